/** A place in the page's text. */
export interface Point {
  readonly node: Text;
  readonly offset: number;
}

/** A text node's share of a joined text: its data from `from` on begins at offset `at`. */
interface Piece {
  readonly node: Text;
  readonly from: number;
  readonly at: number;
}

/** Text of several nodes, joined over inline markup, with the way back to them. */
export class JoinedText {
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
    const piece = this.#pieces[this.#lastAt(offset)];
    return piece && { node: piece.node, offset: offset - piece.at + piece.from };
  }

  /** The point after the last character before `offset`, in that character's own node. */
  endPoint(offset: number): Point | undefined {
    const start = this.startPoint(offset - 1);
    return start && { node: start.node, offset: start.offset + 1 };
  }

  /** The offset of a place in one of the nodes; 0 for any other. */
  offsetOf({ node, offset }: Point): number {
    const piece = this.#pieces[this.#nodes.indexOf(node)];
    return piece ? piece.at + offset - piece.from : 0;
  }

  /** The index of the last piece that begins at an offset or before it; binary, since a line may be of many texts. */
  #lastAt(offset: number): number {
    let [low, high] = [0, this.#pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = this.#pieces[middle];
      if (piece && piece.at <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
