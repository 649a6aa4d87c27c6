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

/** The card's script as the annotating script of the same frame sees it. */
export interface CardHost {
  open(request: CardRequest): void;
  /** The pointer has left the text; the card closes unless the pointer goes on to it. */
  leave(): void;
  close(): void;
}

/** Scripts of one extension in one frame share a global object that the page can't see. */
const KEY = Symbol.for('errgloss card');

type Shared = { [KEY]?: CardHost };

export function publishCardHost(host: CardHost | undefined): void {
  const shared = globalThis as Shared;
  if (host) shared[KEY] = host;
  else delete shared[KEY];
}

export function publishedCardHost(): CardHost | undefined {
  return (globalThis as Shared)[KEY];
}
