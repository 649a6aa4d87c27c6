import { NO_NOTES, type Notes } from '../../catalog/notes.ts';
import { type Catalog, openCatalog } from '../../catalog/read/catalog.ts';
import { indexNotes } from '../../notes/notes-index.ts';
import type { OwnCatalog } from '../../own-catalogs/own-catalog.ts';
import { withOwnCatalogs } from '../../own-catalogs/with-own.ts';
import { ownCatalogs, watchCatalogs } from './stored-catalogs.ts';
import { storedNotes, watchNotes } from './stored-notes.ts';

/** Reads a file of the extension's own package. */
async function readPackaged(path: string): Promise<unknown> {
  const response = await fetch(chrome.runtime.getURL(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

let opening: Promise<Catalog> | undefined;
let own: Promise<readonly OwnCatalog[]> | undefined;
let joining: Promise<Catalog> | undefined;
let notes: Notes = NO_NOTES;
let isWatching = false;

/**
 * The catalog with own ones and notes beside it, opened on first use; a failed opening is forgotten, so that the next
 * call tries again. When own catalogs or notes change, the next call joins them anew.
 */
export function packagedCatalog(): Promise<Catalog> {
  joining ??= join();
  const joined = joining;
  joined.catch(() => {
    if (joining === joined) joining = undefined;
  });
  return joined;
}

/** The own catalogs that are switched on; none where storage can't be read. */
export function activeCatalogs(): Promise<readonly OwnCatalog[]> {
  if (own) return own;
  watch();
  own = ownCatalogs().catch(() => {
    own = undefined;
    return [];
  });
  return own;
}

/** In one context as long as it lives. */
function watch(): void {
  if (isWatching) return;
  isWatching = true;
  watchCatalogs(() => {
    own = undefined;
    joining = undefined;
  });
  watchNotes(() => {
    joining = undefined;
  });
}

async function join(): Promise<Catalog> {
  const [catalog, catalogs, noted] = await Promise.all([
    openOnce(),
    activeCatalogs(),
    // Where they can't be read, the catalog speaks alone.
    storedNotes().catch(() => []),
  ]);
  notes = noted.length === 0 ? NO_NOTES : indexNotes(noted, (key) => catalog.find(key) !== undefined);
  return withOwnCatalogs(catalog, catalogs);
}

function openOnce(): Promise<Catalog> {
  if (opening) return opening;
  const catalog = openCatalog(readPackaged, () => notes);
  opening = catalog;
  catalog.catch(() => {
    opening = undefined;
  });
  return catalog;
}
