import { listen } from './browser-event.ts';

/** What the browser's policy holds for the extension, unchecked. */
export async function managedValues(): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await chrome.storage.managed.get(null);
  } catch {
    return {};
  }
}

/** Calls back whenever the policy changes, until the signal aborts. Firefox reads policies at its start alone. */
export function watchManagedValues(onChange: () => void, signal?: AbortSignal): void {
  // Firefox has no such event where there is no policy.
  const { managed } = chrome.storage as { managed?: Partial<chrome.storage.StorageArea> };
  if (managed?.onChanged) listen(managed.onChanged, () => onChange(), signal);
}
