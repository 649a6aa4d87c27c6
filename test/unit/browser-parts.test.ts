// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clearBadges, updateBadge } from '../../lib/browser/badge.ts';
import { PageSite } from '../../lib/browser/page-site.ts';
import { hasAccess, requestSites } from '../../lib/browser/site-access.ts';
import { otherTab, tabBehindPopup, tabBesidePanel } from '../../lib/browser/tab-choice.ts';
import { openWelcome } from '../../lib/browser/welcome.ts';
import type { SiteState } from '../../lib/ui/SiteSwitches.tsx';
import { event, stubChrome } from './chrome-stub.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the number on the toolbar button', () => {
  function stubAction(results: readonly { readonly result?: number | null }[]) {
    const setBadgeText = vi.fn(async (_: object) => {});
    stubChrome({
      action: { setBadgeText, setBadgeBackgroundColor: async () => {} },
      scripting: { executeScript: async () => results },
      tabs: { query: async () => [{ id: 1 }, {}, { id: 3 }] },
    });
    return setBadgeText;
  }

  it.each<[results: readonly { readonly result?: number | null }[], text: string]>([
    [[{ result: 2 }, { result: 3 }], '5'],
    [[{ result: 0 }], ''],
    // A frame that has gone meanwhile has no result.
    [[{ result: 7 }, { result: null }, {}], '7'],
    [[{ result: 999 }], '999'],
    [[{ result: 999 }, { result: 1 }], '999+'],
  ])('of frames with %j is %j', async (results, text) => {
    const setBadgeText = stubAction(results);
    await updateBadge(4);
    expect(setBadgeText).toHaveBeenCalledExactlyOnceWith({ tabId: 4, text });
  });

  it.each([
    [undefined, ''],
    [{}, ''],
    [{ count: 7 }, '7'],
  ])('of a frame in which our scripts share %j is %j', async (shared, text) => {
    const setBadgeText = stubAction([]);
    vi.stubGlobal('chrome', {
      ...chrome,
      scripting: { executeScript: async ({ func }: { func: () => unknown }) => [{ result: func() }] },
    });
    const frame: { [key: symbol]: unknown } = globalThis;
    frame[Symbol.for('errgloss')] = shared;
    await updateBadge(4).finally(() => delete frame[Symbol.for('errgloss')]);
    expect(setBadgeText).toHaveBeenCalledExactlyOnceWith({ tabId: 4, text });
  });

  it('is taken away from all tabs that can have one', async () => {
    const setBadgeText = stubAction([]);
    await clearBadges();
    expect(setBadgeText.mock.calls).toEqual([[{ tabId: 1, text: '' }], [{ tabId: 3, text: '' }]]);
  });
});

describe('the panel at the side', () => {
  async function panel(parts: object) {
    stubChrome(parts);
    vi.resetModules();
    return import('../../lib/browser/side-panel.ts');
  }

  it('is opened in its window', async () => {
    const open = vi.fn(async () => {});
    const { HAS_PANEL, openPanel } = await panel({ sidePanel: { open } });
    expect(HAS_PANEL).toBe(true);
    await openPanel(undefined);
    expect(open).not.toHaveBeenCalled();
    await openPanel(7);
    expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: 7 });
  });

  it('is the sidebar in browsers that have one', async () => {
    const open = vi.fn(async () => {});
    const { HAS_PANEL, openPanel } = await panel({ sidebarAction: { open } });
    expect(HAS_PANEL).toBe(true);
    await openPanel(undefined);
    expect(open).toHaveBeenCalledOnce();
  });

  it('is missing in others', async () => {
    const { HAS_PANEL, openPanel } = await panel({});
    expect(HAS_PANEL).toBe(false);
    expect(openPanel(7)).toBeUndefined();
  });
});

describe('a window about a tab', () => {
  const tab = (id: number, active = true) => ({ id, active, windowId: 2 }) as chrome.tabs.Tab;

  function stubTabs() {
    const tabs = {
      onUpdated: event<[number, object, chrome.tabs.Tab]>(),
      onActivated: event<[]>(),
      query: async () => [tab(1)],
      get: async (id: number) => tab(id),
      update: vi.fn(async () => {}),
    };
    const permissions = { onAdded: event<[]>() };
    const windows = { update: vi.fn(async () => {}) };
    stubChrome({ tabs, permissions, windows });
    return { tabs, permissions, windows };
  }

  it('that goes with a click: the popup closes when the reader is led to a code', async () => {
    stubTabs();
    const close = vi.spyOn(window, 'close').mockImplementation(() => {});
    const choice = tabBehindPopup();
    expect(await choice.find()).toEqual(tab(1));
    choice.onRevealed(tab(1));
    expect(close).toHaveBeenCalledOnce();
  });

  it('leads back to the tab', async () => {
    const { tabs, windows } = stubTabs();
    const choice = otherTab(5);
    expect(await choice.find()).toEqual(tab(5));
    choice.onRevealed(tab(5));
    expect(tabs.update).toHaveBeenCalledWith(5, { active: true });
    expect(windows.update).toHaveBeenCalledWith(2, { focused: true });
  });

  it('follows what becomes of that tab and of no other, until it is over', () => {
    const { tabs, permissions } = stubTabs();
    const [onChange, stop] = [vi.fn(), new AbortController()];
    otherTab(5).follow(onChange, stop.signal);
    tabs.onUpdated.fire(6, { status: 'complete' }, tab(6));
    tabs.onUpdated.fire(5, { title: 'x' }, tab(5));
    expect(onChange).not.toHaveBeenCalled();
    tabs.onUpdated.fire(5, { status: 'loading' }, tab(5));
    tabs.onUpdated.fire(5, { url: 'https://forum.example' }, tab(5));
    permissions.onAdded.fire();
    window.dispatchEvent(new Event('focus'));
    expect(onChange).toHaveBeenCalledTimes(4);
    stop.abort();
    window.dispatchEvent(new Event('focus'));
    expect([tabs.onUpdated, permissions.onAdded].map(({ listeners }) => listeners.size)).toEqual([0, 0]);
    expect(onChange).toHaveBeenCalledTimes(4);
  });

  it('at the side follows whatever tab is in front, and stays', () => {
    const { tabs } = stubTabs();
    const [onChange, stop] = [vi.fn(), new AbortController()];
    const close = vi.spyOn(window, 'close').mockImplementation(() => {});
    const choice = tabBesidePanel();
    choice.follow(onChange, stop.signal);
    tabs.onActivated.fire();
    tabs.onUpdated.fire(6, { status: 'complete' }, tab(6, false));
    tabs.onUpdated.fire(6, { status: 'complete' }, tab(6));
    expect(onChange).toHaveBeenCalledTimes(2);
    choice.onRevealed(tab(6));
    expect(close).not.toHaveBeenCalled();
    stop.abort();
    expect(tabs.onActivated.listeners.size).toBe(0);
  });
});

it('only an installation opens the welcome page', () => {
  const create = vi.fn(async (_: object) => {});
  stubChrome({ tabs: { create }, runtime: { getURL: (path: string) => `own:${path}` } });
  openWelcome({ reason: 'update', previousVersion: '1' });
  openWelcome({ reason: 'chrome_update' });
  expect(create).not.toHaveBeenCalled();
  openWelcome({ reason: 'install' });
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'own:welcome.html' });
});

it('access that the browser can not be asked for is not there', async () => {
  const refuse = () => Promise.reject(new Error('no such pattern'));
  stubChrome({ permissions: { request: refuse, contains: refuse } });
  expect(await requestSites(['https://forum.example'])).toBe(false);
  expect(await hasAccess('https://forum.example')).toBe(false);
});

describe('the switch of a page', () => {
  /** The state of the switches for a page, in a browser that lets us read everything. */
  async function stateFor(url: string | undefined, settings: object = {}): Promise<SiteState> {
    stubChrome({
      permissions: { onAdded: event<[]>(), onRemoved: event<[]>(), contains: async () => true },
      storage: { sync: { get: async () => ({ settings }), onChanged: event<[]>() } },
      runtime: { id: 'own' },
    });
    const stop = new AbortController();
    const site = new PageSite();
    const state = new Promise<SiteState>((resolve) => {
      site.show(url);
      site.watch(resolve, stop.signal);
    });
    return state.finally(() => stop.abort());
  }

  it.each<[url: string | undefined, name: string | undefined]>([
    ['https://forum.example:8080/thread', 'forum.example:8080'],
    ['file:///C:/log.html', 'local files'],
    ['about:blank', undefined],
    ['no address', undefined],
    [undefined, undefined],
  ])('of %j is called %j', async (url, name) => {
    expect((await stateFor(url)).name).toBe(name);
  });

  it.each(['everywhere', 'sites', 'asked'] as const)(
    'says that the reader has chosen “%s”',
    async (where) => {
      const state = await stateFor('https://forum.example/', { where });
      expect([state.isEverywhere, state.isOnlyAsked]).toEqual([where === 'everywhere', where === 'asked']);
    },
  );

  it('does nothing where there is no site', async () => {
    expect(await new PageSite().switch(true)).toBe(false);
  });
});
