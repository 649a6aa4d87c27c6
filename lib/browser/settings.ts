import type { Sensitivity } from '../lookup/wanted.ts';
import { SETTINGS_KEY as KEY, sensitivityIn } from './page-settings.ts';

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
  return { version: 1, sensitivity: sensitivityIn(stored) };
}

/** Rejects when the browser can't store them. */
export async function writeSettings(settings: Settings): Promise<void> {
  await chrome.storage.sync.set({ [KEY]: settings });
}
