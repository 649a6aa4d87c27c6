import { afterEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../lib/browser/background/commands.ts';
import { createExplainMenu, explainSelection } from '../../lib/browser/background/explain-menu.ts';
import { offerInAddressBar } from '../../lib/browser/background/omnibox.ts';
import { unseenNews } from '../../lib/browser/windows/news.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { FakeBrowser, FakeEvent, type Parts } from './fake-browser.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const runtime = { id: 'own', getURL: (path: string) => `chrome-extension://own/${path}` };
const tabOf = (more: object = {}) => ({ id: 4, incognito: false, ...more }) as chrome.tabs.Tab;

describe('the keys of a browser', () => {
  async function keys(parts: Parts) {
    new FakeBrowser().install(parts);
    return (await import('../../lib/browser/windows/assigned-keys.ts')).KEYS;
  }
  const firefox = { getURL: () => 'moz-extension://own/' };

  it('are its commands with what is assigned to them', async () => {
    const getAll = async () => [{ name: 'next-code', shortcut: 'Alt+Q' }, { name: 'previous-code' }, {}];
    expect(await (await keys({ runtime, commands: { getAll } })).read()).toEqual([
      { command: 'next-code', key: 'Alt+Q' },
      { command: 'previous-code', key: '' },
      { command: '', key: '' },
    ]);
    expect(await (await keys({ runtime })).read()).toEqual([]);
  });

  it('are changed on a page of the browser: an address in Chromium', async () => {
    const create = vi.fn(async () => {});
    (await keys({ runtime, tabs: { create } })).change?.();
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'chrome://extensions/shortcuts' });
  });

  it('are changed on a page that newer versions of Firefox open', async () => {
    const openShortcutSettings = vi.fn(async () => {});
    (await keys({ runtime: firefox, commands: { openShortcutSettings } })).change?.();
    expect(openShortcutSettings).toHaveBeenCalledOnce();
    vi.resetModules();
    expect((await keys({ runtime: firefox, commands: {} })).change).toBeUndefined();
    vi.resetModules();
    expect((await keys({ runtime: firefox })).change).toBeUndefined();
  });
});

describe('“Explain selection”', () => {
  function stubPage(isOpen: boolean) {
    const create = vi.fn(async (_: object) => {});
    const sent: unknown[] = [];
    new FakeBrowser().install({
      runtime,
      tabs: {
        create,
        sendMessage: async (tabId: number, { call, ask }: { call: string; ask: unknown }, frame: object) => {
          sent.push([tabId, call, ask, frame]);
          return { ok: true, value: null };
        },
      },
      scripting: {
        executeScript: async () =>
          isOpen ? [{ frameId: 0, result: { showsMarks: true } }] : Promise.reject(new Error('no script')),
      },
    });
    return { create, sent };
  }
  const selection = (more: object = {}) =>
    ({ menuItemId: 'explain', selectionText: '0x80070005', ...more }) as chrome.contextMenus.OnClickData;

  it('is in the menu of selections, where browsers have such a menu', () => {
    const create = vi.fn();
    new FakeBrowser().install({ contextMenus: { removeAll: (done: () => void) => done(), create } });
    createExplainMenu();
    expect(create).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ id: 'explain', contexts: ['selection'] }),
    );
    new FakeBrowser().install({});
    expect(createExplainMenu).not.toThrow();
  });

  it.each([
    [{ frameId: 7 }, 7],
    [{}, 0],
  ])('explains in the frame of the selection: %j', async (more, frameId) => {
    const { create, sent } = stubPage(true);
    await explainSelection(selection(more), tabOf());
    expect(sent).toEqual([[4, 'explainSelection', '0x80070005', { frameId }]]);
    expect(create).not.toHaveBeenCalled();
  });

  it.each<[what: string, isOpen: boolean, tab: chrome.tabs.Tab | undefined]>([
    ['where no script may run', false, tabOf()],
    ['outside of tabs', true, undefined],
    ['in what is no tab', true, tabOf({ id: -1 })],
  ])('looks the text up in a tab of its own %s', async (_, isOpen, tab) => {
    const { create, sent } = stubPage(isOpen);
    await explainSelection(selection(), tab);
    expect(sent).toEqual([]);
    expect(create).toHaveBeenCalledExactlyOnceWith({
      url: 'chrome-extension://own/popup.html?q=0x80070005',
    });
  });

  it('does nothing for other items, or without a text', async () => {
    const { create, sent } = stubPage(true);
    await explainSelection(selection({ menuItemId: 'other' }), tabOf());
    await explainSelection(selection({ selectionText: undefined }), tabOf());
    expect([sent, create.mock.calls]).toEqual([[], []]);
  });
});

describe('what was typed in the address bar', () => {
  async function enter(disposition: string, isPrivate = false) {
    const onInputEntered = new FakeEvent<[string, string]>();
    const [create, update] = [vi.fn(async (_: object) => {}), vi.fn(async (_: object) => {})];
    new FakeBrowser().install({
      runtime,
      omnibox: { setDefaultSuggestion: () => {}, onInputChanged: new FakeEvent<[]>(), onInputEntered },
      tabs: { create, update, query: async () => [tabOf({ incognito: isPrivate })] },
      storage: { session: { set: async () => {} } },
    });
    offerInAddressBar(() => Promise.reject(new Error('not asked')));
    onInputEntered.fire('1603', disposition);
    await vi.waitFor(() => expect(create.mock.calls.length + update.mock.calls.length).toBe(1));
    return { created: create.mock.calls[0]?.[0], updated: update.mock.calls[0]?.[0] };
  }
  const url = 'chrome-extension://own/popup.html?q=1603';

  it.each([
    ['currentTab', { created: undefined, updated: { url } }],
    ['newForegroundTab', { created: { url, active: true }, updated: undefined }],
    ['newBackgroundTab', { created: { url, active: false }, updated: undefined }],
  ])('opens in the %s', async (disposition, opened) => {
    expect(await enter(disposition)).toEqual(opened);
  });

  it('opens beside a private tab, which can not show it, with no word in the address', async () => {
    const { created, updated } = await enter('currentTab', true);
    expect(updated).toBeUndefined();
    expect(created).toEqual({ url: expect.not.stringContaining('1603'), active: true });
  });
});

describe('a command', () => {
  it('leads nowhere in a page that lets no script tell of its codes', async () => {
    const executeScript = vi.fn(async ({ func }: { readonly func?: { readonly name: string } }) => {
      if (func?.name === 'frameState') throw new Error('no script');
      return [];
    });
    new FakeBrowser().install({ runtime, scripting: { executeScript }, tabs: {} });
    await expect(runCommand('next-code', tabOf())).resolves.toBeUndefined();
    expect(executeScript).toHaveBeenLastCalledWith(
      expect.objectContaining({ func: expect.objectContaining({ name: 'frameState' }) }),
    );
  });

  it.each([
    [true, { sites: ['https://forum.example'], sitesOff: [] }],
    [false, { sites: [], sitesOff: [] }],
  ])('switches a site on again as far as the browser gives access: %s', async (mayRead, wanted) => {
    const stored = { settings: { ...DEFAULT_SETTINGS, where: 'sites', sitesOff: ['https://forum.example'] } };
    new FakeBrowser().install({
      runtime,
      permissions: { contains: async () => mayRead },
      storage: {
        sync: {
          get: async () => structuredClone(stored),
          set: async (items: typeof stored) => void Object.assign(stored, items),
        },
      },
    });
    await runCommand('toggle-site', tabOf({ url: 'https://forum.example/thread' }));
    expect(stored.settings).toMatchObject(wanted);
  });
});

it.each([
  [{ news: '2.1.0' }, '2.1.0'],
  [{}, undefined],
  [{ news: 7 }, undefined],
])('the news that nobody has seen, of what is stored as %j, are those of %s', async (stored, version) => {
  new FakeBrowser().install({ storage: { local: { get: async () => stored } } });
  expect(await unseenNews()).toBe(version);
});
