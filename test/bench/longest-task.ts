import type { Browser, Page } from 'playwright-core';

/** What is read of an event in a trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
}

/**
 * The longest task of the page's main thread, in milliseconds, while `work` runs: what else the page wanted to do had
 * to wait so long. Taken from the browser's own trace, in which the collection of rubbish is a task, too.
 */
export async function longestTask(
  browser: Browser,
  page: Page,
  work: () => Promise<unknown>,
): Promise<number> {
  const mark = (name: string) => page.evaluate((text) => void performance.mark(text), name);
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await mark(BEGIN);
  await work();
  await mark(END);
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(String(await browser.stopTracing()));
  const [begin, end] = [BEGIN, END].map((name) => traceEvents.find((event) => event.name === name));
  if (!begin || !end) throw new Error('the marks are not in the trace');
  const tasks = traceEvents.filter(
    ({ name, pid, tid, ts }) =>
      name === TASK && pid === begin.pid && tid === begin.tid && ts >= begin.ts && ts < end.ts,
  );
  if (tasks.length === 0) throw new Error('there are no tasks in the trace');
  return Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000;
}

const BEGIN = 'longest-task-begins';
const END = 'longest-task-ends';
const TASK = 'ThreadControllerImpl::RunTask';
