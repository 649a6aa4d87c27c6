import { type Catalog, openCatalog, type ReadAsset } from '../../lib/catalog/read/catalog.ts';
import { compileCatalog } from '../../tools/build/catalog.ts';

let files: Promise<ReadonlyMap<string, string>> | undefined;

/** The compiled catalog of this project, read as the extension reads it. */
export async function readCompiled(path: string): Promise<unknown> {
  files ??= compileCatalog();
  const text = (await files).get(path);
  if (text === undefined) throw new Error(`no asset ${path}`);
  return JSON.parse(text);
}

export function projectCatalog(read: ReadAsset = readCompiled): Promise<Catalog> {
  return openCatalog(read);
}
