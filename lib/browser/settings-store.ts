import type { SettingsStore } from '../ui/use-settings.ts';
import { changeSettings, readSettings, watchSettings } from './settings.ts';

let last: Promise<unknown> = Promise.resolve();

/** The settings as the pages of the extension reach them. Changes of one page are made one after the other. */
export const SETTINGS_STORE: SettingsStore = {
  read: readSettings,
  change(change) {
    const stored = last.then(() => changeSettings(change));
    last = stored;
    return stored;
  },
  watch: watchSettings,
};
