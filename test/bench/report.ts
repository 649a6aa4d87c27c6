import type { BackgroundCost } from './background-tabs.ts';
import type { LogFileCost } from './log-files.ts';
import type { LookupTimes } from './lookup.ts';
import type { PageTimes } from './page-engine.ts';
import type { FeltCost } from './real/felt-cost.ts';
import type { ScanCost } from './real/scan-cost.ts';
import type { Against, StartCost } from './start/start.ts';

/** One measured figure of a build. */
interface Figure {
  readonly title: string;
  readonly value: number;
  readonly unit: 'ms' | 'µs' | '×' | 'bytes' | 'KB';
}

function format({ value, unit }: Figure): string {
  const digits = unit === 'bytes' ? 0 : value < 1 ? 3 : value < 100 ? 2 : 0;
  return `${value.toFixed(digits)}${unit === '×' ? '' : ' '}${unit}`;
}

function* pageFigures(times: PageTimes): Generator<Figure> {
  const { prose, log, own, markJs, longestTaskMs, script, byCodes, heapKbPer1000 } = times;
  for (const [page, rows] of [
    ['a page without codes', prose],
    ['a log with codes', log],
  ] as const) {
    for (const { mb, scanMs, toWalk, toVisit } of rows) {
      const title = `scan of ${page}, ${mb} MB`;
      yield { title, value: scanMs, unit: 'ms' };
      yield { title: `${title} ÷ a bare walk that reads the text`, value: toWalk, unit: '×' };
      yield { title: `${title} ÷ a walk that does not`, value: toVisit, unit: '×' };
    }
  }
  for (const [page, { codes, markJsMs, oursMs, ratio }] of Object.entries(markJs)) {
    const title = `${page}, ${codes} codes in 4 MB`;
    yield { title: `mark.js, ${title}`, value: markJsMs, unit: 'ms' };
    yield { title: `ours, ${title}`, value: oursMs, unit: 'ms' };
    yield { title: `mark.js ÷ ours, ${title}`, value: ratio, unit: '×' };
  }
  yield { title: 'longest task on a page of 16 MB', value: longestTaskMs, unit: 'ms' };
  yield { title: 'content script', value: script.bytes, unit: 'bytes' };
  yield { title: 'content script with gzip', value: script.gzipBytes, unit: 'bytes' };
  yield { title: 'content script, evaluation', value: script.evaluationMs, unit: 'ms' };
  for (const { codes, hitTestMs, mutationUs, bareMutationUs } of byCodes) {
    yield { title: `${codes} codes: the code under the pointer`, value: hitTestMs, unit: 'ms' };
    yield { title: `${codes} codes: a change of the page`, value: mutationUs, unit: 'µs' };
    yield { title: `${codes} codes: the same without annotation`, value: bareMutationUs, unit: 'µs' };
  }
  const without = { proseRatio: Number.NaN, logRatio: Number.NaN, openMs: Number.NaN };
  const { proseRatio, logRatio, openMs } = own ?? without;
  const title = 'scan with an own catalog of 20,000 entries ÷ without';
  yield { title: `${title}, a page without codes`, value: proseRatio, unit: '×' };
  yield { title: `${title}, a log with codes`, value: logRatio, unit: '×' };
  yield { title: 'own catalog of 20,000 entries: made ready for a page', value: openMs, unit: 'ms' };
  yield { title: 'memory for 1000 codes', value: heapKbPer1000, unit: 'KB' };
}

function* lookupFigures(lookup: LookupTimes): Generator<Figure> {
  const { median, p99, most } = lookup.keystrokeMs;
  yield {
    title: 'lookup, cold: from opening the page to the first result',
    value: lookup.coldMs,
    unit: 'ms',
  };
  yield { title: 'worker, cold: to its first answer', value: lookup.coldWorkerMs, unit: 'ms' };
  yield { title: 'worker, warm: to an answer', value: lookup.warmWorkerMs, unit: 'ms' };
  yield { title: `lookup, ${lookup.keystrokes} keystrokes: median`, value: median, unit: 'ms' };
  yield { title: 'lookup, keystrokes: 99th percentile', value: p99, unit: 'ms' };
  yield { title: 'lookup, keystrokes: most', value: most, unit: 'ms' };
}

function* realFigures({ scans, felt }: Measured): Generator<Figure> {
  for (const { title, characters, scanMs, toWalk, toPass } of scans) {
    const page = `${title}, ${Math.round(characters / 1000)} K of text`;
    yield { title: `scan of ${page}`, value: scanMs, unit: 'ms' };
    yield { title: `scan of ${page} ÷ a bare walk`, value: toWalk, unit: '×' };
    yield { title: `scan of ${page} ÷ one pass of a pattern`, value: toPass, unit: '×' };
  }
  for (const { title, addedMs, toWalk, addedHeap } of felt) {
    yield { title: `${title}, cold: main-thread time added`, value: addedMs, unit: 'ms' };
    yield { title: `${title}, cold: added ÷ a bare walk`, value: toWalk, unit: '×' };
    yield { title: `${title}, cold: heap added`, value: addedHeap / 1024, unit: 'KB' };
  }
}

function* logFigures(logs: readonly LogFileCost[]): Generator<Figure> {
  for (const { mb, ms, heapKb } of logs) {
    yield { title: `a log file of ${mb} MB, from the choice to the cause`, value: ms, unit: 'ms' };
    yield { title: `a log file of ${mb} MB, the most of its worker's heap`, value: heapKb, unit: 'KB' };
  }
}

function* startFigures({ worker, firstMark, result, field, list, ...heaps }: StartCost): Generator<Figure> {
  const rows: readonly (readonly [title: string, least: string, times: Against])[] = [
    ['worker, cold: to its first answer', 'a worker that echoes', worker],
    ['page, all cold: to its first mark', 'the echo of a worker', firstMark],
    ['popup, cold: to its first result', 'an empty page', result],
    ['toolbar button: to the field', 'an empty popup', field],
    ['popup, cold: to the list of 232 codes', 'an empty page', list],
  ];
  for (const [title, least, { ms, leastMs }] of rows) {
    yield { title, value: ms, unit: 'ms' };
    yield { title: `${title} ÷ ${least}`, value: ms / leastMs, unit: '×' };
  }
  yield { title: 'worker with all loaded: heap', value: heaps.workerHeap / 1024, unit: 'KB' };
  yield { title: 'popup with all loaded: heap', value: heaps.popupHeap / 1024, unit: 'KB' };
}

function* backgroundFigures({ oursMs, pagesMs }: BackgroundCost): Generator<Figure> {
  const title = '30 tabs in the background that change all the time';
  yield { title: `${title}: our callbacks`, value: oursMs, unit: 'ms' };
  yield { title: `${title}: ours ÷ the pages' own`, value: oursMs / pagesMs, unit: '×' };
}

function* figuresOf(measured: Measured): Generator<Figure> {
  yield* startFigures(measured.start);
  yield* realFigures(measured);
  yield* pageFigures(measured.pages);
  yield* lookupFigures(measured.lookup);
  yield* backgroundFigures(measured.background);
  yield* logFigures(measured.logs);
}

/** What was measured of one build. */
export interface Measured {
  readonly start: StartCost;
  readonly scans: readonly ScanCost[];
  readonly felt: readonly FeltCost[];
  readonly pages: PageTimes;
  readonly lookup: LookupTimes;
  readonly background: BackgroundCost;
  /** None for a build that reads no files. */
  readonly logs: readonly LogFileCost[];
}

/** A line for each figure of a build; beside it the same figure of the build it is compared with. */
export function* report(measured: Measured, other?: Measured): Generator<string> {
  const ours = [...figuresOf(measured)];
  const theirs = other && [...figuresOf(other)];
  for (const [index, figure] of ours.entries()) {
    const before = theirs?.[index];
    const beside = before ? ` (against ${format(before)}: ${(figure.value / before.value).toFixed(2)}×)` : '';
    yield `${figure.title}: ${format(figure)}${beside}`;
  }
}
