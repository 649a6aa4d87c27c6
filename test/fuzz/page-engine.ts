import fc from 'fast-check';
import type { MeaningSummary, PageQuestion } from '../../lib/lookup/question.ts';
import { SENSITIVITIES, type Sensitivity } from '../../lib/lookup/wanted.ts';
import { Annotator } from '../../lib/page/annotator.ts';
import { markRange } from '../../lib/page/marks/mark.ts';
import { MarkLayer } from '../../lib/page/marks/mark-layer.ts';
import { listing } from '../../lib/page/marks/mark-list.ts';
import { isBefore } from '../../lib/page/marks/page-order.ts';
import { DETECTOR } from '../../lib/page/scan/detector.ts';
import { settled } from '../../lib/page/scan/settled.ts';
import type { Point } from '../../lib/page/text/joined-text.ts';
import { dependsOnAround, FreshScan, keyOf, resolveMost } from './fresh-scan.ts';
import { KNOWN_PAGES } from './page-known.ts';
import { fuzzed, insist } from './property.ts';
import { nodesOf, type Piece, pieces, snapshot } from './tree.ts';
import { apply, type Change, change } from './tree-change.ts';

/** Changes that a page makes at once. */
interface Step {
  readonly changes: readonly Change[];
  /** Whether annotation catches up before the page goes on. */
  readonly isLast: boolean;
}

export interface PageCase {
  readonly page: readonly Piece[];
  readonly steps: readonly Step[];
  readonly sensitivity: Sensitivity;
}

const pageCase: fc.Arbitrary<PageCase> = fc.record({
  page: pieces,
  steps: fc.array(
    fc.record({
      changes: fc.array(change, { minLength: 1, maxLength: 4 }),
      isLast: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
    }),
    { maxLength: 4 },
  ),
  sensitivity: fc.constantFrom(...SENSITIVITIES),
});

const PATIENCE_MS = 5000;

/** The answer comes from another process, and the page may change before it is there. */
async function resolveInTime(questions: readonly PageQuestion[]): Promise<(MeaningSummary | null)[]> {
  await new Promise((resolve) => setTimeout(resolve));
  return resolveMost(questions);
}

/** The engine at work on the page of this test. */
class Engine {
  readonly #stop = new AbortController();
  readonly #annotator: Annotator;
  readonly #faults: string[] = [];
  layer: MarkLayer | undefined;

  constructor(sensitivity: Sensitivity) {
    const { signal } = this.#stop;
    window.addEventListener('error', ({ message }) => this.#faults.push(message), { signal });
    window.addEventListener('unhandledrejection', ({ reason }) => this.#faults.push(String(reason)), {
      signal,
    });
    const load = async () => {
      this.layer = new MarkLayer(() => {}, signal);
      this.layer.highlighter.setLook('dotted');
      return this.layer;
    };
    this.#annotator = new Annotator(
      resolveInTime,
      { marks: load, detector: async () => DETECTOR },
      sensitivity,
      signal,
    );
  }

  async catchUp(): Promise<void> {
    // The observer hears of changes first.
    await null;
    const { promise, resolve } = Promise.withResolvers<string>();
    const timer = setTimeout(() => resolve('late'), PATIENCE_MS);
    const first = await Promise.race([settled(this.#annotator), promise]);
    clearTimeout(timer);
    insist(first !== 'late', 'annotation catches up');
    insist(this.#faults.length === 0, `nothing is thrown: ${this.#faults.join('; ')}`);
  }

  stop(): void {
    this.#stop.abort();
    insist(CSS.highlights.size === 0, 'nothing stays on the page');
  }
}

function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}

function insistMarksFit({ marks }: MarkLayer): void {
  const all = marks.inOrder();
  insist(all.length === marks.size, 'every mark is listed');
  for (const [index, mark] of all.entries()) {
    const before = all[index - 1];
    insist(!before || isBefore(before, mark), 'marks are listed in page order');
  }
  const keys = all.map(keyOf);
  const twice = keys.find((key, index) => keys.indexOf(key) < index);
  insist(twice === undefined, `${twice} is marked once`);
  for (const mark of all) {
    const shown = String(markRange(mark));
    insist(shown === mark.text, `the range of ${JSON.stringify(mark.text)} has ${JSON.stringify(shown)}`);
    insist(marks.in(mark.start.node).includes(mark), 'a mark is found by its text');
  }
  const body = document.body.textContent ?? '';
  for (const { text, start, context } of finish(listing(all))) {
    insist(
      start === null || body.slice(start, start + text.length) === text,
      `${start} is where ${text} begins`,
    );
    insist(context.length <= 80, 'a context is short');
  }
  const texts = new Set(all.map(({ text }) => text));
  for (const range of CSS.highlights.get('errgloss-line-dotted') ?? [])
    insist(texts.has(String(range)), `${JSON.stringify(String(range))} is underlined and no mark`);
}

/** Numbers, zeros before them or not, that are recognized by themselves once the page has proved them. */
const ECHO = /^"(?:0x)?0*[0-9a-f]{1,8}"/i;

/** Compares the engine's marks with those of fresh scans of the same page, state by state. */
class Comparison {
  readonly #engine: Engine;
  readonly #fresh: FreshScan;
  readonly #sensitivity: Sensitivity;
  /** False once the engine may have seen other codes proved than the fresh scans. */
  sharesMemory = true;
  #isFirst = true;

  constructor(engine: Engine, sensitivity: Sensitivity) {
    this.#engine = engine;
    this.#fresh = new FreshScan(sensitivity);
    this.#sensitivity = sensitivity;
  }

  async insistSame(): Promise<void> {
    const wanted = await this.#fresh.find();
    const found = new Map(
      [...(this.#engine.layer?.marks.all() ?? [])].map((mark) => [keyOf(mark), mark.start]),
    );
    for (const [key, start] of wanted)
      insist(found.has(key) || this.#isExcused(key, start), `${key} is marked`);
    for (const [key, start] of found)
      insist(wanted.has(key) || this.#isExcused(key, start), `${key} is no longer a code`);
    this.#isFirst = false;
  }

  #isExcused(key: string, start: Point): boolean {
    const isEcho = ECHO.test(key);
    if (!this.#isFirst && dependsOnAround(start, this.#sensitivity)) {
      if (isEcho) this.sharesMemory = false;
      return true;
    }
    return isEcho && !this.sharesMemory;
  }
}

async function check({ page, steps, sensitivity }: PageCase): Promise<void> {
  document.body.replaceChildren(...nodesOf(page));
  const engine = new Engine(sensitivity);
  try {
    const comparison = new Comparison(engine, sensitivity);
    for (const { changes, isLast } of [
      { changes: [], isLast: true },
      ...steps,
      { changes: [], isLast: true },
    ]) {
      for (const one of changes) apply(one);
      const before = snapshot();
      if (isLast) await engine.catchUp();
      else await new Promise((resolve) => setTimeout(resolve));
      insist(snapshot() === before, 'the page stays as it is');
      if (!isLast) comparison.sharesMemory = false;
      if (!isLast) continue;
      if (engine.layer) insistMarksFit(engine.layer);
      await comparison.insistSame();
    }
  } finally {
    engine.stop();
  }
}

export const PAGE_ENGINE = fuzzed(
  'page: after any changes of any page, the marks are those of a fresh scan',
  { few: 400, share: 60, known: KNOWN_PAGES },
  pageCase,
  check,
);
