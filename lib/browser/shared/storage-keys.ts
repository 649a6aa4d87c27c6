/** Where all settings are stored together. */
export const SETTINGS_KEY = 'settings';

/** Where the version is stored whose news the user has not seen yet. */
export const NEWS_KEY = 'news';
