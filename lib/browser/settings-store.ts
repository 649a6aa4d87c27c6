import type { SettingsStore } from '../ui/use-settings.ts';
import { changeSettings, readSettings, watchSettings } from './settings.ts';

/** The settings as the pages of the extension reach them. */
export const SETTINGS_STORE: SettingsStore = {
  read: readSettings,
  change: changeSettings,
  watch: watchSettings,
};
