import type { Question } from '../lookup/question.ts';

/** Where a card belongs: the text it explains. Rectangles are in viewport coordinates. */
export interface CardAnchor {
  /** A node of the text; the card follows its scrolling and joins the dialog it stands in. */
  readonly node: Node;
  rects(): readonly DOMRect[];
}

/**
 * How the reader asked for a card. By `keyboard` the card takes the focus and gives it back; by `hover` it goes
 * when the pointer does; by `press`, a click or a tap, it stays until the reader presses elsewhere.
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
}

/** A wish for a card on one code of the page. */
export interface CardRequest extends CardWish {
  readonly question: Question;
}
