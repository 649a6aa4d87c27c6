import { listen } from '../../dom/listen.ts';
import { isPageHidden } from '../../dom/nodes.ts';

/** How long one slice of work may keep the page waiting. */
const SLICE_MS = 2;

/**
 * Runs `step` again and again in slices of a few milliseconds until it returns false or the signal aborts; not
 * while nobody sees the page. `onSlice` is called after each slice with the milliseconds it took.
 */
export async function runInSlices(
  step: () => boolean,
  onSlice: (ms: number) => void,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    await visible(signal);
    if (signal.aborted) return;
    const start = performance.now();
    let isMore = step();
    while (isMore && performance.now() < start + SLICE_MS) isMore = step();
    onSlice(performance.now() - start);
    if (!isMore) return;
    await pause();
  }
}

/** Runs a generator to its end in slices, whether the page is seen or not, and gives what it returns. */
export async function finishInSlices<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    let next = work.next();
    while (!next.done && performance.now() < end) next = work.next();
    if (next.done) return next.value;
    await pause();
  }
}

/** A page that is never idle still gets its codes, a slice at least this often. */
const MAX_WAIT_MS = 50;

/** Lets the page work before the next slice; background priority where the platform has it. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    // Where it is missing, an element of the page may have its name.
    const hasScheduler = typeof globalThis.scheduler?.postTask === 'function';
    setTimeout(resolve, hasScheduler ? MAX_WAIT_MS : 0);
    if (hasScheduler) void scheduler.postTask(() => resolve(), { priority: 'background' });
  });
}

/** Resolves when the page can be seen, or when the signal aborts. A prerendered page is hidden until it is shown. */
function visible(signal: AbortSignal): Promise<void> | undefined {
  if (!isPageHidden()) return undefined;
  return new Promise((resolve) => {
    const done = new AbortController();
    const finish = () => {
      done.abort();
      resolve();
    };
    listen(document, 'visibilitychange', () => isPageHidden() || finish(), done.signal);
    signal.addEventListener('abort', finish, { signal: done.signal });
  });
}
