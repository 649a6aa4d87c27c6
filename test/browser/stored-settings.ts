import type { Page } from 'playwright-core';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../../lib/settings/settings.ts';
import type { ExtensionBrowser } from '../support/extension.ts';
import { until } from '../support/popup-view.ts';
import { openExtensionPage } from './access-stub.ts';

/** Stores the defaults with a change. Browsers allow 120 of these a minute, so a file of tests has to be sparing. */
export function store({ worker }: ExtensionBrowser, change: Partial<Settings> = {}): Promise<void> {
  return worker.evaluate((settings) => chrome.storage.sync.set({ settings }), {
    ...DEFAULT_SETTINGS,
    ...change,
  });
}

export async function stored({ worker }: ExtensionBrowser): Promise<Settings> {
  return parseSettings(
    await worker.evaluate(async () => (await chrome.storage.sync.get('settings'))['settings']),
  );
}

/** Waits until these settings are stored, whatever the others are. */
export async function waitForStored(browser: ExtensionBrowser, wanted: Partial<Settings>): Promise<void> {
  let last: Settings | undefined;
  await until(async () => {
    last = await stored(browser);
    return JSON.stringify({ ...last, ...wanted }) === JSON.stringify(last) || undefined;
  }, JSON.stringify(wanted)).catch((error: unknown) => {
    throw new Error(`${error} but found ${JSON.stringify(last)}`);
  });
}

/** Opens the options with the defaults and a change stored; the user's answer to every question is given. */
export async function openOptions(
  browser: ExtensionBrowser,
  change: Partial<Settings> = {},
  answer = true,
): Promise<Page> {
  await store(browser, change);
  return openExtensionPage(browser, 'options.html', answer);
}
