import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import { type ContextId, callOf, FirefoxLink } from './firefox-link.ts';
import { until } from './popup-view.ts';

/** Where the build puts the extension for Firefox. */
export const FIREFOX_DIR = join(fileURLToPath(new URL('../..', import.meta.url)), '.output/firefox-mv3');

/** As in the manifest. */
export const FIREFOX_ID = 'errgloss@errgloss.github.io';

/** Firefox makes one up at each installation, unless it is told one. */
const HOST = '6dbd1e5c-5b51-4f22-a2c4-0f1f6a6a4f10';

/** A running Firefox with the built extension. */
export interface FirefoxBrowser {
  readonly browser: Browser;
  readonly link: FirefoxLink;
  /** A page of the extension that stays open: what the extension may do can be done in it. */
  readonly home: ContextId;
}

export interface FirefoxOptions {
  /** The built extension; the one in .output without it. */
  readonly extensionDir?: string;
  readonly prefs?: Readonly<Record<string, unknown>>;
}

/** The address of a page of the extension. */
export function firefoxUrl(path: string): string {
  return `moz-extension://${HOST}/${path}`;
}

/** Starts the Firefox named in ERRGLOSS_FIREFOX with a fresh profile and the built extension. */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<FirefoxBrowser> {
  const executablePath = process.env['ERRGLOSS_FIREFOX'];
  if (!executablePath) throw new Error('ERRGLOSS_FIREFOX is not set; run this through npm');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: { width: 1100, height: 800 },
    // Without it, neither pages of extensions nor the browser's own window can be reached.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: HOST }),
      ...options.prefs,
    },
  });
  await browser.installExtension(options.extensionDir ?? FIREFOX_DIR);
  const link = new FirefoxLink(browser);
  // It opens by itself, and in front, at its own time.
  const home = await link.tabWith('/welcome.html');
  await until(async () => {
    const scripts = await link.evaluate(home, callOf(registeredScripts));
    return scripts === 1 || undefined;
  }, 'annotation of the known sites');
  return { browser, link, home };
}

function registeredScripts(): Promise<number> {
  return chrome.scripting.getRegisteredContentScripts().then(({ length }) => length);
}
