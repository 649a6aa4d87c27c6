import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../settings/settings.ts';
import { accessNeeded } from '../../settings/site-policy.ts';
import { words } from '../../words/words.ts';
import type { SiteAccess } from './site-access.ts';
import { wearTheme } from './theme.ts';

/** Where settings are stored. */
export interface SettingsStore {
  read(): Promise<Settings>;
  /** Resolves to whether the change could be stored. */
  change(change: Partial<Settings>): Promise<boolean>;
  /** Puts others in the place of all that was chosen, or the defaults; resolves to whether that could be stored. */
  replace(settings: Settings | undefined): Promise<boolean>;
  /** Calls back with the settings whenever they change, in any window, until the signal aborts. */
  watch(onChange: (settings: Settings) => void, signal: AbortSignal): void;
}

/** Stores a change at once. */
export type Save = (change: Partial<Settings>) => void;

/** Puts other settings in the place of all, or the defaults. */
export type Replace = (settings: Settings | undefined) => void;

export interface LiveSettings {
  readonly settings: Settings;
  readonly save: Save;
  readonly replace: Replace;
  /** What came of the last change, in words; empty before it is known. */
  readonly outcome: string;
}

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
    wearTheme(settings);
  }, [settings]);

  useEffect(() => {
    if (outcome !== words('saved')) return;
    const timer = setTimeout(() => setOutcome(''), SAVED_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const run = async (change: () => Promise<boolean>) => {
    setOutcome('');
    underWay.current++;
    const isStored = await change();
    underWay.current--;
    setOutcome(isStored ? words('saved') : words('couldNotSave'));
    const stored = await store.read();
    if (isStored) {
      const needed = new Set(accessNeeded(stored));
      await access.giveBack(accessNeeded(settings).filter((origin) => !needed.has(origin)));
    }
    if (underWay.current === 0) setSettings(stored);
  };
  const save = (change: Partial<Settings>) => {
    setSettings((shown) => ({ ...shown, ...change }));
    void run(() => store.change(change));
  };
  return { settings, save, replace: (others) => void run(() => store.replace(others)), outcome };
}
