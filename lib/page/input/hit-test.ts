import { caretAt, isText } from '../../dom/nodes.ts';
import { type Mark, markRange } from '../marks/mark.ts';
import type { MarkIndex } from '../marks/mark-index.ts';
import { isLeftAlone } from '../text/elements.ts';

/** The mark whose text is drawn at a point of the viewport (CSS pixels), if any; also in the shadow roots given. */
export function markAt(marks: MarkIndex, shadowRoots: ShadowRoot[], x: number, y: number): Mark | undefined {
  if (marks.size === 0) return undefined;
  const caret = caretAt(x, y, shadowRoots);
  if (!caret || !isText(caret.offsetNode)) return undefined;
  const mark = marks.at(caret.offsetNode, caret.offset);
  const range = mark && markRange(mark);
  // The caret snaps to the closest text, and a wrapped mark has several rectangles.
  const isOver = range && Array.from(range.getClientRects()).some((rect) => contains(rect, x, y));
  return isOver && !isLeftAlone(mark.start.node) ? mark : undefined;
}

function contains(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
}
