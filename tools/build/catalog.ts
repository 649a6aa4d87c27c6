import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CatalogSource, compile, readSource } from '../../lib/catalog/compile/compile.ts';
import { type Catalog, openCatalog } from '../../lib/catalog/read/catalog.ts';
import { formatProblem } from '../../lib/catalog/source/problem.ts';

const ROOT = fileURLToPath(new URL('../../assets/catalog', import.meta.url));
const CACHE = fileURLToPath(new URL('../../.output/catalog', import.meta.url));
const COMPILER = ['catalog', 'codes'].map((name) =>
  fileURLToPath(new URL(`../../lib/${name}`, import.meta.url)),
);

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

/** The compiled catalog: path in the package → contents. Compiled again only when its sources or the compiler changed. */
export async function compileCatalog(): Promise<ReadonlyMap<string, string>> {
  const kept = join(CACHE, `${await sourcesHash()}.json`);
  const found = await readFile(kept, 'utf8').catch(() => undefined);
  if (found !== undefined) return new Map(Object.entries(JSON.parse(found) as Record<string, string>));
  const compiled = compile(await readCatalog());
  await mkdir(CACHE, { recursive: true });
  // Several processes may be at it; each sees a whole file or none.
  const draft = `${kept}.${process.pid}`;
  await writeFile(draft, JSON.stringify(Object.fromEntries(compiled)));
  await rename(draft, kept);
  return compiled;
}

/** What the compiled catalog depends on: its sources, and the code that compiles them. */
async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of [ROOT, ...COMPILER]) {
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) =>
      file.isFile(),
    );
    for (const path of files.map((file) => join(file.parentPath, file.name)).sort())
      hash
        .update(relative(folder, path))
        .update('\0')
        .update(await readFile(path))
        .update('\0');
  }
  return hash.digest('hex');
}
