import { type Catalog, openCatalog } from '../../catalog/read/catalog.ts';
import type { OwnCatalog } from '../../own-catalogs/own-catalog.ts';
import { withOwnCatalogs } from '../../own-catalogs/with-own.ts';
import { ownCatalogs, watchCatalogs } from './stored-catalogs.ts';

/** Reads a file of the extension's own package. */
async function readPackaged(path: string): Promise<unknown> {
  const response = await fetch(chrome.runtime.getURL(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

let opening: Promise<Catalog> | undefined;
let own: Promise<readonly OwnCatalog[]> | undefined;
let joining: Promise<Catalog> | undefined;
let isWatching = false;

/**
 * The catalog with own ones beside it, opened on first use; a failed opening is forgotten, so that the next call tries
 * again. When own catalogs change, the next call joins them anew.
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
  // In one context as long as it lives.
  if (!isWatching)
    watchCatalogs(() => {
      own = undefined;
      joining = undefined;
    });
  isWatching = true;
  own = ownCatalogs().catch(() => {
    own = undefined;
    return [];
  });
  return own;
}

async function join(): Promise<Catalog> {
  const [catalog, catalogs] = await Promise.all([openOnce(), activeCatalogs()]);
  return withOwnCatalogs(catalog, catalogs);
}

function openOnce(): Promise<Catalog> {
  if (opening) return opening;
  const catalog = openCatalog(readPackaged);
  opening = catalog;
  catalog.catch(() => {
    opening = undefined;
  });
  return catalog;
}
