import { TRIGGER } from '../detect/evidence-for.ts';

/**
 * What nearly every code has in it somewhere: digits, underscores, or a character that nobody sees; with the digits
 * that follow after separators, so that a time or a date is looked at once.
 */
const CLUE = /[_\d\u00AD\u200B-\u200D\u2060\uFEFF]+(?:[:.,-]\d+)*/g;

/** The few codes that have none of these: `WSAECONNRESET`, "stop code: IRQL NOT LESS OR EQUAL". */
const WORD = /(?-i:WSA[A-Z]{3})|stop ?code|bug ?check|blue ?screen|bsod/gi;

/**
 * A time, a date, a version or an amount, whole. Nothing touches it that could make its first or last part, which have
 * few digits, a code: the marks of hex, or letters that make it long enough for hex without a mark.
 */
const COMPOUND =
  /(?<![xXhH_\u0080-\uFFFF]|[A-Fa-fOo]{4})\d{1,4}(?::\d\d?|\.\d{1,3}|,\d{3}|-\d{1,4})+(?![xXhH_\u0080-\uFFFF]|[A-Fa-fOo]{4})/y;

/** The first part of a clue. */
const PART = /[_\d\u00AD\u200B-\u200D\u2060\uFEFF]+/y;

/** What can be a code by itself, seen in the text around a clue. */
const STRONG =
  /[A-Z][A-Za-z0-9]{0,40}\\?_[A-Za-z0-9]|[0Oo][xX][0-9A-Fa-f]|[89CDEcde][0-9A-Fa-f]{7}|0000[0-9A-Fa-f]{4}|&[hH]\d|\d[0-9A-Fa-f]{3,8}[hH]|[-\u2010-\u2013\u2212]\d{5}|\d{10}|[\u00AD\u200B-\u200D\u2060\uFEFF]/;

/**
 * A number of a few digits that neither a mark of hex nor the letters around it can make a code by itself: most
 * numbers, and cheaper to see than what is strong.
 */
const WEAK =
  /(?<![xXhH_\u0080-\uFFFF]|[\dA-Fa-fOoxXhH_\u0080-\uFFFF][A-Fa-fOo])\d{1,4}(?![\dxXhH_\u0080-\uFFFF]|[A-Fa-fOo][\dA-Fa-fOoxXhH_\u0080-\uFFFF])/y;

/** Words without which a plain number is none. */
const NEAR = new RegExp(`${TRIGGER.source}|stop|bug ?check|bsod|blue ?screen`, 'i');

/** How far before a number these words can stand. */
const REACH = 72;

/** The same words, looked for at the beginning of the word right before a number, but for some marks and spaces. */
const CLOSE_WORD = new RegExp(NEAR.source, 'iy');
const MOST_LETTERS = 16;
const MOST_MARKS = 5;

/**
 * Parts of times, dates, versions and amounts: `10:15`, `2024-01-18`, `4.2.1`, `1,603`. Where the text of a block goes
 * on in the next, a code may look like one: "error 5" before "10:15" is "error 510:15" here, "10:15" before "1603" is
 * "10:151603". So the last part has no more digits than such parts have; that of a decimal or a version may have more.
 */
const PART_OF_MORE =
  /(?<=\d:)\d\d?(?!\d)|(?<=\d-)\d{1,4}(?!\d)|(?<=\d[.,])\d{1,3}(?!\d)|(?<!\d[:.,-])\d+(?=[:.,-]\d)/y;

/** The text around a clue that can make it a code by itself. */
const BEFORE = 44;
const AFTER = 24;

/** Looks among the nodes of a number for one that may be a code by itself; its offset, or -1. */
export type FindAlone = (start: number, end: number) => number;

/**
 * Finds the places of a text at which a code may stand, so that all other text costs no more than this look. Most of
 * what it gives is none.
 */
export class SignFinder {
  readonly #text: string;
  /** Asked about numbers that nothing else speaks for. */
  readonly #findAlone: FindAlone;
  #word: number;
  /** Up to here words have been looked for, and where the last one was. */
  #searched = 0;
  #lastWord = Number.NEGATIVE_INFINITY;

  constructor(text: string, findAlone: FindAlone) {
    this.#text = text;
    this.#findAlone = findAlone;
    this.#word = this.#nextWord(0);
  }

  /** The offset of the first sign from an offset on; -1 when there is none. */
  next(from: number): number {
    if (this.#word >= 0 && this.#word < from) this.#word = this.#nextWord(from);
    CLUE.lastIndex = from;
    for (let clue = CLUE.exec(this.#text); clue; clue = CLUE.exec(this.#text)) {
      if (this.#word >= 0 && this.#word < clue.index) return this.#word;
      const sign = this.#signInClue(clue.index, CLUE.lastIndex);
      if (sign >= 0) return sign;
    }
    return this.#word;
  }

  #nextWord(from: number): number {
    WORD.lastIndex = from;
    return WORD.exec(this.#text)?.index ?? -1;
  }

  #signInClue(start: number, end: number): number {
    const text = this.#text;
    if (isAt(text, start, COMPOUND) && COMPOUND.lastIndex === end) {
      return followsCloseWord(text, start) ? start : -1;
    }
    for (let from = start; from < end; ) {
      isAt(text, from, PART);
      const to = PART.lastIndex;
      const sign = this.#signIn(from, to);
      if (sign >= 0) return sign;
      // The separator is passed over.
      from = to + 1;
    }
    return -1;
  }

  #signIn(start: number, end: number): number {
    const text = this.#text;
    if (!isAt(text, start, WEAK)) {
      const around = text.slice(Math.max(0, start - BEFORE), Math.min(end, start + 16) + AFTER);
      if (STRONG.test(around)) return start;
    } else if (isAt(text, start, PART_OF_MORE)) {
      return followsCloseWord(text, start) ? start : -1;
    }
    if (this.#followsWord(start)) return start;
    return this.#findAlone(start, end);
  }

  #followsWord(start: number): boolean {
    // What was searched for an earlier number is not searched again.
    let from = Math.max(this.#searched, start - REACH);
    for (let at = 0; at >= 0; from += at + 1) {
      at = this.#text.slice(from, start).search(NEAR);
      if (at >= 0) this.#lastWord = from + at;
    }
    this.#searched = Math.max(this.#searched, start - 12);
    return this.#lastWord >= start - REACH;
  }
}

/** True when a sticky pattern matches at a place. */
function isAt(text: string, place: number, pattern: RegExp): boolean {
  pattern.lastIndex = place;
  return pattern.test(text);
}

/** Asked for each time of a log, so it goes by characters and not by a pattern. */
function followsCloseWord(text: string, start: number): boolean {
  let end = start;
  while (start - end < MOST_MARKS && !isLetter(text.charCodeAt(end - 1))) end--;
  let from = end;
  while (end - from < MOST_LETTERS && isLetter(text.charCodeAt(from - 1))) from--;
  return from < end && isAt(text, from, CLOSE_WORD);
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return code >= 0x80 || (lower >= 0x61 && lower <= 0x7a);
}
