/** How long one slice of work may keep the page waiting. */
const SLICE_MS = 4;

/** Runs `step` again and again in slices of a few milliseconds until it returns false or the signal aborts. */
export async function runInSlices(step: () => boolean, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const deadline = performance.now() + SLICE_MS;
    do {
      if (!step()) return;
    } while (performance.now() < deadline);
    await pause();
  }
}

/** Lets the page work before the next slice; background priority where the platform has it. */
function pause(): Promise<void> {
  if ('scheduler' in globalThis) return scheduler.postTask(() => {}, { priority: 'background' });
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
