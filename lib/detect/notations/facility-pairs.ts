import { parseNumber } from '../../codes/parse.ts';
import type { Token } from '../tokens.ts';

/** `facility 7, code 1603`, `Facility: WIN32 (7), Code: 0x643`, `FACILITY_WIN32 / 5`. */
const PAIR =
  /\bfacility[\s:=_]{1,3}(?:facility_)?(win32|0x[0-9a-f]{1,3}|\d{1,4})(?:\s?\(\w{1,30}\))?(?:\s?[,;/|+]|\sand)?\s(?:(?:error\s)?code[\s:=]{1,3}|(?<=\/\s))(0x[0-9a-f]{1,4}|\d{1,5})(?!\.?\w)/gi;

/** The tests of the notation: «» marks what is found, and the HRESULT that it stands for. */
export const PAIR_EXAMPLES: { readonly yes: readonly [string, number][]; readonly no: readonly string[] } = {
  yes: import.meta.noExamples ?? [
    ['facility 7, code «1603»', 0x80070643],
    ['Facility: 0x7 (Win32), Code: «1722»', 0x800706ba],
    ['FACILITY_WIN32 (7); code=«1618»', 0x80070652],
    ['FACILITY_WIN32 / «5»', 0x80070005],
    ['facility=FACILITY_WIN32 code=«0x20»', 0x80070020],
    ['facility 36 and code «0x1E»', 0x8024001e],
    ['Facility: 7, Error code: «1460».', 0x800705b4],
  ],
  no: import.meta.noExamples ?? [
    'the facility of code 1603',
    'facility 12 has 300 beds',
    'facility 3000, code 5',
    'facility 7, code 99999',
    'our facility code 1603',
  ],
};

/** Facilities have eleven bits. */
const MAX_FACILITY = 0x7ff;
const MAX_CODE = 0xffff;

/** The numbers that stand beside their facility, each read as the failing HRESULT of the two. */
export function facilityTokens(text: string): Token[] {
  if (!/facility/i.test(text)) return [];
  return [...text.matchAll(PAIR)].flatMap((match): Token[] => {
    const [all, where = '', what = ''] = match;
    const facility = /^win32$/i.test(where) ? 7 : Number(where);
    const code = Number(what);
    if (facility > MAX_FACILITY || code > MAX_CODE || code === 0) return [];
    const number = parseNumber(`0x${((0x8000_0000 | (facility << 16) | code) >>> 0).toString(16)}`);
    const end = match.index + all.length;
    return number
      ? [{ start: end - what.length, end, shape: 'pair', code: { kind: 'number', ...number } }]
      : [];
  });
}
