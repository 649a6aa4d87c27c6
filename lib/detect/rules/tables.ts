import { type Candidate, isAlone, isAmongNumbers } from '../candidate.ts';
import { after, before, code, type Rule } from '../classify/rule.ts';
import { FAILURE, SMALL } from '../sizes.ts';
import { tokenize } from '../tokens.ts';
import { CODE_HEADER, CODE_LABEL, NUMBER_HEADER, OTHER_HEADER } from '../vocabulary/headers.ts';
import { MET_CODES } from '../vocabulary/met-codes.ts';
import { STOP_WORDS } from '../vocabulary/stop-codes.ts';
import { CODE_WORD, TROUBLE } from '../vocabulary/words.ts';
import { ERROR_NAME, lastName } from './names.ts';
import { isSameCode } from './pairs.ts';
import { isInDump } from './shapes.ts';

/** True when the block is nothing but the number, and a header, a heading or the text before announces codes. */
function fillsCell(candidate: Candidate): boolean {
  const { context, token } = candidate;
  if (!isAmongNumbers(candidate)) return false;
  const { header, inTable, heading, preceding } = context.pageAround(token);
  const name = isAlone(candidate) ? lastName(candidate) : '';
  if (name) return ERROR_NAME.test(name) && !/(?:^|_)S_/.test(name);
  if (header) return CODE_HEADER.test(header) && !OTHER_HEADER.test(header);
  if (CODE_LABEL.test(lastLine(preceding))) return true;
  if (inTable) {
    return token.shape === 'hex' && /last run result|(?:error|exit|return) ?codes?/i.test(preceding);
  }
  return CODE_HEADER.test(heading) && preceding.trim().endsWith(heading.trim());
}

/** The last text before the block, without spaces around it. */
function lastLine(preceding: string): string {
  const text = preceding.trimEnd();
  return text.slice(text.lastIndexOf('\n') + 1).trim();
}

/** Stands in a column of codes or values, on a page or below a heading that speaks of errors. */
function isInColumnOfNumbers(candidate: Candidate): boolean {
  const { context, token, value } = candidate;
  if (!isAmongNumbers(candidate)) return false;
  const { header, row, heading, preceding, topic } = context.pageAround(token);
  if (!NUMBER_HEADER.test(header)) return false;
  if (ERROR_NAME_IN_ROW.test(row)) return true;
  if (CODE_COLUMN.test(header) && (CODE_HEADER.test(topic) || CODE_HEADER.test(heading))) return true;
  return value >= MIN_IN_COLUMN && [heading, preceding, topic].some((text) => TROUBLE.test(text));
}

/** The column is of codes, and of nothing else. */
const CODE_COLUMN = new RegExp(`^\\W{0,4}${CODE_WORD}\\W{0,4}$`, 'iu');

/** Smaller numbers are what any interface gives its own results. */
const MIN_IN_COLUMN = 100;

const ERROR_NAME_IN_ROW = /\b(?:ERROR|STATUS|NERR|CM_PROB|RPC_[SX]|WSAE?|[ES])_?[A-Z]{3}/;

/** Another cell of the row has the same code in another notation. */
function isSpeltAgainInRow(candidate: Candidate): boolean {
  const { context, token, value } = candidate;
  if (value < MIN_IN_ROW || !isAlone(candidate)) return false;
  const { header, row, heading, preceding, topic } = context.pageAround(token);
  if (!tokenize(row).some((other) => isSameCode(token, other))) return false;
  return [header, row, heading, preceding, topic].some((text) => TROUBLE.test(text));
}

/** Below this a number and its hex are as likely a flag or a count. */
const MIN_IN_ROW = 100;

/** "53 – the name can't be resolved": a number that people meet, with its text, is an item of a list. */
function isExplainedOnItsLine({ context: { text }, token, value }: Candidate): boolean {
  const isMet = MET_CODES.some((group) => Object.values(group).some((numbers) => numbers.includes(value)));
  return (
    isMet &&
    value >= MIN_ON_LINE &&
    BEGINS_LINE.matchesAt(text, token.start) &&
    EXPLAINED.matchesAt(text, token.end)
  );
}

/** Smaller numbers count the items. */
const MIN_ON_LINE = 32;

const BEGINS_LINE = before(/(?:^|\n)[\s•*·-]{0,20}["'“„«`([]?/u);
const EXPLAINED = after(/["'”»`)\]]?(?:\s?[–—:=→-]\s?| {2,8}|\t)["'“„«]?\p{L}/u);

/** The term of a definition list, or a first cell, below words of errors. */
function isTermAmongErrors(candidate: Candidate): boolean {
  const { context, token, value } = candidate;
  if (isExplainedOnItsLine(candidate)) {
    const { heading, topic } = context.page;
    return CODE_HEADER.test(heading) || CODE_HEADER.test(topic);
  }
  if (!isAmongNumbers(candidate)) return false;
  const { isTerm, inTable, heading, topic } = context.pageAround(token);
  // The cells of a table may be numbered from 1 on.
  if (!isTerm || (inTable && value < MIN_IN_COLUMN)) return false;
  return CODE_HEADER.test(heading) || CODE_HEADER.test(topic);
}

function isSmallInDump(candidate: Candidate): boolean {
  return candidate.value < FAILURE && isInDump(candidate);
}

/** Alone below the header of a column of stop codes. */
function isBelowStopHeader(candidate: Candidate): boolean {
  return isAlone(candidate) && STOP_HEADER.test(candidate.context.pageAround(candidate.token).header);
}

const STOP_HEADER = new RegExp(`stop|bug ?check|${STOP_WORDS}`, 'iu');

export const TABLES: readonly Rule[] = [
  {
    id: 'column-of-stop-codes',
    shapes: ['hex'],
    is: [isBelowStopHeader],
    says: code('likely', 'bugcheck'),
    yes: [],
    no: [],
  },
  {
    id: 'fills-cell-hex',
    shapes: ['hex'],
    is: [fillsCell],
    unless: [isSmallInDump],
    says: code('likely'),
    yes: [],
    no: [],
  },
  {
    id: 'fills-cell',
    shapes: ['decimal'],
    values: [1, SMALL],
    is: [fillsCell],
    says: code('likely'),
    yes: [],
    no: [],
  },
  {
    id: 'spelt-again-in-row',
    shapes: ['hex', 'decimal', 'bare-hex', 'negative'],
    is: [isSpeltAgainInRow],
    says: code('likely'),
    yes: [],
    no: [],
  },
  {
    id: 'column-of-codes',
    shapes: ['hex', 'decimal'],
    values: [1, SMALL],
    is: [isInColumnOfNumbers],
    unless: [isSmallInDump],
    says: code('likely'),
    yes: [],
    no: [],
  },
  {
    id: 'term-among-errors',
    shapes: ['hex', 'decimal'],
    values: [2, SMALL],
    is: [isTermAmongErrors],
    says: code('likely'),
    yes: [],
    no: [],
  },
];
