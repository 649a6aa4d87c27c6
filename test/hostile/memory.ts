import type { HostileBrowser } from './drive/browser.ts';
import { Frozen, inTime, wait } from './drive/deadline.ts';
import { SITES } from './drive/site.ts';
import { Tab } from './drive/tab.ts';
import { contentsOf, type HostilePage } from './page.ts';
import { settle } from './visit.ts';

/** How much more memory may be in use after a page was closed than before it was opened, in bytes. */
const MAX_KEPT = 2_000_000;

/** How long a browser may take to free a closed page. */
const FREE_MS = 4000;

/** How long a page may take to be read, in milliseconds; it is closed in the middle of it then. */
const READ_MS = { most: 5000, patience: 0 };

const ANCHOR = '/anchor';

/**
 * Opens a page from another that is annotated, and so in the same process; lets it act and closes it. Returns what is
 * kept of it, in words, or nothing. Throws `Frozen` as visits do.
 */
export async function keptOf(
  browser: HostileBrowser,
  page: HostilePage,
  scale: number,
): Promise<string | undefined> {
  browser.serve({
    ...contentsOf(page, scale),
    [ANCHOR]: '<!doctype html><title>Anchor</title><p>Error 1603',
  });
  const anchor = await Tab.of(await inTime(browser.context.newPage(), 'a new page'));
  await anchor.open(SITES.on + ANCHOR);
  // What the first page that is opened so leaves in the process is not the page's.
  await openAndClose(browser, anchor, ANCHOR);
  const before = await memoryOf(anchor);
  await openAndClose(browser, anchor, '/', page, scale);
  let kept: string | undefined;
  const deadline = Date.now() + FREE_MS;
  do {
    const { documents, bytes } = await memoryOf(anchor);
    const more = documents - before.documents;
    kept = undefined;
    if (more > 0) kept = `keeps ${more} documents`;
    else if (bytes - before.bytes > MAX_KEPT) kept = `keeps ${((bytes - before.bytes) / 1e6).toFixed(1)} MB`;
    if (kept) await wait(200);
  } while (kept && Date.now() < deadline);
  if (!(await browser.close(anchor.page))) throw new Frozen('the page does not close');
  return kept;
}

async function openAndClose(
  browser: HostileBrowser,
  anchor: Tab,
  path: string,
  page?: HostilePage,
  scale = 1,
): Promise<void> {
  const opening = anchor.page.waitForEvent('popup');
  await anchor.inPage((url) => void window.open(url), path);
  const opened = await inTime(opening, 'a window');
  const tab = await Tab.of(opened);
  await inTime(opened.waitForLoadState('load'), 'loading');
  await settle(browser, [], READ_MS);
  if (page?.script) await tab.runScript(await page.script());
  if (page?.act) await tab.inPage(page.act, scale);
  await settle(browser, [], READ_MS);
  if (!(await browser.close(opened))) throw new Frozen('the page does not close');
}

async function memoryOf(tab: Tab): Promise<{ readonly documents: number; readonly bytes: number }> {
  for (let time = 0; time < 3; time++) await tab.send('HeapProfiler.collectGarbage');
  const { documents } = await tab.send('Memory.getDOMCounters');
  const { usedSize } = await tab.send('Runtime.getHeapUsage');
  return { documents, bytes: usedSize };
}
