import { type CatalogSource, compile, readSource } from '../../lib/catalog/compile/compile.ts';
import { entryHex } from '../../lib/catalog/entry.ts';
import { NO_NOTES } from '../../lib/catalog/notes.ts';
import { type Catalog, openCatalog, type ReadAsset } from '../../lib/catalog/read/catalog.ts';
import { formatProblem } from '../../lib/catalog/source/problem.ts';
import { COLUMNS } from '../../lib/catalog/source/tsv.ts';
import type { Family } from '../../lib/codes/families.ts';

/** A row of a family's file: value, name with aliases, header, summary. */
export type Row = readonly [value: number, names: string, header?: string, summary?: string];

/** The text of a family's file. */
function familyFile(family: Family, rows: readonly Row[]): string {
  const lines = rows.map(([value, names, header = 'winerror.h', summary = '']) =>
    [value, entryHex({ family, value }), names, header, summary].join('\t'),
  );
  return [COLUMNS.join('\t'), ...lines, ''].join('\n');
}

/** A catalog of few codes, checked; other files, such as articles, by their path. */
export function smallSource(
  families: Partial<Record<Family, readonly Row[]>>,
  others: Readonly<Record<string, string>> = {},
): CatalogSource {
  const files = new Map(Object.entries(others));
  for (const [family, rows] of Object.entries(families) as [Family, readonly Row[]][])
    files.set(`${family}.tsv`, familyFile(family, rows));
  const source = readSource(files);
  if (source.problems.length > 0) throw new Error(source.problems.map(formatProblem).join('\n'));
  return source;
}

/** Reads the compiled files of a source as the extension reads its packaged ones. */
export function assetsOf(source: CatalogSource): ReadAsset {
  const files = compile(source);
  return async (path) => {
    const text = files.get(path);
    if (text === undefined) throw new Error(`no asset ${path}`);
    return JSON.parse(text) as unknown;
  };
}

export function openSmall(
  families: Partial<Record<Family, readonly Row[]>>,
  others: Readonly<Record<string, string>> = {},
  notes = NO_NOTES,
): Promise<Catalog> {
  return openCatalog(assetsOf(smallSource(families, others)), () => notes);
}
