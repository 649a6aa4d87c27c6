import type { Entry } from '../../catalog/entry.ts';
import type { Catalog } from '../../catalog/read/catalog.ts';
import { WRAPPED_FAMILIES } from '../../codes/anatomy.ts';
import { FAMILIES, type Family } from '../../codes/families.ts';
import { toUint32, type Uint32 } from '../../codes/int32.ts';

/** Values from the first up to the second, both among them. */
type Range = readonly [first: Uint32, last: Uint32];

const MAX_HEX_DIGITS = 8;

/** Small codes are written without leading zeros and have at most four hex digits. */
const SMALL_HEX_DIGITS = 4;

const LIMIT = 0xffff_ffff;

/** The codes whose number or name begins with what has been typed so far, those that people meet often first. */
export function beginningWith(catalog: Catalog, text: string, limit: number): Entry[] {
  const ranges = rangesOf(text);
  if (ranges.length > 0) return likeliest(entriesIn(catalog, ranges), limit);
  // A word in capitals is on its way to a name, as is one with an underscore.
  if (!/^[A-Z]{3,}$|^[A-Za-z_][A-Za-z0-9]*_[A-Za-z0-9_]*$/.test(text)) return [];
  return likeliest(catalog.names().beginning(text), limit);
}

/** The values that a number can become: `0x8007` is 0x80070000 to 0x8007FFFF; undefined digits give none. */
function rangesOf(text: string): Range[] {
  const [, hex] = /^(?:0|o)x([0-9a-f]{1,7})$/i.exec(text) ?? /^([8c][0-9a-f]{2,6})$/i.exec(text) ?? [];
  if (hex !== undefined) return hexRanges(hex);
  const [, minus = '', decimal] = /^([-\u2010-\u2013\u2212]?)(\d{1,9})$/.exec(text) ?? [];
  if (decimal === undefined || Number(decimal) === 0) return [];
  return minus ? negativeRanges(decimal) : decimalRanges(decimal);
}

function hexRanges(digits: string): Range[] {
  const ranges: Range[] = [widened(digits, 16, MAX_HEX_DIGITS)];
  for (let length = digits.length + 1; length <= SMALL_HEX_DIGITS; length++)
    ranges.push(widened(digits, 16, length));
  return ranges;
}

function widened(digits: string, base: number, length: number): Range {
  const size = base ** (length - digits.length);
  const first = Number.parseInt(digits, base) * size;
  return [first, first + size - 1];
}

function decimalRanges(digits: string): Range[] {
  const ranges: Range[] = [];
  for (let length = digits.length + 1; length <= 10; length++) {
    // Codes of six to nine digits are hardly written in decimal.
    if (length > 5 && length < 10) continue;
    const [first, last] = widened(digits, 10, length);
    if (first <= LIMIT) ranges.push([first, Math.min(last, LIMIT)]);
  }
  return ranges;
}

/** Signed numbers of Windows' failures have ten digits. */
function negativeRanges(digits: string): Range[] {
  const [first, last] = widened(digits, 10, 10);
  if (first > 0x8000_0000) return [];
  return [[toUint32(-Math.min(last, 0x8000_0000)), toUint32(-first)]];
}

/** HRESULTs from here on wrap small codes. */
const WRAPPING = 0x8007_0000;
const MAX_WRAPPED = 0xffff;

/** The entries whose number, or the HRESULT that wraps it, lies in one of the ranges; by family, by value. */
function entriesIn(catalog: Catalog, ranges: readonly Range[]): Entry[] {
  const wrapped = ranges.flatMap(([first, last]): Range[] => {
    const within: Range = [Math.max(first - WRAPPING, 0), Math.min(last - WRAPPING, MAX_WRAPPED)];
    return within[0] <= within[1] ? [within] : [];
  });
  const positions = new Set<number>();
  for (const family of FAMILIES) {
    for (const [first, last] of WRAPPED_FAMILIES.includes(family) ? [...ranges, ...wrapped] : ranges) {
      const [start, end] = catalog.between(family, first, last);
      for (let position = start; position < end; position++) positions.add(position);
    }
  }
  return [...positions].sort((a, b) => a - b).flatMap((position) => catalog.at(position) ?? []);
}

/** What people look up most comes first among codes that are equally common. */
const ORDER: readonly Family[] = [
  'win32',
  'hresult',
  'ntstatus',
  'servicing',
  'setup',
  'winsock',
  'bugcheck',
];

function likeliest(entries: readonly Entry[], limit: number): Entry[] {
  const steps: Entry[][] = [[], [], [], []];
  for (const entry of entries) steps[(entry.isCommon ? 0 : 2) + (entry.hasArticle ? 0 : 1)]?.push(entry);
  const rank = ({ family }: Entry) => (ORDER.indexOf(family) + ORDER.length + 1) % (ORDER.length + 1);
  return steps.flatMap((step) => step.slice(0, 500).sort((a, b) => rank(a) - rank(b))).slice(0, limit);
}
