import { type Catalog, openCatalog } from '../catalog/catalog.ts';

/** Reads a file of the extension's own package. */
async function readPackaged(path: string): Promise<unknown> {
  const response = await fetch(chrome.runtime.getURL(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

let opening: Promise<Catalog> | undefined;

/** The catalog, opened on first use; a failed opening is forgotten, so that the next call tries again. */
export function packagedCatalog(): Promise<Catalog> {
  if (opening) return opening;
  const catalog = openCatalog(readPackaged);
  opening = catalog;
  catalog.catch(() => {
    opening = undefined;
  });
  return catalog;
}
