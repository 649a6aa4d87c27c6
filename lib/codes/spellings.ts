import { hresultFromWin32 } from './hresult.ts';
import { toHex, toInt32, type Uint32 } from './int32.ts';

/** One way to write a code, with the label a reader knows it by. */
export interface Spelling {
  readonly label: 'Decimal' | 'Hex' | 'HRESULT' | 'Signed';
  readonly text: string;
}

/** Values from here on fill 32 bits and are written with eight hex digits. */
const WIDE = 0x1_0000;

/** Decimal and hex of a value, and the signed form where it differs from the decimal. */
export function numberSpellings(value: Uint32): Spelling[] {
  const spellings: Spelling[] = [
    { label: 'Decimal', text: String(value) },
    { label: 'Hex', text: toHex(value, value >= WIDE ? 8 : 1) },
  ];
  if (toInt32(value) < 0) spellings.push({ label: 'Signed', text: String(toInt32(value)) });
  return spellings;
}

/** Every spelling of a system error code: its own, and those of the HRESULT that wraps it. `code` is 0 to 65535. */
export function win32Spellings(code: number): Spelling[] {
  const spellings = numberSpellings(code);
  if (code === 0) return spellings;
  const hresult = hresultFromWin32(code);
  return [
    ...spellings,
    { label: 'HRESULT', text: toHex(hresult, 8) },
    { label: 'Signed', text: String(toInt32(hresult)) },
  ];
}
