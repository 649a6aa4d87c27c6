import { TRIGGER } from '../detect/evidence-for.ts';

/**
 * What nearly every code has in it somewhere: digits, underscores, or a character that nobody sees; with the digits
 * that follow after separators, so that a time or a date is looked at once.
 */
const CLUE = /[_\d\u00AD\u200B-\u200D\u2060\uFEFF]+(?:[:.,-]\d+)*/g;

/** The few codes that have none of these: `WSAECONNRESET`, "stop code: IRQL NOT LESS OR EQUAL". */
const WORD = /WSA[A-Z]{3}|stop ?code|bug ?check|blue ?screen|bsod/gi;

/** A time, a date, a version or an amount, whole. */
const COMPOUND = /^\d{1,4}(?::\d\d?|\.\d{1,3}|,\d{3}|-\d{1,4})+$/;

/** The first part of a clue. */
const PART = /[_\d\u00AD\u200B-\u200D\u2060\uFEFF]+/y;

/** What can be a code by itself, seen in the text around a clue. */
const STRONG =
  /[A-Z][A-Za-z0-9]{0,40}\\?_[A-Za-z0-9]|[0Oo][xX][0-9A-Fa-f]|[89CDEcde][0-9A-Fa-f]{7}|0000[0-9A-Fa-f]{4}|&[hH]\d|\d[0-9A-Fa-f]{3,8}[hH]|[-\u2010-\u2013\u2212]\d{5}|\d{10}|[\u00AD\u200B-\u200D\u2060\uFEFF]/;

/** Words without which a plain number is none. */
const NEAR = new RegExp(`${TRIGGER.source}|stop|bug ?check|bsod|blue ?screen`, 'i');

/** How far before a number these words can stand. */
const REACH = 72;

/** The same words, looked for at one place. */
const CLOSE_WORD = new RegExp(NEAR.source, 'iy');

/** The longest of these words, and what may stand between it and a number. */
const LONGEST_CLOSE = 16;
const LONGEST_GLUE = 5;

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
      const sign = this.#signInClue(clue.index, clue[0]);
      if (sign >= 0) return sign;
    }
    return this.#word;
  }

  #nextWord(from: number): number {
    WORD.lastIndex = from;
    return WORD.exec(this.#text)?.index ?? -1;
  }

  #signInClue(start: number, clue: string): number {
    const text = this.#text;
    const end = start + clue.length;
    if (COMPOUND.test(clue) && !endsMayBeStrong(text, start, end)) {
      return follows(text, start, CLOSE_WORD) ? start : -1;
    }
    for (let from = start; from < end; ) {
      PART.lastIndex = from;
      PART.test(text);
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
    if (mayBeStrong(text, start, end)) {
      const around = text.slice(Math.max(0, start - BEFORE), Math.min(end, start + 16) + AFTER);
      if (STRONG.test(around)) return start;
    } else if (isPartOfMore(text, start, end)) {
      return follows(text, start, CLOSE_WORD) ? start : -1;
    }
    if (this.#followsWord(start)) return start;
    return isInSentence(text, start, end) ? -1 : this.#findAlone(start, end);
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

/**
 * False for a number of a few digits that neither a sign nor the letters around it can make a code by itself: most
 * numbers, and cheaper to see than by a pattern.
 */
function mayBeStrong(text: string, start: number, end: number): boolean {
  if (!isDigit(text.charCodeAt(start)) || end - start >= LEAST_BARE) return true;
  let [from, to] = [start, end];
  while (end - from < LEAST_BARE && isHexLike(text.charCodeAt(from - 1))) from--;
  while (to - start < LEAST_BARE && isHexLike(text.charCodeAt(to))) to++;
  if (to - from >= LEAST_BARE) return true;
  const [before, after] = [text.charCodeAt(from - 1), text.charCodeAt(to)];
  if (before > 0x7f || after > 0x7f || before === UNDERSCORE || after === UNDERSCORE) return true;
  if (isHexMark(before) || isHexMark(after)) return true;
  return before === DASH && end - start >= LEAST_NEGATIVE;
}

/** The same of the first and the last part of a compound, which have few digits; nothing touches those between. */
function endsMayBeStrong(text: string, start: number, end: number): boolean {
  let [firstEnd, lastStart] = [start, end];
  while (isDigit(text.charCodeAt(firstEnd))) firstEnd++;
  while (isDigit(text.charCodeAt(lastStart - 1))) lastStart--;
  return mayBeStrong(text, start, firstEnd) || mayBeStrong(text, lastStart, end);
}

/** Hex without a mark has so many digits. */
const LEAST_BARE = 8;

/** A negative decimal has at least so many digits. */
const LEAST_NEGATIVE = 5;
const DASH = 0x2d;
const UNDERSCORE = 0x5f;

/** A hex digit, or a letter O in the place of a zero. */
function isHexLike(code: number): boolean {
  const lower = code | 0x20;
  return isDigit(code) || (lower >= 0x61 && lower <= 0x66) || lower === 0x6f;
}

/** The letters x and h, which mark hex. */
function isHexMark(code: number): boolean {
  const lower = code | 0x20;
  return lower === 0x78 || lower === 0x68;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/**
 * Parts of times, dates, versions and amounts: `10:15`, `2024-01-18`, `4.2.1`, `1,603`. Where the text of a block goes
 * on in the next, a code may look like one: "error 5" before "10:15" is "error 510:15" here, "10:15" before "1603" is
 * "10:151603".
 */
function isPartOfMore(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (isSeparator(before) && isDigit(text.charCodeAt(start - 2))) return end - start <= longestPart(before);
  const after = text.charCodeAt(end);
  return isSeparator(after) && isDigit(text.charCodeAt(end + 1));
}

/** How many digits such a part has at the most; the second of a decimal, as of a version, may have more. */
function longestPart(separator: number): number {
  switch (separator) {
    case COLON:
      return 2;
    case DASH:
      return 4;
    default:
      return 3;
  }
}

/** A number between two words, each a space away. */
function isInSentence(text: string, start: number, end: number): boolean {
  return (
    text.charCodeAt(start - 1) === SPACE &&
    text.charCodeAt(end) === SPACE &&
    isLetter(text.charCodeAt(start - 2)) &&
    isLetter(text.charCodeAt(end + 1))
  );
}

const SPACE = 0x20;

/** An ASCII letter. */
function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

const COLON = 0x3a;

/** A full stop, a comma, a colon or a dash. */
function isSeparator(code: number): boolean {
  return code === 0x2e || code === 0x2c || code === COLON || code === DASH;
}

/** True when the word right before a number, but for some marks and spaces, begins with the pattern. */
function follows(text: string, start: number, pattern: RegExp): boolean {
  let end = start;
  while (start - end < LONGEST_GLUE && isGlue(text.charCodeAt(end - 1))) end--;
  let from = end;
  while (end - from < LONGEST_CLOSE && isWordLike(text.charCodeAt(from - 1))) from--;
  pattern.lastIndex = from;
  return from < end && pattern.test(text);
}

/** ASCII that is neither letter nor digit. */
function isGlue(code: number): boolean {
  return code < 0x80 && !isLetter(code) && !isDigit(code);
}

/** A letter of any script, more or less. */
function isWordLike(code: number): boolean {
  return isLetter(code) || code > 0x7f;
}
