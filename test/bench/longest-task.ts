import type { Browser, Page } from 'playwright-core';

/** What is read of an event in a trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** The part of it in which the thread has run. */
  readonly tdur?: number;
}

/** What of a trace is looked at. */
interface Part {
  /** Name of the mark, made by `performance.mark` in each page and frame that is meant, with which it begins. */
  readonly begin: string;
  /** Name of the one with which it ends; the end of the trace without it. */
  readonly end?: string;
  /** Counts the time in which a thread has run, and not what it had to wait for others on the machine. */
  readonly isThreadTime?: boolean;
}

/** The longest task, in milliseconds, and how much of it went into the collection of garbage. */
export interface LongestTask {
  readonly ms: number;
  readonly gcMs: number;
}

/**
 * The longest task of the threads of the pages and frames that are meant: what else they wanted to do had to wait so
 * long. Taken from the browser's own trace, in which a collection of garbage may be a task by itself.
 */
export async function traceLongestTask(
  browser: Browser,
  page: Page,
  part: Part,
  work: () => Promise<unknown>,
): Promise<LongestTask> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing', GC_CATEGORY] });
  let trace: Buffer | undefined;
  try {
    await work();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(String(trace));
  const begins = new Map<string, number>();
  for (const event of traceEvents)
    if (event.name === part.begin && !begins.has(threadOf(event))) begins.set(threadOf(event), event.ts);
  const end = traceEvents.find(({ name }) => name === part.end);
  if (begins.size === 0 || (part.end && !end)) throw new Error('the marks are not in the trace');
  const timeOf = (event: TraceEvent) => (part.isThreadTime ? event.tdur : event.dur) ?? 0;
  let longest: TraceEvent | undefined;
  for (const event of traceEvents) {
    const begin = begins.get(threadOf(event));
    if (event.name !== TASK || begin === undefined || event.ts < begin || (end && event.ts >= end.ts))
      continue;
    if (!longest || timeOf(event) > timeOf(longest)) longest = event;
  }
  if (!longest) throw new Error('there are no tasks in the trace');
  return { ms: timeOf(longest) / 1000, gcMs: gcWithin(longest, traceEvents, timeOf) / 1000 };
}

/** What collections of garbage took of a task; those that are part of another are counted with it. */
function gcWithin(
  task: TraceEvent,
  events: readonly TraceEvent[],
  timeOf: (event: TraceEvent) => number,
): number {
  const isWithin = (event: TraceEvent) =>
    threadOf(event) === threadOf(task) && event.ts >= task.ts && event.ts < task.ts + (task.dur ?? 0);
  const collections = events
    .filter((event) => GC.test(event.name) && isWithin(event))
    .sort((a, b) => a.ts - b.ts);
  let [sum, end] = [0, 0];
  for (const event of collections) {
    if (event.ts < end) continue;
    sum += timeOf(event);
    end = event.ts + (event.dur ?? 0);
  }
  return sum;
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}

/** The longest task of a page's main thread, in milliseconds, while `work` runs. */
export async function longestTask(
  browser: Browser,
  page: Page,
  work: () => Promise<unknown>,
): Promise<number> {
  const mark = (name: string) => page.evaluate((text) => void performance.mark(text), name);
  const { ms } = await traceLongestTask(browser, page, { begin: BEGIN, end: END }, async () => {
    await mark(BEGIN);
    await work();
    await mark(END);
  });
  return ms;
}

const BEGIN = 'longest-task-begins';
const END = 'longest-task-ends';
const TASK = 'ThreadControllerImpl::RunTask';

/** Collections of garbage, their steps and phases. */
const GC = /^(?:MinorGC|MajorGC|V8\.GC)/;
const GC_CATEGORY = 'v8';
