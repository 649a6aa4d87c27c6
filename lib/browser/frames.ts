import type { Send } from './calls.ts';
import { injectCard } from './inject.ts';
import type { PageCalls } from './page-calls.ts';
import { callCard } from './page-replies.ts';
import { inTime } from './patience.ts';

/** One frame of a tab in which annotation runs, with the way to its card's script. */
export interface AnnotatedFrame {
  readonly frameId: number;
  readonly call: Send<PageCalls>;
}

/**
 * The frames of a tab that are annotated, the page itself first; undefined where the browser lets no script in.
 * The card's script is loaded into each. Rejects when the page is too busy to answer.
 */
export async function annotatedFrames(tabId: number): Promise<AnnotatedFrame[] | undefined> {
  const asked = chrome.scripting.executeScript({ target: { tabId, allFrames: true }, func: isAnnotated });
  const found = await inTime(asked.catch(() => undefined));
  if (!found) return undefined;
  const frames = found
    .filter(({ result }) => result === true)
    .map(({ frameId }) => ({ frameId, call: callCard(tabId, frameId) }))
    .sort((a, b) => a.frameId - b.frameId);
  await Promise.all(frames.map(({ frameId }) => inTime(injectCard({ tabId, frameId })).catch(() => {})));
  return frames;
}

/** Runs in the frame, where nothing of this file is known. */
function isAnnotated(): boolean {
  const shared = (globalThis as { [key: symbol]: { page?: object } | undefined })[Symbol.for('errgloss')];
  return shared?.page !== undefined;
}
