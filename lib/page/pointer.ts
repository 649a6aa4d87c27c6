import { markAt } from './hit-test.ts';
import type { Mark, Marks } from './marks.ts';
import type { RootFinder } from './roots.ts';

/** How long the pointer rests on a code before its card opens. */
const OPEN_DELAY_MS = 250;

/**
 * Calls `onRest` when the pointer has rested on a mark for a moment. Moves are looked at once a frame, and not
 * at all while the page has no marks.
 */
export function watchPointer(
  marks: Marks,
  roots: RootFinder,
  onRest: (mark: Mark) => void,
  onLeave: () => void,
  signal: AbortSignal,
): void {
  let over: Mark | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const move = (x: number, y: number) => {
    const mark = markAt(marks, roots.roots, x, y);
    if (mark === over) return;
    clearTimeout(timer);
    if (over) onLeave();
    over = mark;
    if (mark) timer = setTimeout(() => onRest(mark), OPEN_DELAY_MS);
  };
  const onMove = (event: PointerEvent) => {
    // The reader points at a shadow root that came late.
    if (event.target instanceof Element && event.target.shadowRoot)
      event.composedPath().forEach(roots.offer, roots);
    if (marks.size === 0 || event.pointerType === 'touch' || event.buttons !== 0) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => move(event.clientX, event.clientY));
  };
  const onGone = () => {
    clearTimeout(timer);
    if (over) onLeave();
    over = undefined;
  };
  document.addEventListener('pointermove', onMove, { passive: true, capture: true, signal });
  document.addEventListener('pointerdown', () => clearTimeout(timer), {
    passive: true,
    capture: true,
    signal,
  });
  document.documentElement.addEventListener('pointerleave', onGone, { passive: true, signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });
}
