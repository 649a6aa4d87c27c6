import { FAMILIES, type Family, isFamily } from '../../codes/families.ts';
import type { Article } from '../article.ts';
import { entryId, entryStem, type SourceEntry } from '../entry.ts';
import { ROLES, type Role } from '../role.ts';
import { AREAS_FILE, type Area, parseAreas } from '../source/areas.ts';
import { COMMON_FILE, parseCommon } from '../source/common.ts';
import {
  checkSynonyms,
  KEYWORDS_FILE,
  type Keywords,
  parseKeywords,
  SYNONYMS_FILE,
} from '../source/keywords.ts';
import { type Finders, parseArticle } from '../source/parse-article.ts';
import { parseRoles, ROLES_FILE } from '../source/parse-roles.ts';
import { type Problem, shown } from '../source/problem.ts';
import { parseFamily } from '../source/tsv.ts';
import {
  ARTICLES_A_FILE,
  type ArticlesAsset,
  ASSET_VERSION,
  articlesPath,
  type FamilyIndex,
  INDEX_PATH,
  type IndexAsset,
  MESSAGES_PATH,
  type MessagesAsset,
  SEARCH_PATH,
  type SearchAsset,
  type SummariesAsset,
  summariesPath,
} from './assets.ts';
import { compileMessages, type Fingerprint, fingerprintFamily, parseFingerprints } from './fingerprints.ts';
import { packNumbers } from './packed-numbers.ts';
import { compileSearch } from './search-index.ts';

/** The source of the catalog: path below assets/catalog → text. */
export type SourceFiles = ReadonlyMap<string, string>;

/** The catalog as written by its authors, checked. */
export interface CatalogSource {
  readonly entries: readonly SourceEntry[];
  readonly articles: ReadonlyMap<SourceEntry, Article>;
  readonly common: ReadonlySet<SourceEntry>;
  /** The entries that say nothing specific by themselves. */
  readonly roles: ReadonlyMap<SourceEntry, Role>;
  readonly fingerprints: readonly Fingerprint[];
  readonly keywords: readonly Keywords[];
  readonly areas: readonly Area[];
  /** Lines of words that mean the same. */
  readonly synonyms: string;
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
  const roles = parseRoles(files.get(ROLES_FILE) ?? '', entries, problems);
  const fingerprints = [...files].flatMap(([file, text]) => {
    const family = fingerprintFamily(file);
    return family ? parseFingerprints(family, text, entries, problems) : [];
  });
  const keywords = parseKeywords(files.get(KEYWORDS_FILE) ?? '', entries, problems);
  const areas = parseAreas(files.get(AREAS_FILE) ?? '', entries, problems);
  const synonyms = files.get(SYNONYMS_FILE) ?? '';
  checkSynonyms(synonyms, problems);
  return { entries, articles, common, roles, fingerprints, keywords, areas, synonyms, problems };
}

/** Files about entries of all families. */
const LISTS: readonly string[] = [COMMON_FILE, ROLES_FILE, KEYWORDS_FILE, AREAS_FILE, SYNONYMS_FILE];

function readArticles(
  files: SourceFiles,
  entries: readonly SourceEntry[],
  problems: Problem[],
): Map<SourceEntry, Article> {
  const byName = namesOf(entries);
  const byStem = firstBy(entries, (entry) => `${entry.family}/${entryStem(entry)}`);
  const find: Finders = {
    byName: (name, near) => {
      const found = byName.get(name);
      return found?.find((entry) => entry.family === near) ?? found?.[0];
    },
    nameless: (family, value) => {
      const entry = byStem.get(`${family}/${entryStem({ family, value, name: '' })}`);
      return entry?.name === '' ? entry : undefined;
    },
  };
  const articles = new Map<SourceEntry, Article>();
  for (const [file, text] of files) {
    const report = (line: number, message: string) => problems.push({ file, line, message });
    const [, family = '', stem = ''] = /^articles\/([^/]+)\/([^/]+)\.md$/.exec(file) ?? [];
    if (!isFamily(family)) {
      const isKnown =
        LISTS.includes(file) || isFamily(file.replace(/\.tsv$/, '')) || fingerprintFamily(file) !== undefined;
      if (!isKnown)
        report(1, 'neither FAMILY.tsv nor articles/FAMILY/NAME.md, and no other file of the catalog');
      continue;
    }
    const entry = byStem.get(`${family}/${stem}`);
    if (entry) {
      const article = parseArticle(text, entry, find, report);
      articles.set(entry, article);
      if (entry.summary !== '' && article.sections.some(({ title }) => title === 'Summary'))
        problems.push({
          file: `${family}.tsv`,
          line: entry.line,
          message: `${entryId(entry)} has an article, whose Summary is its sentence; leave the row's own empty`,
        });
    } else report(1, `no entry named ${shown(stem)} in ${family}.tsv`);
  }
  return articles;
}

/** The first of the entries with each key. */
function firstBy(
  entries: readonly SourceEntry[],
  keyOf: (entry: SourceEntry) => string,
): Map<string, SourceEntry> {
  const first = new Map<string, SourceEntry>();
  for (const entry of entries) if (!first.has(keyOf(entry))) first.set(keyOf(entry), entry);
  return first;
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
  const put = (
    path: string,
    asset: IndexAsset | MessagesAsset | SearchAsset | SummariesAsset | ArticlesAsset,
  ) => files.set(path, JSON.stringify(asset));
  const families = FAMILIES.flatMap((family) => {
    const entries = source.entries.filter((entry) => entry.family === family);
    if (entries.length === 0) return [];
    put(summariesPath(family), {
      version: ASSET_VERSION,
      summaries: entries.map((entry) => sentenceOf(entry, source)),
    });
    return [familyIndex(family, entries, source)];
  });
  put(INDEX_PATH, { version: ASSET_VERSION, families });
  put(SEARCH_PATH, compileSearch(source));
  put(MESSAGES_PATH, compileMessages(source.fingerprints, positionsOf(source.entries)));
  for (const family of FAMILIES) {
    const articles = source.entries.flatMap((entry) =>
      entry.family === family ? (source.articles.get(entry) ?? []) : [],
    );
    for (let at = 0; at < articles.length; at += ARTICLES_A_FILE) {
      const some = articles.slice(at, at + ARTICLES_A_FILE);
      put(articlesPath(family, at), { version: ASSET_VERSION, articles: some });
    }
  }
  return files;
}

/** The position of each entry in the open catalog: by family, then in the order of its file. */
function positionsOf(entries: readonly SourceEntry[]): Map<SourceEntry, number> {
  const ordered = FAMILIES.flatMap((family) => entries.filter((entry) => entry.family === family));
  return new Map(ordered.map((entry, position) => [entry, position]));
}

/** The sentence of an entry: in its article where it has one, else in its row; "" where nobody has written it. */
export function sentenceOf(entry: SourceEntry, { articles }: Pick<CatalogSource, 'articles'>): string {
  const summary = articles.get(entry)?.sections.find(({ title }) => title === 'Summary');
  if (!summary) return entry.summary;
  return summary.blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.content.map(({ text }) => text).join('')] : []))
    .join(' ');
}

function familyIndex(
  family: Family,
  entries: readonly SourceEntry[],
  { articles, common, roles }: CatalogSource,
): FamilyIndex {
  const headers = [...new Set(entries.map((entry) => entry.header))];
  return {
    family,
    deltas: packNumbers(entries.map((entry, index) => entry.value - (entries[index - 1]?.value ?? 0))),
    names: entries.map((entry) => [entry.name, ...entry.aliases].join(' ')).join('\n'),
    headers,
    headerOf: packNumbers(entries.map((entry) => headers.indexOf(entry.header))),
    common: entries.flatMap((entry, index) => (common.has(entry) ? [index] : [])),
    articles: entries.flatMap((entry, index) => (articles.has(entry) ? [index] : [])),
    roles: Object.fromEntries(
      ROLES.filter((role) => role !== 'specific').map((role) => [
        role,
        entries.flatMap((entry, index) => (roles.get(entry) === role ? [index] : [])),
      ]),
    ),
  };
}
