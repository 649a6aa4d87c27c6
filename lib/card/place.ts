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

/** Distances in CSS pixels. */
const GAP = 6;
const WINDOW_MARGIN = 8;
const WIDTH = 400;
const LEAST_HEIGHT = 120;

/**
 * Keeps the card beside its text, inside the window and off the text itself, until the signal aborts.
 * `onGone` is called when the text is no longer there.
 */
export function keepInPlace(
  host: HTMLElement,
  anchor: CardAnchor,
  signal: AbortSignal,
  onGone: () => void,
): void {
  const reference = virtualElement(anchor);
  const update = () => {
    if (anchor.rects().length === 0) return onGone();
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
            setStyle(host, 'max-height', `${Math.max(LEAST_HEIGHT, Math.floor(availableHeight))}px`);
            setStyle(host, 'width', `${Math.min(WIDTH, Math.floor(availableWidth))}px`);
          },
        }),
      ],
    }).then(({ x, y }) => {
      setStyle(host, 'left', `${Math.round(x)}px`);
      setStyle(host, 'top', `${Math.round(y)}px`);
    });
  };
  signal.addEventListener('abort', autoUpdate(reference, host, update), { once: true });
}

/** The page's own rules must not win, whatever their weight. */
export function setStyle(host: HTMLElement, property: string, value: string): void {
  host.style.setProperty(property, value, 'important');
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
