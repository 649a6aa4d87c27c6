import { isUint32, type Uint32 } from '../codes/int32.ts';
import { parseNumber } from '../codes/parse.ts';

/** What a code cell stands for. */
export type ParsedCode =
  | { readonly kind: 'text' }
  | { readonly kind: 'numbers'; readonly numbers: readonly [first: Uint32, last: Uint32] }
  /** Two numbers that are no range. */
  | { readonly kind: 'bad range' };

/** `60001`, `-1`, `0x80041001` and `69000-69999` are numbers; letters and digits without a mark of hex are not. */
export function parseCode(code: string): ParsedCode {
  const [, first, last] = /^(\d{1,10})\s?[-–]\s?(\d{1,10})$/.exec(code) ?? [];
  if (first !== undefined && last !== undefined) {
    const [from, to] = [Number(first), Number(last)];
    const isRange = isUint32(from) && isUint32(to) && from < to;
    return isRange ? { kind: 'numbers', numbers: [from, to] } : { kind: 'bad range' };
  }
  const number = parseNumber(code);
  return number && number.form !== 'bare-hex'
    ? { kind: 'numbers', numbers: [number.value, number.value] }
    : { kind: 'text' };
}

/** The shortest code of letters and digits that stands for itself. */
const MIN_ALONE = 4;

/** Eight digits of hex with their mark are a code wherever they stand. */
const WIDE_HEX = /^0x[0-9a-f]{8}$/i;

/** Whether texts have the code for other reasons too, so that words near it must tell: bare numbers and plain words. */
export function needsNear(code: string, parsed: ParsedCode): boolean {
  if (parsed.kind !== 'text') return !WIDE_HEX.test(code);
  return code.length < MIN_ALONE || /^\p{L}[\p{L}\p{M}' ]*$/u.test(code);
}
