import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ASSET_VERSION, articlesPath, INDEX_PATH, summariesPath } from '../../lib/catalog/compile/assets.ts';
import { compile } from '../../lib/catalog/compile/compile.ts';
import type { Catalog } from '../../lib/catalog/read/catalog.ts';
import { FakeBrowser } from './fake-browser.ts';
import { smallSource } from './small-catalog.ts';

const ARTICLE = `# ERROR_ACCESS_DENIED - 5 (0x5)

Reviewed: 2026-01-02
Omits: Technical meaning, Error details, Where it shows up, On screen, For developers, Related errors, FAQ

## Summary

Access was refused.

## What to try

- Ask whoever may give it.
`;

const whole = compile(
  smallSource(
    { win32: [[5, 'ERROR_ACCESS_DENIED']] },
    { 'common.txt': 'win32:5\n', 'articles/win32/ERROR_ACCESS_DENIED.md': ARTICLE },
  ),
);
const DENIED = { family: 'win32', value: 5, name: 'ERROR_ACCESS_DENIED' } as const;

/** What uses the files of the catalog, one for each kind. */
const USES: readonly (readonly [path: string, use: (catalog: Catalog) => Promise<unknown>])[] = [
  [INDEX_PATH, async (catalog) => catalog.entries],
  [summariesPath('win32'), (catalog) => catalog.summary(denied(catalog))],
  [articlesPath('win32', 0), (catalog) => catalog.article(denied(catalog))],
];

/** What can be wrong with a file: undefined stands for one that is not there. */
const FAULTS: readonly (readonly [what: string, damage: (text: string) => string | undefined])[] = [
  ['is missing', () => undefined],
  ['is empty', () => ''],
  ['is cut off', (text) => text.slice(0, text.length / 2)],
  ['is cut off before its end', (text) => text.slice(0, -1)],
  ['comes from another version', (text) => withVersion(text, ASSET_VERSION + 1)],
  ['comes from before versions', (text) => withVersion(text, undefined)],
  ['is null', () => 'null'],
  ['is another page', () => '<!doctype html><title>Not found</title>'],
];

function withVersion(text: string, version: number | undefined): string {
  return JSON.stringify({ ...(JSON.parse(text) as object), version });
}

function denied(catalog: Catalog) {
  const entry = catalog.find(DENIED);
  if (!entry) throw new Error('the entry is not there');
  return entry;
}

let files: Map<string, string | undefined>;
let read: string[];

beforeEach(() => {
  vi.resetModules();
  new FakeBrowser().install();
  files = new Map(whole);
  read = [];
  vi.stubGlobal('fetch', async (url: string) => {
    const path = new URL(url).pathname.slice(1);
    read.push(path);
    const text = files.get(path);
    return text === undefined ? new Response('', { status: 404 }) : new Response(text);
  });
});

afterEach(() => vi.unstubAllGlobals());

/** The catalog of a worker that has just started. */
async function startedStore(): Promise<() => Promise<Catalog>> {
  return (await import('../../lib/browser/shared/packaged-catalog.ts')).packagedCatalog;
}

describe.each(USES)('faults: when %s', (path, use) => {
  it.each(FAULTS)('%s, it is refused, and used as soon as it is whole again', async (_, damage) => {
    const packagedCatalog = await startedStore();
    files.set(path, damage(whole.get(path) ?? ''));
    await expect(packagedCatalog().then(use)).rejects.toThrow();
    await expect(packagedCatalog().then(use)).rejects.toThrow();
    files.set(path, whole.get(path));
    expect(await packagedCatalog().then(use)).toBeTruthy();
  });
});

describe('faults: the catalog of a worker', () => {
  it('that is wanted by many at once is read once', async () => {
    const packagedCatalog = await startedStore();
    await Promise.all(Array.from({ length: 50 }, packagedCatalog));
    expect(read).toEqual([INDEX_PATH]);
  });

  it('without its texts still says which code it is', async () => {
    const packagedCatalog = await startedStore();
    for (const path of files.keys()) if (path !== INDEX_PATH) files.set(path, undefined);
    const catalog = await packagedCatalog();
    expect(catalog.byValue('win32', 5).map(({ name }) => name)).toEqual(['ERROR_ACCESS_DENIED']);
  });
});

describe('an article that was tampered with', () => {
  const text = () => ({ kind: 'text', text: 'words' });
  const sound = {
    sections: [{ title: 'Summary', blocks: [{ kind: 'paragraph', content: [text()] }] }],
    related: [],
    faq: [],
    reviewed: '2026-01-02',
  };

  async function articleOf(article: unknown): Promise<unknown> {
    files.set(articlesPath('win32', 0), JSON.stringify({ version: ASSET_VERSION, articles: [article] }));
    const catalog = await (await startedStore())();
    return catalog.article(denied(catalog));
  }

  it('is shown when it is sound', async () => {
    expect(await articleOf(sound)).toEqual(sound);
  });

  it.each<[what: string, article: object]>([
    ['markup', { ...sound, sections: [{ title: 'Summary', blocks: [{ kind: 'html', text: '<script>' }] }] }],
    ['a view in place of words', { ...sound, faq: [{ question: { type: 'img', props: {} }, answer: [] }] }],
    ['a link of its own', { ...sound, related: [{ ...DENIED, family: 'javascript:', why: [] }] }],
    ['another section', { ...sound, sections: [{ title: 'Buy now', blocks: [] }] }],
    ['words missing', { ...sound, sections: [{ title: 'Summary', blocks: [{ kind: 'paragraph' }] }] }],
    ['parts missing', { sections: [] }],
  ])('is refused with %s', async (_, article) => {
    await expect(articleOf(article)).rejects.toThrow('bad article win32:5');
  });
});
