import { type EntryKey, entryHex } from '../catalog/entry.ts';
import { parseSettings, type Settings } from '../settings/settings.ts';
import { SETTINGS_KEY } from './page-settings.ts';

/** The stored settings; the defaults where storage can't be read. */
export async function readSettings(): Promise<Settings> {
  const stored: Record<string, unknown> = await chrome.storage.sync.get(SETTINGS_KEY).catch(() => ({}));
  return parseSettings(stored[SETTINGS_KEY]);
}

/** Rejects when the browser can't store them. */
async function writeSettings(settings: Settings): Promise<void> {
  await chrome.storage.sync.set({ [SETTINGS_KEY]: settings });
}

/** Changes some of the settings; resolves to whether the browser could store that. */
export async function changeSettings(change: Partial<Settings>): Promise<boolean> {
  return writeSettings({ ...(await readSettings()), ...change }).then(
    () => true,
    () => false,
  );
}

/** Adds a code to those that are not marked, by its name where it has one; resolves to whether that was stored. */
export async function ignoreCode(entry: EntryKey): Promise<boolean> {
  const code = (entry.name || entryHex(entry)).toUpperCase();
  const { ignoredCodes } = await readSettings();
  return ignoredCodes.includes(code) || changeSettings({ ignoredCodes: [...ignoredCodes, code] });
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
