// @vitest-environment jsdom
import { h } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings.ts';
import { DelayField } from '../../lib/ui/options/DelayField.tsx';
import { SettingsFile } from '../../lib/ui/options/SettingsFile.tsx';
import { WhereChoice } from '../../lib/ui/options/WhereChoice.tsx';
import { SiteSwitches } from '../../lib/ui/popup/SiteSwitches.tsx';
import type { SiteAccess } from '../../lib/ui/shared/site-access.ts';
import { useSettings } from '../../lib/ui/shared/use-settings.ts';
import { button, show, waitForText } from './view.ts';

/** A browser in which the user says no to every question. */
const REFUSING: SiteAccess = {
  request: async () => false,
  giveBack: async () => {},
  has: async () => false,
  watch: () => {},
};

describe('the choice of every site', () => {
  it('that came from another computer stays when this browser refuses access', async () => {
    const settings: Settings = { ...DEFAULT_SETTINGS, where: 'everywhere' };
    const save = vi.fn();
    const root = show(h(WhereChoice, { settings, save, access: REFUSING, knownSites: [] }));
    await vi.waitFor(() => button('Allow all sites'));
    button('Allow all sites').click();
    await waitForText(root, 'access to all sites.');
    expect(root.textContent).not.toContain('your choice before stays');
    expect(save).not.toHaveBeenCalled();
  });
});

describe('the delay', () => {
  it('is not stored again when it was typed as it is', async () => {
    const onDelay = vi.fn();
    const root = show(h(DelayField, { delayMs: 250, isDisabled: false, onDelay }));
    const field = root.querySelector('input');
    if (!field) throw new Error('no field');
    const type = (text: string) => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    type('2500000');
    await waitForText(root, 'Type a whole number');
    field.dispatchEvent(new Event('blur'));
    type('250');
    await vi.waitFor(() => expect(root.textContent).not.toContain('Type a whole number'));
    field.dispatchEvent(new Event('blur'));
    expect(onDelay).not.toHaveBeenCalled();
    type('300');
    await vi.waitFor(() => {
      field.dispatchEvent(new Event('blur'));
      expect(onDelay).toHaveBeenCalledExactlyOnceWith(300);
    });
  });
});

it('a file that was chosen and taken back is not read', async () => {
  const replace = vi.fn();
  const root = show(h(SettingsFile, { settings: DEFAULT_SETTINGS, replace }));
  const field = root.querySelector<HTMLInputElement>('input[type=file]');
  field?.dispatchEvent(new Event('change', { bubbles: true }));
  await Promise.resolve();
  expect(replace).not.toHaveBeenCalled();
  expect(root.querySelector('.problem')).toBeNull();
});

it('the switch of a site is off limits, and says why, where the user wants to be asked', () => {
  const site = { name: 'forum.example', isOn: false, isEverywhere: false, isOnlyAsked: true };
  const root = show(h(SiteSwitches, { site, onSite: () => {}, onEverywhere: () => {} }));
  expect(root.querySelector<HTMLInputElement>('#site-switch')?.disabled).toBe(true);
  expect(root.textContent).toContain('annotated only when you ask');
});

it('a switch that could not be stored says so, as an alert', () => {
  const site = { name: 'forum.example', isOn: false, isEverywhere: false, isOnlyAsked: false };
  const showSite = (isUnsaved: boolean) =>
    show(h(SiteSwitches, { site: { ...site, isUnsaved }, onSite: () => {}, onEverywhere: () => {} }));
  expect(showSite(true).querySelector('[role=alert]')?.textContent).toBe('The browser could not save this.');
  expect(showSite(false).querySelector('[role=alert]')).toBeNull();
});

describe('settings that change twice at a time', () => {
  it('show the last choice, not what is stored in between', async () => {
    let stored: Settings = DEFAULT_SETTINGS;
    const answers: (() => void)[] = [];
    const store = {
      read: async () => stored,
      change: (change: Partial<Settings>) =>
        new Promise<boolean>((resolve) => {
          answers.push(() => {
            stored = { ...stored, ...change };
            resolve(true);
          });
        }),
      replace: async () => true,
      watch: () => {},
    };
    const Shown = () => {
      const { settings, save } = useSettings(store, REFUSING, DEFAULT_SETTINGS);
      const choose = (theme: Settings['theme']) => h('button', { onClick: () => save({ theme }) }, theme);
      return h('div', null, h('output', null, settings.theme), choose('light'), choose('dark'));
    };
    const root = show(h(Shown, null));
    const shown = () => root.querySelector('output')?.textContent;
    button('light').click();
    button('dark').click();
    await vi.waitFor(() => expect(shown()).toBe('dark'));
    const read = vi.spyOn(store, 'read');
    answers[0]?.();
    await vi.waitFor(() => expect(read).toHaveBeenCalledOnce());
    await Promise.resolve();
    expect(shown()).toBe('dark');
    answers[1]?.();
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
    expect(shown()).toBe('dark');
  });
});
