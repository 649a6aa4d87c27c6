import type { JSX } from 'preact';
import { Icon } from './Icon.tsx';

/** How a card that floats over a page is moved and kept; a card inside another window has none of this. */
export interface Floating {
  readonly isPinned: boolean;
  readonly onPin: () => void;
  /** The pointer went down on the bar. */
  readonly onGrip: (event: PointerEvent) => void;
  /** An arrow key on the handle, in CSS pixels. */
  readonly onNudge: (dx: number, dy: number) => void;
}

export interface BarProps {
  readonly onBack?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
  readonly floating?: Floating | undefined;
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

/** The line above a card: move, back, pin, close. */
export function Bar({ onBack, onClose, floating }: BarProps): JSX.Element | null {
  if (!onBack && !onClose && !floating) return null;
  return (
    // The handle does by keyboard what the bar does by pointer.
    <div class="bar" onPointerDown={floating && ((event) => grip(event, floating))}>
      {floating && (
        <button
          type="button"
          class="quiet handle"
          aria-label="Move the card with the arrow keys"
          title="Drag, or move with the arrow keys"
          onKeyDown={(event) => nudge(event, floating)}
        >
          <Icon name="grip" />
        </button>
      )}
      {onBack && (
        <button type="button" class="quiet" onClick={onBack}>
          ← Back
        </button>
      )}
      <span class="spacer" />
      {floating && (
        <button
          type="button"
          class="quiet"
          aria-label="Pin"
          aria-pressed={floating.isPinned}
          title={floating.isPinned ? 'Unpin' : 'Pin: keep this card open'}
          onClick={floating.onPin}
        >
          <Icon name="pin" />
        </button>
      )}
      {onClose && (
        <button type="button" class="quiet" aria-label="Close" title="Close (Esc)" onClick={onClose}>
          ✕
        </button>
      )}
    </div>
  );
}

/** Buttons on the bar stay buttons, all but the handle. */
function grip(event: PointerEvent, { onGrip }: Floating): void {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  if (event.button !== 0 || (button && !button.classList.contains('handle'))) return;
  onGrip(event);
}

function nudge(event: KeyboardEvent, { onNudge }: Floating): void {
  const direction = DIRECTIONS[event.key];
  if (!direction || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const step = event.shiftKey ? FINE_STEP : STEP;
  onNudge(direction[0] * step, direction[1] * step);
}
