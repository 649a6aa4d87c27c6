import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepHistoryFromPages } from '../../lib/browser/background/storage-access.ts';
import { handedLookup, lookupAddress } from '../../lib/browser/shared/lookup-tab.ts';
import {
  changeSettings,
  ignoreCode,
  readSettings,
  storedSettings,
} from '../../lib/browser/shared/stored-settings.ts';
import { storedHistory } from '../../lib/browser/windows/stored-history.ts';
import type { EntryKey } from '../../lib/catalog/entry.ts';
import { DEFAULT_SETTINGS, parseSettings } from '../../lib/settings/settings.ts';
import { EMPTY_HISTORY, forget, type History, remember, togglePin } from '../../lib/ui/popup/history.ts';
import { FakeBrowser } from './fake-browser.ts';

const CHOSEN = { ...DEFAULT_SETTINGS, sites: ['https://forum.example'], ignoredCodes: ['ERROR_SUCCESS'] };

function entry(value: number): EntryKey {
  return { family: 'win32', value, name: `ERROR_${value}` };
}

let browser: FakeBrowser;

beforeEach(() => {
  browser = new FakeBrowser().install();
});

afterEach(() => vi.unstubAllGlobals());

describe('faults: settings that', () => {
  it('can not be read are the defaults for a page, and nothing at all for what would change access', async () => {
    browser.sync.isBroken = true;
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    await expect(storedSettings()).rejects.toThrow('damaged');
  });

  it('can not be read are not written over', async () => {
    await browser.sync.put('settings', CHOSEN);
    browser.sync.isBroken = true;
    expect(await changeSettings({ theme: 'dark' })).toBe(false);
    browser.sync.isBroken = false;
    expect(await readSettings()).toEqual(CHOSEN);
  });

  it('find no room stay as they were, and whoever changes them is told', async () => {
    await browser.sync.put('settings', CHOSEN);
    browser.sync.isFull = true;
    expect(await changeSettings({ theme: 'dark' })).toBe(false);
    expect(await ignoreCode(entry(1603), undefined, false)).toBe(false);
    expect(await readSettings()).toEqual(CHOSEN);
    browser.sync.isFull = false;
    expect(await changeSettings({ theme: 'dark' })).toBe(true);
  });

  it('are changed in two windows at once keep both changes', async () => {
    const codes = Array.from({ length: 20 }, (_, at) => entry(1600 + at));
    await Promise.all([
      changeSettings({ theme: 'dark' }),
      ...codes.map((code) => ignoreCode(code, undefined, false)),
    ]);
    const { theme, ignoredCodes } = await readSettings();
    expect(theme).toBe('dark');
    expect(ignoredCodes).toEqual(codes.map(({ name }) => name));
  });

  it('hold a code for one site, and let it go again', async () => {
    const site = 'https://forum.example';
    expect(await ignoreCode(entry(1603), site, false)).toBe(true);
    expect((await readSettings()).ignoredOnSites).toEqual([{ site, code: 'ERROR_1603' }]);
    expect(await ignoreCode(entry(1603), 'https://other.example', true)).toBe(true);
    expect((await readSettings()).ignoredOnSites).toHaveLength(1);
    expect(await ignoreCode(entry(1603), site, true)).toBe(true);
    expect((await readSettings()).ignoredOnSites).toEqual([]);
  });

  it('are changed twice by a message that came twice hold the change once', async () => {
    expect(await ignoreCode(entry(1603), undefined, false)).toBe(true);
    expect(await ignoreCode(entry(1603), undefined, false)).toBe(true);
    expect((await readSettings()).ignoredCodes).toEqual(['ERROR_1603']);
  });

  it('would not be read back are not stored', async () => {
    await browser.sync.put('settings', CHOSEN);
    expect(await changeSettings({ delayMs: Number.NaN })).toBe(false);
    expect(await changeSettings({ sites: ['javascript:alert(1)'] })).toBe(false);
    expect(browser.sync.writes).toBe(0);
  });

  it('are damaged in one item of a list keep the others', () => {
    const sites = ['https://a.example', 7, 'javascript:alert(1)', 'https://b.example'];
    expect(parseSettings({ ...CHOSEN, sites }).sites).toEqual(['https://a.example', 'https://b.example']);
  });
});

describe('faults: a history that', () => {
  const history = storedHistory(async () => false);

  function watched(): History[] {
    const seen: History[] = [];
    history.watch((now) => seen.push(now), new AbortController().signal);
    return seen;
  }

  it('can not be read is empty, is not written over, and whoever changes it is told', async () => {
    const kept = { pinned: [entry(5)], recent: [] };
    await browser.local.put('history', kept);
    browser.local.isBroken = true;
    const seen = watched();
    await expect(history.change((before) => togglePin(before, entry(6)))).rejects.toThrow('could not save');
    expect(seen).toEqual([]);
    browser.local.isBroken = false;
    expect(await browser.local.stored('history')).toEqual(kept);
  });

  it('finds no room stays as it was, and whoever changes it is told', async () => {
    browser.local.isFull = true;
    await expect(history.change((before) => remember(before, entry(6)))).rejects.toThrow('could not save');
    expect(await browser.local.stored('history')).toBeUndefined();
  });

  it('is changed in two windows at once keeps both changes', async () => {
    const other = storedHistory(async () => false);
    await Promise.all([
      history.change((before) => remember(before, entry(1))),
      other.change((before) => togglePin(before, entry(2))),
      other.change((before) => remember(before, entry(3))),
    ]);
    const { pinned, recent } = (await browser.local.stored('history')) as History;
    expect(pinned).toEqual([entry(2)]);
    expect(recent.map(({ value }) => value).sort()).toEqual([1, 3]);
  });

  it('is changed in another window is shown as it is now', async () => {
    const seen = watched();
    await storedHistory(async () => false).change((before) => remember(before, entry(1)));
    expect(seen.at(-1)).toEqual({ ...EMPTY_HISTORY, recent: [entry(1)] });
  });

  it('no page may read is asked to be so in browsers that can', async () => {
    keepHistoryFromPages();
    expect(browser.local.setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
    expect(browser.sync.setAccessLevel).not.toHaveBeenCalled();
  });
});

describe('faults: in a private window', () => {
  const hidden = storedHistory(async () => true);
  const kept = { pinned: [entry(5), entry(6)], recent: [entry(7), entry(8)] };

  beforeEach(() => browser.local.put('history', kept));

  it.each<[what: string, change: (before: History) => History]>([
    ['a lookup', (before) => remember(before, entry(9))],
    ['a lookup of what was looked up before', (before) => remember(before, entry(8))],
    ['a pin', (before) => togglePin(before, entry(9))],
  ])('%s is shown in its window and not stored, not even by the order', async (_, change) => {
    const hidden = storedHistory(async () => true);
    const seen: History[] = [];
    hidden.watch((now) => seen.push(now), new AbortController().signal);
    await hidden.change(change);
    expect(await browser.local.stored('history')).toEqual(kept);
    expect(seen.at(-1)).toEqual(change(kept));
  });

  it('what was stored before can be taken out', async () => {
    await hidden.change((before) => togglePin(before, entry(5)));
    await hidden.change((before) => forget(before, entry(8)));
    expect(await browser.local.stored('history')).toEqual({ pinned: [entry(6)], recent: [entry(7)] });
    await hidden.change((before) => ({ ...before, recent: [] }));
    expect(await browser.local.stored('history')).toEqual({ pinned: [entry(6)], recent: [] });
  });

  it('a text that is looked up is in no address, and is handed over once', async () => {
    const address = new URL(await lookupAddress('secret 1603', true, 7));
    expect(address.href).not.toContain('1603');
    expect(address.searchParams.get('tab')).toBe('7');
    expect(await handedLookup(address.searchParams)).toEqual({ text: 'secret 1603', isPrivate: true });
    expect(await handedLookup(address.searchParams)).toEqual({ text: '', isPrivate: true });
    expect(await browser.session.stored(`handed-${address.searchParams.get('handed')}`)).toBeUndefined();
    expect(browser.local.writes + browser.sync.writes).toBe(0);
  });
});
