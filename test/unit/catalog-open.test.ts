import { describe, expect, it, test } from 'vitest';
import { ASSET_VERSION, articlesPath, summariesPath } from '../../lib/catalog/compile/assets.ts';
import { compile, sentenceOf } from '../../lib/catalog/compile/compile.ts';
import { packNumbers } from '../../lib/catalog/compile/packed-numbers.ts';
import { entryHex, entryId, entryStem } from '../../lib/catalog/entry.ts';
import type { Meaning } from '../../lib/catalog/meaning.ts';
import { openCatalog, type ReadAsset } from '../../lib/catalog/read/catalog.ts';
import { withTexts } from '../../lib/catalog/read/detail.ts';
import { meaningOfEntry } from '../../lib/catalog/read/meanings.ts';
import { referenceUrl } from '../../lib/catalog/read/reference.ts';
import { sourcePath } from '../../lib/catalog/source/source-file.ts';
import type { Family } from '../../lib/codes/families.ts';
import { assetsOf, openSmall, smallSource } from './small-catalog.ts';

const ARTICLE = `# ERROR_ACCESS_DENIED - 5 (0x5)

Reviewed: 2026-01-02
Omits: Technical meaning, Error details, Where it shows up, On screen, What to try, For developers, Related errors, FAQ

## Summary

Access was refused.
`;

const source = smallSource(
  {
    win32: [
      [5, 'ERROR_ACCESS_DENIED'],
      [1603, 'ERROR_INSTALL_FAILURE', 'winerror.h', 'It failed.'],
    ],
    winsock: [[5, 'WSA_FIVE WSA_FIFTH', 'winsock2.h']],
    hresult: [
      [0x80040111, 'CLASS_E_X', 'winerror.h', 'No class.'],
      [0x80040111, 'MAPI_E_X', 'mapicode.h', 'No logon.'],
      [0x80070005, 'E_ACCESSDENIED', 'winerror.h'],
    ],
    msi: [[1904, '', 'Windows Installer', 'A module did not register.']],
  },
  {
    'common.txt': 'win32:1603\nhresult:2147942405\n',
    'roles.tsv': 'family\tvalue\tname\trole\nwin32\t1603\tERROR_INSTALL_FAILURE\twrapper\n',
    'articles/win32/ERROR_ACCESS_DENIED.md': ARTICLE,
  },
);
const read = assetsOf(source);
const catalog = await openCatalog(read);
const [denied, failure] = catalog.entries;
if (!denied || !failure) throw new Error('the small catalog is empty');

/** Reads other contents for one path. */
function instead(path: string, asset: unknown): ReadAsset {
  return async (wanted) => (wanted === path ? asset : read(wanted));
}

describe('an opened catalog', () => {
  it('has all that the source has', () => {
    expect(catalog.entries).toEqual(
      source.entries.map(({ line, summary, ...entry }) => ({
        ...entry,
        row: line - 2,
        isCommon: ['ERROR_INSTALL_FAILURE', 'E_ACCESSDENIED'].includes(entry.name),
        hasArticle: entry.name === 'ERROR_ACCESS_DENIED',
        role: entry.name === 'ERROR_INSTALL_FAILURE' ? 'wrapper' : 'specific',
      })),
    );
    expect(catalog.entries.map(entryId)).toEqual([
      'win32:5',
      'win32:1603',
      'hresult:2147746065',
      'hresult:2147746065',
      'hresult:2147942405',
      'msi:1904',
      'winsock:5',
    ]);
  });

  it('finds entries by family, value and name', () => {
    const key = { family: 'hresult', value: 0x80040111, name: 'MAPI_E_X' } as const;
    expect(catalog.find(key)).toBe(catalog.entries[3]);
    expect(catalog.find({ ...key, name: 'MAPI_E_Y' })).toBeUndefined();
    expect(catalog.find({ ...key, value: 4 })).toBeUndefined();
    expect(catalog.byValue('hresult', 0x80040111).map(({ name }) => name)).toEqual(['CLASS_E_X', 'MAPI_E_X']);
    expect(catalog.byValue('win32', 4)).toEqual([]);
  });

  it('finds entries by name and alias in any letter case, and none without one', () => {
    expect(catalog.byName('error_access_denied')).toEqual([denied]);
    expect(catalog.byName('wsa_Fifth').map(({ name }) => name)).toEqual(['WSA_FIVE']);
    expect(catalog.byName('NOT_THERE')).toEqual([]);
    expect(catalog.byName('')).toEqual([]);
  });

  it('loads texts when they are asked for, each file once', async () => {
    const paths: string[] = [];
    const counted = await openCatalog((path) => {
      paths.push(path);
      return read(path);
    });
    expect(paths).toEqual(['catalog/index.json']);
    expect(await counted.summary(denied)).toBe('Access was refused.');
    expect(await counted.summary(failure)).toBe('It failed.');
    expect(await counted.article(failure)).toBeUndefined();
    expect((await counted.article(denied))?.reviewed).toBe('2026-01-02');
    expect(paths.slice(1)).toEqual(['catalog/summaries/win32.json', 'catalog/articles/win32-0.json']);
    expect(await counted.allSummaries()).toEqual(source.entries.map((entry) => sentenceOf(entry, source)));
    expect(paths).toHaveLength(6);
  });

  it('has no summary for a row that its file lacks', async () => {
    const short = instead(summariesPath('win32'), { version: ASSET_VERSION, summaries: [] });
    expect(await (await openCatalog(short)).summary(failure)).toBe('');
  });

  it('asks again for summaries that could not be read', async () => {
    let isBroken = true;
    const flaky = await openCatalog(async (path) => {
      if (isBroken && path.startsWith('catalog/summaries')) throw new Error('gone');
      return read(path);
    });
    await expect(flaky.summary(denied)).rejects.toThrow('gone');
    isBroken = false;
    expect(await flaky.summary(denied)).toBe('Access was refused.');
  });
});

describe('a damaged asset is refused', () => {
  const index = { version: ASSET_VERSION, families: [] };
  test.each<[string, string, unknown]>([
    ['an index of another version', 'catalog/index.json', { ...index, version: 0 }],
    ['an index without families', 'catalog/index.json', { version: ASSET_VERSION }],
    ['an index that is text', 'catalog/index.json', 'hello'],
  ])('%s', async (_, path, asset) => {
    await expect(openCatalog(instead(path, asset))).rejects.toThrow();
  });

  const family = {
    family: 'win32',
    deltas: packNumbers([5]),
    names: 'X',
    headers: ['a.h'],
    headerOf: packNumbers([0]),
    common: [],
    articles: [],
    roles: {},
  };
  test.each(['family', 'deltas', 'names', 'headers', 'headerOf', 'common', 'articles', 'roles'])(
    'an index with a family that has no sound %s',
    async (column) => {
      const withFamily = (value: unknown) => instead('catalog/index.json', { ...index, families: [value] });
      expect((await openCatalog(withFamily(family))).entries).toHaveLength(1);
      await expect(openCatalog(withFamily({ ...family, [column]: undefined }))).rejects.toThrow();
      await expect(openCatalog(withFamily({ ...family, [column]: [{}] }))).rejects.toThrow();
    },
  );

  test.each<[string, unknown]>([
    ['of another version', { version: 0, summaries: ['a', 'b'] }],
    ['of another shape', { version: ASSET_VERSION, summaries: [1] }],
    ['without summaries', { version: ASSET_VERSION }],
  ])('summaries %s', async (_, asset) => {
    const broken = await openCatalog(instead(summariesPath('win32'), asset));
    await expect(broken.summary(denied)).rejects.toThrow();
  });

  test.each<[string, unknown]>([
    ['of another version', { version: 0, articles: [{}] }],
    ['that is none', { version: ASSET_VERSION, articles: [{}] }],
    ['that is not there', { version: ASSET_VERSION, articles: [] }],
    ['without text', { version: ASSET_VERSION }],
  ])('an article %s', async (_, asset) => {
    const broken = await openCatalog(instead(articlesPath('win32', 0), asset));
    await expect(broken.article(denied)).rejects.toThrow('bad article win32:5');
  });

  it('but columns that are too short leave gaps only', async () => {
    const gap = { ...family, deltas: packNumbers([5, 2]), headers: ['a.h', 'b.h'], headerOf: '' };
    const [first, second] = (await openCatalog(instead('catalog/index.json', { ...index, families: [gap] })))
      .entries;
    expect(first).toMatchObject({ value: 5, name: 'X', header: '', aliases: [] });
    expect(second).toMatchObject({ value: 7, name: '', header: '', aliases: [] });
  });
});

describe('a reading with its texts', () => {
  it('has summary and article of its entry', async () => {
    expect(await withTexts(catalog, meaningOfEntry(denied))).toMatchObject({
      name: 'ERROR_ACCESS_DENIED',
      summary: 'Access was refused.',
      article: { reviewed: '2026-01-02' },
    });
    expect(await withTexts(catalog, meaningOfEntry(failure))).toMatchObject({ summary: 'It failed.' });
  });

  it('has none where the value is only taken apart, or no longer there', async () => {
    const none = { summary: '', article: undefined };
    expect(await withTexts(catalog, { ...meaningOfEntry(denied), catalogued: false })).toMatchObject(none);
    expect(await withTexts(catalog, { ...meaningOfEntry(denied), value: 6 })).toMatchObject(none);
  });
});

describe('a number that is no entry', () => {
  const numberOf = (family: Family, value: number): Meaning => ({
    ...meaningOfEntry(denied),
    family,
    value,
    name: '',
    catalogued: false,
  });
  const upgrades = {
    setup: [[0xc1900101, 'UPGRADE_ROLLED_BACK', 'Windows Setup', 'It went back.']],
  } as const;

  it('is explained by what it carries', async () => {
    expect((await withTexts(catalog, numberOf('hresult', 0x80190194))).summary).toContain('404, Not Found');
    expect(await withTexts(catalog, numberOf('hresult', 0x81234567))).toMatchObject({ summary: '' });
  });

  it('is the step of an upgrade beside the result where it went back', async () => {
    const detail = await withTexts(await openSmall(upgrades), numberOf('setup', 0x20017));
    expect(detail.summary).not.toBe('');
    expect(detail.same).toEqual({
      family: 'setup',
      value: 0xc1900101,
      name: 'UPGRADE_ROLLED_BACK',
      how: 'beside',
      lendsArticle: false,
    });
  });

  it('is no step of an upgrade where the result is not in the catalog, or the number has no such parts', async () => {
    const none = { summary: '', same: undefined };
    expect(await withTexts(catalog, numberOf('setup', 0x20017))).toMatchObject(none);
    expect(await withTexts(await openSmall(upgrades), numberOf('setup', 0xffffffff))).toMatchObject(none);
  });
});

describe('compiled files', () => {
  it('are the index, a file of summaries a family, and one an article', () => {
    expect([...compile(source).keys()]).toEqual([
      'catalog/summaries/win32.json',
      'catalog/summaries/hresult.json',
      'catalog/summaries/msi.json',
      'catalog/summaries/winsock.json',
      'catalog/index.json',
      'catalog/search.json',
      'catalog/messages.json',
      'catalog/articles/win32-0.json',
    ]);
  });
});

describe('what an entry is called', () => {
  test.each([
    [{ family: 'win32', value: 1603, name: 'ERROR_X' }, '0x643', 'ERROR_X'],
    [{ family: 'msi', value: 1904, name: '' }, '0x770', '1904'],
    [{ family: 'hresult', value: 5, name: '' }, '0x00000005', '0x00000005'],
    [{ family: 'bugcheck', value: 0xffff, name: '' }, '0xFFFF', '0xFFFF'],
    [{ family: 'bugcheck', value: 0x10000, name: '' }, '0x00010000', '0x00010000'],
  ] as const)('%j', (entry, hex, stem) => {
    expect(entryHex(entry)).toBe(hex);
    expect(entryStem(entry)).toBe(stem);
    expect(sourcePath(entry, false)).toBe(`assets/catalog/${entry.family}.tsv`);
    expect(sourcePath(entry, true)).toBe(`assets/catalog/articles/${entry.family}/${stem}.md`);
  });
});

describe('the page of the official reference', () => {
  test.each<[number, string | undefined]>([
    [0, '0-499'],
    [499, '0-499'],
    [500, '500-999'],
    [1299, '1000-1299'],
    [1300, '1300-1699'],
    [3999, '1700-3999'],
    [4000, '4000-5999'],
    [8199, '6000-8199'],
    [8200, '8200-8999'],
    [11999, '9000-11999'],
    [15999, '12000-15999'],
    [16000, undefined],
  ])('for %d is %s', (value, page) => {
    const base = 'https://learn.microsoft.com/windows/win32/debug/system-error-codes';
    expect(referenceUrl({ family: 'win32', value, name: 'X' })).toBe(page && `${base}--${page}-#X`);
  });

  it('is known for system error codes alone', () => {
    expect(referenceUrl({ family: 'ras', value: 691, name: 'X' })).toBeUndefined();
  });
});
