import fc from 'fast-check';
import { anatomyOf, bitGroups, hresultAnatomy, ntstatusAnatomy } from '../../lib/codes/anatomy.ts';
import { FAMILIES } from '../../lib/codes/families.ts';
import { hresultFromWin32, ntstatusFromHresult, win32FromHresult } from '../../lib/codes/hresult.ts';
import { isUint32, toHex, toInt32, toUint32 } from '../../lib/codes/int32.ts';
import { hresultFromNtstatus } from '../../lib/codes/ntstatus.ts';
import { parseNumber, plainName, stripInvisible, tidyText } from '../../lib/codes/parse.ts';
import { everySpelling, numberSpellings, win32Spellings } from '../../lib/codes/spellings.ts';
import { fuzzed, insist, insistSame } from './property.ts';
import { text, uint32 } from './text.ts';

/** Other ways to write a value that people use. */
function sloppySpellings(value: number): string[] {
  const digits = toHex(value, 8).slice(2);
  const signed = String(toInt32(value));
  return [
    toHex(value),
    `0X${digits}`,
    `0x${digits.toLowerCase()}`,
    `Ox${digits}`,
    `0x${digits.replaceAll('0', 'O')}`,
    `0x${digits}L`,
    `0x${digits}UL`,
    `0x${digits}u`,
    `0x00000000${digits}`,
    `&H${digits}`,
    `&h${digits}`,
    `${digits}h`,
    ...(value >= 0x8000_0000 ? [`0xFFFFFFFF${digits}`] : []),
    ...['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\uFE63', '\uFF0D'].map((minus) =>
      signed.replace('-', minus),
    ),
  ];
}

/** The same text with a character that nobody sees somewhere in it, and white space around. */
function hide(spelling: string, at: number): string {
  const place = at % (spelling.length + 1);
  const hidden = '\u00AD\u200B\u200C\u200D\u2060\uFEFF'.charAt(at % 6);
  return ` \u00A0${spelling.slice(0, place)}${hidden}${spelling.slice(place)}\n`;
}

function insistReads(spelling: string, value: number): void {
  const read = parseNumber(spelling)?.value;
  insist(read === value, `${JSON.stringify(spelling)} is read as ${read}, not ${value}`);
}

export const CODES = [
  fuzzed(
    'codes: every spelling is read back',
    { few: 400, share: 250 },
    fc.record({ value: uint32, at: fc.nat(100) }),
    ({ value, at }) => {
      const spellings = [...numberSpellings(value).map((one) => one.text), ...sloppySpellings(value)];
      for (const spelling of spellings) {
        insistReads(spelling, value);
        insistReads(hide(spelling, at), value);
      }
      insist(toUint32(toInt32(value)) === value, 'signed and unsigned views agree');
    },
  ),
  fuzzed(
    'codes: wrapped spellings are of the value or of its HRESULT',
    { few: 200, share: 90 },
    fc.record({ value: uint32, wrapped: fc.constantFrom('win32', 'ntstatus', undefined) }),
    ({ value, wrapped }) => {
      for (const { label, text: spelling } of everySpelling(value, wrapped)) {
        const read = parseNumber(spelling)?.value ?? -1;
        insist(isUint32(read), `${spelling} is read`);
        if (!label.startsWith('HRESULT')) insist(read === value, `${spelling} is ${value}`);
        else if (wrapped === 'win32') insist(win32FromHresult(read) === value, `${spelling} holds ${value}`);
        else insist(read === hresultFromNtstatus(value), `${spelling} holds ${value}`);
      }
      const code = value & 0xffff;
      const own = new Set([code, hresultFromWin32(code)]);
      for (const { text: spelling } of win32Spellings(code))
        insist(own.has(parseNumber(spelling)?.value ?? -1), `${spelling} is ${code} or its HRESULT`);
      const plain = (value & ~0x1000_0000) >>> 0;
      insist(
        ntstatusFromHresult(hresultFromNtstatus(plain)) === plain,
        'an NTSTATUS comes out as it went in',
      );
    },
  ),
  fuzzed(
    'codes: a value is the sum of its parts',
    { few: 200, share: 40 },
    fc.record({ value: uint32, family: fc.constantFrom(...FAMILIES) }),
    ({ value, family }) => {
      for (const anatomy of [hresultAnatomy(value), ntstatusAnatomy(value)]) {
        insist(Number.parseInt(bitGroups(anatomy).join(''), 2) === value, 'the bits are those of the value');
        insist((value & 0xffff) === anatomy.code, 'the code is in the low half');
      }
      const anatomy = anatomyOf(family, value);
      insist(anatomy === undefined || isUint32(anatomy.value), 'what is taken apart is a value');
    },
  ),
  fuzzed('codes: any text is read or refused', { few: 400, share: 130 }, text, (any) => {
    const read = parseNumber(any);
    insist(read === undefined || isUint32(read.value), 'what is read is a value');
    insist(stripInvisible(stripInvisible(any)) === stripInvisible(any), 'nothing is left to strip');
    insist(tidyText(tidyText(any)) === tidyText(any), 'tidy text is tidy');
    insist(!plainName(any).includes('.'), 'a plain name is not qualified');
    if (read)
      insistSame(parseNumber(` ${any.trim()}\u200B`), read, 'what surrounds a number does not matter');
  }),
];
