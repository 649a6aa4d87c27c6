/** How long one slice of work may keep the page waiting. */
const SLICE_MS = 2;

/**
 * Runs `step` again and again in slices of a few milliseconds until it returns false or the signal aborts; not
 * while nobody sees the page. `onSlice` is called after each slice.
 */
export async function runInSlices(
  step: () => boolean,
  onSlice: () => void,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    await visible(signal);
    if (signal.aborted) return;
    const deadline = performance.now() + SLICE_MS;
    let isMore = step();
    while (isMore && performance.now() < deadline) isMore = step();
    onSlice();
    if (!isMore) return;
    await pause();
  }
}

/** A page that is never idle still gets its codes, a slice at least this often. */
const MOST_WAIT_MS = 50;

/** Lets the page work before the next slice; background priority where the platform has it. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const hasScheduler = 'scheduler' in globalThis;
    setTimeout(resolve, hasScheduler ? MOST_WAIT_MS : 0);
    if (hasScheduler) void scheduler.postTask(() => resolve(), { priority: 'background' });
  });
}

/** Resolves when the page can be seen, or when the signal aborts. A prerendered page is hidden until it is shown. */
function visible(signal: AbortSignal): Promise<void> | undefined {
  if (!document.hidden) return undefined;
  return new Promise((resolve) => {
    const done = new AbortController();
    const finish = () => {
      done.abort();
      resolve();
    };
    const options = { signal: done.signal };
    document.addEventListener('visibilitychange', () => document.hidden || finish(), options);
    signal.addEventListener('abort', finish, options);
  });
}
