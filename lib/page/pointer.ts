import { markAt } from './hit-test.ts';
import type { Mark, Marks } from './marks.ts';
import type { RootFinder } from './roots.ts';

/** What opens a card by pointer, as the reader has chosen it. A tap always does. */
export interface PointerChoice {
  /** Resting the pointer, a click, or resting it while Alt is held. */
  readonly opening: 'hover' | 'click' | 'alt';
  /** How long the pointer rests on a code before its card opens. */
  readonly delayMs: number;
}

/** What the pointer has done to a mark. */
export interface PointerActions {
  /** It has rested on the mark for as long as the reader has chosen. */
  onRest(mark: Mark): void;
  /** It was pressed and released on the mark. */
  onPress(mark: Mark): void;
  /** It has left the mark that it was on. */
  onLeave(): void;
}

/** Where the pointer's actions are looked for. */
export interface PointerField {
  readonly marks: Marks;
  readonly roots: RootFinder;
  /** Asked each time, for the reader may choose anew. */
  readonly choice: () => PointerChoice;
}

/**
 * Watches for the pointer on marks. Moves are looked at once a frame, and not at all while the page has no marks. Only
 * what the reader does counts: a page can make up events, and must not open cards by them.
 */
export function watchPointer(field: PointerField, actions: PointerActions, signal: AbortSignal): void {
  const { marks, roots, choice } = field;
  let over: Mark | undefined;
  let hasAlt = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const rest = (mark: Mark | undefined, isAlt: boolean) => {
    if (mark === over && isAlt === hasAlt) return;
    clearTimeout(timer);
    if (over && mark !== over) actions.onLeave();
    over = mark;
    hasAlt = isAlt;
    const { opening, delayMs } = choice();
    if (mark && (opening === 'hover' || (opening === 'alt' && isAlt)))
      timer = setTimeout(() => actions.onRest(mark), delayMs);
  };
  const onMove = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    // The reader points at a shadow root that came late.
    if (event.target instanceof Element && event.target.shadowRoot)
      event.composedPath().forEach(roots.offer, roots);
    if (marks.size === 0 || event.pointerType === 'touch' || event.buttons !== 0) return;
    const { clientX, clientY, altKey } = event;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => rest(markAt(marks, roots.roots, clientX, clientY), altKey));
  };
  const onClick = (event: MouseEvent) => {
    const isTap = event instanceof PointerEvent && event.pointerType === 'touch';
    if (!event.isTrusted || event.button !== 0 || !(isTap || choice().opening === 'click')) return;
    // The end of a selection made by dragging is no click on a code.
    if (getSelection()?.isCollapsed === false) return;
    const mark = markAt(marks, roots.roots, event.clientX, event.clientY);
    if (mark) actions.onPress(mark);
  };
  const onAlt = (event: KeyboardEvent) => {
    if (event.isTrusted && event.key === 'Alt') rest(over, event.type === 'keydown');
  };
  const onGone = ({ isTrusted, pointerType }: PointerEvent) => {
    if (!isTrusted || pointerType === 'touch') return;
    cancelAnimationFrame(frame);
    rest(undefined, false);
  };
  const options = { passive: true, capture: true, signal };
  document.addEventListener('pointermove', onMove, options);
  document.addEventListener('pointerdown', ({ isTrusted }) => isTrusted && clearTimeout(timer), options);
  document.addEventListener('click', onClick, options);
  document.addEventListener('keydown', onAlt, options);
  document.addEventListener('keyup', onAlt, options);
  document.documentElement.addEventListener('pointerleave', onGone, { passive: true, signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });
}
