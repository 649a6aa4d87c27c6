import { type EntryKey, entryHex } from '../catalog/entry.ts';
import { isStorable, parseSettings, type Settings } from '../settings/settings.ts';
import { SETTINGS_KEY } from './page-settings.ts';

/** The stored settings; the defaults where storage can't be read. */
export function readSettings(): Promise<Settings> {
  return storedSettings().catch(() => parseSettings(undefined));
}

/** The stored settings; rejects where storage can't be read, for those who would do harm with the defaults. */
export async function storedSettings(): Promise<Settings> {
  const stored: Record<string, unknown> = await chrome.storage.sync.get(SETTINGS_KEY);
  return parseSettings(stored[SETTINGS_KEY]);
}

/** What becomes of the settings as they are at the time. */
type Change = Partial<Settings> | ((before: Settings) => Partial<Settings>);

/**
 * Changes some of the settings; resolves to whether the browser could store that. Changes of all windows are made one
 * after the other. For pages of the extension and its worker: a page that is annotated would see the lock.
 */
export function changeSettings(change: Change): Promise<boolean> {
  const changed = navigator.locks.request(SETTINGS_KEY, async () => {
    const before = await storedSettings();
    const after = { ...before, ...(typeof change === 'function' ? change(before) : change) };
    if (!isStorable(after)) throw new Error('these settings would not be read back');
    await chrome.storage.sync.set({ [SETTINGS_KEY]: after });
  });
  return changed.then(
    () => true,
    () => false,
  );
}

/** Adds a code to those that are not marked, by its name where it has one; resolves to whether that was stored. */
export function ignoreCode(entry: EntryKey): Promise<boolean> {
  const code = (entry.name || entryHex(entry)).toUpperCase();
  return changeSettings(({ ignoredCodes }) => ({
    ignoredCodes: ignoredCodes.includes(code) ? ignoredCodes : [...ignoredCodes, code],
  }));
}

/** Calls back with the settings whenever they change, in any window, until the signal aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, chrome.storage.StorageChange>) => {
    const change = changes[SETTINGS_KEY];
    if (change) onChange(parseSettings(change.newValue));
  };
  chrome.storage.sync.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => {
    if (chrome.runtime?.id !== undefined) chrome.storage.sync.onChanged.removeListener(listener);
  });
}
