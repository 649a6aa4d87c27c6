/** How long one slice of work may keep the page waiting. */
const SLICE_MS = 4;

/** The clock is looked at after so many steps at the least, since the look is no cheaper than many a step. */
const STEPS = 4;

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
    let isMore = true;
    do {
      for (let steps = 0; isMore && steps < STEPS; steps++) isMore = step();
    } while (isMore && performance.now() < deadline);
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
    if (!('scheduler' in globalThis)) {
      setTimeout(resolve, 0);
      return;
    }
    const timer = setTimeout(resolve, MOST_WAIT_MS);
    void scheduler.postTask(
      () => {
        clearTimeout(timer);
        resolve();
      },
      { priority: 'background' },
    );
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
