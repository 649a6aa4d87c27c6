import { afterEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../lib/browser/background/commands.ts';
import { offerInAddressBar } from '../../lib/browser/background/omnibox.ts';
import { FakeBrowser, FakeEvent } from './fake-browser.ts';
import { openSmall } from './small-catalog.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the address bar', () => {
  async function suggestionsFor(text: string, origin: string): Promise<chrome.omnibox.SuggestResult[]> {
    const onInputChanged = new FakeEvent<[string, (found: chrome.omnibox.SuggestResult[]) => void]>();
    const setDefaultSuggestion = vi.fn();
    const browser = new FakeBrowser();
    browser.origin = origin;
    browser.install({
      omnibox: { setDefaultSuggestion, onInputChanged, onInputEntered: new FakeEvent<[]>() },
    });
    offerInAddressBar(() =>
      openSmall({
        win32: [
          [5, 'ERROR_ACCESS_DENIED', 'winerror.h', 'Access is denied.'],
          [1603, 'ERROR_INSTALL_FAILURE', 'winerror.h', 'It failed & more.'],
        ],
      }),
    );
    expect(setDefaultSuggestion).toHaveBeenCalledOnce();
    return new Promise((resolve) => onInputChanged.fire(text, resolve));
  }

  it('suggests nothing for nothing', async () => {
    expect(await suggestionsFor(' ', 'chrome-extension://own')).toEqual([]);
  });

  it('suggests every code of a text, as markup in Chromium', async () => {
    const found = await suggestionsFor('exit code 1603, then ERROR_ACCESS_DENIED', 'chrome-extension://own');
    expect(found).toEqual([
      {
        content: 'ERROR_INSTALL_FAILURE',
        description: '<match>ERROR_INSTALL_FAILURE</match> <dim>1603 0x643</dim> It failed &#38; more.',
      },
      {
        content: 'ERROR_ACCESS_DENIED',
        description: '<match>ERROR_ACCESS_DENIED</match> <dim>5 0x5</dim> Access is denied.',
      },
    ]);
  });

  it('suggests in plain words in Firefox', async () => {
    const [found] = await suggestionsFor('1603', 'moz-extension://own');
    expect(found?.description).toBe('ERROR_INSTALL_FAILURE (1603 0x643) It failed & more.');
  });

  it('is left alone where browsers have none', () => {
    new FakeBrowser().install();
    expect(() => offerInAddressBar(() => Promise.reject(new Error('not asked')))).not.toThrow();
  });
});

describe('the step to the next code', () => {
  interface Position {
    readonly count: number;
    readonly current: number;
    readonly sinceOpened: number | null;
  }

  /** Which code of which frame is shown after a command, where frames are as given. */
  async function revealedBy(
    command: string,
    frames: Readonly<Record<number, Position>>,
  ): Promise<[frame: number, index: number] | undefined> {
    let revealed: [number, number] | undefined;
    const executeScript = async ({ target, files }: { target: { frameIds?: number[] }; files?: string[] }) =>
      files || target.frameIds
        ? [{ frameId: 0, result: { isAnnotated: true, showsMarks: true } }]
        : Object.keys(frames)
            .map((frameId) => ({
              frameId: Number(frameId),
              result: { isAnnotated: true, showsMarks: false },
            }))
            .reverse();
    const sendMessage = async (
      _tab: number,
      { call, ask }: { call: string; ask: { readonly index: number } | null },
      { frameId }: { frameId: number },
    ) => {
      if (call === 'reveal' && ask) revealed = [frameId, ask.index];
      return { ok: true, value: call === 'reveal' ? true : frames[frameId] };
    };
    new FakeBrowser().install({ scripting: { executeScript }, tabs: { sendMessage } });
    await runCommand(command, { id: 1, url: 'https://forum.example/' } as chrome.tabs.Tab);
    return revealed;
  }
  const untouched = (count: number): Position => ({ count, current: -1, sinceOpened: null });

  it.each<[command: string, frames: Record<number, Position>, target: [number, number] | undefined]>([
    ['next-code', { 0: untouched(2), 3: untouched(1) }, [0, 0]],
    ['previous-code', { 0: untouched(2), 3: untouched(1) }, [3, 0]],
    ['previous-code', { 0: untouched(2), 3: untouched(0) }, [0, 1]],
    ['next-code', { 0: { count: 2, current: 1, sinceOpened: 500 }, 3: untouched(1) }, [3, 0]],
    ['next-code', { 0: untouched(2), 3: { count: 1, current: 0, sinceOpened: 500 } }, [0, 0]],
    [
      'next-code',
      { 0: { count: 2, current: 0, sinceOpened: 10 }, 3: { count: 2, current: 0, sinceOpened: 500 } },
      [0, 1],
    ],
    [
      'previous-code',
      { 0: { count: 2, current: 0, sinceOpened: 500 }, 3: { count: 2, current: 1, sinceOpened: 10 } },
      [3, 0],
    ],
    ['next-code', { 0: untouched(0) }, undefined],
    ['next-code', {}, undefined],
    ['no such command', { 0: untouched(2) }, undefined],
  ])('%s with %j shows %j', async (command, frames, target) => {
    expect(await revealedBy(command, frames)).toEqual(target);
  });

  it('is taken nowhere without a tab, and a page without an address has no site to switch', async () => {
    new FakeBrowser().install();
    await expect(runCommand('next-code', undefined)).resolves.toBeUndefined();
    await expect(runCommand('toggle-site', { id: 1 } as chrome.tabs.Tab)).resolves.toBeUndefined();
  });
});
