import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { readImports } from '../tools/module-imports.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What the files of a folder may import besides each other: folders of the project, and packages. */
interface Allowed {
  readonly folders: readonly string[];
  readonly packages?: readonly string[];
}

/** The parts of lib. Arrows point down only. */
const LIB: Readonly<Record<string, Allowed>> = {
  'lib/codes': { folders: [] },
  'lib/detect': { folders: ['lib/codes'] },
  'lib/catalog': {
    folders: ['lib/codes'],
    packages: ['@leeoniya/ufuzzy', 'mdast', 'mdast-util-from-markdown', 'valibot'],
  },
  'lib/lookup': { folders: ['lib/codes', 'lib/detect', 'lib/catalog'] },
  'lib/page': { folders: ['lib/codes', 'lib/detect', 'lib/lookup'] },
  'lib/settings': { folders: ['lib/codes', 'lib/lookup'], packages: ['valibot'] },
  'lib/card': {
    folders: ['lib/codes', 'lib/catalog', 'lib/lookup', 'lib/settings'],
    packages: ['@floating-ui/dom', 'preact'],
  },
  'lib/ui': {
    folders: ['lib/codes', 'lib/catalog', 'lib/lookup', 'lib/settings', 'lib/card', 'lib/page'],
    packages: ['preact'],
  },
  'lib/browser': {
    folders: [
      'lib/codes',
      'lib/catalog',
      'lib/lookup',
      'lib/settings',
      'lib/page',
      'lib/card',
      'lib/ui',
      'assets',
    ],
    packages: ['preact', 'valibot'],
  },
};

/** Each entrypoint is wiring of its own: none imports another, and nothing imports any. */
const ENTRYPOINT: Allowed = { folders: Object.keys(LIB), packages: ['preact', 'wxt'] };

/** The only folder that may touch extension APIs. */
const EXTENSION_FOLDER = 'lib/browser';
const EXTENSION_API = ['chrome', 'browser'];

/** What runs in a worker, in a page and in a tool alike. */
const WITHOUT_DOM = ['lib/codes', 'lib/detect', 'lib/catalog', 'lib/lookup', 'lib/settings'];
const DOM = ['document', 'window', 'Node', 'Element', 'HTMLElement'];

/** `lib/codes`, `entrypoints/popup`, `test`, `node_modules`: the part of the project that a file belongs to. */
function partOf(path: string): string {
  const [top = '', below = ''] = relative(ROOT, path).split(/[\\/]/);
  return top === 'lib' || top === 'entrypoints' ? `${top}/${below}` : top;
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

/** What a source file imports although it may not. */
function forbiddenIn(file: string, source: string, allowed: Allowed): string[] {
  const { specifiers, unknown, names } = readImports(file, source);
  const own = partOf(file);
  const folders = new Set([own, ...allowed.folders]);
  const wrong = specifiers.filter((specifier) => {
    if (!specifier.startsWith('.')) return !allowed.packages?.includes(packageOf(specifier));
    return !folders.has(partOf(resolve(dirname(file), specifier)));
  });
  const taboo = [
    ...(own.startsWith('lib/') && own !== EXTENSION_FOLDER ? EXTENSION_API : []),
    ...(WITHOUT_DOM.includes(own) ? DOM : []),
  ];
  return [...wrong, ...unknown, ...taboo.filter((name) => names.has(name))];
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
    ['a test', `import '../../test/tools/bundle.ts';`],
    ['an extension API', `export const id = chrome.runtime.id;`],
    ['an extension API by another way', `export const { runtime } = chrome;`],
    ['an extension API in a type', `export type Tab = chrome.tabs.Tab;`],
    ['an extension API of the global object', `export const id = globalThis['chrome'];`],
    ['the DOM', `export const title = () => document.title;`],
    ['the same with a dot', `export const id = globalThis.browser.runtime.id;`],
  ])('%s', (_, source) => {
    expect(forbiddenIn(file, source, LIB['lib/codes'] ?? { folders: [] })).toHaveLength(1);
  });

  it('what only looks like it', () => {
    const source = `import { toHex } from './int32.ts'; // import '../detect/detect.ts'
      export const text = 'chrome.runtime'; export const facts = { chrome: 1, hex: toHex(1) }; export const n = facts.chrome;`;
    expect(forbiddenIn(file, source, LIB['lib/codes'] ?? { folders: [] })).toEqual([]);
  });
});
