import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { longestTask } from './longest-task.ts';
import { median } from './median.ts';
import { logBody, proseBody } from './pages.ts';
import { inTurn, type Subject } from './subjects.ts';

const MB = 1_000_000;
const SIZES = [0.1, 1, 4, 16] as const;

/** Codes on the pages on which more of them must not make anything slower. */
const CODES = [10, 1000, 20_000] as const;

/** One size of a page. */
interface ScanRatio {
  readonly mb: number;
  readonly scanMs: number;
  /** The scan ÷ a walk over the text nodes that reads the text of each. */
  readonly toWalk: number;
  /** The scan ÷ a walk that visits the text nodes and looks at none. */
  readonly toVisit: number;
}

export interface PageTimes {
  readonly prose: readonly ScanRatio[];
  readonly log: readonly ScanRatio[];
  /** The scan with an own catalog of 20,000 entries ÷ the scan without, on pages of 4 MB. */
  readonly own:
    | { readonly proseRatio: number; readonly logRatio: number; readonly openMs: number }
    | undefined;
  /** mark.js with the equivalent pattern ÷ everything that annotation does, on a page of 4 MB. */
  readonly markJs: { readonly sparse: MarkJsRatio; readonly dense: MarkJsRatio };
  /** The longest task of a page of 16 MB, prose or log, while it is annotated. */
  readonly longestTaskMs: number;
  readonly script: { readonly bytes: number; readonly gzipBytes: number; readonly evaluationMs: number };
  readonly byCodes: readonly CodesCost[];
  /** Memory that 1000 codes add, in KB. */
  readonly heapKbPer1000: number;
}

interface MarkJsRatio {
  readonly codes: number;
  readonly markJsMs: number;
  readonly oursMs: number;
  readonly ratio: number;
}

interface CodesCost {
  readonly codes: number;
  readonly hitTestMs: number;
  readonly mutationUs: number;
  /** The same changes on the page without annotation. */
  readonly bareMutationUs: number;
}

/** Opens pages with the engine of a subject in them. */
class Bench {
  readonly context: BrowserContext;
  readonly #script: string;

  constructor({ browser, engine }: Subject) {
    this.context = browser.context;
    this.#script = engine;
  }

  async on<T>(body: string, measure: (page: Page) => Promise<T>): Promise<T> {
    const page = await this.context.newPage();
    try {
      await page.setContent(`<!doctype html><title>bench</title><body>${body}</body>`);
      await page.evaluate(this.#script);
      // Work of the page itself must be over before ours is measured.
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
      return await measure(page);
    } finally {
      await page.close();
    }
  }
}

/** In the page, not here. */
declare const bench: typeof import('./in-page.ts').bench;

/**
 * The median of some runs of each kind, in turn. Rubbish is collected before each, so that each finds the page as it is
 * at the first time: the browser makes an object for every node that a script looks at.
 */
async function scanRatio(on: Bench, mb: number, body: string): Promise<ScanRatio> {
  return on.on(body, async (page) => {
    const session = await page.context().newCDPSession(page);
    const runs = { scan: [] as number[], walk: [] as number[], visit: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const kind of ['scan', 'walk', 'visit'] as const) {
        await session.send('HeapProfiler.collectGarbage');
        runs[kind].push(await page.evaluate((name) => bench.time(name), kind));
      }
    }
    const [scan, walk, visit] = [median(runs.scan), median(runs.walk), median(runs.visit)];
    return { mb, scanMs: scan, toWalk: scan / walk, toVisit: scan / visit };
  });
}

const ROUNDS = 9;

/** The same for a scan with own catalogs against one without; NaN in builds that have none. */
async function ownRatio(on: Bench, body: string): Promise<number> {
  return on.on(body, async (page) => {
    if (!(await page.evaluate(() => 'openOwn' in bench))) return Number.NaN;
    const runs = { scan: [] as number[], ownScan: [] as number[] };
    for (let round = 0; round < ROUNDS; round++)
      for (const kind of ['scan', 'ownScan'] as const)
        runs[kind].push(await page.evaluate((name) => bench.time(name), kind));
    return median(runs.ownScan) / median(runs.scan);
  });
}

async function ownCost(on: Bench): Promise<PageTimes['own']> {
  const proseRatio = await ownRatio(on, proseBody(4 * MB));
  if (Number.isNaN(proseRatio)) return undefined;
  const logRatio = await ownRatio(on, logBody(4 * MB, 4000));
  return { proseRatio, logRatio, openMs: await on.on('', (page) => page.evaluate(() => bench.openOwn())) };
}

async function markJsRatio(on: Bench, wanted: number): Promise<MarkJsRatio> {
  const body = logBody(4 * MB, wanted);
  const ours = await on.on(body, (page) => page.evaluate(() => bench.annotate()));
  const theirs = await on.on(body, (page) => page.evaluate(() => bench.markJs()));
  if (ours.marks !== theirs.count) {
    throw new Error(`${ours.marks} codes were annotated and ${theirs.count} marked by mark.js`);
  }
  return { codes: ours.marks, markJsMs: theirs.time, oursMs: ours.total, ratio: theirs.time / ours.total };
}

async function longestTaskOf(on: Bench, body: string): Promise<number> {
  const browser = on.context.browser();
  if (!browser) throw new Error('the context has no browser');
  return on.on(body, (page) =>
    longestTask(browser, page, () => page.evaluate(async () => void (await bench.annotate()))),
  );
}

async function codesCost(on: Bench, codes: number): Promise<CodesCost> {
  const body = logBody(codes * 120, codes);
  const changes = 5000;
  const bareMs = await on.on(body, (page) => page.evaluate((count) => bench.mutate(count), changes));
  return on.on(body, async (page) => {
    await page.evaluate(() => bench.annotate());
    const hit = await page.evaluate(() => bench.hitTest(2000));
    if (!hit.isFound) throw new Error('the code under the pointer was not found');
    const mutateMs = await page.evaluate((count) => bench.mutate(count), changes);
    return { codes, hitTestMs: hit.mean, mutationUs: mutateMs * 1000, bareMutationUs: bareMs * 1000 };
  });
}

async function heapKbPer1000(on: Bench): Promise<number> {
  const codes = 20_000;
  return on
    .on(logBody(codes * 120, codes), async (page) => {
      const session = await page.context().newCDPSession(page);
      const used = async () => {
        await session.send('HeapProfiler.collectGarbage');
        return (await session.send('Runtime.getHeapUsage')).usedSize;
      };
      const before = await used();
      await page.evaluate(async () => void (await bench.annotate()));
      return (await used()) - before;
    })
    .then((bytes) => bytes / 1024 / (codes / 1000));
}

/** The content script as a page loads it: its size, and the time to compile and run it where nothing is to be done. */
async function scriptCost(on: Bench, extensionDir: string): Promise<PageTimes['script']> {
  const source = readFileSync(join(extensionDir, 'annotate.js'), 'utf8');
  const evaluationMs = await on.on('', (page) =>
    page.evaluate((code) => {
      const chrome = {
        runtime: { id: 'x', sendMessage: () => new Promise(() => {}) },
        storage: {
          sync: {
            get: () => new Promise(() => {}),
            onChanged: { addListener() {}, removeListener() {} },
          },
        },
      };
      const times: number[] = [];
      for (let run = 0; run < 20; run++) {
        // Another text every time: a compiled script would be found again.
        const start = performance.now();
        new Function('chrome', 'globalThis', `${code}\n//${run}`)(chrome, {});
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[10] ?? 0;
    }, source),
  );
  return { bytes: source.length, gzipBytes: gzipSync(source, { level: 9 }).length, evaluationMs };
}

/**
 * What annotation costs pages, one result for each subject; all ratios are of times measured in this run, and each
 * figure is taken of all subjects before the next.
 */
export async function measurePages(subjects: readonly Subject[]): Promise<PageTimes[]> {
  const each = <T>(measure: (on: Bench, subject: Subject) => Promise<T>) =>
    inTurn(subjects, (subject) => measure(new Bench(subject), subject));
  const prose: ScanRatio[][] = [];
  const log: ScanRatio[][] = [];
  for (const mb of SIZES) {
    prose.push(await each((on) => scanRatio(on, mb, proseBody(mb * MB))));
    log.push(await each((on) => scanRatio(on, mb, logBody(mb * MB, mb * 1000))));
  }
  const longestTasks = await each(async (on) =>
    Math.max(await longestTaskOf(on, proseBody(16 * MB)), await longestTaskOf(on, logBody(16 * MB, 16_000))),
  );
  const owns = await each(ownCost);
  const byCodes: CodesCost[][] = [];
  for (const codes of CODES) byCodes.push(await each((on) => codesCost(on, codes)));
  const scripts = await each((on, { extensionDir }) => scriptCost(on, extensionDir));
  const heaps = await each(heapKbPer1000);
  const sparse = await each((on) => markJsRatio(on, 40));
  const dense = await each((on) => markJsRatio(on, 20_000));
  return subjects.map((_, index) => ({
    prose: prose.map((row) => at(row, index)),
    log: log.map((row) => at(row, index)),
    longestTaskMs: at(longestTasks, index),
    own: owns[index],
    script: at(scripts, index),
    byCodes: byCodes.map((row) => at(row, index)),
    heapKbPer1000: at(heaps, index),
    markJs: { sparse: at(sparse, index), dense: at(dense, index) },
  }));
}

function at<T>(results: readonly T[], index: number): T {
  const result = results[index];
  if (result === undefined) throw new Error(`subject ${index} was not measured`);
  return result;
}
