/** False once the extension has been updated, disabled or removed under a page. */
export function isExtensionAlive(): boolean {
  return chrome.runtime?.id !== undefined;
}

type Listener = (...args: never[]) => unknown;

interface BrowserEvent<Handler extends Listener> {
  addListener(handler: Handler): void;
  removeListener(handler: Handler): void;
}

/** Listens to an event of the browser until the signal aborts, which may happen after the extension is gone. */
export function listen<Handler extends Listener>(
  event: BrowserEvent<Handler>,
  handler: Handler,
  signal: AbortSignal | undefined,
): void {
  if (signal?.aborted) return;
  event.addListener(handler);
  signal?.addEventListener('abort', () => isExtensionAlive() && event.removeListener(handler));
}
