import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { readImports } from '../support/module-imports.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What the files of a folder may import besides each other: folders of the project, and packages. */
interface Allowed {
  readonly folders: readonly string[];
  readonly packages?: readonly string[];
}

/** The parts of lib. Arrows point down only. */
const LIB: Readonly<Record<string, Allowed>> = {
  'lib/codes': { folders: [] },
  'lib/dom': { folders: [] },
  'lib/words': { folders: ['public'] },
  'lib/detect': { folders: ['lib/codes'] },
  'lib/catalog': {
    folders: ['lib/codes'],
    packages: ['mdast', 'mdast-util-from-markdown', 'stemmer', 'valibot'],
  },
  'lib/own-catalogs': {
    folders: ['lib/codes', 'lib/detect', 'lib/catalog'],
    packages: ['fflate', 'mdast'],
  },
  'lib/notes': { folders: ['lib/codes', 'lib/catalog', 'lib/own-catalogs'], packages: ['valibot'] },
  'lib/lookup': {
    folders: ['lib/codes', 'lib/detect', 'lib/catalog', 'lib/own-catalogs'],
    packages: ['@leeoniya/ufuzzy'],
  },
  'lib/triage': { folders: ['lib/codes', 'lib/detect', 'lib/catalog', 'lib/own-catalogs', 'lib/lookup'] },
  'lib/page': { folders: ['lib/codes', 'lib/dom', 'lib/detect', 'lib/own-catalogs', 'lib/lookup'] },
  'lib/settings': {
    folders: ['lib/codes', 'lib/own-catalogs', 'lib/lookup', 'lib/words'],
    packages: ['valibot'],
  },
  'lib/card': {
    folders: [
      'lib/codes',
      'lib/dom',
      'lib/words',
      'lib/catalog',
      'lib/notes',
      'lib/lookup',
      'lib/triage',
      'lib/settings',
    ],
    packages: ['@floating-ui/dom', 'preact'],
  },
  'lib/ui': {
    folders: [
      'lib/codes',
      'lib/words',
      'lib/catalog',
      'lib/own-catalogs',
      'lib/notes',
      'lib/lookup',
      'lib/triage',
      'lib/settings',
      'lib/card',
      'lib/page',
    ],
    packages: ['preact'],
  },
  'lib/browser/shared': {
    folders: [
      'lib/codes',
      'lib/catalog',
      'lib/own-catalogs',
      'lib/notes',
      'lib/lookup',
      'lib/triage',
      'lib/settings',
      'lib/page',
    ],
    packages: ['valibot'],
  },
  'lib/browser/background': {
    folders: [
      'lib/browser/shared',
      'lib/codes',
      'lib/words',
      'lib/catalog',
      'lib/lookup',
      'lib/triage',
      'lib/settings',
      'lib/card',
    ],
  },
  'lib/browser/frame': {
    folders: [
      'lib/browser/shared',
      'lib/codes',
      'lib/dom',
      'lib/lookup',
      'lib/settings',
      'lib/page',
      'lib/card',
    ],
  },
  'lib/browser/windows': {
    folders: [
      'lib/browser/shared',
      'lib/codes',
      'lib/words',
      'lib/catalog',
      'lib/own-catalogs',
      'lib/notes',
      'lib/lookup',
      'lib/triage',
      'lib/settings',
      'lib/page',
      'lib/ui',
    ],
    packages: ['preact', 'valibot'],
  },
};

/** Each entrypoint is wiring of its own: none imports another, and nothing imports any. */
const ENTRYPOINT: Allowed = { folders: Object.keys(LIB), packages: ['preact', 'wxt'] };

/** The part of the project that a file belongs to: `lib/codes`, `lib/browser/frame`, `entrypoints/popup`, `test`. */
function partOf(path: string): string {
  const [top = '', below = '', room = ''] = relative(ROOT, path).split(/[\\/]/);
  if (top !== 'lib' && top !== 'entrypoints') return top;
  return below === 'browser' ? `${top}/${below}/${room}` : `${top}/${below}`;
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((file) => /\.(?:[cm]?[jt]sx?)$/.test(file.name))
    .map((file) => join(file.parentPath, file.name));
}

/** Packages by their names: `preact` for `preact/hooks`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Rooms with doors: the files that other folders may import. All others are private to the room. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  'lib/detect': [
    'detect.ts',
    'prefilter/prefilter.ts',
    'repeats/repeats.ts',
    'repeats/find-repeats.ts',
    'repeats/siblings.ts',
    'mention.ts',
    'page-context.ts',
    'products.ts',
  ],
};

/** True for an import that goes into a room by another way than its doors. */
function bypassesDoor(own: string, target: string): boolean {
  const room = partOf(target);
  const doors = DOORS[room];
  if (!doors || own === room) return false;
  return !doors.includes(relative(join(ROOT, room), target).replaceAll('\\', '/'));
}

/** What a source file imports although it may not. */
function forbiddenIn(file: string, source: string, allowed: Allowed): string[] {
  const { specifiers, unknown } = readImports(file, source);
  const own = partOf(file);
  const folders = new Set([own, ...allowed.folders]);
  const wrong = specifiers.filter((specifier) => {
    if (!specifier.startsWith('.')) return !allowed.packages?.includes(packageOf(specifier));
    const target = resolve(dirname(file), specifier);
    return !folders.has(partOf(target)) || bypassesDoor(own, target);
  });
  return [...wrong, ...unknown];
}

test.each(filesBelow('lib').map((file) => [relative(ROOT, file), file]))(
  '%s imports only what lies below it',
  (_, file) => {
    const allowed = LIB[partOf(file)];
    expect(allowed, 'a folder without a row in the table').toBeDefined();
    expect(forbiddenIn(file, readFileSync(file, 'utf8'), allowed ?? { folders: [] })).toEqual([]);
  },
);

test.each(filesBelow('entrypoints').map((file) => [relative(ROOT, file), file]))(
  '%s imports lib and no other entrypoint',
  (_, file) => {
    expect(forbiddenIn(file, readFileSync(file, 'utf8'), ENTRYPOINT)).toEqual([]);
  },
);

test('no test and no tool imports an entrypoint', () => {
  const importing = [
    ...filesBelow('test'),
    ...filesBelow('tools'),
    join(ROOT, 'wxt.config.ts'),
    join(ROOT, 'vitest.config.ts'),
  ].filter((file) =>
    readImports(file, readFileSync(file, 'utf8')).specifiers.some(
      (specifier) =>
        specifier.startsWith('.') && partOf(resolve(dirname(file), specifier)).startsWith('entrypoints/'),
    ),
  );
  expect(importing).toEqual([]);
});

test('packages that get into the extension are dependencies of it, and not of its tools', () => {
  const typesAlone = ['mdast'];
  const bundled = Object.values(LIB).flatMap(({ packages = [] }) => packages);
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(Object.keys(dependencies)).toEqual(
    [...new Set(bundled)].filter((name) => !typesAlone.includes(name)).sort(),
  );
});

test('every import leads to a file, and none in a circle', () => {
  const graph = new Map(
    filesBelow('lib').map((file) => {
      const { specifiers } = readImports(file, readFileSync(file, 'utf8'));
      const targets = specifiers
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => resolve(dirname(file), specifier.replace(/\?.*$/, '')));
      return [file, targets] as const;
    }),
  );
  const missing = [...graph.values()].flat().filter((target) => !existsSync(target));
  expect(missing).toEqual([]);
  // Whatever imports nothing that is left, is done; what remains in the end are the circles.
  for (let before = -1; before !== graph.size; ) {
    before = graph.size;
    for (const [file, targets] of graph) {
      if (!targets.some((target) => graph.has(target))) graph.delete(file);
    }
  }
  expect([...graph.keys()].map((file) => relative(ROOT, file))).toEqual([]);
});

describe('the rule sees through', () => {
  const file = join(ROOT, 'lib/codes/made-up.ts');
  it.each([
    ['an import', `import { detect } from '../detect/detect.ts';`],
    ['an import in double quotes', `import { detect } from "../detect/detect.ts";`],
    ['an import for its effect', `import '../detect/detect.ts';`],
    ['an import of a type', `import type { Mention } from '../detect/mention.ts';`],
    ['a type named in place', `export type M = import('../detect/mention.ts').Mention;`],
    ['a re-export', `export * from '../detect/detect.ts';`],
    ['a named re-export', `export { detect } from '../detect/detect.ts';`],
    ['an import at run time', `export const later = () => import('../detect/detect.ts');`],
    ['an import worked out at run time', `export const later = (name: string) => import(name);`],
    ['a glob', `export const all = import.meta.glob('../detect/*.ts');`],
    ['require', `export const old = require('../detect/detect.ts');`],
    ['a package', `import { h } from 'preact';`],
    ['a test', `import '../support/bundle.ts';`],
  ])('%s', (_, source) => {
    expect(forbiddenIn(file, source, LIB['lib/codes'] ?? { folders: [] })).toHaveLength(1);
  });

  it('what is private to a room', () => {
    const page = join(ROOT, 'lib/page/made-up.ts');
    const allowed = LIB['lib/page'] ?? { folders: [] };
    expect(forbiddenIn(page, `import { classify } from '../detect/classify.ts';`, allowed)).toHaveLength(1);
    expect(forbiddenIn(page, `import { WORDS } from '../detect/rules/words.ts';`, allowed)).toHaveLength(1);
    expect(forbiddenIn(page, `import { detect } from '../detect/detect.ts';`, allowed)).toEqual([]);
  });

  it('what only looks like it', () => {
    const source = `import { toHex } from './int32.ts'; // import '../detect/detect.ts'
      export const text = "import '../detect/detect.ts'" + toHex(1);`;
    expect(forbiddenIn(file, source, LIB['lib/codes'] ?? { folders: [] })).toEqual([]);
  });
});
