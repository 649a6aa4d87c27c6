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
    return /[0-9_]|WSA/.test(this.#text);
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
