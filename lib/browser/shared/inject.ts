import { SHARE_NAME } from '../../page/frame-share.ts';
import { type FrameState, frameState, markByHand } from './injected.ts';

/** A frame of a tab. */
export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

/** Files of the package, as the build names them. */
export const ANNOTATE_SCRIPT = 'annotate.js';
/** Gives a frame the codes of own catalogs; to be run before the script that annotates. */
export const OWN_SCRIPT = 'own.js';
const MARK_STYLES = 'assets/marks.css';
const DETECTOR_SCRIPT = 'detector.js';
const CARD_SCRIPT = 'card.js';

/** Loads the detector into a frame. Rejects where no script may run. */
export async function injectDetector({ tabId, frameId }: Frame): Promise<void> {
  await chrome.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [DETECTOR_SCRIPT] });
}

/**
 * Loads the script that shows marks and cards into a frame, after its styles; does nothing where it runs already.
 * Rejects where no script may run.
 *
 * The styles have the origin of the user, not of the page: so they reach into shadow roots in Firefox too, and they go
 * with the extension, whose scripts Firefox stops before they can clean up.
 */
export async function injectCard({ tabId, frameId }: Frame): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  const [frame] = await chrome.scripting.executeScript({ target, func: frameState, args: [SHARE_NAME] });
  if (frame?.result?.showsMarks) return;
  await chrome.scripting.insertCSS({ target, files: [MARK_STYLES], origin: 'USER' });
  await chrome.scripting.executeScript({ target, files: [CARD_SCRIPT] });
}

/** Gives the annotated frames of a tab the codes of own catalogs as they are now. Rejects where no script may run. */
export async function injectOwn(tabId: number): Promise<void> {
  const frames = (await readFrames(tabId)).filter(({ state }) => state?.isAnnotated);
  const frameIds = frames.map(({ frameId }) => frameId);
  if (frameIds.length === 0) return;
  await chrome.scripting.executeScript({ target: { tabId, frameIds }, files: [OWN_SCRIPT] });
}

/** The frames of a tab with their state, undefined for one that is gone by now. Rejects where no script may run. */
export async function readFrames(
  tabId: number,
): Promise<readonly { readonly frameId: number; readonly state: FrameState | undefined }[]> {
  const found = await chrome.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: frameState,
    args: [SHARE_NAME],
  });
  return found.map(({ frameId, result }) => ({ frameId, state: result ?? undefined }));
}

/**
 * Annotates the page in a tab with its frames; does nothing where it is annotated already. `byHand`: the user
 * asked for this page. Rejects where no script may run.
 */
export async function injectAnnotation(tabId: number, byHand = false): Promise<void> {
  const target = { tabId, allFrames: true };
  const files = [OWN_SCRIPT, ANNOTATE_SCRIPT];
  // Both are sent before anything is awaited, since the popup that asks may close at any time.
  const marked = byHand && chrome.scripting.executeScript({ target, func: markByHand, args: [SHARE_NAME] });
  await Promise.all([marked, chrome.scripting.executeScript({ target, files })]);
}
