import * as v from 'valibot';
import { FAMILIES, type Family } from '../codes/families.ts';
import type { Article } from './article.ts';
import { articleShape } from './article-shape.ts';
import { ASSET_VERSION, articlePath, type FamilyIndex, INDEX_PATH, summariesPath } from './assets.ts';
import { type Entry, type EntryKey, entryId } from './entry.ts';

/** Fetches a packaged file as parsed JSON; rejects when it is missing or no JSON. */
export type ReadAsset = (path: string) => Promise<unknown>;

const indexSchema = v.object({
  version: v.literal(ASSET_VERSION),
  families: v.array(
    v.object({
      family: v.picklist(FAMILIES),
      deltas: v.array(v.number()),
      names: v.string(),
      headers: v.array(v.string()),
      headerOf: v.array(v.number()),
      common: v.array(v.number()),
      articles: v.array(v.number()),
    }),
  ),
});

const summariesSchema = v.object({ version: v.literal(ASSET_VERSION), summaries: v.array(v.string()) });

const articleSchema = v.object({ version: v.literal(ASSET_VERSION), article: articleShape });

/** The catalog in memory. Lookup data is loaded when it is opened, texts when they are asked for. */
export interface Catalog {
  /** All entries, by family, by value. */
  readonly entries: readonly Entry[];
  find(key: EntryKey): Entry | undefined;
  /** The entries of a family with a value, the general meaning before those of single components. */
  byValue(family: Family, value: number): readonly Entry[];
  /** Every entry of that name, in any letter case. */
  byName(name: string): readonly Entry[];
  /** One or two sentences, "" where none is written yet. Rejects when the asset can't be read. */
  summary(entry: Entry): Promise<string>;
  /** The summaries of all entries, in the order of `entries`. Rejects when an asset can't be read. */
  allSummaries(): Promise<readonly string[]>;
  /** Undefined when the entry has no article. Rejects when the asset can't be read. */
  article(entry: Entry): Promise<Article | undefined>;
}

/** Reads the lookup data; rejects when it is missing, damaged or of another version. */
export async function openCatalog(read: ReadAsset): Promise<Catalog> {
  const index = v.parse(indexSchema, await read(INDEX_PATH));
  const entries = index.families.flatMap(entriesOf);
  const byValue = groupBy(entries, (entry) => [entryId(entry)]);
  const byName = groupBy(entries, (entry) =>
    [entry.name, ...entry.aliases].map((name) => name.toUpperCase()),
  );
  const summaries = new SummaryStore(read);
  return {
    entries,
    find: ({ family, value, name }) =>
      byValue.get(`${family}:${value}`)?.find((entry) => entry.name === name),
    byValue: (family, value) => byValue.get(`${family}:${value}`) ?? [],
    byName: (name) => (name === '' ? [] : (byName.get(name.toUpperCase()) ?? [])),
    summary: async (entry) => (await summaries.of(entry.family))[entry.row] ?? '',
    allSummaries: async () =>
      (await Promise.all(index.families.map(({ family }) => summaries.of(family)))).flat(),
    article: async (entry) => {
      if (!entry.hasArticle) return undefined;
      const asset = v.safeParse(articleSchema, await read(articlePath(entry)));
      if (!asset.success) throw new Error(`bad article ${entryId(entry)}`);
      return asset.output.article;
    },
  };
}

function entriesOf(index: FamilyIndex): Entry[] {
  const names = index.names.split('\n');
  const articles = new Set(index.articles);
  const common = new Set(index.common);
  let value = 0;
  return index.deltas.map((delta, row): Entry => {
    value += delta;
    const [name = '', ...aliases] = (names[row] ?? '').split(' ');
    const header = index.headers[index.headerOf[row] ?? -1] ?? '';
    return {
      family: index.family,
      value,
      name,
      aliases,
      header,
      row,
      isCommon: common.has(row),
      hasArticle: articles.has(row),
    };
  });
}

function groupBy(
  entries: readonly Entry[],
  keysOf: (entry: Entry) => readonly string[],
): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return groups;
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
