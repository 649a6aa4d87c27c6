import type { Family } from '../codes/families.ts';
import type { DetectionContext } from './context.ts';
import type { Certainty } from './mention.ts';
import { FAILURE } from './sizes.ts';
import type { Token } from './tokens.ts';
import { AND_OR, SPOKEN, triggerPattern } from './vocabulary/words.ts';

/** The joint between two spellings of one code: `1300 (0x514)`, `0x514 = 1300`, `NAME - 1640`. */
export const JOINT = /^[\s([{:=,\-–—/|`'"]{1,8}$/;

/** More characters than this beside a number, and the number is not alone in its block. */
const MAX_BESIDE = 40;

/** A number of a text that may be a code. */
export interface Candidate {
  readonly context: DetectionContext;
  /** Position of the token in the context. */
  readonly index: number;
  readonly token: Token;
  readonly value: number;
  /** Whether a word of the vocabulary stands right before the number. */
  readonly isSpokenOf: boolean;
  /** The token right before, where it was found to be a code. */
  readonly codeBefore: FoundCode | undefined;
}

/** Puts together what is asked of a token. */
export function candidateOf(
  context: DetectionContext,
  index: number,
  token: Token,
  codeBefore?: FoundCode,
): Candidate {
  const isSpokenOf = context.says(token, triggerPattern()) && isAfterWord(context.text, token.start);
  return { context, index, token, value: numberOf(token), isSpokenOf, codeBefore };
}

function isAfterWord(text: string, offset: number): boolean {
  SPOKEN.lastIndex = offset;
  return SPOKEN.test(text);
}

/** A token that is a code, with the families that words point to. */
export interface FoundCode {
  readonly token: Token;
  readonly certainty: Certainty;
  readonly families: readonly Family[];
}

/** The value of a number's token; 0 for a name. */
export function numberOf(token: Token): number {
  return token.code.kind === 'number' ? token.code.value : 0;
}

/** The token before (-1) or after (1) a candidate. */
export function tokenBeside({ context, index }: Candidate, step: -1 | 1): Token | undefined {
  return context.tokens[index + step];
}

/** The text between two tokens. */
export function jointOf(context: DetectionContext, first: Token, second: Token): string {
  return context.text.slice(first.end, second.start);
}

const DATE = /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/;

/** True when the block holds nothing but numbers: this one, or a list of such. */
export function isAmongNumbers({ context: { text, tokens }, token }: Candidate): boolean {
  if (token.start > MAX_BESIDE || text.length - token.end > MAX_BESIDE || DATE.test(text)) return false;
  let at = 0;
  const between = tokens.map(({ start, end }) => {
    const piece = text.slice(at, start);
    at = end;
    return piece;
  });
  return [...between, text.slice(at)].every((piece) => BETWEEN_NUMBERS.test(piece));
}

/** Brackets, quotes and commas, or "and" and "or". */
const BETWEEN_NUMBERS = new RegExp(`^[\\s"'()[\\],;/&-]*(?:(?:${AND_OR})\\s)?$`, 'iu');

/** True when the block holds nothing but the number and perhaps quotes or brackets. */
export function isAlone({ context: { text }, token }: Candidate): boolean {
  if (token.start > MAX_BESIDE || text.length - token.end > MAX_BESIDE) return false;
  return !/[^\s"'()[\]]/.test(text.slice(0, token.start) + text.slice(token.end));
}

/** 0x80000000 to 0x8000000F are the registry's root keys and many a flag; 0xC0000000 is a mask. */
export function isRootOrMask({ value }: Candidate): boolean {
  return (value >= FAILURE && value <= FAILURE + 0xf) || value === 0xc000_0000;
}
