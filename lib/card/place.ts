import {
  autoUpdate,
  computePosition,
  flip,
  inline,
  offset,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';
import type { CardAnchor } from './request.ts';
import { setStyle } from './style.ts';
import { MOST_HEIGHT, moveTo, WINDOW_MARGIN } from './window-place.ts';

/** Distances in CSS pixels. */
const GAP = 6;
const WIDTH = 400;

/** Lower than this nothing can be read; only a text that fills the window leaves less beside it. */
const LEAST_HEIGHT = 72;

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
  const reference = virtualElement(anchor);
  const update = () => {
    const rects = anchor.rects();
    if (rects.length === 0) return events.onGone();
    if (isOutside(bounds(rects))) events.onHidden();
    if (signal.aborted) return;
    void computePosition(reference, host, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(),
        offset(GAP),
        flip({ padding: WINDOW_MARGIN, fallbackPlacements: ['top-start'], fallbackStrategy: 'bestFit' }),
        shift({ padding: WINDOW_MARGIN }),
        size({
          padding: WINDOW_MARGIN,
          apply: ({ availableHeight, availableWidth }) => {
            const height = Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, Math.floor(availableHeight)));
            setStyle(host, 'max-height', `${height}px`);
            setStyle(host, 'width', `${Math.min(WIDTH, Math.floor(availableWidth))}px`);
          },
        }),
      ],
    }).then(({ x, y }) => {
      if (!signal.aborted) moveTo(host, x, y);
    });
  };
  const stop = autoUpdate(reference, host, update);
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
}

function isOutside({ left, right, top, bottom }: DOMRect): boolean {
  return bottom < 0 || right < 0 || top > innerHeight || left > innerWidth;
}

function virtualElement(anchor: CardAnchor): VirtualElement {
  const contextElement = anchor.node instanceof Element ? anchor.node : anchor.node.parentElement;
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
