import type { Mark } from './mark.ts';
import { PageOrder } from './page-order.ts';

/** All marks of a page, found by the text node they stand in, or in page order. */
export class MarkIndex {
  /** With the nodes that each stands in. */
  readonly #all = new Map<Mark, readonly Text[]>();
  /** The marks of each node in the order of its text. */
  readonly #byNode = new WeakMap<Text, Mark[]>();
  readonly #order = new PageOrder();
  #mayHaveMoved = false;

  get size(): number {
    return this.#all.size;
  }

  /** In the order in which they came; one that is deleted meanwhile is left out. */
  all(): Iterable<Mark> {
    return this.#all.keys();
  }

  /** `nodes` are texts in page order, among them all that the mark stands in. */
  add(mark: Mark, nodes: readonly Text[]): void {
    const own = nodes.slice(nodes.indexOf(mark.start.node), nodes.indexOf(mark.end.node) + 1);
    this.#all.set(mark, own);
    this.#order.add(mark);
    for (const node of own) {
      const marks = this.#byNode.get(node);
      if (marks) marks.splice(placeOf(marks, node, startIn(mark, node)), 0, mark);
      else this.#byNode.set(node, [mark]);
    }
  }

  delete(mark: Mark): void {
    for (const node of this.#all.get(mark) ?? []) {
      const marks = this.#byNode.get(node);
      marks?.splice(marks.indexOf(mark), 1);
    }
    if (this.#all.delete(mark)) this.#order.delete(mark);
  }

  /** The marks that begin, end or run through a text node. */
  in(node: Text): Mark[] {
    return [...(this.#byNode.get(node) ?? [])];
  }

  /** The mark over the character before or after a caret position. */
  at(node: Text, offset: number): Mark | undefined {
    const marks = this.#byNode.get(node);
    if (!marks) return undefined;
    const index = placeOf(marks, node, offset);
    return [marks[index - 1], marks[index]].find((mark) => {
      if (!mark) return false;
      const to = mark.end.node === node ? mark.end.offset : node.length;
      return offset >= startIn(mark, node) && offset <= to;
    });
  }

  /** All marks in the order of the page. */
  inOrder(): readonly Mark[] {
    if (this.#mayHaveMoved) this.#order.repair();
    this.#mayHaveMoved = false;
    return this.#order.all();
  }

  /** To be told that the page has changed: a shadow root may have come to another place with all its marks. */
  onChange(): void {
    this.#mayHaveMoved = true;
  }

  /** Lets go of the nodes of marks that were deleted. */
  tidy(): void {
    this.#order.tidy();
  }
}

/** Where in a node a mark begins. */
function startIn(mark: Mark, node: Text): number {
  return mark.start.node === node ? mark.start.offset : 0;
}

/** The position of the first mark that begins at an offset or after it; binary, since a log may be one node. */
function placeOf(marks: readonly Mark[], node: Text, offset: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const mark = marks[middle];
    if (mark && startIn(mark, node) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
