import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, onTestFinished } from 'vitest';
import { annotateByHand, listedMentions } from '../support/annotate-page.ts';
import type { Evaluates } from '../support/drivers/driver.ts';
import { type ExtensionBrowser, type LaunchOptions, launchExtension } from '../support/extension.ts';
import { until } from '../support/popup-view.ts';

/** A site that is annotated from the start. Nothing is fetched from it: every page is made up here. */
export const SITE = 'https://learn.microsoft.com';

/** A site that is not. */
export const OTHER_SITE = 'https://forum.example';

/** Starts one browser for the tests of a file. What a test opens in it is closed after the test, however that ended. */
export function extensionSession(options: Partial<LaunchOptions> = {}): {
  readonly browser: ExtensionBrowser;
} {
  let browser: ExtensionBrowser | undefined;
  let before: ReadonlySet<Page> = new Set();
  const pages = () => browser?.context.pages() ?? [];
  beforeAll(async () => {
    browser = await launchExtension({ headless: true, ...options });
  });
  beforeEach(() => {
    before = new Set(pages());
  });
  afterEach(async () => {
    const opened = pages().filter((page) => !before.has(page));
    await Promise.all(opened.map((page) => page.close()));
  });
  afterAll(async () => {
    await browser?.context.close();
  });
  return {
    get browser() {
      if (!browser) throw new Error('the browser is not running yet');
      return browser;
    },
  };
}

/** Starts a browser for one test alone, which is closed after it, however it ended. */
export async function launchForTest(options: Partial<LaunchOptions> = {}): Promise<ExtensionBrowser> {
  const browser = await launchExtension({ headless: true, ...options });
  onTestFinished(() => browser.context.close());
  return browser;
}

export function html(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>${head}</head><body>${body}</body></html>`;
}

/** Opens a made-up page at an address. */
export async function openPage(
  browser: ExtensionBrowser,
  content: string,
  url = `${SITE}/test`,
  contentType = 'text/html',
): Promise<Page> {
  const page = await browser.context.newPage();
  await page.route(`${new URL(url).origin}/**`, (route) => route.fulfill({ contentType, body: content }));
  await page.goto(url);
  return page;
}

/** Opens a page of an annotated site and waits until its codes are marked. */
export async function openAnnotated(browser: ExtensionBrowser, body: string, head?: string): Promise<Page> {
  const page = await openPage(browser, html(body, head));
  await listedMentions(browser, page);
  return page;
}

/** Opens a page of any other site and annotates it by the popup. */
export async function openByHand(browser: ExtensionBrowser, body: string): Promise<Page> {
  const page = await openPage(browser, html(body), `${OTHER_SITE}/thread`);
  const popup = await annotateByHand(browser, page);
  await popup.close();
  await listedMentions(browser, page);
  return page;
}

/** The texts that are underlined now, in page order. */
export function highlighted(page: Evaluates): Promise<string[]> {
  return page.evaluate(() => {
    /** Text of a shadow root stands where its host does. */
    const placeOf = (range: Range) => {
      let root = range.startContainer.getRootNode();
      if (!(root instanceof ShadowRoot)) return range;
      let host = root.host;
      for (root = host.getRootNode(); root instanceof ShadowRoot; root = host.getRootNode()) host = root.host;
      const place = new Range();
      place.selectNode(host);
      return place;
    };
    const ranges = [...(CSS.highlights.get('errgloss-line-dotted') ?? [])].filter(
      (range) => range instanceof Range && range.startContainer.isConnected,
    ) as Range[];
    ranges.sort((a, b) => {
      if (a.startContainer.getRootNode() !== b.startContainer.getRootNode()) {
        return placeOf(a).compareBoundaryPoints(Range.START_TO_START, placeOf(b));
      }
      return a.compareBoundaryPoints(Range.START_TO_START, b);
    });
    return ranges.map(String);
  });
}

/** Waits until exactly these texts are underlined. */
export async function waitForHighlights(page: Evaluates, texts: readonly string[]): Promise<void> {
  let last: string[] = [];
  await until(
    async () => {
      last = await highlighted(page);
      return JSON.stringify(last) === JSON.stringify(texts) || undefined;
    },
    `highlights ${texts.join(', ')}`,
  ).catch((error: unknown) => {
    throw new Error(`${error} but found ${last.join(', ')}`);
  });
}

/** The middle of the first underlined text that equals `text`. */
export async function pointOn(page: Evaluates, text: string): Promise<{ x: number; y: number }> {
  return until(
    () =>
      page.evaluate((wanted) => {
        for (const range of CSS.highlights.get('errgloss-line-dotted') ?? []) {
          if (!(range instanceof Range) || String(range) !== wanted) continue;
          const rect = range.getClientRects()[0];
          if (rect) return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
        }
        return undefined;
      }, text),
    `${text} to be underlined`,
  );
}
