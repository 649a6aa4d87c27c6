import * as v from 'valibot';
import { FAMILIES, type Family } from '../codes/families.ts';
import type { Article } from './article.ts';
import {
  type ArticleAsset,
  ASSET_VERSION,
  articlePath,
  type FamilyIndex,
  INDEX_PATH,
  summariesPath,
} from './assets.ts';
import { type Entry, type EntryId, entryId } from './entry.ts';

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
      articles: v.array(v.number()),
    }),
  ),
});

const summariesSchema = v.object({ version: v.literal(ASSET_VERSION), summaries: v.array(v.string()) });

/** The catalog in memory. Lookup data is loaded when it is opened, texts when they are asked for. */
export interface Catalog {
  /** All entries, by family, by value. */
  readonly entries: readonly Entry[];
  byId(id: EntryId): Entry | undefined;
  byValue(family: Family, value: number): Entry | undefined;
  /** Every entry of that name, in any letter case. */
  byName(name: string): readonly Entry[];
  /** One or two sentences, "" where none is written yet. Rejects when the asset can't be read. */
  summary(entry: Entry): Promise<string>;
  /** Undefined when the entry has no article. Rejects when the asset can't be read. */
  article(entry: Entry): Promise<Article | undefined>;
}

/** Reads the lookup data; rejects when it is missing, damaged or of another version. */
export async function openCatalog(read: ReadAsset): Promise<Catalog> {
  const index = v.parse(indexSchema, await read(INDEX_PATH));
  const entries = index.families.flatMap(entriesOf);
  const byId = new Map(entries.map((entry) => [entryId(entry), entry]));
  const names = indexNames(entries);
  const summaries = new SummaryStore(index.families, read);
  return {
    entries,
    byId: (id) => byId.get(id),
    byValue: (family, value) => byId.get(`${family}:${value}`),
    byName: (name) => names.get(name.toUpperCase()) ?? [],
    summary: async (entry) => (await summaries.of(entry.family)).get(entry.value) ?? '',
    article: async (entry) => {
      if (!entry.hasArticle) return undefined;
      const asset = (await read(articlePath(entry))) as Partial<ArticleAsset>;
      if (asset.version !== ASSET_VERSION || !asset.article) throw new Error(`bad article ${entryId(entry)}`);
      return asset.article;
    },
  };
}

function entriesOf(index: FamilyIndex): Entry[] {
  const names = index.names.split('\n');
  const articles = new Set(index.articles);
  let value = 0;
  return index.deltas.map((delta, row): Entry => {
    value += delta;
    const [name = '', ...aliases] = (names[row] ?? '').split(' ');
    const header = index.headers[index.headerOf[row] ?? -1] ?? '';
    return { family: index.family, value, name, aliases, header, hasArticle: articles.has(row) };
  });
}

function indexNames(entries: readonly Entry[]): Map<string, Entry[]> {
  const names = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const name of [entry.name, ...entry.aliases]) {
      if (name === '') continue;
      const key = name.toUpperCase();
      const list = names.get(key);
      if (list) list.push(entry);
      else names.set(key, [entry]);
    }
  }
  return names;
}

/** Summaries by family, each loaded once; a failed load is forgotten, so that the next call tries again. */
class SummaryStore {
  readonly #loaded = new Map<Family, Promise<ReadonlyMap<number, string>>>();
  readonly #indexes: readonly FamilyIndex[];
  readonly #read: ReadAsset;

  constructor(indexes: readonly FamilyIndex[], read: ReadAsset) {
    this.#indexes = indexes;
    this.#read = read;
  }

  of(family: Family): Promise<ReadonlyMap<number, string>> {
    const known = this.#loaded.get(family);
    if (known) return known;
    const loading = this.#load(family);
    this.#loaded.set(family, loading);
    loading.catch(() => this.#loaded.delete(family));
    return loading;
  }

  async #load(family: Family): Promise<ReadonlyMap<number, string>> {
    const { summaries } = v.parse(summariesSchema, await this.#read(summariesPath(family)));
    const deltas = this.#indexes.find((index) => index.family === family)?.deltas ?? [];
    let value = 0;
    return new Map(
      deltas.map((delta, row): [number, string] => {
        value += delta;
        return [value, summaries[row] ?? ''];
      }),
    );
  }
}
