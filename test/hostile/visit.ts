import { type LongestTask, traceLongestTask } from '../bench/longest-task.ts';
import { callOf } from '../support/drivers/driver.ts';
import type { HostileBrowser } from './drive/browser.ts';
import { Frozen, inTime, wait } from './drive/deadline.ts';
import { type Listing, listFrames, missingIn } from './drive/listing.ts';
import { HOST_MARKUP, OUR_RANGES } from './drive/names.ts';
import { type Mode, SITES } from './drive/site.ts';
import { Tab } from './drive/tab.ts';
import { contentsOf, type HostilePage, markedAt } from './page.ts';

/** What was found in a page that has rested. */
export interface Visit {
  /** Empty where Errgloss is off. */
  readonly listing: Listing;
  readonly missing: readonly string[];
  /** How many texts are underlined in the page's own document. */
  readonly drawn: number;
  /** The markup of its document without the host of a card; a digest where it is long. */
  readonly markup: string;
  readonly errors: readonly string[];
  /** In thread time, if it was measured. */
  readonly longestTask?: LongestTask;
}

export interface VisitOptions {
  readonly mode: Mode;
  readonly scale: number;
  readonly isTimed?: boolean;
  /** A build that has not done it once is not waited for as long again. */
  readonly isHurried?: boolean;
  /** Done before the page is closed. */
  readonly use?: (tab: Tab, visit: Visit) => Promise<void>;
}

/** As often as the popup asks a page that is still being read. */
const POLL_MS = 150;

/**
 * By then a page must have been read, whatever it has done before, and so long after it was read texts that are not
 * marked yet are waited for: in milliseconds, and for those who are in a hurry.
 */
const SETTLE_MS = { most: 20_000, patience: 6000 };
const HURRIED_MS = { most: 3000, patience: 500 };

/** How long a page may take to be annotated before it begins to act. */
const START_MS = 1500;

/** Where nothing is to be waited for, a page is looked at so long after it has loaded or acted. */
const REST_MS = 250;

/** Made where each document begins, and so the beginning of what is measured. */
const BEGIN = 'hostile-page-begins';

const NOTHING: Listing = { texts: [], isSettled: true, frames: 0 };

/** Opens a page, lets it act and rest, and looks at it. Throws `Frozen` when it does not answer. */
export async function visitPage(
  browser: HostileBrowser,
  page: HostilePage,
  options: VisitOptions,
): Promise<Visit> {
  const { mode, scale, use } = options;
  browser.serve(contentsOf(page, scale));
  const opened = await inTime(browser.context.newPage(), 'a new page');
  const tab = await Tab.of(opened);
  await opened.addInitScript(markBegin, BEGIN);
  if (mode === 'off') await tab.runInEachDocument(callOf(observeIdly));
  let listing = NOTHING;
  const work = async () => {
    await tab.open(`${SITES[mode]}/`);
    listing = await letAct(browser, tab, page, options);
    await checkAlive(tab, page);
  };
  const longestTask = options.isTimed ? await traced(browser, tab, work) : await work();
  const visit: Visit = {
    listing,
    missing: mode === 'on' ? missingIn(listing.texts, markedAt(page, scale)) : [],
    drawn: await tab.apart<number>(`${OUR_RANGES}.length`),
    markup: await tab.apart<string>(callOf(markupOf, HOST_MARKUP)),
    errors: tab.errors.map((error) => error.replaceAll(SITES[mode], '')),
    ...(longestTask === undefined ? {} : { longestTask }),
  };
  await use?.(tab, visit);
  if (!(await browser.close(opened))) throw new Frozen('the page does not close');
  return visit;
}

async function traced(browser: HostileBrowser, tab: Tab, work: () => Promise<void>): Promise<LongestTask> {
  const running = browser.context.browser();
  if (!running) throw new Frozen('the browser is gone');
  return traceLongestTask(running, tab.page, { begin: BEGIN, isThreadTime: true }, work);
}

async function letAct(
  browser: HostileBrowser,
  tab: Tab,
  page: HostilePage,
  { mode, scale, isHurried }: VisitOptions,
): Promise<Listing> {
  const isAsked = mode === 'on' && !page.isUnasked;
  if (isAsked) await settle(browser, [], { most: START_MS, patience: 0 });
  else await wait(REST_MS);
  if (page.script) await tab.runScript(await page.script());
  if (page.act) await tab.inPage(page.act, scale);
  if (isAsked) return settle(browser, markedAt(page, scale), isHurried ? HURRIED_MS : SETTLE_MS);
  await wait(REST_MS);
  return NOTHING;
}

/** Waits until a page has been read and these texts are marked, or will not be. */
export async function settle(
  browser: HostileBrowser,
  wanted: readonly string[],
  { most, patience }: { readonly most: number; readonly patience: number },
): Promise<Listing> {
  const deadline = Date.now() + most;
  let settledAt: number | undefined;
  for (;;) {
    const asked = browser.running.worker.evaluate(listFrames, `${SITES.on}/*`);
    const listing = (await inTime(asked, 'the list of marks')) ?? NOTHING;
    const now = Date.now();
    if (listing.isSettled) settledAt ??= now;
    else settledAt = undefined;
    const isRead = listing.isSettled && listing.frames > 0;
    if (isRead && missingIn(listing.texts, wanted).length === 0) return listing;
    if (now > deadline) return listing;
    // Where no script runs, there is nothing that could tell that it has been read.
    const waitsMs = wanted.length > 0 ? patience : START_MS;
    if (settledAt !== undefined && now - settledAt > waitsMs) return listing;
    await wait(POLL_MS);
  }
}

/** A timer runs, a frame is drawn, and what the pointer does is taken. */
async function checkAlive(tab: Tab, { isScriptless }: HostilePage): Promise<void> {
  if (!isScriptless) {
    await tab.apart('new Promise((resolve) => setTimeout(resolve, 10, true))');
    await tab.apart('new Promise((resolve) => requestAnimationFrame(() => resolve(true)))');
  }
  await tab.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 1090, y: 790 });
}

/** Runs before the page's own scripts. */
function markBegin(name: string): void {
  performance.mark(name);
}

/**
 * What every observer costs, records and all: Errgloss is compared with an extension that observes as much and does
 * nothing. Like Errgloss, it runs in a world of its own, where records cost more than in the page's.
 */
function observeIdly(): void {
  new MutationObserver(() => {}).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['contenteditable', 'role'],
    attributeOldValue: true,
  });
}

/**
 * The markup of a document without the host of a card, which a pattern describes; a digest of it where it is too long
 * to be carried about. Runs in a page, whose elements may have taken the names of what documents have.
 */
export async function markupOf(hostPattern: string): Promise<string> {
  const read = (owner: object, name: string, of: unknown) =>
    Object.getOwnPropertyDescriptor(owner, name)?.get?.call(of);
  const root = read(Document.prototype, 'documentElement', document);
  if (!root) return '';
  const text = String(read(Element.prototype, 'outerHTML', root))
    .replaceAll(location.origin, '')
    .replace(new RegExp(hostPattern, 'g'), '');
  if (text.length < 200_000) return text;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `${text.length} ${new Uint8Array(digest).join('.')}`;
}
