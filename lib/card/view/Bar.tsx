import type { JSX } from 'preact';
import { words } from '../../words/words.ts';
import { CopyMenu, type CopyMenuProps } from '../parts/CopyMenu.tsx';
import { Icon } from '../parts/Icon.tsx';

/** How a card that floats over a page is moved and kept; a card inside another window has none of this. */
export interface Floating {
  readonly isPinned: boolean;
  readonly onPin: () => void;
  /** The pointer went down on the bar. */
  readonly onGrip: (event: PointerEvent) => void;
  /** An arrow key on the handle, in CSS pixels. */
  readonly onNudge: (dx: number, dy: number) => void;
}

/** Where a card's code is among those of the page, from 1, and the way to its neighbours. */
export interface Stepping {
  readonly at: number;
  readonly of: number;
  readonly onStep: (step: 1 | -1) => void;
}

export interface BarProps {
  readonly onBack?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
  readonly floating?: Floating | undefined;
  readonly stepping?: Stepping | undefined;
}

/** How far one press of an arrow key moves the card; with Shift it is a fine step. */
const STEP = 24;
const FINE_STEP = 4;

const DIRECTIONS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The line above a card: what kind of code it is; move, back, step, copy, keep open, close. */
export function Bar(
  props: BarProps & { readonly kind: string; readonly copying?: CopyMenuProps | undefined },
): JSX.Element | null {
  const { kind, copying, onBack, onClose, floating, stepping } = props;
  if (!kind && !copying && !onBack && !onClose && !floating) return null;
  return (
    // The handle does by keyboard what the bar does by pointer.
    <div class="bar" onPointerDown={floating && ((event) => grip(event, floating))}>
      {floating && (
        <button
          type="button"
          class="tool handle"
          aria-label={words('moveCard')}
          title={words('moveCardHint')}
          onKeyDown={(event) => nudge(event, floating)}
        >
          <Icon name="grip" />
        </button>
      )}
      {onBack && (
        <button type="button" class="tool labelled" onClick={onBack}>
          <Icon name="back" />
          {words('back')}
        </button>
      )}
      <span class="kind" title={kind}>
        {kind}
      </span>
      {stepping && <Steps {...stepping} />}
      {copying && <CopyMenu {...copying} />}
      {floating && (
        <button
          type="button"
          class="tool"
          aria-label={words('keepOpen')}
          aria-pressed={floating.isPinned}
          title={floating.isPinned ? words('keepOpenEnd') : words('keepOpen')}
          onClick={floating.onPin}
        >
          <Icon name="pin" />
        </button>
      )}
      {onClose && (
        <button
          type="button"
          class="tool"
          aria-label={words('close')}
          title={words('closeHint')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

function Steps({ at, of, onStep }: Stepping): JSX.Element {
  return (
    <>
      <span class="place">{words('placeOf', at, of)}</span>
      <button
        type="button"
        class="tool"
        aria-label={words('commandPrevious')}
        title={words('commandPrevious')}
        onClick={() => onStep(-1)}
      >
        <Icon name="back" />
      </button>
      <button
        type="button"
        class="tool"
        aria-label={words('commandNext')}
        title={words('commandNext')}
        onClick={() => onStep(1)}
      >
        <Icon name="next" />
      </button>
    </>
  );
}

/** Buttons on the bar stay buttons, all but the handle. */
function grip(event: PointerEvent, { onGrip }: Floating): void {
  const pressed = event.target instanceof Element ? event.target.closest('button, .copy-choices') : null;
  if (event.button !== 0 || (pressed && !pressed.classList.contains('handle'))) return;
  onGrip(event);
}

function nudge(event: KeyboardEvent, { onNudge }: Floating): void {
  const direction = DIRECTIONS[event.key];
  if (!direction || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const step = event.shiftKey ? FINE_STEP : STEP;
  onNudge(direction[0] * step, direction[1] * step);
}
