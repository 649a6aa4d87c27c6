import { hresultFromWin32 } from './hresult.ts';
import { toHex, toInt32, type Uint32 } from './int32.ts';
import { hresultFromNtstatus } from './ntstatus.ts';

/** One way to write a code, with the label a user knows it by. */
export interface Spelling {
  readonly label:
    | 'Decimal'
    | 'Hex'
    | 'Hex, 8 digits'
    | 'HRESULT'
    | 'HRESULT, signed'
    | 'HRESULT, unsigned'
    | 'Signed';
  readonly text: string;
}

/** Values from here on fill 32 bits and are written with eight hex digits. */
const WIDE = 0x1_0000;

/**
 * Hex and decimal of a value, as people meet them: of a number that fills 32 bits the hex first, then the signed form
 * where it has one, the unsigned decimal last; of a small one the decimal first.
 */
export function numberSpellings(value: Uint32): Spelling[] {
  const decimal: Spelling = { label: 'Decimal', text: String(value) };
  const hex: Spelling = { label: 'Hex', text: toHex(value, value >= WIDE ? 8 : 1) };
  if (value < WIDE) return [decimal, hex];
  const signed: Spelling[] = toInt32(value) < 0 ? [{ label: 'Signed', text: String(toInt32(value)) }] : [];
  return [hex, ...signed, decimal];
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

/** What an HRESULT carries when it is made from a code of another kind. */
export type WrappedIn = 'win32' | 'ntstatus' | undefined;

/** All forms in which logs and messages write a value, with those of the HRESULT made from it. */
export function everySpelling(value: Uint32, wrapped: WrappedIn): Spelling[] {
  const padded: Spelling[] = value < WIDE ? [{ label: 'Hex, 8 digits', text: toHex(value, 8) }] : [];
  return [...numberSpellings(value), ...padded, ...hresultSpellings(hresultOf(value, wrapped))];
}

function hresultOf(value: Uint32, wrapped: WrappedIn): Uint32 | undefined {
  if (wrapped === 'ntstatus') return hresultFromNtstatus(value);
  return wrapped === 'win32' && value > 0 && value < WIDE ? hresultFromWin32(value) : undefined;
}

function hresultSpellings(hresult: Uint32 | undefined): Spelling[] {
  if (hresult === undefined) return [];
  return [
    { label: 'HRESULT', text: toHex(hresult, 8) },
    { label: 'HRESULT, signed', text: String(toInt32(hresult)) },
    { label: 'HRESULT, unsigned', text: String(hresult) },
  ];
}
