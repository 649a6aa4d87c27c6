import type { Code } from '../codes/code.ts';
import type { Family } from '../codes/families.ts';
import type { Head } from '../lookup/question.ts';
import type { Point } from './text-block.ts';

/** An annotated mention: where it stands in the page and what it denotes. */
export interface Mark {
  readonly start: Point;
  readonly end: Point;
  /** The text as it stands in the page. */
  readonly text: string;
  readonly code: Code;
  readonly hints: readonly Family[];
  readonly head: Head;
}

/** The range of a mark, or undefined when the page has changed the text under it. */
export function markRange(mark: Mark): Range | undefined {
  const { start, end } = mark;
  if (!start.node.isConnected || !end.node.isConnected) return undefined;
  if (start.offset > start.node.length || end.offset > end.node.length) return undefined;
  const range = new Range();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** All marks of a page, found by the text node they stand in. */
export class Marks {
  readonly #all = new Set<Mark>();
  readonly #byNode = new WeakMap<Text, Set<Mark>>();

  get size(): number {
    return this.#all.size;
  }

  /** `nodes` are the text nodes the mark begins and ends in, and those between. */
  add(mark: Mark, nodes: readonly Text[]): void {
    this.#all.add(mark);
    for (const node of nodes) {
      const marks = this.#byNode.get(node);
      if (marks) marks.add(mark);
      else this.#byNode.set(node, new Set([mark]));
    }
  }

  delete(mark: Mark): void {
    this.#all.delete(mark);
    for (const node of [mark.start.node, mark.end.node]) this.#byNode.get(node)?.delete(mark);
  }

  /** The marks that begin, end or run through a text node. */
  in(node: Text): Mark[] {
    return [...(this.#byNode.get(node) ?? [])].filter((mark) => this.#all.has(mark));
  }

  /** The mark over the character before or after a caret position. */
  at(node: Text, offset: number): Mark | undefined {
    return this.in(node).find((mark) => {
      const from = mark.start.node === node ? mark.start.offset : 0;
      const to = mark.end.node === node ? mark.end.offset : node.length;
      return offset >= from && offset <= to;
    });
  }

  /** Marks whose text has left the page. */
  detached(): Mark[] {
    return [...this.#all].filter((mark) => !mark.start.node.isConnected || !mark.end.node.isConnected);
  }

  /** All marks in the order of the page. */
  inOrder(): Mark[] {
    return [...this.#all].sort((a, b) => {
      if (a.start.node === b.start.node) return a.start.offset - b.start.offset;
      const position = a.start.node.compareDocumentPosition(b.start.node);
      return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    });
  }
}
