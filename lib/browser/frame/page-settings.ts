import { SENSITIVITIES, type Sensitivity } from '../../lookup/wanted.ts';
import { listen } from '../shared/browser-event.ts';
import { managedValues } from '../shared/managed-values.ts';
import { SETTINGS_KEY } from '../shared/storage-keys.ts';

/** The settings that the script in every page needs. */
export interface PageSettings {
  readonly sensitivity: Sensitivity;
  /** Whether messages are looked for. */
  readonly messages: boolean;
}

/**
 * These settings in what is stored and in what the company has set, whatever both are; the default for whatever is none.
 * The rule of `effectiveSettings` for two settings, small enough for the script in every page.
 */
export function pageSettingsIn(stored: unknown, managed: unknown): PageSettings {
  const [own, company] = [stored, managed].map((values) => (values ?? {}) as Record<string, unknown>);
  const locked = company?.['locked'];
  const chosen = (name: string, isKnown: (value: unknown) => boolean) =>
    [Array.isArray(locked) && locked.includes(name) ? undefined : own?.[name], company?.[name]].find(isKnown);
  const sensitivity = chosen('sensitivity', (value) => SENSITIVITIES.some((known) => known === value));
  return {
    sensitivity: (sensitivity ?? 'balanced') as Sensitivity,
    messages: chosen('messages', (value) => typeof value === 'boolean') !== false,
  };
}

/** Calls back with these settings now and whenever the user or the company changes one, until the signal aborts. */
export function watchPageSettings(onChange: (settings: PageSettings) => void, signal: AbortSignal): void {
  const tell = async () => {
    const stored = chrome.storage.sync.get(SETTINGS_KEY).catch(() => ({}));
    const [{ [SETTINGS_KEY]: own }, managed] = await Promise.all([
      stored as Promise<Record<string, unknown>>,
      managedValues(),
    ]);
    if (!signal.aborted) onChange(pageSettingsIn(own, managed));
  };
  // Whatever of the policy has changed is read anew; of what the extension itself stores, the settings.
  const onStored = (changes: Record<string, chrome.storage.StorageChange>, area: string) => {
    if (area === 'managed' || changes[SETTINGS_KEY]) void tell();
  };
  listen(chrome.storage.onChanged, onStored, signal);
  void tell();
}
