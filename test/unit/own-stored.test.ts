import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  catalogItems,
  catalogSource,
  hasOwnCatalogs,
  ownCatalogs,
  removeCatalog,
  storeCatalog,
  switchCatalog,
  watchCatalogs,
} from '../../lib/browser/shared/stored-catalogs.ts';
import { CATALOG_STORE } from '../../lib/browser/windows/catalog-store.ts';
import { MAX_CATALOGS } from '../../lib/own-catalogs/limits.ts';
import type { ReadOwn } from '../../lib/own-catalogs/own-source.ts';
import { packArchive } from '../../lib/own-catalogs/pack-archive.ts';
import { readOwnFile } from '../../lib/own-catalogs/read-file.ts';
import { FakeBrowser } from './fake-browser.ts';

let browser: FakeBrowser;
beforeEach(() => {
  browser = new FakeBrowser().install();
});
afterEach(() => vi.unstubAllGlobals());

function table(title: string, code = 'ACME-1', summary = 'Text.'): string {
  return `# catalog: ${title}\ncode\tsummary\n${code}\t${summary}`;
}

function read(title: string, code?: string, summary?: string): Promise<ReadOwn> {
  return readOwnFile('x.tsv', new TextEncoder().encode(table(title, code, summary)));
}

describe('own catalogs', () => {
  it('are stored, updated in their place, switched off and removed', async () => {
    const heard = vi.fn();
    watchCatalogs(heard);
    expect(await storeCatalog(await read('A'))).toBeUndefined();
    expect(await storeCatalog(await read('B'))).toBeUndefined();
    expect(await storeCatalog(await read('A', 'ACME-2'))).toBeUndefined();
    const [a, b] = await catalogItems();
    expect([a?.title, b?.title]).toEqual(['A', 'B']);
    expect((await ownCatalogs()).map(({ entries }) => entries[0]?.code)).toEqual(['ACME-2', 'ACME-1']);
    await switchCatalog(a?.id ?? '', false);
    expect((await ownCatalogs()).map(({ title }) => title)).toEqual(['B']);
    await storeCatalog(await read('A', 'ACME-3'));
    expect((await catalogItems())[0]).toMatchObject({ title: 'A', isOn: false });
    await removeCatalog(b?.id ?? '');
    expect([await hasOwnCatalogs(), await catalogSource(b?.id ?? '')]).toEqual([false, undefined]);
    expect(heard.mock.calls.length).toBe(6);
  });

  it('keep articles, in the card and in their file', async () => {
    const bytes = packArchive('A', { text: table('A'), articles: { 'ACME-1': 'Try this.' } });
    const file = new File([bytes], 'A.zip');
    expect(await CATALOG_STORE.importFile(file)).toEqual({ kind: 'stored', title: 'A', entries: 1 });
    const [catalog] = await ownCatalogs();
    expect(catalog?.articles.get('ACME-1')?.sections[0]?.title).toBe('What to try');
    const [item] = await catalogItems();
    const exported = await CATALOG_STORE.exportFile(item?.id ?? '');
    expect(exported?.name).toBe('A.zip');
    const again = await readOwnFile(
      'A.zip',
      new Uint8Array((await exported?.arrayBuffer()) ?? new ArrayBuffer()),
    );
    expect([again.problems, again.source.articles]).toEqual([[], { 'ACME-1': 'Try this.' }]);
  });

  it('are refused before there is no room for them', async () => {
    const rows = Array.from({ length: 3900 }, (_, row) => `ACME-${row}\t${'x'.repeat(900)}`);
    const large = (title: string) =>
      readOwnFile(
        'x.tsv',
        new TextEncoder().encode([`# catalog: ${title}`, 'code\tsummary', ...rows].join('\n')),
      );
    expect(await storeCatalog(await large('A'))).toBeUndefined();
    expect(await storeCatalog(await large('B'))).toBeUndefined();
    expect(await storeCatalog(await large('C'))).toBe('large');
    expect(await storeCatalog(await large('B'))).toBeUndefined();
    expect(await catalogItems()).toHaveLength(2);
  });

  it('are not too many', async () => {
    for (let count = 0; count < MAX_CATALOGS; count++) await storeCatalog(await read(`A${count}`));
    expect(await storeCatalog(await read('B'))).toBe('many');
  });

  it('faults: that can not be stored say so, and what is there stays', async () => {
    await storeCatalog(await read('A'));
    browser.local.isFull = true;
    expect(await storeCatalog(await read('A', 'ACME-2'))).toBe('unsaved');
    browser.local.isFull = false;
    expect((await ownCatalogs())[0]?.entries[0]?.code).toBe('ACME-1');
  });

  it.each([
    ['a number', 5],
    [
      'a list of anything',
      [null, 5, { id: 'x' }, { id: 'x', title: 'X', isOn: true, entries: 1, size: 1, revision: '' }],
    ],
  ])('may be damaged in storage: %s', async (_, stored) => {
    await browser.local.put('ownCatalogs', stored);
    await browser.local.put('ownCatalog-x', { text: 7 });
    expect(await ownCatalogs()).toEqual([]);
    expect(await storeCatalog(await read('A'))).toBeUndefined();
    expect((await ownCatalogs()).map(({ title }) => title)).toEqual(['A']);
  });
});
