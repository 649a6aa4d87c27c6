import * as v from 'valibot';
import { SENSITIVITIES } from '../lookup/wanted.ts';

const KEY = 'settings';

const settingsSchema = v.object({
  version: v.literal(1),
  sensitivity: v.fallback(v.picklist(SENSITIVITIES), 'balanced'),
});

/** What the reader has chosen. Synchronized by the browser; nothing else is stored. */
export type Settings = v.InferOutput<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = { version: 1, sensitivity: 'balanced' };

/** The stored settings; what is missing, damaged or of another version gives the defaults. */
export async function readSettings(): Promise<Settings> {
  const stored = await chrome.storage.sync.get(KEY).catch(() => ({}));
  return parseSettings((stored as Record<string, unknown>)[KEY]);
}

export function parseSettings(stored: unknown): Settings {
  const parsed = v.safeParse(settingsSchema, stored);
  return parsed.success ? parsed.output : DEFAULT_SETTINGS;
}

/** Rejects when the browser can't store them. */
export async function writeSettings(settings: Settings): Promise<void> {
  await chrome.storage.sync.set({ [KEY]: settings });
}

/** Calls back with the settings whenever they change, in any window, until the signal aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, chrome.storage.StorageChange>, area: string) => {
    if (area === 'sync' && changes[KEY]) onChange(parseSettings(changes[KEY].newValue));
  };
  chrome.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => chrome.storage?.onChanged.removeListener(listener), { once: true });
}
