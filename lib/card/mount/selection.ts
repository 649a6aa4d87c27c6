import { activeElement, boxOf } from '../../dom/nodes.ts';
import type { CardAnchor } from './request.ts';

/** The place of the user's selection, in the page's text or in a field; the top of the window without one. */
export function selectionAnchor(): CardAnchor {
  const field = activeElement();
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return elementAnchor(field);
  const selection = getSelection();
  if (selection && selection.rangeCount > 0) {
    const range = selection.getRangeAt(0).cloneRange();
    const rects = () => Array.from(range.getClientRects());
    if (rects().length > 0) return { node: range.commonAncestorContainer, rects };
  }
  const top = new DOMRect(innerWidth / 2, 0, 0, 0);
  return { node: document, rects: () => [top] };
}

/**
 * A selected text with its lines: menus tell it in one. `told` where the selection is another by now, and of a text
 * that was cut off the whole.
 */
export function selectedText(told: string): string {
  const own = ownSelection();
  return withoutSpaces(own).startsWith(withoutSpaces(told)) ? own : told;
}

function ownSelection(): string {
  const field = activeElement();
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
  return String(getSelection() ?? '');
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}

function elementAnchor(element: Element): CardAnchor {
  return { node: element, rects: () => [boxOf(element)] };
}
