// @vitest-environment jsdom
import { h } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { EntryKey } from '../../lib/catalog/entry.ts';
import { DEFAULT_SETTINGS, MAX_LISTED, type Settings } from '../../lib/settings/settings.ts';
import { matchedParts } from '../../lib/ui/lookup/matched-parts.ts';
import { IgnoreOptions } from '../../lib/ui/options/IgnoreOptions.tsx';
import { SiteLists } from '../../lib/ui/options/SiteLists.tsx';
import { HistoryLists } from '../../lib/ui/popup/HistoryLists.tsx';
import { type KeySource, Keys } from '../../lib/ui/shared/Keys.tsx';
import type { SiteAccess } from '../../lib/ui/shared/site-access.ts';
import { SuggestedSites } from '../../lib/ui/welcome/SuggestedSites.tsx';
import { button, press, show, waitForText } from './view.ts';

function access(more: Partial<SiteAccess> = {}): SiteAccess {
  return {
    request: async () => true,
    giveBack: async () => {},
    has: async () => true,
    watch: () => {},
    ...more,
  };
}

/** Types into the field of a list and presses Enter. */
async function add(root: HTMLElement, text: string): Promise<void> {
  const field = root.querySelector<HTMLInputElement>('input[type=text]');
  if (!field) throw new Error('no field');
  await act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  field.form?.requestSubmit();
}

describe('the history', () => {
  const recent = Array.from(
    { length: 5 },
    (_, value): EntryKey => ({ family: 'win32', value, name: `E_${value}` }),
  );

  function showHistory() {
    const [onOpen, onForget] = [vi.fn(), vi.fn()];
    const root = show(
      h(HistoryLists, {
        history: { pinned: [], recent },
        onOpen,
        onForget,
        onUnsave: () => {},
        onClear: () => {},
      }),
    );
    return { root, onOpen, onForget };
  }

  it('shows the last few, and the others on demand', async () => {
    const { root } = showHistory();
    expect(root.querySelectorAll('li')).toHaveLength(3);
    button('Show 2 more').click();
    await vi.waitFor(() => expect(root.querySelectorAll('li')).toHaveLength(5));
    expect(root.textContent).not.toContain('more');
  });

  it('forgets the entry that has the focus by Delete, and hands the focus on', () => {
    const { root, onForget } = showHistory();
    const [first, second] = root.querySelectorAll<HTMLElement>('button.row');
    first?.focus();
    press(first ?? root, 'Backspace');
    expect(onForget).not.toHaveBeenCalled();
    press(first ?? root, 'Delete');
    expect(onForget).toHaveBeenCalledWith(recent[0]);
    expect(document.activeElement).toBe(second);
  });
});

describe('what is ignored', () => {
  function showOptions(settings: Partial<Settings>) {
    const save = vi.fn();
    return { root: show(h(IgnoreOptions, { settings: { ...DEFAULT_SETTINGS, ...settings }, save })), save };
  }

  it('is chosen by kind, and taken back', () => {
    const { root, save } = showOptions({ ignoredFamilies: ['ras'] });
    root.querySelector<HTMLInputElement>('input[name=msi]')?.click();
    expect(save).toHaveBeenLastCalledWith({ ignoredFamilies: ['ras', 'msi'] });
    root.querySelector<HTMLInputElement>('input[name=ras]')?.click();
    expect(save).toHaveBeenLastCalledWith({ ignoredFamilies: [] });
  });

  it('is a list that can be full', async () => {
    const ignoredCodes = Array.from({ length: MAX_LISTED }, (_, code) => String(code));
    const { root, save } = showOptions({ ignoredCodes });
    await add(root, 'E_FAIL');
    await waitForText(root, 'The list is full. Remove something first.');
    expect(save).not.toHaveBeenCalled();
  });
});

describe('the list of sites', () => {
  function showSites(sites: string[], more: Partial<SiteAccess> = {}) {
    const save = vi.fn();
    const settings = { ...DEFAULT_SETTINGS, sites };
    return { root: show(h(SiteLists, { settings, save, access: access(more) })), save };
  }

  it('can be full; the browser is not asked then', async () => {
    const request = vi.fn(async () => true);
    const sites = Array.from({ length: MAX_LISTED }, (_, index) => `https://site${index}.example`);
    const { root, save } = showSites(sites, { request });
    await add(root, 'https://one-more.example');
    await waitForText(root, 'The list is full. Remove something first.');
    expect(save).not.toHaveBeenCalled();
    expect(request).not.toHaveBeenCalled();
  });

  it('says so when the browser still gives no access', async () => {
    const { root } = showSites(['https://forum.example'], {
      has: async () => false,
      request: async () => false,
    });
    await waitForText(root, 'No access');
    button('Allow forum.example').click();
    await waitForText(root, 'The browser did not give Errgloss access to forum.example.');
  });

  it('says nothing more once the browser gives access', async () => {
    const request = vi.fn(async () => false);
    const { root } = showSites(['https://forum.example'], { has: async () => false, request });
    await waitForText(root, 'No access');
    button('Allow forum.example').click();
    await waitForText(root, 'did not give');
    request.mockResolvedValue(true);
    button('Allow forum.example').click();
    await vi.waitFor(() => expect(root.textContent).not.toContain('did not give'));
  });

  it('sends the user to the page of extensions for access to files, which no button can give', async () => {
    const { root } = showSites(['file://'], { has: async () => false });
    await waitForText(root, 'No access; see the browser’s extensions');
    expect(() => button('Allow local files')).toThrow();
  });
});

describe('the sites that are offered', () => {
  function showSuggested(more: Partial<SiteAccess> = {}) {
    const save = vi.fn();
    const settings = { ...DEFAULT_SETTINGS, sites: ['https://own.example'] };
    return { root: show(h(SuggestedSites, { settings, save, access: access(more) })), save };
  }

  it('are added once the browser gives access', async () => {
    const { root, save } = showSuggested();
    expect(root.textContent).toContain('own.example');
    button('Add github.com').click();
    await vi.waitFor(() => expect(save).toHaveBeenCalledOnce());
    expect(save.mock.calls[0]?.[0].sites).toContain('https://github.com');
    await add(root, 'tracker.example');
    await vi.waitFor(() => expect(save).toHaveBeenCalledTimes(2));
    expect(save.mock.calls[1]?.[0].sites).toContain('https://tracker.example');
    expect(root.querySelector<HTMLInputElement>('input')?.value).toBe('');
  });

  it('are not when it gives none, which is said', async () => {
    const { root, save } = showSuggested({ request: async () => false });
    button('Add github.com').click();
    await waitForText(root, 'The browser did not give Errgloss access to github.com, so it was not added.');
    expect(save).not.toHaveBeenCalled();
  });

  it('say what is wrong with an address', async () => {
    const { root, save } = showSuggested();
    await add(root, 'no address at all');
    await vi.waitFor(() =>
      expect(root.querySelector('.problem')?.textContent).toContain('no address at all'),
    );
    expect(save).not.toHaveBeenCalled();
  });
});

describe('the keys', () => {
  const COMMANDS = [
    { command: 'next-code', key: 'Alt+Shift+E' },
    { command: 'previous-code', key: '⌥⇧Q' },
    { command: '_execute_action', key: '' },
  ];

  async function showKeys(source: KeySource): Promise<HTMLElement> {
    const root = show(h(Keys, { source }));
    await vi.waitFor(() => expect(root.querySelector('.keys')).not.toBeNull());
    return root;
  }

  it('are shown as the browser has them, each as a cap', async () => {
    const root = await showKeys({ read: async () => COMMANDS });
    const rows = [...root.querySelectorAll('dd')].map((row) =>
      [...row.querySelectorAll('kbd')].map(({ textContent }) => textContent),
    );
    expect(rows).toEqual([['Alt', 'Shift', 'E'], ['⌥', '⇧', 'Q'], [], []]);
    expect(root.textContent?.match(/no key/g)).toHaveLength(2);
    expect(root.textContent).toContain('To change them, open your browser’s page of extensions');
  });

  it('are changed where the browser has a page for them', async () => {
    const change = vi.fn();
    await showKeys({ read: async () => COMMANDS, change });
    button('Change these keys').click();
    expect(change).toHaveBeenCalledOnce();
  });

  it('are none in browsers without any, or when they can not be read', async () => {
    expect(show(h(Keys, { source: { read: async () => [] } })).textContent).toContain('has no keys');
    const broken = show(h(Keys, { source: { read: () => Promise.reject(new Error('gone')) } }));
    await Promise.resolve();
    expect(broken.textContent).toContain('has no keys');
  });
});

it.each<[query: string, marked: string[]]>([
  ['access den', ['Access', 'denied']],
  ['accesses', ['Access']],
  ['is a', []],
  ['', []],
])('the words of %j are set off in a text', (query, marked) => {
  const parts = matchedParts('Access is denied.', query);
  expect(parts.map(({ text }) => text).join('')).toBe('Access is denied.');
  expect(parts.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(marked);
});
