import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { addCounts, COUNTS } from '../../tools/coverage-store.ts';

/** A page that is busy or gone is not waited for longer. */
const TIMEOUT_MS = 2000;

/** Counts are lost with the place where they were made, so they are taken before a page or the browser closes. */
export async function measureBrowser(context: BrowserContext): Promise<void> {
  const takers = new Map<Page, () => Promise<void>>();
  const watch = async (page: Page) => {
    const take = await countsOf(page).catch(() => undefined);
    if (!take) return;
    takers.set(page, take);
    page.on('close', () => takers.delete(page));
    page.close = takingFirst(take, page.close.bind(page));
    page.goto = takingFirst(take, page.goto.bind(page));
    page.reload = takingFirst(take, page.reload.bind(page));
  };
  await Promise.all(context.pages().map(watch));
  context.on('page', (page) => void watch(page));
  context.close = takingFirst(async () => {
    await Promise.all([...takers.values()].map((take) => take()));
    await takeWorkerCounts(context);
  }, context.close.bind(context));
}

/** Takes the counts of the background worker, which are lost when it ends. */
export async function takeWorkerCounts(context: BrowserContext): Promise<void> {
  for (const worker of context.serviceWorkers()) {
    addCounts(await withTimeout(worker.evaluate(`(async () => ${COUNTS})()`)));
  }
}

/** A method that takes counts first; what it is called for happens in any case. */
function takingFirst<A extends readonly unknown[], R>(
  take: () => Promise<void>,
  method: (...args: A) => Promise<R>,
): (...args: A) => Promise<R> {
  return async (...args) => {
    await take();
    return method(...args);
  };
}

/** Finds the worlds of a page in which the extension runs: the page itself if it is one of ours, otherwise beside it. */
async function countsOf(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const worlds = new Map<string, number>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) worlds.set(context.uniqueId, context.id);
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextUniqueId }) => {
    worlds.delete(executionContextUniqueId);
  });
  session.on('Runtime.executionContextsCleared', () => worlds.clear());
  await session.send('Runtime.enable');
  return async () => {
    await Promise.all([...worlds.values()].map((world) => takeFrom(session, world)));
  };
}

async function takeFrom(session: CDPSession, contextId: number): Promise<void> {
  const reply = await withTimeout(
    session.send('Runtime.evaluate', { expression: COUNTS, contextId, returnByValue: true }),
  );
  addCounts(reply?.result.value);
}

/** The value of a promise; undefined when it fails or takes too long. */
async function withTimeout<T>(promise: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, TIMEOUT_MS, undefined);
  });
  return Promise.race([promise.catch(() => undefined), late]).finally(() => clearTimeout(timer));
}
