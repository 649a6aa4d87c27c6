import { TRIGGER } from '../detect/evidence-for.ts';

/** A text node's share of a block: its data begins at offset `at` of the block's text. */
interface Piece {
  readonly node: Text;
  readonly at: number;
}

/** A place in the page's text. */
export interface Point {
  readonly node: Text;
  readonly offset: number;
}

/** What can be a code by itself: a name, hex digits, a number that fills 32 bits. */
const SIGN =
  /_|0[xX]|[0-9A-Fa-f]{8}|&[hH]\d|[-\u2010-\u2013\u2212]\d{5}|\d[0-9A-Fa-f]{3}[hH]|WSA|stop|bug ?check|bsod|blue ?screen|\u00AD|[\u200B-\u200D\u2060\uFEFF]/i;

/** A block as short as this may be a cell or a line of a list, whose meaning stands elsewhere. */
const SHORT = 60;

/** The text between two block boundaries, joined over inline markup, with the way back to its nodes. */
export class TextBlock {
  readonly #pieces: Piece[] = [];
  #text = '';

  get text(): string {
    return this.#text;
  }

  get nodes(): readonly Text[] {
    return this.#pieces.map((piece) => piece.node);
  }

  append(node: Text): void {
    this.#pieces.push({ node, at: this.#text.length });
    this.#text += node.data;
  }

  /** Line breaks that the page shows but that are no text (`<br>`). They belong to no node. */
  appendBreak(): void {
    this.#text += '\n';
  }

  /** True when the block holds something that could be part of a code, which most blocks don't. */
  get isWorthReading(): boolean {
    return (
      SIGN.test(this.#text) ||
      (/[0-9]/.test(this.#text) && (this.#text.length < SHORT || TRIGGER.test(this.#text)))
    );
  }

  /** The point before the character at `offset`. */
  startPoint(offset: number): Point | undefined {
    const piece = this.#pieces.findLast(({ at }) => at <= offset);
    return piece && { node: piece.node, offset: offset - piece.at };
  }

  /** The point after the last character before `offset`, in that character's own node. */
  endPoint(offset: number): Point | undefined {
    const start = this.startPoint(offset - 1);
    return start && { node: start.node, offset: start.offset + 1 };
  }
}
