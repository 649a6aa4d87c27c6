import type { EntryKey } from '../../catalog/entry.ts';
import { carriedNumber } from '../../codes/carried.ts';
import { ntstatusFromHresult, win32FromHresult } from '../../codes/hresult.ts';
import { toHex, type Uint32 } from '../../codes/int32.ts';
import { win32FromNtstatus } from '../../codes/ntstatus.ts';
import { win32OfNtstatus } from '../../codes/ntstatus-win32.ts';
import { parseNumber } from '../../codes/parse.ts';
import { type SetupExtend, setupExtend } from '../../codes/setup-extend.ts';
import { words } from '../../words/words.ts';

/** How a number that was written leads to the code of a meaning, or what it consists of; "" where there is no more to say. */
export function derivationWords(
  written: string,
  { family, value }: Pick<EntryKey, 'family' | 'value'>,
): string {
  const extend = family === 'setup' ? setupExtend(value) : undefined;
  if (extend) return extendWords(value, extend);
  const number = parseNumber(written)?.value;
  if (number === undefined || number === value) return '';
  const hex = toHex(number, 8);
  if (win32FromHresult(number) === value) return words('derivedFromHresult', hex, value);
  if (win32FromNtstatus(number) === value) return words('derivedFromNtstatus', hex, value);
  if (win32OfNtstatus(number) === value) return words('derivedByReport', hex, value);
  if (ntstatusFromHresult(number) === value) return words('derivedFromStatus', hex, toHex(value, 8));
  if (carriedNumber(number)?.code === value) return words('derivedByProduct', hex, value);
  return '';
}

/** The parts of the second number of an upgrade result. */
function extendWords(value: Uint32, { phase, operation }: SetupExtend): string {
  const number = value >>> 16;
  const doing = toHex(value & 0xffff);
  return phase === undefined
    ? words('derivedExtendUnnamed', number, doing, operation)
    : words('derivedExtend', number, phase, doing, operation);
}
