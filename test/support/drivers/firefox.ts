import puppeteer, { type Browser, type HTTPRequest } from 'puppeteer-core';

import { FIREFOX_DIR } from '../../../tools/builds.ts';
import { until } from '../popup-view.ts';
import { type Contents, callOf, type Driver, type DriverView, sentFor } from './driver.ts';
import { type ContextId, FirefoxLink } from './firefox-link.ts';
import { FirefoxPage } from './firefox-page.ts';
import { setEnabled } from './firefox-window.ts';

/** As in the manifest. */
export const FIREFOX_ID = 'errgloss@errgloss.github.io';

/** Firefox makes one up at each installation, unless it is told one. */
const HOST = '6dbd1e5c-5b51-4f22-a2c4-0f1f6a6a4f10';

/** Firefox, with what it can be driven to beyond what Chromium can. */
export interface FirefoxDriver extends Driver {
  readonly browser: Browser;
  readonly link: FirefoxLink;
  /** Opens a page that Firefox lets no page lead to, in a tab. */
  openPlain(url: string): Promise<FirefoxPage>;
}

/** Starts the Firefox named in ERRGLOSS_FIREFOX with a fresh profile and the built extension. */
export async function driveFirefox(extensionDir = FIREFOX_DIR): Promise<FirefoxDriver> {
  const executablePath = process.env['ERRGLOSS_FIREFOX'];
  if (!executablePath) throw new Error('ERRGLOSS_FIREFOX is not set; run this through npm');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: { width: 1100, height: 800 },
    // Without it, neither pages of extensions nor the browser's own window can be reached.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: HOST }) },
  });
  await browser.installExtension(extensionDir);
  const link = new FirefoxLink(browser);
  // It opens by itself, and in front, at its own time. It stays open: what the extension may do can be done in it.
  const home = await link.tabWith('/welcome.html');
  await until(async () => ((await link.evaluate(home, REGISTERED)) === 1 ? true : undefined), 'annotation');
  return {
    browser,
    link,
    async openPage(contents) {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', (request) => void answer(request, contents));
      const opened = new FirefoxPage(link, page);
      await page.goto(Object.keys(contents)[0] ?? 'about:blank');
      return opened;
    },
    async openPlain(url) {
      const page = await browser.newPage();
      await link.navigate(FirefoxLink.contextOf(page), url);
      return new FirefoxPage(link, page);
    },
    inExtension: <T, A>(run: (arg: A) => T | Promise<T>, arg: A) => link.evaluate<T>(home, callOf(run, arg)),
    openTab: async (path) => viewOf(link, await link.openTab(`moz-extension://${HOST}/${path}`)),
    tabWith: async (path) => viewOf(link, await link.tabWith(path)),
    async remove() {
      await link.inWindow(setEnabled, { id: FIREFOX_ID, isEnabled: false });
    },
    close: () => browser.close(),
    kill: () => void browser.process()?.kill('SIGKILL'),
  };
}

/** Annotation of the known sites is registered as soon as the extension has been installed. */
const REGISTERED = 'chrome.scripting.getRegisteredContentScripts().then(({ length }) => length)';

function answer(request: HTTPRequest, contents: Contents): Promise<void> {
  const sent = sentFor(contents, request.url());
  return sent ? request.respond(sent) : request.abort();
}

function viewOf(link: FirefoxLink, context: ContextId): DriverView {
  return {
    evaluate: (expression) => link.evaluate(context, expression),
    waitFor: (expression) =>
      until(async () => (await link.evaluate<unknown>(context, expression)) || undefined, expression),
    close: () => link.closeTab(context),
  };
}
