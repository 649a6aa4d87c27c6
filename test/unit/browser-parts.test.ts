// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clearBadges, refreshBadge, updateBadge } from '../../lib/browser/background/badge.ts';
import { openWelcome } from '../../lib/browser/background/welcome.ts';
import { hasAccess } from '../../lib/browser/shared/site-permissions.ts';
import { requestSites } from '../../lib/browser/windows/granted-sites.ts';
import { unseenNews } from '../../lib/browser/windows/news.ts';
import { PageSite } from '../../lib/browser/windows/page-site.ts';
import { otherTab, tabBehindPopup, tabBesidePanel } from '../../lib/browser/windows/tab-choice.ts';
import type { SiteState } from '../../lib/ui/popup/SiteSwitches.tsx';
import { FakeBrowser, FakeEvent, OWN_ID, type Parts } from './fake-browser.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the number on the toolbar button', () => {
  /** The number of each frame; none of a frame that has gone meanwhile. */
  type Counts = readonly (number | null | undefined)[];

  function stubAction(counts: Counts) {
    const setBadgeText = vi.fn(async (_: object) => {});
    const frames = counts.map((count, frameId) => ({ frameId, result: count ? { count } : count }));
    new FakeBrowser().install({
      action: { setBadgeText },
      scripting: { executeScript: async () => frames },
      tabs: { query: async () => [{ id: 1 }, {}, { id: 3 }] },
    });
    return setBadgeText;
  }

  it.each<[counts: Counts, text: string]>([
    [[2, 3], '5'],
    [[0], ''],
    [[7, null, undefined], '7'],
    [[999], '999'],
    [[999, 1], '999+'],
  ])('of frames with %j is %j', async (counts, text) => {
    const setBadgeText = stubAction(counts);
    await updateBadge(4);
    expect(setBadgeText).toHaveBeenCalledExactlyOnceWith({ tabId: 4, text });
  });

  it('faults: of a page with hundreds of frames is asked for once for all that have something new', async () => {
    vi.useFakeTimers();
    const setBadgeText = stubAction([300]);
    const frames = Array.from({ length: 300 }, () => refreshBadge(4));
    const other = refreshBadge(5);
    await vi.runAllTimersAsync();
    await Promise.all([...frames, other]);
    expect(setBadgeText.mock.calls).toEqual([[{ tabId: 4, text: '300' }], [{ tabId: 5, text: '300' }]]);
    const later = refreshBadge(4);
    await vi.runAllTimersAsync();
    await later;
    expect(setBadgeText).toHaveBeenCalledTimes(3);
    vi.useRealTimers();
  });

  it('is taken away from all tabs that can have one', async () => {
    const setBadgeText = stubAction([]);
    await clearBadges();
    expect(setBadgeText.mock.calls).toEqual([[{ tabId: 1, text: '' }], [{ tabId: 3, text: '' }]]);
  });
});

describe('the panel at the side', () => {
  async function panel(parts: Parts) {
    new FakeBrowser().install(parts);
    vi.resetModules();
    return import('../../lib/browser/windows/side-panel.ts');
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
      onUpdated: new FakeEvent<[number, object, chrome.tabs.Tab]>(),
      onActivated: new FakeEvent<[]>(),
      query: async () => [tab(1)],
      get: async (id: number) => tab(id),
      update: vi.fn(async () => {}),
    };
    const windows = { update: vi.fn(async () => {}) };
    const { permissions } = new FakeBrowser().install({ tabs, windows });
    return { tabs, permissions, windows };
  }

  it('that goes with a click: the popup closes when the user is led to a code', async () => {
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
    expect([tabs.onUpdated, permissions.onAdded].map((event) => event.hasListeners())).toEqual([
      false,
      false,
    ]);
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
    expect(tabs.onActivated.hasListeners()).toBe(false);
  });
});

it('only an installation opens the welcome page; an update that brings something new is told of later', async () => {
  const create = vi.fn(async (_: object) => {});
  const runtime = { getManifest: () => ({ version: '1.2.3' }) };
  const { local } = new FakeBrowser().install({ tabs: { create }, runtime });
  await openWelcome({ reason: 'update', previousVersion: '1.2.0' });
  expect(await unseenNews()).toBeUndefined();
  await openWelcome({ reason: 'update', previousVersion: '1.1.9' });
  await vi.waitFor(async () => expect(await unseenNews()).toBe('1.2.3'));
  expect(local.writes).toBe(1);
  await openWelcome({ reason: 'chrome_update' });
  expect(create).not.toHaveBeenCalled();
  await openWelcome({ reason: 'install' });
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: `chrome-extension://${OWN_ID}/welcome.html` });
  new FakeBrowser().install({
    tabs: { create },
    runtime,
    storage: { managed: { get: async () => ({ welcome: false, news: false }) } },
  });
  await openWelcome({ reason: 'install' });
  expect(create).toHaveBeenCalledOnce();
  await openWelcome({ reason: 'update', previousVersion: '1.1.9' });
  expect(await unseenNews()).toBeUndefined();
});

it('access that the browser can not be asked for is not there', async () => {
  const refuse = () => Promise.reject(new Error('no such pattern'));
  new FakeBrowser().install({ permissions: { request: refuse, contains: refuse } });
  expect(await requestSites(['https://forum.example'])).toBe(false);
  expect(await hasAccess('https://forum.example')).toBe(false);
});

describe('the switch of a page', () => {
  /** The state of the switches for a page, in a browser that lets us read everything. */
  async function stateFor(url: string | undefined, settings: object = {}): Promise<SiteState> {
    const browser = new FakeBrowser().install({ permissions: { contains: async () => true } });
    await browser.sync.put('settings', settings);
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

  it.each(['everywhere', 'sites', 'asked'] as const)('says that the user has chosen “%s”', async (where) => {
    const state = await stateFor('https://forum.example/', { where });
    expect([state.isEverywhere, state.isOnlyAsked]).toEqual([where === 'everywhere', where === 'asked']);
  });

  it('does nothing where there is no site', async () => {
    expect(await new PageSite().switch(true)).toBe(false);
  });
});
