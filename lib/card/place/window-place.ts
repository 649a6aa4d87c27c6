import { setStyle } from '../mount/style.ts';

/** Room left between a card and the edge of the window, in CSS pixels. */
export const WINDOW_MARGIN = 8;

/** No card is higher: what is longer scrolls, so that the page stays in sight and the card can be moved. */
export const MAX_HEIGHT = 480;

/** Shorter movements of a pressed pointer are no dragging. */
const MIN_DRAG = 4;

/** Moves a card to a place in the window, or as near to it as the window allows. */
export function moveTo(host: HTMLElement, x: number, y: number): void {
  const { width, height } = host.getBoundingClientRect();
  setStyle(host, 'left', `${Math.round(within(x, innerWidth - width))}px`);
  setStyle(host, 'top', `${Math.round(within(y, innerHeight - height))}px`);
}

/** Where there is no room for both margins, the side on which reading begins has one. */
function within(position: number, most: number): number {
  return Math.max(WINDOW_MARGIN, Math.min(position, most - WINDOW_MARGIN));
}

/** Moves a card by a distance. */
export function moveBy(host: HTMLElement, dx: number, dy: number): void {
  const { x, y } = host.getBoundingClientRect();
  moveTo(host, x + dx, y + dy);
}

/**
 * Keeps a card where it is in the window, as high as it could become there, and inside of the window when either
 * changes size, until the signal aborts.
 */
export function keepInWindow(host: HTMLElement, signal: AbortSignal): void {
  const most = Number.parseFloat(host.style.maxHeight) || MAX_HEIGHT;
  const update = () => {
    setStyle(host, 'max-height', `${Math.min(most, innerHeight - 2 * WINDOW_MARGIN)}px`);
    setStyle(host, 'max-width', `${innerWidth - 2 * WINDOW_MARGIN}px`);
    moveBy(host, 0, 0);
  };
  const sizes = new ResizeObserver(update);
  sizes.observe(host);
  window.addEventListener('resize', update, { signal });
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    host.style.removeProperty('max-width');
  });
}

/** Moves a card with the pointer that has just gone down on it. `onStart` is called when it really moves. */
export function drag(host: HTMLElement, press: PointerEvent, onStart: () => void): void {
  const grip = press.currentTarget;
  if (!(grip instanceof HTMLElement)) return;
  const { x, y } = host.getBoundingClientRect();
  const dragging = new AbortController();
  const { signal } = dragging;
  let isMoving = false;
  const onMove = (event: PointerEvent) => {
    const [dx, dy] = [event.clientX - press.clientX, event.clientY - press.clientY];
    if (!isMoving) {
      if (Math.hypot(dx, dy) < MIN_DRAG) return;
      isMoving = true;
      onStart();
    }
    moveTo(host, x + dx, y + dy);
  };
  // The pointer may be faster than the card.
  grip.setPointerCapture(press.pointerId);
  grip.addEventListener('pointermove', onMove, { signal });
  for (const type of ['pointerup', 'pointercancel', 'lostpointercapture']) {
    grip.addEventListener(type, () => dragging.abort(), { signal });
  }
}
