/** A place in the page's text. */
export interface Point {
  readonly node: Text;
  readonly offset: number;
}

/** A text node's share of a block: its data from `from` on begins at offset `at` of the block's text. */
interface Piece {
  readonly node: Text;
  readonly from: number;
  readonly at: number;
}

/** The text between two block boundaries, joined over inline markup, with the way back to its nodes. */
export class TextBlock {
  readonly #pieces: Piece[] = [];
  readonly #nodes: Text[] = [];
  #text = '';

  get text(): string {
    return this.#text;
  }

  get nodes(): readonly Text[] {
    return this.#nodes;
  }

  append(node: Text, from: number, to: number): void {
    this.#pieces.push({ node, from, at: this.#text.length });
    this.#nodes.push(node);
    this.#text += node.data.slice(from, to);
  }

  /** Line breaks that the page shows but that are no text (`<br>`). They belong to no node. */
  appendBreak(): void {
    this.#text += '\n';
  }

  /** The point before the character at `offset`. */
  startPoint(offset: number): Point | undefined {
    const piece = this.#pieces.findLast(({ at }) => at <= offset);
    return piece && { node: piece.node, offset: offset - piece.at + piece.from };
  }

  /** The point after the last character before `offset`, in that character's own node. */
  endPoint(offset: number): Point | undefined {
    const start = this.startPoint(offset - 1);
    return start && { node: start.node, offset: start.offset + 1 };
  }

  /** The offset of a place in one of the nodes. */
  offsetOf({ node, offset }: Point): number {
    const piece = this.#pieces.find((other) => other.node === node);
    return piece ? piece.at + offset - piece.from : 0;
  }
}
