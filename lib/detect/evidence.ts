/** Characters of text before and after a number that may speak for or against it. */
export const REACH_BEFORE = 64;
export const REACH_AFTER = 32;

/** Between a word and its number: spaces, a colon, brackets, quotes. */
export const GLUE = '[\\s:：=#(（\\["\'`*„“«–—-]{0,4}';

/** "is", "was", "of", "with": what may stand between "code" and the number. */
export const LINK = '(?:(?:is|was|of|with|number|no\\.?|nr\\.?|value|ist|von|mit|est|de|es|è|wynosi)\\s+)?';

/** A pattern, given as source, that ends where the number begins. */
export function before(source: string): RegExp {
  return new RegExp(`${source}$`, 'iu');
}

/** One row of evidence: what near a number makes it a code, or something else. */
export interface Evidence {
  /** For readers and tests alone: the built extension has none. */
  readonly id: string;
  /** Matched against the text that ends (before) or begins (after) at the number. */
  readonly side: 'before' | 'after';
  readonly pattern: RegExp;
  /** Whether the row is about decimals or about hex; about both without it. */
  readonly only?: 'decimal' | 'hex';
  /** Does not count at the ends of a range of few numbers, all of which may be codes. */
  readonly ofWideRange?: true;
  /** Texts in which the number in «» is a code and is none; they test the row together with all others. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
}
