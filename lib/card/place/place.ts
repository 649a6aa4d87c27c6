import { autoUpdate, type VirtualElement } from '@floating-ui/dom';
import { boxOf, elementAround, hasBody, isElement, localName, parentOrHost } from '../../dom/nodes.ts';
import type { CardAnchor } from '../mount/request.ts';
import { setStyle } from '../mount/style.ts';
import { placeBeside } from './place-beside.ts';
import { moveTo } from './window-place.ts';

/** What can happen to the text of a card. */
export interface AnchorEvents {
  /** The text is no longer there. */
  onGone(): void;
  /** The text was scrolled out of sight. */
  onHidden(): void;
}

/** Keeps the card beside its text, inside the window and off the text itself, until the signal aborts. */
export function keepInPlace(
  host: HTMLElement,
  anchor: CardAnchor,
  signal: AbortSignal,
  events: AnchorEvents,
): void {
  const update = () => {
    const rects = anchor.rects();
    if (rects.length === 0) return events.onGone();
    if (isOutside(bounds(rects))) events.onHidden();
    if (signal.aborted) return;
    const place = placeBeside(rects, { width: innerWidth, height: innerHeight });
    setStyle(host, 'width', `${place.width}px`);
    setStyle(host, 'max-height', `${place.maxHeight}px`);
    moveTo(host, place.x, place.side === 'below' ? place.y : place.y - boxOf(host).height);
  };
  if (!hasBody()) {
    watchFrames(update, signal);
    return;
  }
  // Where what would tell of movements can not be asked safely, the text is looked at in each frame.
  const stop = autoUpdate(virtualElement(anchor), host, update, { animationFrame: isInForm(anchor.node) });
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
}

/** The library takes a body for granted; in documents without one the text is looked at in each frame. */
function watchFrames(update: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  update();
  requestAnimationFrame(() => watchFrames(update, signal));
}

function isOutside({ left, right, top, bottom }: DOMRect): boolean {
  return bottom < 0 || right < 0 || top > innerHeight || left > innerWidth;
}

/** The element that the library asks for its parents, and these for theirs; forms answer with any field of that name. */
function contextOf({ node }: CardAnchor): Element | undefined {
  if (isInForm(node)) return undefined;
  return isElement(node) ? node : elementAround(node);
}

function isInForm(node: Node): boolean {
  for (let at: Node | null = node; at; at = parentOrHost(at)) {
    if (isElement(at) && localName(at) === 'form') return true;
  }
  return false;
}

function virtualElement(anchor: CardAnchor): VirtualElement {
  const contextElement = contextOf(anchor);
  return {
    getBoundingClientRect: () => bounds(anchor.rects()),
    getClientRects: () => [...anchor.rects()],
    ...(contextElement && { contextElement }),
  };
}

function bounds(rects: readonly DOMRect[]): DOMRect {
  if (rects.length === 0) return new DOMRect();
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
