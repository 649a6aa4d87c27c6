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

/**
 * No name has a longer word, so none resembles one. The matcher's pattern grows with the square of a word's length: a
 * word of some thousand letters would end the worker.
 */
const LONGEST_WORD = 60;

/** Matches of two letters or fewer are looked for at the beginning of names only. */
const LEAST_FUZZY = 3;

/** The text of the entries, prepared once for a catalog. */
interface Index {
  readonly entries: readonly Entry[];
  /** Name and aliases in lower case, words separated by spaces. */
  readonly names: readonly string[];
  /** The same without the first word ("error", "status", "e"), for each entry. */
  readonly tails: readonly string[];
  /** The names with a space before and after, so that whole words can be looked for. */
  readonly padded: readonly string[];
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
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const index = await indexOf(catalog);
  const wanted = words.join(' ');
  const found = wanted.length < LEAST_FUZZY ? startingWith(index, wanted) : matching(index, words);
  return best(index, found, wanted, words, limit).flatMap((row) => {
    const entry = index.entries[row];
    return entry ? [readEntry(entry)] : [];
  });
}

/** The rows with the highest ranks, in order. Thousands may match, so only the best steps are sorted. */
function best(
  index: Index,
  rows: readonly number[],
  wanted: string,
  words: readonly string[],
  limit: number,
): number[] {
  const steps: number[][] = Array.from({ length: BEST_STEP + 1 }, () => []);
  for (const row of rows) steps[stepOf(index, row, wanted, words)]?.push(row);
  const chosen: number[] = [];
  for (let step = BEST_STEP; step >= 0 && chosen.length < limit; step--) {
    chosen.push(...inOrder(index, steps[step] ?? [], limit - chosen.length));
  }
  return chosen;
}

/** The words that tell something, in lower case; all words where none does. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
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
  const padded = names.map((name) => ` ${name} `);
  const texts = names.map((name, row) => `${name} ${summaries[row]?.toLowerCase() ?? ''}`);
  return { entries, names, tails, padded, texts };
}

function startingWith(index: Index, wanted: string): number[] {
  return index.names.flatMap((name, row) =>
    name.startsWith(wanted) || index.tails[row]?.startsWith(wanted) ? [row] : [],
  );
}

/**
 * Entries with all words, in any order; where there are none, names that hold them misspelled, then entries that
 * lack one. Misspellings are looked for in names alone: that is where they hurt, and it keeps every keystroke fast.
 */
function matching({ texts, names }: Index, words: readonly string[]): readonly number[] {
  const exact = withWords(texts, words, including);
  if (exact.length > 0) return exact;
  const misspelled = withWords(names, words, resembling);
  if (misspelled.length > 0 || words.length < 2) return misspelled;
  const some = words.flatMap((_, left) =>
    withWords(
      texts,
      words.filter((__, place) => place !== left),
      including,
    ),
  );
  return [...new Set(some.length > 0 ? some : words.flatMap((word) => withWords(texts, [word], including)))];
}

/** The rows, among those given or all, whose text has a word. */
type HavingWord = (
  texts: readonly string[],
  word: string,
  rows: readonly number[] | undefined,
) => readonly number[];

function withWords(
  texts: readonly string[],
  words: readonly string[],
  having: HavingWord,
): readonly number[] {
  let rows: readonly number[] | undefined;
  for (const word of words) {
    rows = having(texts, word, rows);
    if (rows.length === 0) return rows;
  }
  return rows ?? [];
}

const including: HavingWord = (texts, word, rows) => {
  if (rows) return rows.filter((row) => texts[row]?.includes(word));
  const found: number[] = [];
  texts.forEach((text, row) => {
    if (text.includes(word)) found.push(row);
  });
  return found;
};

const resembling: HavingWord = (texts, word, rows) =>
  word.length > LONGEST_WORD
    ? []
    : // The matcher's types ask for arrays that may be written to; it only reads them.
      (fuzzy.filter(texts as string[], word, rows as number[] | undefined) ?? []);

/** Names are shorter than this, by far. */
const LONGEST_NAME = 200;

/**
 * Within a step codes that people meet often come first, then short names. A short query matches nearly every
 * entry, so the rows are counted into their places instead of compared with each other.
 */
function inOrder(index: Index, rows: readonly number[], most: number): number[] {
  const places: number[][] = [];
  for (const row of rows) {
    const length = Math.min(index.names[row]?.length ?? 0, LONGEST_NAME);
    const place = index.entries[row]?.isCommon ? length : LONGEST_NAME + 1 + length;
    const found = places[place];
    if (found) found.push(row);
    else places[place] = [row];
  }
  return places.flat().slice(0, most);
}

const BEST_STEP = 6;

/** How well an entry matches: 6 when its name is the query, 0 when only a misspelling does. */
function stepOf(index: Index, row: number, wanted: string, words: readonly string[]): number {
  const name = index.names[row] ?? '';
  const tail = index.tails[row] ?? '';
  if (name === wanted || tail === wanted) return BEST_STEP;
  if (name.startsWith(wanted) || tail.startsWith(wanted)) return 5;
  const padded = index.padded[row] ?? '';
  if (words.every((word) => padded.includes(` ${word}`))) {
    return words.every((word) => padded.includes(` ${word} `)) ? 4 : 3;
  }
  const text = index.texts[row] ?? '';
  if (words.every((word) => text.includes(word))) return 2;
  return words.some((word) => text.includes(word)) ? 1 : 0;
}
