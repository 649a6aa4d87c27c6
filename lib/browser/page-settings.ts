import { SENSITIVITIES, type Sensitivity } from '../lookup/wanted.ts';
import { isExtensionAlive } from './calls.ts';

/** Where all settings are stored together. */
export const SETTINGS_KEY = 'settings';

/** The one setting that the script in every page needs; the default for whatever is no sensitivity. */
export function sensitivityIn(stored: unknown): Sensitivity {
  const chosen = (stored as { sensitivity?: unknown } | null | undefined)?.sensitivity;
  return SENSITIVITIES.find((known) => known === chosen) ?? 'balanced';
}

/** Calls back with the sensitivity now and whenever it is chosen anew, in any window, until the signal aborts. */
export function watchSensitivity(onChange: (sensitivity: Sensitivity) => void, signal: AbortSignal): void {
  const tell = (stored: Record<string, unknown>) => onChange(sensitivityIn(stored[SETTINGS_KEY]));
  chrome.storage.sync.get(SETTINGS_KEY).then(tell, () => tell({}));
  const listener = (changes: Record<string, chrome.storage.StorageChange>) => {
    const change = changes[SETTINGS_KEY];
    if (change) tell({ [SETTINGS_KEY]: change.newValue });
  };
  chrome.storage.sync.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isExtensionAlive()) chrome.storage.sync.onChanged.removeListener(listener);
  });
}
