import type { Question } from '../lookup/question.ts';

/** Where a card belongs: the text it explains. Rectangles are in viewport coordinates. */
export interface CardAnchor {
  /** A node of the text; the card follows its scrolling and joins the dialog it stands in. */
  readonly node: Node;
  rects(): readonly DOMRect[];
}

/** A wish for a card on one code of the page. */
export interface CardRequest {
  readonly anchor: CardAnchor;
  readonly question: Question;
  /** The text as the page shows it. */
  readonly text: string;
  /** True when the reader came by keyboard: the card takes the focus and gives it back. */
  readonly focus: boolean;
  readonly onClose: () => void;
}
