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
import { POLICY_SOURCE } from '../../lib/browser/windows/policy-source.ts';
import { MAX_CATALOGS } from '../../lib/own-catalogs/limits.ts';
import { readManagedCatalogs } from '../../lib/own-catalogs/managed.ts';
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

describe('the catalogs of a company', () => {
  const titles = async () => (await ownCatalogs()).map(({ title }) => title);

  it('come first, can be switched off and on, and not be removed', async () => {
    browser.managed = { catalogs: [table('Company'), table('Other')] };
    await storeCatalog(await read('A'));
    expect(await titles()).toEqual(['Company', 'Other', 'A']);
    const [first] = await catalogItems();
    expect(first).toEqual({ id: 'managed-0', title: 'Company', isOn: true, entries: 1, managed: 'set' });
    const heard = vi.fn();
    watchCatalogs(heard);
    await switchCatalog('managed-0', false);
    expect([await titles(), heard.mock.calls.length]).toEqual([['Other', 'A'], 1]);
    await removeCatalog('managed-1');
    expect(await titles()).toEqual(['Other', 'A']);
    await switchCatalog('managed-0', true);
    expect(await titles()).toEqual(['Company', 'Other', 'A']);
    expect((await catalogSource('managed-1'))?.text).toBe(table('Other'));
  });

  it('that are locked are on, and alone', async () => {
    browser.managed = { catalogs: [table('Company')] };
    await storeCatalog(await read('A'));
    await switchCatalog('managed-0', false);
    browser.managed = { catalogs: [table('Company')], locked: ['catalogs'] };
    expect(await titles()).toEqual(['Company']);
    expect((await catalogItems()).map(({ managed }) => managed)).toEqual(['locked']);
    expect(await storeCatalog(await read('B'))).toBe('locked');
    browser.managed = { locked: ['catalogs'] };
    expect([await titles(), await hasOwnCatalogs()]).toEqual([[], false]);
  });

  it('are used in their right parts', async () => {
    browser.managed = { catalogs: [`${table('Company')}\n\tNo code.\nACME-2\tText.`, 'nothing', 7] };
    const [company] = await ownCatalogs();
    expect(company?.entries.map(({ code }) => code)).toEqual(['ACME-1', 'ACME-2']);
    expect(await hasOwnCatalogs()).toBe(true);
    const problems = readManagedCatalogs((await POLICY_SOURCE.read()).catalogs).map((each) => each.problems);
    expect(problems).toEqual([
      [{ file: 'catalogs[0]', line: 4, kind: 'noCode', given: [] }],
      [expect.objectContaining({ file: 'catalogs[1]', kind: 'noColumns' })],
    ]);
    expect(readManagedCatalogs(['x'.repeat(4_000_001)])[0]?.problems[0]?.kind).toBe('largeFile');
  });

  it('change with the policy', async () => {
    const heard = vi.fn();
    watchCatalogs(heard);
    browser.setManaged({ theme: 'dark' });
    expect(heard).not.toHaveBeenCalled();
    browser.setManaged({ catalogs: [table('Company')] });
    expect([heard.mock.calls.length, await titles()]).toEqual([1, ['Company']]);
  });
});
