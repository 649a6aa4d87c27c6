import { MAX_HEIGHT, WINDOW_MARGIN } from './window-place.ts';

/** A rectangle of text, in viewport coordinates and CSS pixels. */
export interface TextRect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a card goes. `y` is its upper edge below the text, its lower edge above it. */
export interface Place {
  readonly side: 'below' | 'above';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly maxHeight: number;
}

/** Distances in CSS pixels. */
const GAP = 6;
const WIDTH = 400;

/** A card goes below its text where there is so much room, and to the roomier side where there is less. */
const ROOMY = 300;

/** With less room on either side a card covers some of a text that is high, such as a large selection. */
const MIN_ROOM = 150;

/** With less than this it covers even a single line. */
const MIN_HEIGHT = 72;

/**
 * The place of a card beside its text. It depends on the text and the window alone, not on how much the card shows at
 * the time, so that a card doesn't change sides while it is filled.
 */
export function placeBeside(
  rects: readonly TextRect[],
  window: { readonly width: number; readonly height: number },
): Place {
  const inSight = rects.filter(({ bottom, top }) => bottom > 0 && top < window.height);
  const lines = inSight.length > 0 ? inSight : rects;
  const first = lines.reduce((a, b) => (b.top < a.top ? b : a));
  const last = lines.reduce((a, b) => (b.bottom > a.bottom ? b : a));
  const below = window.height - last.bottom - GAP - WINDOW_MARGIN;
  const above = first.top - GAP - WINDOW_MARGIN;
  const side = below >= ROOMY || below >= above ? 'below' : 'above';
  const room = side === 'below' ? below : above;
  const all = window.height - 2 * WINDOW_MARGIN;
  const width = Math.floor(Math.min(WIDTH, window.width - 2 * WINDOW_MARGIN));
  const x = side === 'below' ? last.left : first.left;
  const isHigh = last.bottom - first.top > window.height / 3;
  if (room < MIN_HEIGHT || (isHigh && room < MIN_ROOM)) {
    const maxHeight = Math.floor(Math.min(MAX_HEIGHT, all, Math.max(ROOMY, room)));
    const y = window.height - WINDOW_MARGIN - maxHeight;
    return { side: 'below', x, y, width, maxHeight };
  }
  const maxHeight = Math.floor(Math.min(MAX_HEIGHT, all, room));
  return { side, x, y: side === 'below' ? last.bottom + GAP : first.top - GAP, width, maxHeight };
}
