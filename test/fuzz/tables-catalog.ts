import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, readSource } from '../../lib/catalog/compile/compile.ts';
import { type Catalog, openCatalog } from '../../lib/catalog/read/catalog.ts';

const ROOT = fileURLToPath(new URL('../../assets/catalog', import.meta.url));

let opened: Promise<Catalog> | undefined;

/** All entries of the project's catalog without the articles, which take most of the time to compile. */
export function tablesCatalog(): Promise<Catalog> {
  opened ??= open();
  return opened;
}

function open(): Promise<Catalog> {
  const tables = readdirSync(ROOT).filter((name) => /\.(?:tsv|txt)$/.test(name));
  const files = new Map(tables.map((name) => [name, readFileSync(join(ROOT, name), 'utf8')]));
  const compiled = compile(readSource(files));
  return openCatalog(async (path) => JSON.parse(compiled.get(path) ?? ''));
}
