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

/** The marks in page order with their offsets; one walk over the text nodes of the body. */
export function listMentions(marks: readonly Mark[]): ListedMention[] {
  if (marks.length === 0) return [];
  const offsets = new Map<Text, number>();
  const wanted = new Set(marks.map((mark) => mark.start.node));
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let offset = 0;
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    if (wanted.has(node)) offsets.set(node, offset);
    offset += node.length;
  }
  return marks.map((mark) => {
    const { start, text, head } = mark;
    const at = offsets.get(start.node);
    return { text, start: at === undefined ? null : at + start.offset, head, context: contextOf(mark) };
  });
}
