import { documentElement } from './nodes.ts';

/** What is listened for, to be done again when the page takes it away. */
interface Listening {
  readonly target: EventTarget;
  readonly type: string;
  readonly listener: EventListener;
  readonly options: AddEventListenerOptions;
}

const kept = new Set<Listening>();
let observer: MutationObserver | undefined;
let root: Element | null | undefined;

/**
 * Listens on the document or the window until the signal aborts. `document.open()` takes all listeners from both, ours
 * too: they come back with the next root element.
 */
export function listen<E extends Event = Event>(
  target: Document | Window,
  type: string,
  listener: (event: E) => void,
  signal: AbortSignal,
  options: Pick<AddEventListenerOptions, 'capture' | 'passive'> = {},
): void {
  if (signal.aborted) return;
  const listening = { target, type, listener: listener as EventListener, options: { ...options, signal } };
  kept.add(listening);
  add(listening);
  watchRoot();
  signal.addEventListener('abort', () => {
    kept.delete(listening);
    if (kept.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  });
}

function add({ target, type, listener, options }: Listening): void {
  EventTarget.prototype.addEventListener.call(target, type, listener, options);
}

/** Observers outlive `document.open()`. */
function watchRoot(): void {
  if (observer) return;
  root = documentElement();
  observer = new MutationObserver(() => {
    const now = documentElement();
    if (now === root) return;
    root = now;
    // One that is there already stays the only one.
    for (const listening of kept) add(listening);
  });
  observer.observe(document, { childList: true });
}
