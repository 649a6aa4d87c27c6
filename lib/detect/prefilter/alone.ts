import { LaterPattern, later } from '../later.ts';
import { CODE_HEADER, CODE_HEADER_SOURCE, NUMBER_HEADER } from '../vocabulary/headers.ts';

/** A text that is nothing but numbers, and perhaps quotes, brackets or commas. */
const ONLY_NUMBERS =
  /^[\s"'()[\],;/&]*(?:0[xX])?[0-9A-Fa-f]{1,16}(?:[\s"'()[\],;/&-]+(?:(?:or|and|und|oder|ou|et|y|o|e)\s+)?(?:0[xX])?[0-9A-Fa-f]{1,16})*[\s"'()[\],;/&]*$/;

const MAX_ALONE = 60;

/** True for a text that is nothing but numbers: whether it is looked at depends on what announces it. */
export function isOnlyNumber(text: string): boolean {
  return text.length <= MAX_ALONE && ONLY_NUMBERS.test(text);
}

/** A symbolic name, a hex number or a header, which a number alone in its text can follow. */
const ANNOUNCED = new LaterPattern(() => new RegExp(`_|\\b0x[0-9a-f]|${CODE_HEADER_SOURCE}`, 'iu'));

/** True for a text that has a symbolic name, or words of a header, which a number alone in its text can follow. */
export function announcesCode(text: string): boolean {
  return ANNOUNCED.test(text);
}

/** The same, found one after the other. */
const EACH_ANNOUNCED = later(() => new RegExp(`_|\\b0x[0-9a-f]|${CODE_HEADER_SOURCE}`, 'giu'));

/** Tells of each place of a text whether such words stand before it; the text is looked through once, however often. */
export class Announcements {
  readonly #text: string;
  /** Where the last one before the place of the moment begins, and where the next one does. */
  #last = Number.NEGATIVE_INFINITY;
  #next = Number.NEGATIVE_INFINITY;
  #nextEnd = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether one stands in the `reach` characters before a place; places are asked for in order. */
  isBefore(place: number, reach: number): boolean {
    while (this.#next < place) {
      if (this.#nextEnd <= place) this.#last = this.#next;
      const pattern = EACH_ANNOUNCED();
      pattern.lastIndex = this.#nextEnd;
      const found = pattern.exec(this.#text);
      this.#next = found?.index ?? Number.POSITIVE_INFINITY;
      this.#nextEnd = found ? Math.max(pattern.lastIndex, found.index + 1) : 0;
    }
    return this.#last >= place - reach;
  }
}

/** True for a header of a column of codes. */
export function announcesCodes(header: string): boolean {
  return CODE_HEADER.test(header) || NUMBER_HEADER.test(header);
}
