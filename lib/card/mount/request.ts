import type { Question } from '../../lookup/question.ts';
import type { Stepping } from '../view/Bar.tsx';

/** Where a card belongs: the text it explains. Rectangles are in viewport coordinates. */
export interface CardAnchor {
  /** A node of the text; the card follows its scrolling and joins the dialog it stands in. */
  readonly node: Node;
  rects(): readonly DOMRect[];
}

/**
 * How the user asked for a card. By `keyboard` the card takes the focus and gives it back; by `hover` it goes
 * when the pointer does; by `press`, a click or a tap, it stays until the user presses elsewhere.
 */
export type CardOpener = 'keyboard' | 'hover' | 'press';

/** What every wish for a card says. */
export interface CardWish {
  readonly anchor: CardAnchor;
  /** The text as the page shows it. */
  readonly text: string;
  readonly opener: CardOpener;
  /** The card was closed, or pinned: it is the card of this text no longer. */
  readonly onRelease: () => void;
  /** Where the code is among those of the page, when somebody steps through them. */
  readonly stepping?: Stepping | undefined;
}

/** Where a code is to be underlined no more: on the page until it is closed, on its site, or on every page. */
export const UNMARK_SCOPES = ['page', 'site', 'everywhere'] as const;

export type UnmarkScope = (typeof UNMARK_SCOPES)[number];

/** A wish for a card on one code of the page. */
export interface CardRequest extends CardWish {
  readonly question: Question;
  /** Ids of the detector's rules that decided that the text is a code, and of which family. */
  readonly reasons: readonly string[];
}
