import { type EntryKey, entryHex } from '../../catalog/entry.ts';
import { type Chosen, choose, chosenOf, effectiveSettings } from '../../settings/effective.ts';
import type { Policy } from '../../settings/policy.ts';
import { DEFAULT_SETTINGS, isStorable, parseChosen, type Settings } from '../../settings/settings.ts';
import { listen } from './browser-event.ts';
import { readPolicy } from './managed-policy.ts';
import { watchManagedValues } from './managed-values.ts';
import { SETTINGS_KEY } from './storage-keys.ts';

/** The settings that hold: what is stored and what the company has set; the defaults where storage can't be read. */
export async function readSettings(): Promise<Settings> {
  return effectiveSettings(...(await readBoth(readChosen().catch(() => ({})))));
}

/** The same; rejects where storage can't be read, for those who would do harm with the defaults. */
export async function storedSettings(): Promise<Settings> {
  return effectiveSettings(...(await readBoth()));
}

/** What the user has chosen, and what the company has set. */
function readBoth(chosen = readChosen()): Promise<[Chosen, Policy]> {
  return Promise.all([chosen, readPolicy()]);
}

async function readChosen(): Promise<Chosen> {
  const stored: Record<string, unknown> = await chrome.storage.sync.get(SETTINGS_KEY);
  return parseChosen(stored[SETTINGS_KEY]);
}

/** What becomes of the settings as they are at the time. */
type Change = Partial<Settings> | ((before: Settings) => Partial<Settings>);

/** What is to be stored for a change; undefined where the company has locked what it is about. */
function chosenAfter(change: Change, chosen: Chosen, policy: Policy): Chosen | undefined {
  const wanted = typeof change === 'function' ? change(effectiveSettings(chosen, policy)) : change;
  return choose(chosen, policy, wanted);
}

/**
 * Changes some of the settings; resolves to whether the browser could store that. Changes of all windows are made one
 * after the other. For pages of the extension and its worker: a page that is annotated would see the lock.
 */
export function changeSettings(change: Change): Promise<boolean> {
  return storeChosen((chosen, policy) => chosenAfter(change, chosen, policy));
}

/** Whether a change would hold, or the company has locked what it is about. */
export async function wouldHold(change: Change): Promise<boolean> {
  const [chosen, policy] = await readBoth(readChosen().catch(() => ({})));
  return chosenAfter(change, chosen, policy) !== undefined;
}

/** Puts other settings in the place of all that the user has chosen, or none; what is locked stays. */
export function replaceSettings(settings: Settings | undefined): Promise<boolean> {
  return storeChosen((_, policy) => (settings ? chosenOf(settings, policy) : {}));
}

/** Stores a new choice of the user; resolves to whether it was stored. Nothing is stored for undefined. */
function storeChosen(change: (chosen: Chosen, policy: Policy) => Chosen | undefined): Promise<boolean> {
  const stored = navigator.locks.request(SETTINGS_KEY, async () => {
    const after = change(...(await readBoth()));
    if (!after || !isStorable({ ...DEFAULT_SETTINGS, ...after })) return false;
    await chrome.storage.sync.set({ [SETTINGS_KEY]: { ...after, version: DEFAULT_SETTINGS.version } });
    return true;
  });
  return stored.catch(() => false);
}

/**
 * Stops underlining a code on a site, or anywhere if no site is given; or starts again. The code goes by its name if it
 * has one. Resolves to whether that was stored.
 */
export function ignoreCode(entry: EntryKey, site: string | undefined, isUndone: boolean): Promise<boolean> {
  const code = (entry.name || entryHex(entry)).toUpperCase();
  return changeSettings(({ ignoredCodes, ignoredOnSites }) => {
    if (site === undefined) {
      const others = ignoredCodes.filter((other) => other !== code);
      return { ignoredCodes: isUndone ? others : [...others, code] };
    }
    const others = ignoredOnSites.filter((other) => other.code !== code || other.site !== site);
    return { ignoredOnSites: isUndone ? others : [...others, { site, code }] };
  });
}

/** Calls back with the settings whenever they change, in any window or by the company, until the signal aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal?: AbortSignal): void {
  const onStored = (changes: Record<string, chrome.storage.StorageChange>) => {
    const change = changes[SETTINGS_KEY];
    if (!change) return;
    const chosen = parseChosen(change.newValue);
    void readPolicy().then((policy) => signal?.aborted || onChange(effectiveSettings(chosen, policy)));
  };
  watchManagedValues(
    () => void readSettings().then((settings) => signal?.aborted || onChange(settings)),
    signal,
  );
  listen(chrome.storage.sync.onChanged, onStored, signal);
}
