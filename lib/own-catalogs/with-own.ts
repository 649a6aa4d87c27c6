import type { Article } from '../catalog/article.ts';
import type { Entry } from '../catalog/entry.ts';
import type { Catalog } from '../catalog/read/catalog.ts';
import { roleByValue } from '../catalog/role.ts';
import { OwnMatcher } from './matcher.ts';
import type { OwnCatalog, OwnEntry } from './own-catalog.ts';
import { setOwnIndex } from './own-index.ts';
import { searchTexts } from './search.ts';
import { codeTable } from './table.ts';

/** A row of an own catalog beside the entry that it has become. */
interface Row {
  readonly entry: Entry;
  readonly own: OwnEntry;
  readonly article: Article | undefined;
}

/**
 * A catalog with own ones beside it, so that whoever asks it finds their codes as any other. Numbers are those of a
 * product with the title of the own catalog; other codes are names.
 */
export function withOwnCatalogs(catalog: Catalog, catalogs: readonly OwnCatalog[]): Catalog {
  if (catalogs.length === 0) return catalog;
  const rows = rowsOf(catalogs);
  const entries = rows.map(({ entry }) => entry);
  const byNumber = Map.groupBy(
    rows.filter(({ own: { numbers } }) => numbers && numbers[0] === numbers[1]),
    ({ entry }) => entry.value,
  );
  const ranges = rows.filter(({ own: { numbers } }) => numbers && numbers[0] !== numbers[1]);
  const byName = new Map<string, Entry[]>();
  for (const { entry, own } of rows) {
    for (const name of new Set(namesOf(entry, own).map((each) => each.toUpperCase())))
      if (name !== '') byName.set(name, [...(byName.get(name) ?? []), entry]);
  }
  const withValue = (value: number): Entry[] => {
    const single = byNumber.get(value)?.map(({ entry }) => entry) ?? [];
    const titles = new Set(single.map(({ header }) => header));
    const within = ranges.filter(
      ({ entry, own: { numbers } }) =>
        numbers && numbers[0] <= value && value <= numbers[1] && !titles.has(entry.header),
    );
    return [...single, ...within.map(({ entry }) => ({ ...entry, value }))];
  };
  const rowOf = ({ family, row }: Entry) =>
    family === 'own' || family === 'ownword' ? rows[row] : undefined;
  const joined: Catalog = {
    ...catalog,
    entries: [...catalog.entries, ...entries],
    find(key) {
      if (key.family === 'own') return withValue(key.value).find(({ name }) => name === key.name);
      if (key.family !== 'ownword') return catalog.find(key);
      return byName.get(key.name.toUpperCase())?.find(({ name }) => name === key.name);
    },
    byValue: (family, value) => (family === 'own' ? withValue(value) : catalog.byValue(family, value)),
    names: () => ({
      find: (name) => catalog.names().find(name),
      beginning: (start) => [
        ...catalog.names().beginning(start),
        ...rows.filter((row) => begins(row, start)).map(({ entry }) => entry),
      ],
    }),
    byName: (name) => [...(byName.get(name.toUpperCase()) ?? []), ...catalog.byName(name)],
    summary: async (entry) => rowOf(entry)?.own.summary ?? catalog.summary(entry),
    allSummaries: async () => [...(await catalog.allSummaries()), ...rows.map(({ own }) => own.summary)],
    article: async (entry) => (rowOf(entry) ? rowOf(entry)?.article : catalog.article(entry)),
  };
  const texts = rows.map(({ own }) => `${own.code} ${own.name} ${own.summary}`.toLowerCase());
  setOwnIndex(joined, {
    matcher: new OwnMatcher(codeTable(catalogs)),
    search: (text, limit) => searchTexts(texts, text, limit).flatMap((row) => entries[row] ?? []),
  });
  return joined;
}

function begins({ entry, own }: Row, start: string): boolean {
  return namesOf(entry, own).some((name) => name.toUpperCase().startsWith(start.toUpperCase()));
}

/** A number is found by its value, not by its digits. */
function namesOf({ name }: Entry, own: OwnEntry): string[] {
  return own.numbers ? [name, own.name] : [name, own.name, own.code];
}

function rowsOf(catalogs: readonly OwnCatalog[]): Row[] {
  const taken = new Set<string>();
  const rows: Row[] = [];
  for (const { title, entries, articles } of catalogs) {
    for (const own of entries) {
      const article = articles.get(own.code);
      const entry = entryOf(own, title, rows.length, article !== undefined, taken);
      rows.push({ own, article, entry });
    }
  }
  return rows;
}

/** Two catalogs may have the same code; what tells their entries apart is then the title. */
function entryOf(
  { code, numbers, name }: OwnEntry,
  title: string,
  row: number,
  hasArticle: boolean,
  taken: Set<string>,
): Entry {
  const family = numbers ? 'own' : 'ownword';
  const value = numbers?.[0] ?? 0;
  const plain = numbers ? name : code;
  const isTaken = taken.has(`${value} ${plain}`);
  const ownName = isTaken ? `${plain || code} (${title})` : plain;
  taken.add(`${value} ${ownName}`);
  return {
    family,
    value,
    name: ownName,
    aliases: numbers || name === '' ? [] : [name],
    header: title,
    row,
    isCommon: true,
    hasArticle,
    role: roleByValue(family, value),
  };
}
