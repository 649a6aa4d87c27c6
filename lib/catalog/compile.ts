import { FAMILIES, type Family, isFamily } from '../codes/families.ts';
import type { Article } from './article.ts';
import {
  type ArticleAsset,
  ASSET_VERSION,
  articlePath,
  type FamilyIndex,
  INDEX_PATH,
  type IndexAsset,
  type SummariesAsset,
  summariesPath,
} from './assets.ts';
import { COMMON_FILE, parseCommon } from './common.ts';
import { entryStem, type SourceEntry } from './entry.ts';
import { type Finders, parseArticle } from './parse-article.ts';
import { type Problem, shown } from './problem.ts';
import { parseFamily } from './tsv.ts';

/** The source of the catalog: path below assets/catalog → text. */
export type SourceFiles = ReadonlyMap<string, string>;

/** The catalog as written by its authors, checked. */
export interface CatalogSource {
  readonly entries: readonly SourceEntry[];
  readonly articles: ReadonlyMap<SourceEntry, Article>;
  readonly common: ReadonlySet<SourceEntry>;
  readonly problems: readonly Problem[];
}

/** Reads and checks all source files; the catalog may be used only when `problems` is empty. */
export function readSource(files: SourceFiles): CatalogSource {
  const problems: Problem[] = [];
  const entries: SourceEntry[] = [];
  for (const family of FAMILIES) {
    const file = `${family}.tsv`;
    const text = files.get(file);
    if (text === undefined) continue;
    const parsed = parseFamily(family, file, text);
    entries.push(...parsed.entries);
    problems.push(...parsed.problems);
  }
  const articles = readArticles(files, entries, problems);
  const common = parseCommon(files.get(COMMON_FILE) ?? '', entries, problems);
  return { entries, articles, common, problems };
}

function readArticles(
  files: SourceFiles,
  entries: readonly SourceEntry[],
  problems: Problem[],
): Map<SourceEntry, Article> {
  const byName = namesOf(entries);
  const find: Finders = {
    byName: (name, near) => {
      const found = byName.get(name);
      return found?.find((entry) => entry.family === near) ?? found?.[0];
    },
    nameless: (family, value) =>
      entries.find((entry) => entry.family === family && entry.value === value && entry.name === ''),
  };
  const articles = new Map<SourceEntry, Article>();
  for (const [file, text] of files) {
    const report = (line: number, message: string) => problems.push({ file, line, message });
    const [, family = '', stem = ''] = /^articles\/([^/]+)\/([^/]+)\.md$/.exec(file) ?? [];
    if (!isFamily(family)) {
      const isKnown = file === COMMON_FILE || isFamily(file.replace(/\.tsv$/, ''));
      if (!isKnown) report(1, 'neither FAMILY.tsv nor articles/FAMILY/NAME.md');
      continue;
    }
    const entry = entries.find((candidate) => candidate.family === family && entryStem(candidate) === stem);
    if (entry) articles.set(entry, parseArticle(text, entry, find, report));
    else report(1, `no entry named ${shown(stem)} in ${family}.tsv`);
  }
  return articles;
}

function namesOf(entries: readonly SourceEntry[]): Map<string, SourceEntry[]> {
  const byName = new Map<string, SourceEntry[]>();
  for (const entry of entries) {
    for (const name of [entry.name, ...entry.aliases]) {
      const list = byName.get(name);
      if (list) list.push(entry);
      else byName.set(name, [entry]);
    }
  }
  return byName;
}

/** The files the extension ships: path in the package → JSON text. Same source, same bytes. */
export function compile(source: CatalogSource): Map<string, string> {
  const files = new Map<string, string>();
  const put = (path: string, asset: IndexAsset | SummariesAsset | ArticleAsset) =>
    files.set(path, JSON.stringify(asset));
  const families = FAMILIES.flatMap((family) => {
    const entries = source.entries.filter((entry) => entry.family === family);
    if (entries.length === 0) return [];
    put(summariesPath(family), { version: ASSET_VERSION, summaries: entries.map((entry) => entry.summary) });
    return [familyIndex(family, entries, source)];
  });
  put(INDEX_PATH, { version: ASSET_VERSION, families });
  for (const entry of source.entries) {
    const article = source.articles.get(entry);
    if (article) put(articlePath(entry), { version: ASSET_VERSION, article });
  }
  return files;
}

function familyIndex(
  family: Family,
  entries: readonly SourceEntry[],
  { articles, common }: CatalogSource,
): FamilyIndex {
  const headers = [...new Set(entries.map((entry) => entry.header))];
  return {
    family,
    deltas: entries.map((entry, index) => entry.value - (entries[index - 1]?.value ?? 0)),
    names: entries.map((entry) => [entry.name, ...entry.aliases].join(' ')).join('\n'),
    headers,
    headerOf: entries.map((entry) => headers.indexOf(entry.header)),
    common: entries.flatMap((entry, index) => (common.has(entry) ? [index] : [])),
    articles: entries.flatMap((entry, index) => (articles.has(entry) ? [index] : [])),
  };
}
