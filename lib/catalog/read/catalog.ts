import * as v from 'valibot';
import { FAMILIES, type Family } from '../../codes/families.ts';
import type { Uint32 } from '../../codes/int32.ts';
import type { Article } from '../article.ts';
import { articleShape } from '../article-shape.ts';
import {
  ARTICLES_A_FILE,
  ASSET_VERSION,
  articlesPath,
  INDEX_PATH,
  MESSAGES_PATH,
  type MessagesAsset,
  SEARCH_PATH,
  type SearchAsset,
  summariesPath,
} from '../compile/assets.ts';
import { type Entry, type EntryKey, entryId } from '../entry.ts';
import { NO_NOTES, type Notes } from '../notes.ts';
import { ROLES } from '../role.ts';
import { EntryTable } from './entry-table.ts';
import { FamilyEntries } from './family-entries.ts';
import type { NameIndex } from './name-index.ts';

/** Fetches a packaged file as parsed JSON; rejects when it is missing or no JSON. */
export type ReadAsset = (path: string) => Promise<unknown>;

const indexSchema = v.object({
  version: v.literal(ASSET_VERSION),
  families: v.array(
    v.object({
      family: v.picklist(FAMILIES),
      deltas: v.string(),
      names: v.string(),
      headers: v.array(v.string()),
      headerOf: v.string(),
      common: v.array(v.number()),
      articles: v.array(v.number()),
      roles: v.record(v.picklist(ROLES), v.array(v.number())),
    }),
  ),
});

const summariesSchema = v.object({ version: v.literal(ASSET_VERSION), summaries: v.array(v.string()) });

const messagesSchema = v.object({
  version: v.literal(ASSET_VERSION),
  words: v.string(),
  entries: v.array(v.array(v.number())),
});

const searchSchema = v.object({
  version: v.literal(ASSET_VERSION),
  synonyms: v.string(),
  terms: v.string(),
  postings: v.string(),
  phrases: v.array(v.array(v.string())),
  phraseEntries: v.array(v.array(v.number())),
});

/** Each article is checked when it is wanted. */
const articlesSchema = v.object({ version: v.literal(ASSET_VERSION), articles: v.array(v.unknown()) });

/** The catalog in memory. Lookup data is loaded when it is opened, texts when they are asked for. */
export interface Catalog {
  /** All entries, by family, by value. Makes every one of them: who wants some asks for those. */
  readonly entries: readonly Entry[];
  /** The number of entries. */
  readonly size: number;
  /** The entry at a position among all. */
  at(position: number): Entry | undefined;
  find(key: EntryKey): Entry | undefined;
  /** The entries of a family with a value, the general meaning before those of single components. */
  byValue(family: Family, value: number): readonly Entry[];
  /** The positions among all of a family's entries with values from `first` up to `last`: from the first up to the second. */
  between(family: Family, first: Uint32, last: Uint32): readonly [start: number, end: number];
  /** Every entry of that name, in any letter case. */
  byName(name: string): readonly Entry[];
  /** All names, however their words are joined. */
  names(): NameIndex;
  /** One or two sentences, "" where none is written yet. Rejects when the asset can't be read. */
  summary(entry: Entry): Promise<string>;
  /** The summaries of all entries, in the order of `entries`. Rejects when an asset can't be read. */
  allSummaries(): Promise<readonly string[]>;
  /** What messages are recognised by. Rejects when the asset can't be read. */
  messages(): Promise<MessagesAsset>;
  /** What words are looked up in. Rejects when the asset can't be read. */
  searchIndex(): Promise<SearchAsset>;
  /** Undefined when the entry has no article. Rejects when the asset can't be read. */
  article(entry: Entry): Promise<Article | undefined>;
  /** What the user has noted on its codes. */
  readonly notes: Notes;
}

/** Reads the lookup data; rejects when it is missing, damaged or of another version. Notes are asked for each time. */
export async function openCatalog(read: ReadAsset, notes: () => Notes = () => NO_NOTES): Promise<Catalog> {
  const index = v.parse(indexSchema, await read(INDEX_PATH));
  const table = new EntryTable(index.families.map((family) => new FamilyEntries(family)));
  const byValue = (family: Family, value: number) => table.of(family)?.withValue(value) ?? [];
  const summaries = new SummaryStore(read);
  return {
    get entries() {
      return table.all();
    },
    get notes() {
      return notes();
    },
    size: table.size,
    at: (position) => table.at(position),
    find: ({ family, value, name }) => byValue(family, value).find((entry) => entry.name === name),
    byValue,
    between: (family, first, last) => table.between(family, first, last),
    byName: (name) => (name === '' ? [] : table.byName(name)),
    names: () => table.names(),
    summary: async (entry) => (await summaries.of(entry.family))[entry.row] ?? '',
    allSummaries: async () =>
      (await Promise.all(index.families.map(({ family }) => summaries.of(family)))).flat(),
    messages: async () => v.parse(messagesSchema, await read(MESSAGES_PATH)),
    searchIndex: async () => v.parse(searchSchema, await read(SEARCH_PATH)),
    article: async (entry) => {
      const position = table.of(entry.family)?.articlePosition(entry);
      if (position === undefined) return undefined;
      const file = v.safeParse(articlesSchema, await read(articlesPath(entry.family, position)));
      const found = file.success ? file.output.articles[position % ARTICLES_A_FILE] : undefined;
      const article = v.safeParse(articleShape, found);
      if (!article.success) throw new Error(`bad article ${entryId(entry)}`);
      return article.output;
    },
  };
}

/** Summaries by family, each loaded once; a failed load is forgotten, so that the next call tries again. */
class SummaryStore {
  readonly #loaded = new Map<Family, Promise<readonly string[]>>();
  readonly #read: ReadAsset;

  constructor(read: ReadAsset) {
    this.#read = read;
  }

  of(family: Family): Promise<readonly string[]> {
    const known = this.#loaded.get(family);
    if (known) return known;
    const loading = this.#load(family);
    this.#loaded.set(family, loading);
    loading.catch(() => this.#loaded.delete(family));
    return loading;
  }

  async #load(family: Family): Promise<readonly string[]> {
    return v.parse(summariesSchema, await this.#read(summariesPath(family))).summaries;
  }
}
