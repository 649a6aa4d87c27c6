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
  // Both are on their way before anything is awaited, since the popup that asks may be closed at any time.
  const marked = byHand && chrome.scripting.executeScript({ target, func: markByHand });
  const [frames] = await Promise.all([
    chrome.scripting.executeScript({ target, files: [ANNOTATE_SCRIPT] }),
    marked,
  ]);
  // The script returns whether it has just started; the styles are needed once.
  const frameIds = frames.filter(({ result }) => result === true).map(({ frameId }) => frameId);
  if (frameIds.length > 0) {
    await chrome.scripting.insertCSS({ target: { tabId, frameIds }, files: [HIGHLIGHT_STYLES] });
  }
}

/** Runs in the frame, where nothing of this file is known: the page stays annotated whatever its site is. */
function markByHand(): void {
  const shared = globalThis as { [key: symbol]: { byHand?: boolean } | undefined };
  const key = Symbol.for('errgloss');
  shared[key] ??= {};
  shared[key].byHand = true;
}
