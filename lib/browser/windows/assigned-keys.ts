import type { KeySource } from '../../ui/shared/Keys.tsx';
import { isFirefox } from '../shared/platform.ts';

/** The keys as this browser has assigned them. */
export const KEYS: KeySource = {
  async read() {
    // Firefox for Android has none.
    const commands = (await chrome.commands?.getAll()) ?? [];
    return commands.map(({ name = '', shortcut = '' }) => ({ command: name, key: shortcut }));
  },
  // Firefox has an API for its page of shortcuts since version 137; Chromium has an address.
  change: changeKeys(),
};

function changeKeys(): (() => void) | undefined {
  if (!isFirefox()) return () => void chrome.tabs.create({ url: 'chrome://extensions/shortcuts' });
  const commands = chrome.commands as typeof chrome.commands & { openShortcutSettings?: () => Promise<void> };
  return commands?.openShortcutSettings && (() => void commands.openShortcutSettings?.());
}
