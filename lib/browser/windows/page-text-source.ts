import * as v from 'valibot';
import { MAX_QUERY } from '../../lookup/question.ts';
import type { PageText } from '../../ui/page/page-text.ts';
import { annotatedFrames } from '../shared/annotated-frames.ts';
import { type FrameText, frameText } from '../shared/injected.ts';
import { count } from '../shared/schemas.ts';
import { withTimeout } from '../shared/timeout.ts';

/** A page of some megabytes is laid out for it; no page that is well takes as long. */
const TIMEOUT_MS = 20_000;

/** What comes out of a page's process is not to be trusted. */
const frameTextSchema = v.object({
  text: v.pipe(v.string(), v.maxLength(MAX_QUERY)),
  length: count,
});

/** The text of the annotated frames of a tab as a user sees it, line by line. */
export async function pageText(tabId: number): Promise<PageText> {
  try {
    const frameIds = (await annotatedFrames(tabId))?.map(({ frameId }) => frameId) ?? [];
    if (frameIds.length === 0) return { kind: 'closed' };
    const read = await withTimeout(
      chrome.scripting.executeScript({
        target: { tabId, frameIds },
        func: frameText,
        args: [MAX_QUERY],
      }),
      TIMEOUT_MS,
    );
    const found = read
      .toSorted((a, b) => a.frameId - b.frameId)
      .flatMap(({ result }): FrameText[] => (v.is(frameTextSchema, result) ? [result] : []));
    const length = Math.max(0, ...found.map((frame) => frame.length));
    if (length > MAX_QUERY) return { kind: 'too long', length };
    const texts = found.map(({ text }) => text).filter((text) => text.trim() !== '');
    return texts.length > 0 ? { kind: 'texts', texts } : { kind: 'closed' };
  } catch {
    return { kind: 'closed' };
  }
}
