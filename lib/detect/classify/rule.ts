import type { Family } from '../../codes/families.ts';
import type { Candidate } from '../candidate.ts';
import { LaterPattern } from '../later.ts';
import type { Certainty } from '../mention.ts';
import type { Shape } from '../notations/notations.ts';
import { LINK_WORDS } from '../vocabulary/links.ts';

/** A named fact about a candidate that is no pattern. */
export type Predicate = (candidate: Candidate) => boolean;

/** What a rule says of a candidate that it is about. */
export type Verdict =
  /** It is a code, unless another row says that it is something else. */
  | {
      readonly kind: 'code';
      readonly certainty: Certainty;
      /** Those of numbers that the row is about alone, or `same`: those of the code right before. */
      readonly families: readonly Family[] | 'same';
    }
  /** It is the value that a program gives the name before it; the name tells which code it is. */
  | { readonly kind: 'value' }
  /** It is something else, whatever speaks for it. */
  | { readonly kind: 'other' }
  /** It may be a code of somebody else's: where only words speak for it, it is no more than possible. */
  | { readonly kind: 'doubt' };

/**
 * One row of a table. All that is given must hold: the shape and the value of the number, what stands right before or
 * after it, what the text near it or the page around it says, and named facts.
 */
export interface Rule {
  /** Names the row in traces, and to the interface, which has a sentence for each row that makes a code. */
  readonly id: string;
  readonly shapes?: readonly Shape[];
  /** The least and the greatest value that the row is about. */
  readonly values?: readonly [least: number, greatest: number];
  /** What the block must have somewhere, or the row can't hold. Asked once for a block, so that most rows cost nothing. */
  readonly needs?: RegExp;
  /** Like `before`, of words: asked only where a word of the vocabulary stands right before the number. */
  readonly spoken?: Edge;
  /** Made with `before`: ends where the number begins. */
  readonly before?: Edge;
  /** Made with `after`: begins where the number ends. */
  readonly after?: Edge;
  /** Somewhere near in the same block. */
  readonly near?: RegExp;
  /** Somewhere near in the same block, or in what the page says around it. */
  readonly around?: RegExp;
  /** The same, or the title or the first heading of the page. */
  readonly page?: RegExp;
  readonly is?: readonly Predicate[];
  readonly unless?: readonly Predicate[];
  readonly says: Verdict;
  /** Texts in which the number in «» is a code and is none. They test the row together with all others. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** Between a word and its number: spaces, a colon, brackets, quotes. */
export const GLUE = '[\\s:：=#>→(（\\["\'`*„“«–—-]{0,4}';

/** "is", "was", "of", "with": what may stand between "code" and the number. */
export const LINK = `(?:(?:${LINK_WORDS}|number|value)[:：]?\\s+|(?:n[°º]|№)\\s?|[はが为為是은는이가-])?`;

/** A pattern that is asked about one place of a text. */
export type Edge = LaterPattern;

/** A pattern that ends where the number begins. Looked at backwards from there, so it costs little. */
export function before(pattern: RegExp | string): Edge {
  return new LaterPattern(() => {
    const { source, flags } = asRegExp(pattern);
    return new RegExp(`(?<=${source})`, `${flags}y`);
  });
}

/** A pattern that begins where the number ends. */
export function after(pattern: RegExp | string): Edge {
  return new LaterPattern(() => {
    const { source, flags } = asRegExp(pattern);
    return new RegExp(source, `${flags}y`);
  });
}

/** Patterns made of words are given as their source, and ignore case. */
function asRegExp(pattern: RegExp | string): Pick<RegExp, 'source' | 'flags'> {
  return typeof pattern === 'string' ? { source: pattern, flags: 'iu' } : pattern;
}

/** Says that it is a code; with families where the row is about numbers of these alone. */
export function code(certainty: Certainty, ...families: readonly Family[]): Verdict {
  return { kind: 'code', certainty, families };
}

/** Says that it is a code of the families that the one right before has. */
export function sameAsBefore(certainty: Certainty): Verdict {
  return { kind: 'code', certainty, families: 'same' };
}

export const VALUE_OF_NAME: Verdict = { kind: 'value' };

export const NO_CODE: Verdict = { kind: 'other' };

export const DOUBT: Verdict = { kind: 'doubt' };

/** True for a row that can be about a number of the shape in the block at all. */
export function mayHold({ shapes, needs }: Rule, shape: Shape, text: string): boolean {
  return (!shapes || shapes.includes(shape)) && (!needs || needs.test(text));
}

/**
 * True when everything holds that a row asks for which may be about the number; what costs little is asked first.
 */
export function holds(rule: Rule, candidate: Candidate): boolean {
  const { context, token, value } = candidate;
  const { text } = context;
  if (rule.values && (value < rule.values[0] || value > rule.values[1])) return false;
  if (rule.spoken && !candidate.isSpokenOf) return false;
  // The places of what stands near are known from the last number; the page around is asked last of all.
  if (rule.near && !context.says(token, rule.near)) return false;
  if (rule.spoken && !rule.spoken.matchesAt(text, token.start)) return false;
  if (rule.before && !rule.before.matchesAt(text, token.start)) return false;
  if (rule.after && !rule.after.matchesAt(text, token.end)) return false;
  if (rule.is && !rule.is.every((fact) => fact(candidate))) return false;
  if (rule.around && !context.saysAround(token, rule.around)) return false;
  if (rule.page && !context.saysOnPage(token, rule.page)) return false;
  return !rule.unless?.some((fact) => fact(candidate));
}
