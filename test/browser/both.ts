import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings.ts';
import { driveChromium } from '../support/drivers/chromium.ts';
import type { Driver, DriverFrame, DriverPage } from '../support/drivers/driver.ts';
import { driveFirefox } from '../support/drivers/firefox.ts';
import { until } from '../support/popup-view.ts';
import { html, pointOn, SITE, waitForHighlights } from './harness.ts';

/** The browsers that everything is described for, each with the way to start it. */
export const BROWSERS: readonly (readonly [name: string, launch: () => Promise<Driver>])[] = [
  ['Chromium', () => driveChromium()],
  ['Firefox', () => driveFirefox()],
];

/** Starts a browser for the tests of a group. What a test opens in it is closed after the test, however that ended. */
export function driverSession<D extends Driver>(launch: () => Promise<D>): { readonly driver: D } {
  let driver: D | undefined;
  const opened = new Set<{ close(): Promise<void> }>();
  beforeAll(async () => {
    driver = keepingWhatOpens(await launch(), opened);
  });
  beforeEach(() => opened.clear());
  afterEach(async () => {
    // What the test has closed itself is closed already.
    await Promise.allSettled([...opened].map((view) => view.close()));
  });
  afterAll(() => driver?.close());
  return {
    get driver() {
      if (!driver) throw new Error('the browser is not running yet');
      return driver;
    },
  };
}

function keepingWhatOpens<D extends Driver>(driver: D, opened: Set<{ close(): Promise<void> }>): D {
  const keep = async <V extends { close(): Promise<void> }>(opening: Promise<V>): Promise<V> => {
    const view = await opening;
    opened.add(view);
    return view;
  };
  return {
    ...driver,
    openPage: (contents) => keep(driver.openPage(contents)),
    openTab: (path) => keep(driver.openTab(path)),
  };
}

/** Opens a page of an annotated site and waits until exactly these texts are underlined. */
export async function openWith(driver: Driver, body: string, texts: readonly string[]): Promise<DriverPage> {
  const page = await driver.openPage({ [`${SITE}/test`]: html(body) });
  await waitForHighlights(page, texts);
  return page;
}

/** Stores settings as the options do: the defaults with a change. */
export async function choose(driver: Driver, change: Partial<Settings> = {}): Promise<void> {
  await driver.inExtension((settings) => chrome.storage.sync.set({ settings }), {
    ...DEFAULT_SETTINGS,
    ...change,
  });
}

export async function hover(page: DriverPage, text: string): Promise<void> {
  const { x, y } = await pointOn(page, text);
  await page.mouse.move(x, y);
}

/** Waits until the card is about this code. */
export async function waitForCard(page: DriverPage, title: string): Promise<void> {
  const find = `(root) => root.host.matches(':popover-open') && root.querySelector('h2')?.innerText`;
  await until(async () => (await page.inCard(find)) === title || undefined, `a card on ${title}`);
}

export async function waitUntilClosed(page: DriverPage): Promise<void> {
  await until(
    async () => (await page.evaluate(() => !document.querySelector(':popover-open'))) || undefined,
    'the card to close',
  );
}

/** The frame of a page whose address ends so. */
export function frameAt(page: DriverPage, end: string): Promise<DriverFrame> {
  return until(async () => page.frames().find((frame) => frame.url().endsWith(end)), `a frame at ${end}`);
}

/** Waits until the window shows a page as in a picture, or otherwise than in it; `act` is done before each look. */
export async function waitForLook(
  page: DriverPage,
  picture: Uint8Array,
  isSame: boolean,
  act?: () => Promise<void>,
): Promise<void> {
  const look = async () => {
    await act?.();
    return Buffer.from(await page.picture()).equals(picture) === isSame || undefined;
  };
  await until(look, isSame ? 'the page to look as before' : 'the page to look otherwise');
}
