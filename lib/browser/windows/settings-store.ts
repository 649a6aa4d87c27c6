import type { SettingsStore } from '../../ui/shared/use-settings.ts';
import { changeSettings, readSettings, replaceSettings, watchSettings } from '../shared/stored-settings.ts';

/** The settings as the pages of the extension reach them. */
export const SETTINGS_STORE: SettingsStore = {
  read: readSettings,
  change: changeSettings,
  replace: replaceSettings,
  watch: watchSettings,
};
