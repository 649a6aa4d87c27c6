import { listen } from '../../dom/listen.ts';
import { isElement, isNode, shadowRootOf } from '../../dom/nodes.ts';
import type { Mark } from '../marks/mark.ts';
import type { MarkIndex } from '../marks/mark-index.ts';
import type { RootFinder } from '../scan/roots.ts';
import { markAt } from './hit-test.ts';

/** What opens a card by pointer, as the user has chosen it. A tap always does. */
export interface PointerChoice {
  /** Resting the pointer, a click, or resting it while Alt is held. */
  readonly opening: 'hover' | 'click' | 'alt';
  /** How long the pointer rests on a code before its card opens. */
  readonly delayMs: number;
}

/** What the pointer has done to a mark. */
export interface PointerActions {
  /** It has rested on the mark for as long as the user has chosen. */
  onRest(mark: Mark): void;
  /** It was pressed and released on the mark. */
  onPress(mark: Mark): void;
  /** It has left the mark that it was on. */
  onLeave(): void;
}

/** Where the pointer's actions are looked for. */
export interface PointerField {
  readonly marks: MarkIndex;
  readonly roots: RootFinder;
  /** Asked each time, for the user may choose anew. */
  readonly choice: () => PointerChoice;
}

/** What watches the pointer. */
export interface PointerWatch {
  /** A mark is no more; its text must not be held on to. */
  forget(mark: Mark): void;
}

/**
 * Watches for the pointer on marks. Moves are looked at once a frame, and not at all while the page has no marks. Only
 * what the user does counts: a page can make up events, and must not open cards by them.
 */
export function watchPointer(
  field: PointerField,
  actions: PointerActions,
  signal: AbortSignal,
): PointerWatch {
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
    // The user points at a shadow root that came late.
    const { target } = event;
    if (isNode(target) && isElement(target) && shadowRootOf(target))
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
  const onGone = ({ isTrusted, pointerType, relatedTarget }: PointerEvent) => {
    // Out of one element and into none: it has left the window.
    if (!isTrusted || pointerType === 'touch' || relatedTarget !== null) return;
    cancelAnimationFrame(frame);
    rest(undefined, false);
  };
  const options = { passive: true, capture: true };
  listen(document, 'pointermove', onMove, signal, options);
  listen(
    document,
    'pointerdown',
    ({ isTrusted }) => {
      if (isTrusted) clearTimeout(timer);
    },
    signal,
    options,
  );
  listen(document, 'click', onClick, signal, options);
  listen(document, 'keydown', onAlt, signal, options);
  listen(document, 'keyup', onAlt, signal, options);
  listen(document, 'pointerout', onGone, signal, options);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });
  return {
    forget(mark) {
      if (mark === over) rest(undefined, hasAlt);
    },
  };
}
