/** A frame of a tab. */
export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

/** Files of the package, as the build names them. */
export const ANNOTATE_SCRIPT = 'annotate.js';
const MARK_STYLES = 'assets/marks.css';
const CARD_SCRIPT = 'card.js';

/**
 * Runs the script that shows marks and cards in a frame, after its styles; does nothing where it runs already. Rejects
 * where no script may run.
 *
 * The styles have the origin of the user, not of the page: so they reach into shadow roots in Firefox too, and they go
 * with the extension, whose script Firefox ends before it could clean up.
 */
export async function injectCard({ tabId, frameId }: Frame): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  const [frame] = await chrome.scripting.executeScript({ target, func: showsMarks });
  if (frame?.result) return;
  await chrome.scripting.insertCSS({ target, files: [MARK_STYLES], origin: 'USER' });
  await chrome.scripting.executeScript({ target, files: [CARD_SCRIPT] });
}

/** Runs in the frame, where nothing of this file is known. */
function showsMarks(): boolean {
  const shared = (globalThis as { [key: symbol]: { marks?: object } | undefined })[Symbol.for('errgloss')];
  return shared?.marks !== undefined;
}

/**
 * Annotates the page in a tab with its frames; does nothing where it is annotated already. `byHand`: the reader
 * asked for this page. Rejects where no script may run.
 */
export async function injectAnnotation(tabId: number, byHand = false): Promise<void> {
  const target = { tabId, allFrames: true };
  // Both are on their way before anything is awaited, since the popup that asks may be closed at any time.
  const marked = byHand && chrome.scripting.executeScript({ target, func: markByHand });
  await Promise.all([marked, chrome.scripting.executeScript({ target, files: [ANNOTATE_SCRIPT] })]);
}

/** Runs in the frame, where nothing of this file is known: the page stays annotated whatever its site is. */
function markByHand(): void {
  const shared = globalThis as { [key: symbol]: { byHand?: boolean } | undefined };
  const key = Symbol.for('errgloss');
  shared[key] ??= {};
  shared[key].byHand = true;
}
