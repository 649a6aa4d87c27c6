import { LaterPattern } from '../later.ts';
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

/** True for a header of a column of codes. */
export function announcesCodes(header: string): boolean {
  return CODE_HEADER.test(header) || NUMBER_HEADER.test(header);
}
