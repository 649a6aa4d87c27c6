import { hresultFromWin32 } from '../lib/codes/hresult.ts';
import { parseNumber } from '../lib/codes/parse.ts';
import type { ReadMention, ReadPage } from '../test/support/read-page.ts';

export interface Label {
  readonly start: number;
  readonly text: string;
  /** `y`: must be annotated; `o`: may be. */
  readonly label: 'y' | 'o';
  readonly canonical?: string;
}

export type Labels = readonly { readonly page: string; readonly labels: readonly Label[] }[];

export interface Problem {
  readonly kind: 'miss' | 'false alarm' | 'wrong reading';
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly detail: string;
  /** What the rules decided about what stands there, for each candidate. */
  readonly why: readonly string[];
}

export interface Outcome {
  readonly family: string;
  readonly notation: string;
  readonly kind: 'found' | 'missed' | 'false alarm';
  /** Whether the first reading is the labelled one; undefined where the label names none. */
  readonly isRight: boolean | undefined;
}

export interface PageScore {
  readonly page: string;
  /** Labels that must be found, and how many were. */
  readonly labels: number;
  readonly found: number;
  readonly falseAlarms: number;
  readonly judgedReadings: number;
  readonly rightReadings: number;
  /** One for each label that must be found, and one for each false alarm. */
  readonly outcomes: readonly Outcome[];
  readonly problems: readonly Problem[];
}

/** How much text is shown around a problem. */
const CONTEXT = 50;

/** Compares what was read on a page with its labels. */
export function scorePage(page: string, labels: readonly Label[], read: ReadPage): PageScore {
  const problems: Problem[] = [];
  const report = (kind: Problem['kind'], start: number, text: string, detail: string) => {
    const show = (from: number, to: number) =>
      read.bodyText.slice(Math.max(0, from), to).replace(/\s+/g, ' ');
    const end = start + text.length;
    problems.push({
      kind,
      text,
      before: show(start - CONTEXT, start),
      after: show(end, end + CONTEXT),
      detail,
      why: read.why(start, end),
    });
  };
  const matched = new Map<Label, ReadMention>();
  const outcomes: Outcome[] = [];
  let falseAlarms = 0;
  for (const mention of read.mentions) {
    const label = labels.find((candidate) => overlaps(candidate, mention));
    if (label && !matched.has(label)) {
      matched.set(label, mention);
    } else if (label?.label !== 'o') {
      falseAlarms++;
      outcomes.push({
        family: mention.family,
        notation: mention.notation,
        kind: 'false alarm',
        isRight: undefined,
      });
      report(
        'false alarm',
        mention.start,
        mention.text,
        `${mention.family}:${mention.value} ${mention.name}`,
      );
    }
  }
  const must = labels.filter(({ label }) => label === 'y');
  let judgedReadings = 0;
  let rightReadings = 0;
  for (const label of must) {
    const mention = matched.get(label);
    const isRight = mention && label.canonical ? agrees(label.canonical, mention) : undefined;
    const family = familyOf(label);
    outcomes.push({ family, notation: notationOf(label.text), kind: mention ? 'found' : 'missed', isRight });
    if (!mention) report('miss', label.start, label.text, label.canonical ?? '');
    if (isRight !== undefined) judgedReadings++;
    if (isRight === true) rightReadings++;
    if (mention && isRight === false) {
      const read = `${mention.family}:${mention.value} ${mention.name}`;
      report('wrong reading', label.start, label.text, `${label.canonical}, read as ${read}`);
    }
  }
  return {
    page,
    labels: must.length,
    found: must.filter((label) => matched.has(label)).length,
    falseAlarms,
    judgedReadings,
    rightReadings,
    outcomes,
    problems,
  };
}

function familyOf({ canonical }: Label): string {
  const family = canonical?.split(':')[0] ?? 'unknown';
  return FAMILY_NAMES[family] ?? family;
}

function overlaps(label: Label, mention: ReadMention): boolean {
  return label.start < mention.start + mention.text.length && mention.start < label.start + label.text.length;
}

function notationOf(text: string): string {
  return parseNumber(text)?.form ?? 'name';
}

const FAMILY_NAMES: Readonly<Record<string, string>> = { cmprob: 'devicemanager' };

/** True when the first reading is the one that the label names; a wrapped code may be read as what is inside. */
function agrees(canonical: string, mention: ReadMention): boolean {
  const [kind = '', rest = ''] = canonical.split(/:(.*)/s);
  if (kind === 'name') return mention.name === rest;
  const value = parseNumber(rest)?.value;
  if (value === undefined) return false;
  if (kind === 'other') return mention.value === value || hresultFromWin32(mention.value & 0xffff) === value;
  if (kind === 'hresult')
    return mention.value === value || hresultFromWin32(mention.value & 0xffff) === value;
  return mention.value === value && mention.family === (FAMILY_NAMES[kind] ?? kind);
}

/** Sums of outcomes, from which the three measures are made. */
export interface Tally {
  readonly labels: number;
  readonly found: number;
  readonly falseAlarms: number;
  readonly judgedReadings: number;
  readonly rightReadings: number;
}

export function tally(outcomes: readonly Outcome[]): Tally {
  const count = (test: (outcome: Outcome) => boolean) => outcomes.filter(test).length;
  return {
    labels: count(({ kind }) => kind !== 'false alarm'),
    found: count(({ kind }) => kind === 'found'),
    falseAlarms: count(({ kind }) => kind === 'false alarm'),
    judgedReadings: count(({ isRight }) => isRight !== undefined),
    rightReadings: count(({ isRight }) => isRight === true),
  };
}

/** Tallies of the outcomes of all pages, by what `pick` says of each. */
export function tallyBy(
  scores: readonly PageScore[],
  pick: (outcome: Outcome, page: string) => string,
): Map<string, Tally> {
  const groups = new Map<string, Outcome[]>();
  for (const { page, outcomes } of scores) {
    for (const outcome of outcomes) {
      const key = pick(outcome, page);
      groups.set(key, [...(groups.get(key) ?? []), outcome]);
    }
  }
  return new Map([...groups].sort().map(([key, outcomes]) => [key, tally(outcomes)]));
}
