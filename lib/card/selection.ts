import type { CardAnchor } from './request.ts';

/** The place of the reader's selection, in the page's text or in a field; the top of the window without one. */
export function selectionAnchor(): CardAnchor {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return elementAnchor(field);
  const selection = getSelection();
  if (selection && selection.rangeCount > 0) {
    const range = selection.getRangeAt(0).cloneRange();
    const rects = () => Array.from(range.getClientRects());
    if (rects().length > 0) return { node: range.commonAncestorContainer, rects };
  }
  const top = new DOMRect(innerWidth / 2, 0, 0, 0);
  return { node: document.documentElement, rects: () => [top] };
}

function elementAnchor(element: Element): CardAnchor {
  return { node: element, rects: () => [element.getBoundingClientRect()] };
}
