import { type Mark, type Marks, markRange } from './marks.ts';

/** The mark whose text is drawn at a point of the viewport (CSS pixels), if any; also in the shadow roots given. */
export function markAt(marks: Marks, shadowRoots: ShadowRoot[], x: number, y: number): Mark | undefined {
  if (marks.size === 0) return undefined;
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  if (!caret || caret.offsetNode.nodeType !== Node.TEXT_NODE) return undefined;
  const mark = marks.at(caret.offsetNode as Text, caret.offset);
  const range = mark && markRange(mark);
  // The caret snaps to the closest text, and a wrapped mark has several rectangles.
  const isOver = range && Array.from(range.getClientRects()).some((rect) => contains(rect, x, y));
  return isOver ? mark : undefined;
}

function contains(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
}
