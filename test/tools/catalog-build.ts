import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Catalog, openCatalog } from '../../lib/catalog/catalog.ts';
import { type CatalogSource, compile, readSource } from '../../lib/catalog/compile.ts';
import { formatProblem } from '../../lib/catalog/problem.ts';

const ROOT = fileURLToPath(new URL('../../assets/catalog', import.meta.url));

/** Reads the catalog's source files and checks them; throws an error that lists every problem found. */
export async function readCatalog(root = ROOT): Promise<CatalogSource> {
  const paths = (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort();
  const files = new Map<string, string>();
  for (const path of paths)
    files.set(relative(root, path).replaceAll('\\', '/'), await readFile(path, 'utf8'));
  const source = readSource(files);
  if (source.problems.length > 0) {
    throw new Error(`the catalog has problems:\n${source.problems.map(formatProblem).join('\n')}`);
  }
  return source;
}

/** The catalog as the extension opens it, from freshly compiled assets. */
export async function builtCatalog(): Promise<Catalog> {
  const files = await compileCatalog();
  return openCatalog(async (path) => {
    const text = files.get(path);
    if (text === undefined) throw new Error(`no asset ${path}`);
    return JSON.parse(text) as unknown;
  });
}

/** The compiled catalog: path in the package → contents. */
export async function compileCatalog(): Promise<ReadonlyMap<string, string>> {
  return compile(await readCatalog());
}
