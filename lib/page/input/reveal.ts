import { closest, elementAround, parentElement, scrollIntoView } from '../../dom/nodes.ts';
import { isMarkInPlace, type Mark, markRange } from '../marks/mark.ts';

/** Brings a mark into sight; false when it is gone. */
export function reveal(mark: Mark): boolean {
  if (!isMarkInPlace(mark)) return false;
  const element = elementAround(mark.start.node);
  if (element) openDetails(element);
  scrollTo(mark, element);
  return true;
}

/** What is folded away is unfolded, as the browser's own search does. */
function openDetails(element: Element): void {
  for (let at: Element | null = element; at; at = parentElement(at)) {
    at = closest(at, 'details');
    if (!at) return;
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
}

/** The element first, for boxes that scroll by themselves; then the line, for elements higher than the window. */
function scrollTo(mark: Mark, element: Element | undefined): void {
  if (element) scrollIntoView(element, { block: 'center', inline: 'nearest', behavior: 'instant' });
  const box = markRange(mark)?.getBoundingClientRect();
  if (box && (box.bottom < 0 || box.top > innerHeight)) {
    window.scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' });
  }
}
