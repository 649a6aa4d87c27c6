import { callCard } from './call-card.ts';
import type { CardCalls } from './card-calls.ts';
import type { Send } from './contract.ts';
import { injectCard, readFrames } from './inject.ts';
import { withTimeout } from './timeout.ts';

/** One frame of a tab in which annotation runs, with the way to its card's script. */
export interface AnnotatedFrame {
  readonly frameId: number;
  readonly call: Send<CardCalls>;
}

/**
 * The frames of a tab that are annotated, the page itself first; undefined where the browser lets no script in.
 * The card's script is loaded into those that lack it. Rejects when the page is too busy to answer.
 */
export async function annotatedFrames(tabId: number): Promise<AnnotatedFrame[] | undefined> {
  const found = await withTimeout(readFrames(tabId).catch(() => undefined));
  if (!found) return undefined;
  const annotated = found.filter(({ state }) => state?.isAnnotated);
  const without = annotated.filter(({ state }) => !state?.showsMarks);
  await Promise.all(
    without.map(({ frameId }) => withTimeout(injectCard({ tabId, frameId })).catch(() => {})),
  );
  return annotated
    .map(({ frameId }) => ({ frameId, call: callCard(tabId, frameId) }))
    .sort((a, b) => a.frameId - b.frameId);
}
