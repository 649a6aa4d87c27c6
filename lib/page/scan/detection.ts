import type { Mention, PageMention } from '../../detect/mention.ts';
import { Prefilter } from '../../detect/prefilter/prefilter.ts';
import type { Repeats } from '../../detect/repeats/repeats.ts';
import { type MessageBeginnings, nextBeginning } from '../../lookup/message-candidates.ts';
import type { JoinedText } from '../text/joined-text.ts';
import { mayStandAlone } from '../text/surroundings.ts';

export { Announcements } from '../../detect/prefilter/prefilter.ts';

/** Finds a place at which to read, from an offset on; -1 when there is none. */
export interface CandidateFinder {
  next(from: number): number;
}

/**
 * The places of a text at which a code may stand; with repeats, those at which one that the page has proved may.
 * `findAlone` looks among the nodes of a number that nothing speaks for; it gives the offset of one that may be a code
 * by itself, or -1.
 */
export function candidatesIn(
  text: string,
  findAlone: (start: number, end: number) => number,
  repeats?: Repeats,
  beginnings?: MessageBeginnings,
  own?: OwnCodes,
): CandidateFinder {
  if (repeats) return repeats.finder(text);
  let finder: CandidateFinder = new Prefilter(text, findAlone);
  if (beginnings) finder = new FirstOfTwo(finder, { next: (from) => nextBeginning(text, from, beginnings) });
  return own ? new FirstOfTwo(finder, own.finder(text)) : finder;
}

/** The places of two finders in order. Each is looked for again only when it has been passed. */
class FirstOfTwo implements CandidateFinder {
  readonly #one: CandidateFinder;
  readonly #other: CandidateFinder;
  #place = Number.NEGATIVE_INFINITY;
  #otherPlace = Number.NEGATIVE_INFINITY;

  constructor(one: CandidateFinder, other: CandidateFinder) {
    this.#one = one;
    this.#other = other;
  }

  next(from: number): number {
    if (this.#place < from) this.#place = orNever(this.#one.next(from));
    if (this.#otherPlace < from) this.#otherPlace = orNever(this.#other.next(from));
    const place = Math.min(this.#place, this.#otherPlace);
    return place === Number.POSITIVE_INFINITY ? -1 : place;
  }
}

function orNever(place: number): number {
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}

/** Whether a text of the page is a number that may be a code by itself, by what stands around it. */
export function mayBeCode(node: Text): boolean {
  return mayStandAlone(node);
}

/** What reads the lines around candidates. */
export interface Detector {
  /** The mentions of a line of the page, of messages too when their beginnings are given. */
  mentionsIn(
    line: JoinedText,
    readsEveryNumber: boolean,
    beginnings?: MessageBeginnings,
  ): readonly PageMention[];
  /** Only what repeats find beside the mentions. */
  repeatsIn(line: JoinedText, readsEveryNumber: boolean, repeats: Repeats): readonly Mention[];
  /** What people tell of in one breath with a code, as it would be mentioned. */
  siblingsOf(mention: Mention): readonly Mention[];
}

/** The codes of own catalogs; only where there are any. */
export interface OwnCodes {
  /** Finds the places of a text at which such a code may stand. */
  finder(text: string): CandidateFinder;
  /** The mentions of a line with those of own codes among them. */
  join(line: JoinedText, mentions: readonly PageMention[]): readonly PageMention[];
  /** The repeats of a line that are no own codes by themselves. */
  others(line: JoinedText, repeats: readonly PageMention[]): readonly PageMention[];
}
