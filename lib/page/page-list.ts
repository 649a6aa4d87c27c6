import type { Head } from '../lookup/question.ts';
import { contextOf } from './context.ts';
import type { Mark } from './marks.ts';

/** One mention of the page, as the popup lists it. */
export interface ListedMention {
  readonly text: string;
  /** Offset in `document.body.textContent`; null for text outside the body's own tree. */
  readonly start: number | null;
  readonly head: Head;
  /** A few words of the line around it, at most 80 characters. */
  readonly context: string;
}

/** Marks in page order with their offsets. */
export function listMentions(marks: readonly Mark[]): ListedMention[] {
  const offsets = textOffsets(marks.map(({ start }) => start.node));
  return marks.map((mark) => {
    const { start, text, head } = mark;
    const at = offsets.get(start.node);
    return { text, start: at === undefined ? null : at + start.offset, head, context: contextOf(mark) };
  });
}

/**
 * Where texts, given in page order, begin in the text of the body; those outside its own tree are left out. The browser
 * joins what stands between them, which takes a fraction of the time of looking at each text of a large page.
 */
function textOffsets(nodes: readonly Text[]): Map<Text, number> {
  const offsets = new Map<Text, number>();
  const between = document.createRange();
  between.setStart(document.body, 0);
  let offset = 0;
  for (const node of nodes) {
    if (offsets.has(node) || !document.body.contains(node)) continue;
    between.setEnd(node, 0);
    offset += String(between).length;
    offsets.set(node, offset);
    between.setStart(node, 0);
  }
  return offsets;
}
