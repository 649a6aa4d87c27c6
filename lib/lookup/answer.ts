import type { Catalog } from '../catalog/catalog.ts';
import { withTexts } from '../catalog/detail.ts';
import { readCode } from '../catalog/lookup.ts';
import type { Reading, ReadingDetail } from '../catalog/reading.ts';
import { search } from '../catalog/search.ts';
import { type Code, codeKey } from '../codes/code.ts';
import { parseNumber, plainName, tidyText } from '../codes/parse.ts';
import { detect } from '../detect/detect.ts';
import { headOf, LONGEST_QUERY } from './question.ts';
import { isWanted } from './wanted.ts';

/** How many search hits a person looks through. */
const MOST_HITS = 30;

/** A code found in a pasted text. */
export interface FoundCode {
  /** As it is written first. */
  readonly text: string;
  /** How often the text has it, in any spelling that is looked up alike. */
  readonly count: number;
  readonly readings: readonly Reading[];
}

/** What a query turned out to be. */
export type Answer =
  | { readonly kind: 'empty' }
  /** The whole query is one code, or holds exactly one. */
  | { readonly kind: 'code'; readonly text: string; readonly readings: readonly Reading[] }
  /** A text with several codes, in order, each once. */
  | { readonly kind: 'codes'; readonly found: readonly FoundCode[] }
  /** No code; entries that match its words, best first, possibly none. */
  | { readonly kind: 'search'; readonly text: string; readonly hits: readonly Reading[] };

/** Reads a query of any kind: a code in any notation, a text with codes, a partial name, or words. */
export async function answer(catalog: Catalog, query: string): Promise<Answer> {
  const text = tidyText(query.slice(0, LONGEST_QUERY));
  if (text === '') return { kind: 'empty' };
  const readings = readWhole(catalog, text);
  if (readings.length > 0) return { kind: 'code', text, readings };
  const found = findCodes(catalog, query.slice(0, LONGEST_QUERY));
  const [only] = found;
  if (only && found.length === 1) return { kind: 'code', text: only.text, readings: only.readings };
  if (found.length > 1) return { kind: 'codes', found };
  return { kind: 'search', text, hits: await search(catalog, text, MOST_HITS) };
}

/** Readings of a query that is nothing but one code. */
function readWhole(catalog: Catalog, text: string): Reading[] {
  const named = readCode(catalog, {
    kind: 'name',
    name: plainName(text.replace(/^[`'"]+|[`'".,;:!?]+$/g, '')),
  });
  const read = numbersIn(catalog, text).flatMap((code) => readCode(catalog, code));
  const seen = new Set<string>();
  return [...named, ...read].filter((reading) => {
    const key = `${reading.family}:${reading.value} ${reading.name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The numbers that a bare text can stand for: `643` may be decimal, or hex that has lost its `0x`. */
function numbersIn(catalog: Catalog, text: string): Code[] {
  const number = parseNumber(text);
  if (!number) return [];
  const code: Code = { kind: 'number', ...number };
  if (number.form !== 'decimal' || text.length > 8) return [code];
  const asHex = parseNumber(`0x${text}`);
  if (!asHex || asHex.value === number.value) return [code];
  const hex: Code = { kind: 'number', ...asHex };
  return isLikelier(catalog, hex, code) ? [hex, code] : [code, hex];
}

/** A hex reading that people meet often is likelier than a decimal one that hardly anybody does. */
function isLikelier(catalog: Catalog, hex: Code, decimal: Code): boolean {
  const [[asHex], [asDecimal]] = [readCode(catalog, hex), readCode(catalog, decimal)];
  const isCommon = (reading: Reading | undefined) => reading && catalog.find(reading)?.isCommon === true;
  return asDecimal?.family === 'win32' && isCommon(asHex) === true && !isCommon(asDecimal);
}

/** The codes of a text in the order of their first mention. */
function findCodes(catalog: Catalog, text: string): FoundCode[] {
  const found = new Map<string, FoundCode>();
  for (const mention of detect(text)) {
    const key = codeKey(mention.code);
    const known = found.get(key);
    if (known) {
      found.set(key, { ...known, count: known.count + 1 });
      continue;
    }
    const question = { code: mention.code, hints: mention.hints };
    if (!isWanted(mention, headOf(catalog, question), 'balanced')) continue;
    const readings = readCode(catalog, mention.code, mention.hints);
    found.set(key, { text: tidyText(text.slice(mention.start, mention.end)), count: 1, readings });
  }
  return [...found.values()];
}

/** The readings with their texts, for a card. Rejects when an asset can't be read. */
export function withAllTexts(catalog: Catalog, readings: readonly Reading[]): Promise<ReadingDetail[]> {
  return Promise.all(readings.map((reading) => withTexts(catalog, reading)));
}
