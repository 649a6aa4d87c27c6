import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What each folder of lib may import besides itself. Arrows point down only. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  codes: [],
  detect: ['codes'],
  catalog: ['codes'],
  lookup: ['codes', 'detect', 'catalog'],
  page: ['codes', 'detect', 'lookup'],
  settings: ['codes', 'lookup'],
  card: ['codes', 'catalog', 'lookup', 'settings'],
  ui: ['codes', 'catalog', 'lookup', 'settings', 'card', 'page'],
  browser: ['codes', 'catalog', 'lookup', 'settings', 'page', 'card', 'ui'],
};

/** The only folder that may touch extension APIs. */
const EXTENSION_API = /\b(?:chrome|browser)\.\w/;

const files = readdirSync(join(ROOT, 'lib'), { recursive: true, withFileTypes: true })
  .filter((file) => /\.tsx?$/.test(file.name))
  .map((file) => join(file.parentPath, file.name));

function folderOf(path: string): string {
  return relative(join(ROOT, 'lib'), path).split(/[\\/]/)[0] ?? '';
}

test.each(files.map((file) => [relative(ROOT, file), file]))(
  '%s imports only what lies below it',
  (_, file) => {
    const folder = folderOf(file);
    const source = readFileSync(file, 'utf8');
    const imported = [...source.matchAll(/\bfrom '(\.[^']+)'/g)].map(([, path = '']) =>
      folderOf(resolve(dirname(file), path)),
    );
    const allowed = new Set([folder, ...(MAY_IMPORT[folder] ?? [])]);
    expect(MAY_IMPORT).toHaveProperty(folder);
    expect(imported.filter((name) => !allowed.has(name))).toEqual([]);
    if (folder !== 'browser') expect(source).not.toMatch(EXTENSION_API);
  },
);
