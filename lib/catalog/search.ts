import uFuzzy from '@leeoniya/ufuzzy';
import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';
import { readEntry } from './lookup.ts';
import type { Reading } from './reading.ts';

/** Words that say nothing about a code. */
const FILLERS = new Set(
  'a an and are as at be been by can for from had has have i in is it its my of no not on or that the this to was were when with cannot cant dont doesnt isnt wont'.split(
    ' ',
  ),
);

/** More words than these add nothing to a search; bounds the work on a pasted text. */
const MOST_WORDS = 6;

/** Matches of two letters or fewer are looked for at the beginning of names only. */
const LEAST_FUZZY = 3;

/** The text of the entries, prepared once for a catalog. */
interface Index {
  readonly entries: readonly Entry[];
  /** Name and aliases in lower case, words separated by spaces. */
  readonly names: readonly string[];
  /** The same without the first word ("error", "status", "e"), for each entry. */
  readonly tails: readonly string[];
  /** Names and summaries, as the fuzzy matcher searches them. */
  readonly texts: readonly string[];
}

const indexes = new WeakMap<Catalog, Promise<Index>>();

/** One missing, changed, swapped or added letter a word is forgiven. */
const fuzzy = new uFuzzy({ intraMode: 1 });

/**
 * Entries whose name or summary holds the words of the query, best first: names that are the query, names that
 * begin with it, names with its words, then summaries and misspellings; codes that people meet often come first
 * among equals. Rejects when a summary asset can't be read.
 */
export async function search(catalog: Catalog, query: string, limit: number): Promise<Reading[]> {
  const all = wordsOf(query);
  if (all.length === 0) return [];
  const telling = all.filter((word) => !FILLERS.has(word));
  const words = (telling.length > 0 ? telling : all).slice(0, MOST_WORDS);
  const index = await indexOf(catalog);
  const wanted = all.join(' ');
  const found = wanted.length < LEAST_FUZZY ? startingWith(index, wanted) : matching(index, words);
  return found
    .map((row) => ({ row, rank: rankOf(index, row, wanted, words) }))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, limit)
    .flatMap(({ row }) => (index.entries[row] ? [readEntry(index.entries[row])] : []));
}

function wordsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll('_', ' ')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !FILLERS.has(word));
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS);
}

function indexOf(catalog: Catalog): Promise<Index> {
  const known = indexes.get(catalog);
  if (known) return known;
  const building = buildIndex(catalog);
  indexes.set(catalog, building);
  building.catch(() => indexes.delete(catalog));
  return building;
}

async function buildIndex(catalog: Catalog): Promise<Index> {
  const { entries } = catalog;
  const summaries = await catalog.allSummaries();
  const names = entries.map(({ name, aliases }) =>
    [name, ...aliases].join(' ').replaceAll('_', ' ').toLowerCase(),
  );
  const tails = names.map((name) => name.slice(name.indexOf(' ') + 1));
  return {
    entries,
    names,
    tails,
    texts: names.map((name, row) => `${name} ${summaries[row]?.toLowerCase() ?? ''}`),
  };
}

function startingWith(index: Index, wanted: string): number[] {
  return index.names.flatMap((name, row) =>
    name.startsWith(wanted) || index.tails[row]?.startsWith(wanted) ? [row] : [],
  );
}

/** Entries with all words, in any order; where there are none, those that lack the fewest. */
function matching(index: Index, words: readonly string[]): readonly number[] {
  const texts = index.texts as string[];
  const all = withWords(texts, words);
  if (all.length > 0 || words.length < 2) return all;
  const some = words.map((_, left) =>
    withWords(
      texts,
      words.filter((__, position) => position !== left),
    ),
  );
  const most = some.flat();
  return most.length > 0
    ? [...new Set(most)]
    : [...new Set(words.flatMap((word) => withWords(texts, [word])))];
}

function withWords(texts: string[], words: readonly string[]): number[] {
  let rows: number[] | undefined;
  for (const word of words) {
    rows = fuzzy.filter(texts, word, rows) ?? [];
    if (rows.length === 0) return [];
  }
  return rows ?? [];
}

/** Higher is better. The steps are further apart than what is added within them. */
function rankOf(index: Index, row: number, wanted: string, words: readonly string[]): number {
  const name = index.names[row] ?? '';
  const tail = index.tails[row] ?? '';
  const common = index.entries[row]?.isCommon ? 6 : 0;
  return stepOf(name, tail, index.texts[row] ?? '', wanted, words) * 10 + common - name.length / 100;
}

function stepOf(name: string, tail: string, text: string, wanted: string, words: readonly string[]): number {
  if (name === wanted || tail === wanted) return 6;
  if (name.startsWith(wanted) || tail.startsWith(wanted)) return 5;
  const padded = ` ${name} `;
  if (words.every((word) => padded.includes(` ${word} `))) return 4;
  if (words.every((word) => padded.includes(` ${word}`))) return 3;
  if (words.every((word) => text.includes(word))) return 2;
  return words.some((word) => text.includes(word)) ? 1 : 0;
}
