export { Announcements, announcesCode, announcesCodes, isOnlyNumber } from './alone.ts';

import {
  followsCloseWord,
  isAt,
  isLetter,
  lastWord,
  nextPlainCode,
  nextWinsockName,
  speaksForItself,
} from './prefilter-words.ts';

/**
 * What nearly every code has in it somewhere: digits, underscores, or a character that nobody sees; with the digits
 * that follow after separators, so that a time or a date is looked at once.
 */
const GROUP = /[_\d\u00AD\u200B-\u200D\u2060\uFEFF]+(?:[:.,-]\d+)*/g;

/**
 * A time, a date, a version or an amount, whole. Nothing touches it that could make its first or last part, which have
 * few digits, a code: the marks of hex, or letters that make it long enough for hex without a mark.
 */
const COMPOUND =
  /(?<![xXhH_\u0080-\uFFFF]|[A-Fa-fOo]{4})\d{1,4}(?::\d\d?|\.\d{1,3}|,\d{3}|-\d{1,4})+(?![xXhH_\u0080-\uFFFF]|[A-Fa-fOo]{4})/y;

/** The first part of a group. */
const PART = /[_\d\u00AD\u200B-\u200D\u2060\uFEFF]+/y;

/** What can be a code by itself, seen in the text around a group. */
const STRONG =
  /[A-Z][A-Za-z0-9]{0,40}\\?_[A-Za-z0-9]|[0Oo][xX×][0-9A-Fa-f]|[89CDEcde][0-9A-Fa-f]{7}|0000[0-9A-Fa-f]{4}|&[hH]\d|\d[0-9A-Fa-f]{3,8}[hH]|[-\u2010-\u2013\u2212]\d{5}|\d{10}|[\u00AD\u200B-\u200D\u2060\uFEFF]/;

/**
 * A number of a few digits that neither a mark of hex nor the letters around it can make a code by itself: most
 * numbers, and cheaper to see than what is strong.
 */
const WEAK =
  /(?<![xXhH_\u0080-\uFFFF]|[\dA-Fa-fOoxXhH_\u0080-\uFFFF][A-Fa-fOo])\d{1,4}(?![\dxXhH_\u0080-\uFFFF]|[A-Fa-fOo][\dA-Fa-fOoxXhH_\u0080-\uFFFF])/y;

/** How far before a number its words can stand. */
const REACH = 72;

/**
 * Parts of times, dates, versions and amounts: `10:15`, `2024-01-18`, `4.2.1`, `1,603`. Where the text of a block goes
 * on in the next, a code may look like one: "error 5" before "10:15" is "error 510:15" here, "10:15" before "1603" is
 * "10:151603". So the last part has no more digits than such parts have; that of a decimal or a version may have more.
 */
const PART_OF_MORE =
  /(?<=\d:)\d\d?(?!\d)|(?<=\d-)\d{1,4}(?!\d)|(?<=\d[.,])\d{1,3}(?!\d)|(?<!\d[:.,-])\d+(?=[:.,-]\d)/y;

/** The text around a group that can make it a code by itself. */
const BEFORE = 44;
const AFTER = 24;

/** Looks among the nodes of a number for one that may be a code by itself; its offset, or -1. */
export type FindAlone = (start: number, end: number) => number;

/** The next code of a kind, looked for again only when it has been passed. */
class PlainCode {
  readonly #text: string;
  readonly #find: (text: string, from: number) => number;
  #next = Number.NEGATIVE_INFINITY;

  constructor(text: string, find: (text: string, from: number) => number) {
    this.#text = text;
    this.#find = find;
  }

  /** Its offset; infinite when there is none from an offset on. */
  from(offset: number): number {
    if (this.#next < offset) {
      const found = this.#find(this.#text, offset);
      this.#next = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.#next;
  }
}

/**
 * Finds the places of a text at which a code may stand, so that all other text costs no more than this look. Most of
 * what it gives is none.
 */
export class Prefilter {
  readonly #text: string;
  /** Asked about numbers that nothing else speaks for. */
  readonly #findAlone: FindAlone;
  /** The next codes without digits, each found once. */
  readonly #plainCodes: readonly [PlainCode, PlainCode];
  /** Up to here words have been looked for, and where the last one was. */
  #searched = 0;
  #lastWord = Number.NEGATIVE_INFINITY;

  constructor(text: string, findAlone: FindAlone) {
    this.#text = text;
    this.#findAlone = findAlone;
    this.#plainCodes = [new PlainCode(text, nextPlainCode), new PlainCode(text, nextWinsockName)];
  }

  /** The offset of the first place from an offset on; -1 when there is none. */
  next(from: number): number {
    const [word, winsock] = this.#plainCodes;
    const plain = Math.min(word.from(from), winsock.from(from));
    GROUP.lastIndex = from;
    for (let group = GROUP.exec(this.#text); group; group = GROUP.exec(this.#text)) {
      if (plain < group.index) return plain;
      const place = this.#placeInGroup(group.index, GROUP.lastIndex);
      if (place >= 0) return place;
    }
    return plain === Number.POSITIVE_INFINITY ? -1 : plain;
  }

  #placeInGroup(start: number, end: number): number {
    const text = this.#text;
    // Most groups are a plain number, or belong to a name: these are told by a few characters.
    if (end - start <= MAX_DIGITS && isPlainNumber(text, start, end)) return this.#placeOfNumber(start, end);
    if (joinsCapitals(text, start)) return start;
    if (isAt(text, start, COMPOUND) && COMPOUND.lastIndex === end) {
      return followsCloseWord(text, start) ? start : -1;
    }
    for (let from = start; from < end; ) {
      isAt(text, from, PART);
      const to = PART.lastIndex;
      const place = this.#placeInPart(from, to);
      if (place >= 0) return place;
      // The separator is passed over.
      from = to + 1;
    }
    return -1;
  }

  #placeInPart(start: number, end: number): number {
    const text = this.#text;
    if (!isAt(text, start, WEAK)) {
      const around = text.slice(Math.max(0, start - BEFORE), Math.min(end, start + 16) + AFTER);
      if (STRONG.test(around)) return start;
    } else if (isAt(text, start, PART_OF_MORE)) {
      return followsCloseWord(text, start) ? start : -1;
    }
    return this.#placeOfNumber(start, end);
  }

  #placeOfNumber(start: number, end: number): number {
    if (this.#followsWord(start) || speaksForItself(this.#text, start, end)) return start;
    return this.#findAlone(start, end);
  }

  #followsWord(start: number): boolean {
    // What was searched for an earlier number is not searched again.
    const word = lastWord(this.#text, Math.max(this.#searched, start - REACH), start);
    if (word >= 0) this.#lastWord = word;
    this.#searched = start;
    return this.#lastWord >= start - REACH;
  }
}

/** So many digits are a plain number; more may be a code by themselves. */
const MAX_DIGITS = 4;

/** A few digits between characters that make nothing else of them: what is weak, and no part of more. */
function isPlainNumber(text: string, start: number, end: number): boolean {
  if (!isApart(text.charCodeAt(start - 1)) || isPartOfWord(text.charCodeAt(end))) return false;
  for (let at = start; at < end; at++) if (!isDigit(text.charCodeAt(at))) return false;
  return true;
}

/** `WM_PAINT`: an underscore between capital letters. */
function joinsCapitals(text: string, start: number): boolean {
  return (
    text.charCodeAt(start) === UNDERSCORE &&
    isCapital(text.charCodeAt(start - 1)) &&
    isCapital(text.charCodeAt(start + 1))
  );
}

const UNDERSCORE = 0x5f;

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isPartOfWord(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === UNDERSCORE;
}

/** Neither a part of a word nor a mark that joins numbers. */
function isApart(code: number): boolean {
  return !isPartOfWord(code) && code !== 0x2e && code !== 0x2c && code !== 0x3a && code !== 0x2d;
}
