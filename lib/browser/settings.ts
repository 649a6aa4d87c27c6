import { SENSITIVITIES, type Sensitivity } from '../lookup/wanted.ts';

const KEY = 'settings';

/** What the reader has chosen. Synchronized by the browser; nothing else is stored. */
export interface Settings {
  /** Raised with every change of the shape that older versions can't read. */
  readonly version: 1;
  readonly sensitivity: Sensitivity;
}

export const DEFAULT_SETTINGS: Settings = { version: 1, sensitivity: 'balanced' };

/** The stored settings; what is missing, damaged or of another version gives the defaults. */
export async function readSettings(): Promise<Settings> {
  const stored = await chrome.storage.sync.get(KEY).catch(() => ({}));
  return parseSettings((stored as Record<string, unknown>)[KEY]);
}

/** Reads what storage holds, whatever it is; what is no setting gives the default. */
export function parseSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null || !('version' in stored) || stored.version !== 1) {
    return DEFAULT_SETTINGS;
  }
  const chosen = 'sensitivity' in stored ? stored.sensitivity : undefined;
  const sensitivity = SENSITIVITIES.find((known) => known === chosen) ?? DEFAULT_SETTINGS.sensitivity;
  return { version: 1, sensitivity };
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
