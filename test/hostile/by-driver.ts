import type { Contents, Driver, DriverPage } from '../support/drivers/driver.ts';
import { inTime, wait } from './drive/deadline.ts';
import { type Listing, listFrames, missingIn } from './drive/listing.ts';
import { HOST_MARKUP } from './drive/names.ts';
import { type Mode, SITES } from './drive/site.ts';
import { contentsOf, type HostilePage, markedAt } from './page.ts';
import { faultsIn } from './run.ts';
import { markupOf, type Visit } from './visit.ts';

/** How long a small page may take for any answer, in milliseconds. */
const ANSWER_MS = 25_000;

/** By then its codes must be marked. */
const SETTLE_MS = 25_000;

const NOTHING: Listing = { texts: [], isSettled: true, frames: 0 };

/**
 * What is wrong with a page in any browser that can be driven, its times left out: whether it lives, is marked, is as
 * it would be without Errgloss, and throws nothing. Throws `Frozen` when it does not answer.
 */
export async function faultsByDriver(
  driver: Driver,
  page: HostilePage,
  scale: number,
): Promise<readonly string[]> {
  const off = await visit(driver, page, scale, 'off');
  const on = await visit(driver, page, scale, 'on');
  return faultsIn({ ...page, isUnseen: true }, on, off, false);
}

async function visit(driver: Driver, page: HostilePage, scale: number, mode: Mode): Promise<Visit> {
  const soon = <T>(promise: Promise<T>, what: string) => inTime(promise, what, ANSWER_MS);
  const opened = await soon(driver.openPage(addressed(page, scale, SITES[mode])), 'loading');
  if (mode === 'on') await settle(driver, [], 1000);
  if (page.act) await soon(opened.evaluate(page.act, scale), 'what the page does');
  const wanted = markedAt(page, scale);
  const listing = mode === 'on' ? await settle(driver, wanted, SETTLE_MS) : NOTHING;
  await soon(isAlive(opened), 'a timer');
  const markup = await soon(opened.evaluate(markupOf, HOST_MARKUP), 'the markup');
  const errors = opened.errors.map((error) => error.replaceAll(SITES[mode], ''));
  await soon(opened.close(), 'the end of the page');
  return {
    listing,
    missing: mode === 'on' ? missingIn(listing.texts, wanted) : [],
    drawn: 0,
    markup,
    errors,
  };
}

/** The contents of a page at a site. */
function addressed(page: HostilePage, scale: number, site: string): Contents {
  const contents = contentsOf(page, scale);
  return Object.fromEntries(
    Object.entries(contents).map(([address, sent]) => [
      address.startsWith('/') ? site + address : address,
      sent,
    ]),
  );
}

/** Waits until a page has been read and these texts are marked; with none, until it has been read. */
async function settle(driver: Driver, wanted: readonly string[], mostMs: number): Promise<Listing> {
  const deadline = Date.now() + mostMs;
  for (;;) {
    const asked = driver.inExtension(listFrames, `${SITES.on}/*`);
    const listing = (await inTime(asked, 'the list of marks', ANSWER_MS)) ?? NOTHING;
    const isRead = listing.isSettled && listing.frames > 0;
    if ((isRead && missingIn(listing.texts, wanted).length === 0) || Date.now() > deadline) return listing;
    await wait(30);
  }
}

/** A timer of the page still runs. */
function isAlive(page: DriverPage): Promise<boolean> {
  return page.evaluate(() => new Promise<boolean>((resolve) => setTimeout(resolve, 10, true)));
}
