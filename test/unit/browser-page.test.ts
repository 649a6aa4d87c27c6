// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageCards } from '../../lib/browser/frame/page-cards.ts';
import { PageSession } from '../../lib/browser/frame/page-session.ts';
import { isWanted } from '../../lib/browser/frame/page-wanted.ts';
import { pageSource } from '../../lib/browser/windows/active-page.ts';
import { PageSite } from '../../lib/browser/windows/page-site.ts';
import type { CardController } from '../../lib/card/mount/controller.ts';
import { frameShare } from '../../lib/page/frame-share.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings.ts';
import type { PageState } from '../../lib/ui/page/PageCodes.tsx';
import { FakeBrowser, FakeEvent } from './fake-browser.ts';

const MENTION = {
  kind: 'code',
  text: '1603',
  start: 6,
  head: { family: 'win32', value: 1603, name: 'ERROR_INSTALL_FAILURE', meanings: 1, catalogued: true },
  context: 'error 1603',
  at: 6,
};

let over: AbortController;

beforeEach(() => {
  over = new AbortController();
});

afterEach(() => {
  over.abort();
  delete (globalThis as { [key: symbol]: unknown })[Symbol.for('errgloss')];
  document.head.replaceChildren();
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Settings in memory, and a browser that gives and takes access as it is told. */
function stubSettings(settings: Partial<Settings>, isGiving = true) {
  const stored = { settings: { ...DEFAULT_SETTINGS, ...settings } };
  const remove = vi.fn(async (_: object) => true);
  vi.stubGlobal('navigator', { locks: { request: (_: string, run: () => unknown) => run() } });
  return {
    stored,
    remove,
    parts: {
      runtime: { id: 'own' },
      permissions: {
        request: async () => isGiving,
        contains: async () => true,
        remove,
        onAdded: new FakeEvent<[]>(),
        onRemoved: new FakeEvent<[]>(),
      },
      storage: {
        sync: {
          get: async () => structuredClone(stored),
          set: async (items: typeof stored) => void Object.assign(stored, items),
          onChanged: new FakeEvent<[object]>(),
        },
      },
    },
  };
}

describe('the page of a window', () => {
  type Lists = Readonly<Record<number, object | undefined>>;

  /** A tab with annotated frames, each with the list that it gives, or none; undefined where no script may run. */
  function stubTab(lists: Lists | 'silent' | undefined, more: Partial<chrome.tabs.Tab> = {}) {
    const tab = { id: 1, ...more } as chrome.tabs.Tab;
    const page = {
      lists,
      revealed: true,
      asked: 0,
      ran: [] as string[],
      tab: tab as chrome.tabs.Tab | undefined,
    };
    const executeScript = async ({ files }: { readonly files?: readonly string[] }) => {
      if (files) page.ran.push(...files);
      else page.asked++;
      if (page.lists === 'silent') return new Promise(() => {});
      if (!page.lists) throw new Error('no script may run here');
      return Object.keys(page.lists).map((frameId) => ({
        frameId: Number(frameId),
        result: { isAnnotated: true, showsMarks: true },
      }));
    };
    const sendMessage = async (_: number, { call }: { call: string }, { frameId }: { frameId: number }) => {
      if (call === 'reveal') return { ok: true, value: page.revealed };
      const list = (page.lists as Lists)[frameId];
      if (!list) throw new Error('the frame is gone');
      return { ok: true, value: { mentions: [], settled: true, stopped: null, ...list } };
    };
    const { parts, stored } = stubSettings({ where: 'sites' });
    new FakeBrowser().install({ ...parts, scripting: { executeScript }, tabs: { sendMessage } });
    return { page, stored };
  }

  function open(
    page: { readonly tab: chrome.tabs.Tab | undefined },
    more: { isGranted?: boolean; stays?: boolean } = {},
  ) {
    const states: PageState[] = [];
    const onRevealed = vi.fn();
    const source = pageSource({
      find: async () => {
        if (!page.tab) throw new Error('the tab is gone');
        return page.tab;
      },
      follow: () => {},
      onRevealed,
      isGranted: true,
      stays: false,
      ...more,
    });
    source.watch((state) => states.push(state), over.signal);
    const state = () => vi.waitFor(() => states.at(-1) ?? Promise.reject(new Error('nothing yet')));
    return { source, states, state, onRevealed };
  }

  it.each<[what: string, lists: Lists | undefined, isGranted: boolean, tab: object, state: object]>([
    ['that takes no script', undefined, true, {}, { kind: 'closed' }],
    ['that takes no script of ours', undefined, false, {}, { kind: 'locked' }],
    [
      'whose address we know and that takes no script',
      undefined,
      false,
      { url: 'https://a.example/' },
      { kind: 'closed' },
    ],
    ['in which nothing runs', {}, true, {}, { kind: 'off' }],
    ['none of whose frames answers', { 0: undefined }, true, {}, { kind: 'busy' }],
    ['that was given up', { 0: { stopped: 'faults' } }, true, {}, { kind: 'stopped', why: 'faults' }],
    [
      'that was given up with codes in it',
      { 0: { stopped: 'faults', mentions: [MENTION] } },
      true,
      {},
      { kind: 'on', page: '1 ', mentions: [MENTION], settled: true },
    ],
    [
      'one of whose frames is gone',
      { 0: { mentions: [MENTION] }, 3: undefined, 5: { mentions: [MENTION] } },
      true,
      {},
      { kind: 'on', page: '1 ', mentions: [MENTION, MENTION], settled: true },
    ],
  ])('%s', async (_, lists, isGranted, tab, state) => {
    const { page } = stubTab(lists, tab);
    expect(await open(page, { isGranted }).state()).toEqual(state);
  });

  it('that is gone is closed', async () => {
    const { page } = stubTab({});
    page.tab = undefined;
    const { source, state } = open(page);
    expect(await state()).toEqual({ kind: 'closed' });
    await source.annotate();
    expect(page.ran).toEqual([]);
  });

  it.each([
    [true, 'busy'],
    [false, 'locked'],
  ])('that does not answer in time, with access %s, is %s', async (isGranted, kind) => {
    vi.useFakeTimers();
    const { page } = stubTab('silent');
    const { states } = open(page, { isGranted });
    await vi.advanceTimersByTimeAsync(6000);
    expect(states).toEqual([{ kind }]);
  });

  it('is asked again while it is read, not while nobody sees the window', async () => {
    vi.useFakeTimers();
    const { page } = stubTab({ 0: { settled: false } });
    const { states } = open(page);
    await vi.advanceTimersByTimeAsync(10);
    expect(states).toHaveLength(1);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(states).toHaveLength(1);
    hidden.mockReturnValue(false);
    page.lists = { 0: { settled: true } };
    await vi.advanceTimersByTimeAsync(10_000);
    expect(states).toHaveLength(2);
  });

  it('is looked at from time to time by a window that stays', async () => {
    vi.useFakeTimers();
    const { page } = stubTab({ 0: {} });
    const { states } = open(page, { stays: true });
    await vi.advanceTimersByTimeAsync(4500);
    expect(states.length).toBeGreaterThan(1);
  });

  it('leads to its codes, and is asked again when one is gone', async () => {
    const { page } = stubTab({ 0: { mentions: [MENTION] } });
    const { source, state, states, onRevealed } = open(page);
    await state();
    await source.reveal(1);
    expect(onRevealed).not.toHaveBeenCalled();
    await source.reveal(0);
    expect(onRevealed).toHaveBeenCalledExactlyOnceWith(page.tab);
    page.revealed = false;
    page.lists = { 0: {} };
    await source.reveal(0);
    await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ kind: 'on', mentions: [] }));
    expect(onRevealed).toHaveBeenCalledOnce();
  });

  it('is annotated when its site is switched on, or all are, and not when they are switched off', async () => {
    const { page, stored } = stubTab({ 0: {} }, { url: 'https://forum.example/thread' });
    const { source, state } = open(page);
    await state();
    await source.switchSite(false);
    await source.switchEverySite(false);
    expect([page.ran, stored.settings.sitesOff, stored.settings.where]).toEqual([
      [],
      ['https://forum.example'],
      'sites',
    ]);
    await source.switchSite(true);
    expect([page.ran, stored.settings.sites]).toEqual([['own.js', 'annotate.js'], ['https://forum.example']]);
    await source.switchEverySite(true);
    expect([page.ran.length, stored.settings.where]).toEqual([4, 'everywhere']);
  });
});

describe('the switches of a site', () => {
  it('give back the access that nothing else needs', async () => {
    const { parts, remove } = stubSettings({ sites: ['https://a.example:8080', 'https://b.example'] });
    new FakeBrowser().install(parts);
    const site = new PageSite();
    site.show('https://a.example/');
    await site.switch(false);
    expect(remove).not.toHaveBeenCalled();
    site.show('https://b.example/');
    await site.switch(false);
    expect(remove).toHaveBeenCalledExactlyOnceWith({ origins: ['https://b.example/*'] });
    await site.switchEvery(false);
    expect(remove).toHaveBeenCalledOnce();
  });

  it('stay as they were when the browser gives no access', async () => {
    const { parts, stored } = stubSettings({ where: 'sites' }, false);
    new FakeBrowser().install(parts);
    expect(await new PageSite().switchEvery(true)).toBe(false);
    expect(stored.settings.where).toBe('sites');
  });
});

describe('a page is wanted', () => {
  const everywhere: Settings = { ...DEFAULT_SETTINGS, where: 'everywhere' };
  const off: Settings = { ...everywhere, sitesOff: ['https://forum.example'] };

  function stubFrame(href: string, origin: string, base = '') {
    vi.stubGlobal('location', { href });
    vi.stubGlobal('origin', origin);
    if (base !== '') document.head.append(Object.assign(document.createElement('base'), { href: base }));
  }

  it.each<[what: string, href: string, origin: string, base: string]>([
    ['by its address', 'https://forum.example/a', 'https://forum.example', ''],
    ['by the page around it', 'about:srcdoc', 'https://forum.example', ''],
    ['in a sandbox by what it resolves against', 'about:srcdoc', 'null', 'https://forum.example/'],
  ])('%s', (_, href, origin, base) => {
    stubFrame(href, origin, base);
    expect([isWanted(everywhere), isWanted(off)]).toEqual([true, false]);
  });

  it('as far as anybody can tell: not where it has no address, and always when the user asked for it', () => {
    stubFrame('about:blank', 'null', 'ftp://forum.example/');
    expect(isWanted(everywhere)).toBeUndefined();
    frameShare().byHand = true;
    expect(isWanted(off)).toBe(true);
  });
});

describe('the cards of a frame', () => {
  function cards() {
    const { parts } = stubSettings({ theme: 'dark' });
    new FakeBrowser().install(parts);
    const card = { setTheme: vi.fn(), close: vi.fn(), open: vi.fn(), leave: vi.fn() };
    const shown = new PageCards(card as unknown as CardController, async () => null as never, over.signal);
    return { card, shown };
  }

  it('take the theme of the settings, unless they are over before these are read', async () => {
    const { card } = cards();
    await vi.waitFor(() => expect(card.setTheme).toHaveBeenCalledExactlyOnceWith('dark'));
    const { card: late } = cards();
    over.abort();
    await new Promise((resolve) => setTimeout(resolve));
    expect(late.setTheme).not.toHaveBeenCalled();
  });

  it('are none where the page is not annotated, or has no code', async () => {
    const { shown } = cards();
    await expect(shown.list()).rejects.toThrow('not annotated');
    frameShare().page = { annotator: undefined, leaveAlone: () => {}, restart: () => {}, stop: () => {} };
    expect(await shown.list()).toEqual({ mentions: [], settled: false, stopped: null });
    expect(await shown.position()).toEqual({ count: 0, current: -1, sinceOpened: null });
    expect(shown.reveal(0, null)).toBe(false);
  });
});

describe('the annotation of a frame', () => {
  const code = { family: 'win32', value: 1603, name: 'ERROR_INSTALL_FAILURE' } as const;
  const settings = { sensitivity: 'balanced', messages: false } as const;

  it('begins anew when a code is left alone or taken back, and not before it has begun', () => {
    const session = new PageSession(async () => [] as never, over);
    session.leaveAlone(code, true);
    expect(session.annotator).toBeUndefined();
    session.start(settings);
    const first = session.annotator;
    session.leaveAlone(code, false);
    expect(session.annotator).not.toBe(first);
    const second = session.annotator;
    session.stop();
    session.start(settings);
    expect(session.annotator).toBe(second);
  });

  it('says when what reads around candidates does not come', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    document.body.textContent = 'The installation ended with error 0x80070643.';
    const calls: string[] = [];
    const session = new PageSession(async (call) => {
      calls.push(call);
      return null as never;
    }, over);
    session.start(settings);
    await vi.waitFor(() => expect(warn).toHaveBeenCalledOnce());
    expect(warn.mock.calls[0]).toEqual([expect.any(String), new Error('the detector did not load')]);
    expect(calls).toEqual(['loadDetector']);
  });
});
