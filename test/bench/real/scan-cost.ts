import type { Page } from 'playwright-core';
import { median } from '../median.ts';
import { inTurn, type Subject } from '../subjects.ts';
import { REAL_PAGES, type RealPage } from './pages.ts';

/** Characters of HTML on a page: a browser's clock goes by tenths of a millisecond, and a walk is quick. */
const SIZE = 1_000_000;

const ROUNDS = 9;

/** What reading one page costs when all is warm. */
export interface ScanCost {
  readonly title: string;
  readonly hasCodes: boolean;
  readonly characters: number;
  readonly scanMs: number;
  /** The scan ÷ a bare walk over the text nodes that reads the text of each. */
  readonly toWalk: number;
  /** The scan ÷ one pass of a single regular expression over the same text. */
  readonly toPass: number;
}

/** In the page, not here. */
declare const bench: { time(kind: 'scan' | 'walk'): number };

/** One pass of the simplest pattern that finds codes. Runs in the page. */
function pass(): number {
  const pattern = /\b0x[0-9a-f]{2,8}\b|\b[A-Z]{2,}(?:_[A-Z0-9]+)+\b|\berror (?:code )?\d{1,10}\b/gi;
  const text = document.body.textContent ?? '';
  const start = performance.now();
  let count = 0;
  for (const _ of text.matchAll(pattern)) count++;
  return count < 0 ? 0 : performance.now() - start;
}

async function costOf(page: Page, { title, hasCodes }: RealPage): Promise<ScanCost> {
  const session = await page.context().newCDPSession(page);
  const runs = { scan: [] as number[], walk: [] as number[], pass: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const kind of ['scan', 'walk', 'pass'] as const) {
      await session.send('HeapProfiler.collectGarbage');
      const ms =
        kind === 'pass' ? await page.evaluate(pass) : await page.evaluate((name) => bench.time(name), kind);
      runs[kind].push(ms);
    }
  }
  const [scan, walk, once] = [median(runs.scan), median(runs.walk), median(runs.pass)];
  const characters = await page.evaluate(() => document.body.textContent?.length ?? 0);
  return { title, hasCodes, characters, scanMs: scan, toWalk: scan / walk, toPass: scan / once };
}

/** The cost of reading each real page, for each subject. */
export async function measureScans(subjects: readonly Subject[]): Promise<ScanCost[][]> {
  const byPage: ScanCost[][] = [];
  for (const real of REAL_PAGES) {
    byPage.push(
      await inTurn(subjects, async ({ browser, engine }) => {
        const page = await browser.context.newPage();
        await page.setContent(`<!doctype html><title>bench</title><body>${real.body(SIZE)}</body>`);
        await page.evaluate(engine);
        await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
        const cost = await costOf(page, real);
        await page.close();
        return cost;
      }),
    );
  }
  return byPage;
}
