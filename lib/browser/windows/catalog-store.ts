import { MAX_FILE } from '../../own-catalogs/limits.ts';
import { unread } from '../../own-catalogs/own-source.ts';
import { readOwnFile } from '../../own-catalogs/read-file.ts';
import type { CatalogStore, Imported } from '../../ui/options/catalog-list.ts';
import {
  catalogItems,
  catalogSource,
  removeCatalog,
  storeCatalog,
  switchCatalog,
  watchCatalogs,
} from '../shared/stored-catalogs.ts';

/** The own catalogs as the options page reaches them. */
export const CATALOG_STORE: CatalogStore = {
  list: catalogItems,
  importFile,
  switch: switchCatalog,
  remove: removeCatalog,
  async exportFile(id) {
    const [source, items] = await Promise.all([catalogSource(id), catalogItems()]);
    const title = items.find((item) => item.id === id)?.title;
    if (!source || title === undefined) return undefined;
    const name = title.replace(/[^\p{L}\p{N} ._-]/gu, '_');
    if (Object.keys(source.articles).length === 0)
      return new File([source.text], `${name}.tsv`, { type: 'text/tab-separated-values' });
    const { packArchive } = await import('../../own-catalogs/pack-archive.ts');
    return new File([packArchive(name, source)], `${name}.zip`, { type: 'application/zip' });
  },
  watch: watchCatalogs,
};

async function importFile(file: File): Promise<Imported> {
  // What is too large is not even loaded.
  const bytes = file.size <= MAX_FILE ? new Uint8Array(await file.arrayBuffer()) : undefined;
  const read = bytes
    ? await readOwnFile(file.name, bytes)
    : unread({ file: file.name, line: 1, kind: 'largeFile', given: [MAX_FILE / 1_000_000] });
  if (read.problems.length > 0) return { kind: 'wrong', problems: read.problems };
  const refusal = await storeCatalog(read);
  const { title, entries } = read.catalog;
  return refusal ? { kind: refusal } : { kind: 'stored', title, entries: entries.length };
}
