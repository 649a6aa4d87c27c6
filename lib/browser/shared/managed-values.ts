import { listen } from './browser-event.ts';

/** What the browser's policy holds for the extension, unchecked. */
export async function managedValues(): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await chrome.storage.managed.get(null);
  } catch {
    return {};
  }
}

/**
 * Calls back whenever the policy changes, or one value of it, until the signal aborts. Firefox reads policies at its
 * start alone.
 */
export function watchManagedValues(onChange: () => void, signal?: AbortSignal, key?: string): void {
  // Firefox has no such event where there is no policy.
  const { managed } = chrome.storage as { managed?: Partial<chrome.storage.StorageArea> };
  const onManaged = (changes: Record<string, chrome.storage.StorageChange>) => {
    if (key === undefined || changes[key]) onChange();
  };
  if (managed?.onChanged) listen(managed.onChanged, onManaged, signal);
}
