import { TRIGGER } from '../detect/evidence-for.ts';

/** What nearly every code has in it somewhere: digits, underscores, or a character that nobody sees. */
const CLUE = /[_\d\u00AD\u200B-\u200D\u2060\uFEFF]+/g;

/** The few codes that have none of these: `WSAECONNRESET`, "stop code: IRQL NOT LESS OR EQUAL". */
const WORD = /WSA[A-Z]{3}|stop ?code|bug ?check|blue ?screen|bsod/gi;

/** What can be a code by itself, seen in the text around a clue. */
const STRONG =
  /[A-Z][A-Za-z0-9]{0,40}\\?_[A-Za-z0-9]|[0Oo][xX][0-9A-Fa-f]|[89CDEcde][0-9A-Fa-f]{7}|0000[0-9A-Fa-f]{4}|&[hH]\d|\d[0-9A-Fa-f]{3,8}[hH]|[-\u2010-\u2013\u2212]\d{5}|\d{10}|[\u00AD\u200B-\u200D\u2060\uFEFF]/;

/** Words without which a plain number is none. */
const NEAR = new RegExp(`${TRIGGER.source}|stop|bug ?check|bsod|blue ?screen`, 'i');

/** How far before a number these words can stand. */
const REACH = 72;

/** The text around a clue that can make it a code by itself. */
const BEFORE = 44;
const AFTER = 24;

/**
 * Finds the places of a text at which a code may stand, so that all other text costs no more than this look. It
 * never passes over a code; most of what it gives is none.
 */
export class SignFinder {
  readonly #text: string;
  /** Asked about numbers that nothing else speaks for. */
  readonly #mayStandAlone: (offset: number) => boolean;
  #word: number;
  /** Up to here words have been looked for, and where the last one was. */
  #searched = 0;
  #lastWord = Number.NEGATIVE_INFINITY;

  constructor(text: string, mayStandAlone: (offset: number) => boolean) {
    this.#text = text;
    this.#mayStandAlone = mayStandAlone;
    this.#word = this.#nextWord(0);
  }

  /** The offset of the first sign from an offset on; -1 when there is none. */
  next(from: number): number {
    if (this.#word >= 0 && this.#word < from) this.#word = this.#nextWord(from);
    CLUE.lastIndex = from;
    for (let clue = CLUE.exec(this.#text); clue; clue = CLUE.exec(this.#text)) {
      if (this.#word >= 0 && this.#word < clue.index) return this.#word;
      if (this.#isSign(clue.index, clue[0].length)) return clue.index;
    }
    return this.#word;
  }

  #nextWord(from: number): number {
    WORD.lastIndex = from;
    return WORD.exec(this.#text)?.index ?? -1;
  }

  #isSign(start: number, length: number): boolean {
    const text = this.#text;
    if (isPlainNumber(text, start, start + length)) {
      if (isPartOfMore(text, start, start + length)) return false;
    } else {
      const around = text.slice(Math.max(0, start - BEFORE), start + Math.min(length, 16) + AFTER);
      if (STRONG.test(around)) return true;
    }
    if (this.#followsWord(start)) return true;
    return !isInSentence(text, start, start + length) && this.#mayStandAlone(start);
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

/** A number of a few digits that no letter, dash or underscore touches: most numbers, and no code by itself. */
function isPlainNumber(text: string, start: number, end: number): boolean {
  const length = end - start;
  const before = text.charCodeAt(start - 1);
  return (
    length < 8 &&
    isDigit(text.charCodeAt(start)) &&
    !isBound(before) &&
    !isBound(text.charCodeAt(end)) &&
    !(length >= LEAST_NEGATIVE && before === DASH)
  );
}

/** A negative decimal has at least so many digits. */
const LEAST_NEGATIVE = 5;
const DASH = 0x2d;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A letter, an underscore, an ampersand, or anything that is not ASCII, such as the many dashes. */
function isBound(code: number): boolean {
  return isLetter(code) || code === 0x5f || code === 0x26 || code > 0x7f;
}

/** Parts of times, dates, versions and amounts: `10:15`, `2024-01-18`, `4.2.1`, `1,603`. */
function isPartOfMore(text: string, start: number, end: number): boolean {
  return (
    (isSeparator(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1))) ||
    (isSeparator(text.charCodeAt(start - 1)) && isDigit(text.charCodeAt(start - 2)))
  );
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

/** A full stop, a comma, a colon or a dash. */
function isSeparator(code: number): boolean {
  return code === 0x2e || code === 0x2c || code === 0x3a || code === DASH;
}
