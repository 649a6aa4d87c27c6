/** A frame of a tab. */
export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

/** Files of the package, as the build names them. */
export const ANNOTATE_SCRIPT = 'annotate.js';
export const HIGHLIGHT_STYLES = 'assets/highlight.css';
const CARD_SCRIPT = 'card.js';

/** Runs the card's script in a frame; does nothing where it runs already. Rejects where no script may run. */
export async function injectCard({ tabId, frameId }: Frame): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await chrome.scripting.executeScript({ target, files: [CARD_SCRIPT] });
}

/**
 * Annotates the page in a tab with its frames; does nothing where it is annotated already. `byHand`: the reader
 * asked for this page. Rejects where no script may run.
 */
export async function injectAnnotation(tabId: number, byHand = false): Promise<void> {
  const target = { tabId, allFrames: true };
  const frames = await chrome.scripting.executeScript({ target, func: byHand ? markByHand : isAnnotated });
  if (frames.every(({ result }) => result === true)) return;
  // The styles first: whoever asks, the popup or the worker, may be gone before the end, and a page that has the
  // script but no styles would stay so.
  await chrome.scripting.insertCSS({ target, files: [HIGHLIGHT_STYLES] });
  await chrome.scripting.executeScript({ target, files: [ANNOTATE_SCRIPT] });
}

/** Runs in the frame, where nothing of this file is known. */
export function isAnnotated(): boolean {
  const shared = (globalThis as { [key: symbol]: { page?: object } | undefined })[Symbol.for('errgloss')];
  return shared?.page !== undefined;
}

/** Runs in the frame too: it stays annotated whatever its site is. Returns whether it was annotated already. */
function markByHand(): boolean {
  const shared = globalThis as { [key: symbol]: { page?: object; byHand?: boolean } | undefined };
  const key = Symbol.for('errgloss');
  shared[key] ??= {};
  shared[key].byHand = true;
  return shared[key].page !== undefined;
}
