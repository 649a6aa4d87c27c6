import type { CDPSession, Page } from 'playwright-core';
import { median } from '../median.ts';
import { inTurn, type Subject } from '../subjects.ts';
import { REAL_PAGES, type RealPage } from './pages.ts';

/** Characters of HTML on a page, so that what is added stands out of the noise of loading. */
const SIZE = 1_000_000;

const ROUNDS = 5;
const HEAP_ROUNDS = 10;

/** A site on which the extension annotates from the start, and one on which it does not. */
const ON = 'https://learn.microsoft.com/bench';
const OFF = 'https://forum.example/bench';

/** What a page costs more because the extension is there, everything cold, as the browser itself counts it. */
export interface FeltCost {
  readonly title: string;
  readonly hasCodes: boolean;
  /** Main-thread task time with annotation, less that without. */
  readonly addedMs: number;
  /** A bare walk over the text of the page, cold. */
  readonly walkMs: number;
  readonly toWalk: number;
  /** Heap in use after a collection, with annotation less without; bytes. */
  readonly addedHeap: number;
}

interface Visit {
  readonly taskMs: number;
  readonly heap: number;
  readonly walkMs: number;
}

/** A bare walk. Runs in the page. */
function walk(): number {
  const start = performance.now();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (texts.nextNode()) length += (texts.currentNode as Text).data.length;
  return length < 0 ? 0 : performance.now() - start;
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** Waits until the main thread has been idle but for the asking, and returns its task time until then, in seconds. */
async function restedSeconds(page: Page, session: CDPSession): Promise<number> {
  let last = await taskSeconds(session);
  for (let quiet = 0; quiet < 4; ) {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    const now = await taskSeconds(session);
    quiet = now - last < 0.003 ? quiet + 1 : 0;
    last = now;
  }
  return last;
}

async function visit({ browser }: Subject, url: string, html: string): Promise<Visit> {
  const page = await browser.context.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.route(`${new URL(url).origin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto(url);
  const taskMs = 1000 * (await restedSeconds(page, session));
  const walkMs = await page.evaluate(walk);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return { taskMs, heap: usedSize, walkMs };
}

async function costOf(subject: Subject, { title, hasCodes, body }: RealPage): Promise<FeltCost> {
  const html = `<!doctype html><meta charset="utf-8"><title>bench</title><body>${body(SIZE)}</body>`;
  const added: number[] = [];
  const heap: number[] = [];
  const walks: number[] = [];
  for (let round = 0; round < Math.max(ROUNDS, HEAP_ROUNDS); round++) {
    // In turn, so that what slows the machine down slows both.
    const off = await visit(subject, OFF, html);
    const on = await visit(subject, ON, html);
    if (round < ROUNDS) added.push(on.taskMs - off.taskMs);
    heap.push(on.heap - off.heap);
    walks.push(off.walkMs);
  }
  const [addedMs, walkMs] = [median(added), median(walks)];
  return { title, hasCodes, addedMs, walkMs, toWalk: addedMs / walkMs, addedHeap: median(heap) };
}

/** What each real page costs more with the built extension, for each subject. */
export async function measureFelt(subjects: readonly Subject[]): Promise<FeltCost[][]> {
  const byPage: FeltCost[][] = [];
  for (const real of REAL_PAGES) byPage.push(await inTurn(subjects, (subject) => costOf(subject, real)));
  return byPage;
}
