import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../settings/settings.ts';
import { accessNeeded } from '../settings/site.ts';
import type { SiteAccess } from './site-access.ts';

/** Where settings are stored. */
export interface SettingsStore {
  read(): Promise<Settings>;
  /** Resolves to whether the change could be stored. */
  change(change: Partial<Settings>): Promise<boolean>;
  /** Calls back with the settings whenever they change, in any window, until the signal aborts. */
  watch(onChange: (settings: Settings) => void, signal: AbortSignal): void;
}

/** Stores a change at once. */
export type Save = (change: Partial<Settings>) => void;

export interface LiveSettings {
  readonly settings: Settings;
  readonly save: Save;
  /** What came of the last change, in words; empty before it is known. */
  readonly outcome: string;
}

const SAVED = 'Saved';

/** Long enough to be read; a failure stays. */
const SAVED_MS = 4000;

/**
 * The settings as they are now, wherever they were changed. A change shows at once; when none is under way, what
 * is shown is what is stored. Access to sites that leave the list is given back; that to every site is not, since
 * Chromium then takes away the access to the known sites too and gives it back only after another question.
 */
export function useSettings(store: SettingsStore, access: SiteAccess, initial: Settings): LiveSettings {
  const [settings, setSettings] = useState(initial);
  const [outcome, setOutcome] = useState('');
  const underWay = useRef(0);
  useEffect(() => {
    const watching = new AbortController();
    store.watch((stored) => underWay.current === 0 && setSettings(stored), watching.signal);
    return () => watching.abort();
  }, [store]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = settings.theme;
  }, [settings.theme]);

  useEffect(() => {
    if (outcome !== SAVED) return;
    const timer = setTimeout(() => setOutcome(''), SAVED_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const save = async (change: Partial<Settings>) => {
    const after = { ...settings, ...change };
    setSettings((shown) => ({ ...shown, ...change }));
    setOutcome('');
    underWay.current++;
    const isStored = await store.change(change);
    underWay.current--;
    setOutcome(isStored ? SAVED : 'The browser could not save this');
    if (isStored) {
      const needed = new Set(accessNeeded(after));
      await access.giveBack(accessNeeded(settings).filter((origin) => !needed.has(origin)));
    }
    const stored = await store.read();
    if (underWay.current === 0) setSettings(stored);
  };
  return { settings, save: (change) => void save(change), outcome };
}
