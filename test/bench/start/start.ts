import type { Page } from 'playwright-core';
import { listedMentions } from '../../support/annotate-page.ts';
import {
  clickToolbarButton,
  type ExtensionBrowser,
  launchExtension,
  tabIdOf,
} from '../../support/extension.ts';
import { PopupView } from '../../support/popup-view.ts';
import { stopWorker } from '../../support/stop-worker.ts';
import { median } from '../median.ts';
import { inTurn, type Subject } from '../subjects.ts';
import { ECHO_SITE, ofEcho, writeEcho } from './echo-extension.ts';
import { workerHeap } from './worker-heap.ts';

const ROUNDS = 7;

/** A site on which the extension annotates from the start. */
const SITE = 'https://learn.microsoft.com';

/** Codes on the page whose list is opened. */
const CODES = 232;

/** A time of the extension, and that of the least that an extension can do in its place; milliseconds. */
export interface Against {
  readonly ms: number;
  readonly leastMs: number;
}

/** How fast the extension is when nothing has been loaded, and what it holds when all is. */
export interface StartCost {
  /** From a page's question to the answer of a worker that had to start, and that of one that echoes. */
  readonly worker: Against;
  /** From a page that is there to its first mark, and to the echo of a worker; both workers had to start. */
  readonly firstMark: Against;
  /** From opening the popup's page to its first result, and to an empty page of an extension. */
  readonly result: Against;
  /** From a click on the toolbar button to the popup's first picture, which has the field, and to that of an empty popup. */
  readonly field: Against;
  /** From opening the popup's page to the list of the codes of a page with many, and to an empty page. */
  readonly list: Against;
  /** Bytes in use after a collection, with all that the catalog can load. */
  readonly workerHeap: number;
  readonly popupHeap: number;
}

/** What is asked so that everything is loaded: a number, a misspelling, a message, a name that is begun. */
const QUERIES = ['0x80070643', 'acess denied', 'The system cannot find the file specified.', 'ERROR_INST'];

async function onPage<T>({ context }: ExtensionBrowser, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage();
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

function addressOf({ extensionId }: ExtensionBrowser, path: string): string {
  return `chrome-extension://${extensionId}/${path}`;
}

const QUESTION = {
  to: 'background',
  call: 'resolve',
  ask: [
    { code: { kind: 'number', value: 0x80070643, form: 'hex' }, likelyFamilies: [], products: [], hints: [] },
  ],
};

/** From a question to the first answer of a worker that was stopped. */
function askStopped(browser: ExtensionBrowser, path: string): Promise<number> {
  return onPage(browser, async (page) => {
    await page.goto(addressOf(browser, path));
    await stopWorker(browser);
    return page.evaluate(async (question) => {
      const start = performance.now();
      await chrome.runtime.sendMessage(question);
      return performance.now() - start;
    }, QUESTION);
  });
}

/** The time at which a page first shows what is looked for, since it was opened, or since it was there. */
async function shownMs(
  page: Page,
  url: string,
  what: 'mark' | 'echo' | 'loaded' | { selector: string; count: number },
): Promise<number> {
  await page.addInitScript((wanted) => {
    const isShown = () => {
      if (wanted === 'mark') return CSS.highlights.size > 0;
      if (wanted === 'echo') return document.documentElement?.hasAttribute('data-echo') === true;
      if (wanted === 'loaded') return document.readyState !== 'loading';
      return document.querySelectorAll(wanted.selector).length >= wanted.count;
    };
    const shown = new Promise<number>((resolve) => {
      const look = () => {
        if (!isShown()) return;
        resolve(performance.now());
        clearInterval(looking);
        observer.disconnect();
      };
      // Marks are no elements, so that no change of the document tells of them.
      const looking = setInterval(look, 2);
      const observer = new MutationObserver(look);
      observer.observe(document, { subtree: true, childList: true, attributes: true });
      document.addEventListener('DOMContentLoaded', look);
    });
    Object.assign(globalThis, { shown });
  }, what);
  await page.goto(url);
  return page.evaluate(() => (globalThis as unknown as { shown: Promise<number> }).shown);
}

/** From a page that is there to what a script of the extension shows in it; its worker was stopped. */
function inPage(browser: ExtensionBrowser, site: string, what: 'mark' | 'echo'): Promise<number> {
  return onPage(browser, async (page) => {
    await page.route(`${site}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>It ended with error 0x80070643.' }),
    );
    await stopWorker(browser).catch(() => {});
    const ms = await shownMs(page, `${site}/start`, what);
    return (
      ms - (await page.evaluate(() => performance.timing.domInteractive - performance.timing.navigationStart))
    );
  });
}

function opened(
  browser: ExtensionBrowser,
  path: string,
  what: 'loaded' | { selector: string; count: number },
): Promise<number> {
  return onPage(browser, (page) => shownMs(page, addressOf(browser, path), what));
}

/** From a click on the toolbar button to the first picture of its popup. */
async function clicked(browser: ExtensionBrowser): Promise<number> {
  return onPage(browser, async (page) => {
    await page.goto('about:blank#clicked');
    const start = Date.now();
    await clickToolbarButton(browser, page);
    const popup = await PopupView.attach(browser);
    const painted = await popup.waitFor(
      "(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -performance.timeOrigin) + performance.timeOrigin",
    );
    await popup.close();
    return Number(painted) - start;
  });
}

/** Each in turn, so that what slows the machine down slows both. */
async function against(ours: () => Promise<number>, least: () => Promise<number>): Promise<Against> {
  const [times, leastTimes]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    leastTimes.push(await least());
    times.push(await ours());
  }
  return { ms: median(times), leastMs: median(leastTimes) };
}

/** Opens the list of a page with many codes. */
function listOfMany(browser: ExtensionBrowser, empty: () => Promise<number>): Promise<Against> {
  return onPage(browser, async (page) => {
    const lines = Array.from({ length: CODES }, (_, code) => `<p>error ${code + 1000}</p>`).join('');
    await page.route(`${SITE}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html>${lines}` }),
    );
    await page.goto(`${SITE}/many`);
    await listedMentions(browser, page);
    const tab = await tabIdOf(browser, page);
    const rows = { selector: '.mentions .group', count: 50 };
    return against(() => opened(browser, `popup.html?tab=${tab}`, rows), empty);
  });
}

async function loadedHeaps(browser: ExtensionBrowser): Promise<{ worker: number; popup: number }> {
  return onPage(browser, async (page) => {
    await page.goto(addressOf(browser, 'popup.html'));
    const field = page.locator('textarea');
    for (const query of QUERIES) {
      await field.fill(query);
      await page.waitForFunction(
        (text) => document.querySelector('.lookup')?.getAttribute('data-query') === text,
        query,
      );
      await page.evaluate(
        (ask) => chrome.runtime.sendMessage({ to: 'background', call: 'answer', ask }),
        query,
      );
    }
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return { worker: await workerHeap(browser), popup: usedSize };
  });
}

async function startCost({ extensionDir }: Subject): Promise<StartCost> {
  // A browser of its own, in which nothing has been used before.
  const browser = await launchExtension({ headless: true, extensionDir, beside: await writeEcho() });
  try {
    return await measured(browser, await ofEcho(browser));
  } finally {
    await browser.context.close();
  }
}

async function measured(browser: ExtensionBrowser, echo: ExtensionBrowser): Promise<StartCost> {
  const empty = () => opened(echo, 'popup.html', 'loaded');
  const option = { selector: '[role=option]', count: 1 };
  const worker = await against(
    () => askStopped(browser, 'options.html'),
    () => askStopped(echo, 'popup.html'),
  );
  const firstMark = await against(
    () => inPage(browser, SITE, 'mark'),
    () => inPage(echo, ECHO_SITE, 'echo'),
  );
  const result = await against(() => opened(browser, 'popup.html?q=1603', option), empty);
  const field = await against(
    () => clicked(browser),
    () => clicked(echo),
  );
  const list = await listOfMany(browser, empty);
  const heaps = await loadedHeaps(browser);
  return { worker, firstMark, result, field, list, workerHeap: heaps.worker, popupHeap: heaps.popup };
}

/** What starting costs with each build. */
export function measureStarts(subjects: readonly Subject[]): Promise<StartCost[]> {
  return inTurn(subjects, startCost);
}
