import type { Family } from '../../codes/families.ts';
import type { Candidate } from '../candidate.ts';
import type { DetectionContext } from '../context.ts';
import type { Certainty } from '../mention.ts';
import { EAGER } from '../rules/eager.ts';
import { likelyFamilies } from './likely-families.ts';
import { holds, mayHold, type Rule } from './rule.ts';
import { DOUBTS, OBJECTIONS, PROOFS, REASONS, SETTLING } from './rule-order.ts';

/** What the tables say of a candidate. */
export interface Decision {
  /** Undefined for what is no code. */
  readonly certainty: Certainty | undefined;
  readonly families: readonly Family[];
  /** Ids of the rows that decided: what spoke for it, then what spoke against it or told its family. */
  readonly reasons: readonly string[];
  /** True for the value that a program gives the name before it. */
  readonly isValueOfName?: true;
}

const NOTHING: Decision = { certainty: undefined, families: [], reasons: [] };

/**
 * Decides whether a number is a code. What speaks for it is asked first: most numbers of a page have nothing, and cost
 * no more.
 */
export function classify(candidate: Candidate): Decision {
  if (candidate.value === 0) return NOTHING;
  const settling = first('settling', candidate);
  if (settling) return decide(settling, candidate, undefined);
  const found = first('proofs', candidate);
  // A list is no surer than the code it begins with, so what else speaks for this one is asked, too.
  const isOfDoubtfulList = found && isSame(found) && candidate.codeBefore?.certainty === 'possible';
  const proof = isOfDoubtfulList ? undefined : found;
  const reason = proof ?? first('reasons', candidate) ?? found;
  if (!reason) return NOTHING;
  const objection = objectionTo(candidate) ?? (proof ? undefined : otherSystemOf(candidate));
  return decide(reason, candidate, objection);
}

/** For people who want everything plausible: a number among words of trouble, with nothing against it. */
export function classifyEager(candidate: Candidate): Decision {
  const reason = EAGER.find((rule) => holds(rule, candidate));
  return reason ? decide(reason, candidate, objectionTo(candidate)) : NOTHING;
}

/** The row that makes a number something else, whatever speaks for it. */
export function objectionTo(candidate: Candidate): Rule | undefined {
  return first('objections', candidate);
}

/** The row that tells of another system, whose number it may be. */
export function otherSystemOf(candidate: Candidate): Rule | undefined {
  return first('otherSystems', candidate);
}

/** Says that a code is of the kind of the one before it. */
function isSame({ says }: Rule): boolean {
  return says.kind === 'code' && says.families === 'same';
}

const TABLES = {
  settling: SETTLING,
  proofs: PROOFS,
  reasons: REASONS,
  objections: OBJECTIONS,
  otherSystems: DOUBTS,
} as const;

type Table = keyof typeof TABLES;

/** The rows of a table that may hold for numbers of each shape in a block. */
const rowsOfBlocks = new WeakMap<DetectionContext, Map<string, readonly Rule[]>>();

function rowsFor(table: Table, { context, token: { shape } }: Candidate): readonly Rule[] {
  const ofBlock = rowsOfBlocks.get(context) ?? new Map<string, readonly Rule[]>();
  rowsOfBlocks.set(context, ofBlock);
  const key = `${table} ${shape}`;
  const known = ofBlock.get(key);
  if (known) return known;
  // Most numbers have nothing that speaks for them, and the tables of what speaks against them are never asked.
  const rows = TABLES[table].filter((rule) => mayHold(rule, shape, context.text));
  ofBlock.set(key, rows);
  return rows;
}

/** The first row of a table that holds. */
function first(table: Table, candidate: Candidate): Rule | undefined {
  return rowsFor(table, candidate).find((rule) => holds(rule, candidate));
}

function decide({ id, says }: Rule, candidate: Candidate, objection: Rule | undefined): Decision {
  if (objection && objection.says.kind !== 'doubt') return { ...NOTHING, reasons: [id, objection.id] };
  switch (says.kind) {
    case 'other':
    case 'doubt':
      return { ...NOTHING, reasons: [id] };
    case 'value':
      return { certainty: 'certain', families: [], reasons: [id], isValueOfName: true };
    case 'code': {
      const { families, told } = familiesOf(says.families, candidate);
      const reasons = [id, ...told, ...(objection ? [objection.id] : [])];
      const isDoubted =
        objection || (says.families === 'same' && candidate.codeBefore?.certainty === 'possible');
      return { certainty: isDoubted ? 'possible' : says.certainty, families, reasons };
    }
  }
}

function familiesOf(
  said: readonly Family[] | 'same',
  candidate: Candidate,
): { families: readonly Family[]; told: readonly string[] } {
  const families = said === 'same' ? (candidate.codeBefore?.families ?? []) : said;
  if (families.length > 0) return { families, told: [] };
  const likely = likelyFamilies(candidate);
  return { families: likely?.families ?? [], told: likely ? [likely.rule] : [] };
}
