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

/** False when the page has changed the text under a mark. */
export function isMarkInPlace({ start, end, text }: Mark): boolean {
  if (!start.node.isConnected || !end.node.isConnected || end.offset > end.node.length) return false;
  const beginning = text.slice(0, start.node.length - start.offset);
  return beginning !== '' && start.node.data.startsWith(beginning, start.offset);
}

/**
 * The range of a mark, or undefined when the page has changed the text under it. Not to be made for many marks: until
 * a range is forgotten, the browser looks at it with every change of the page.
 */
export function markRange(mark: Mark): Range | undefined {
  if (!isMarkInPlace(mark)) return undefined;
  const { start, end } = mark;
  const range = new Range();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** The order of two marks in the page; text of a shadow root stands where its host does. */
export function compareMarks(a: Mark, b: Mark): number {
  if (a.start.node === b.start.node) return a.start.offset - b.start.offset;
  const [pathA, pathB] = [hostPath(a.start.node), hostPath(b.start.node)];
  const fork = pathA.findIndex((node, depth) => node !== pathB[depth]);
  const [nodeA, nodeB] = [pathA[fork] ?? a.start.node, pathB[fork] ?? b.start.node];
  return nodeA.compareDocumentPosition(nodeB) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The hosts of the shadow roots around a node, the outermost first, and the node. */
function hostPath(node: Node): Node[] {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [...hostPath(root.host), node] : [node];
}

/** All marks of a page, found by the text node they stand in. */
export class Marks {
  /** With the nodes that each stands in. */
  readonly #all = new Map<Mark, readonly Text[]>();
  /** The marks of each node in the order of its text. */
  readonly #byNode = new WeakMap<Text, Mark[]>();

  get size(): number {
    return this.#all.size;
  }

  all(): Iterable<Mark> {
    return [...this.#all.keys()];
  }

  /** `nodes` are texts in page order, among them all that the mark stands in. */
  add(mark: Mark, nodes: readonly Text[]): void {
    const own = nodes.slice(nodes.indexOf(mark.start.node), nodes.indexOf(mark.end.node) + 1);
    this.#all.set(mark, own);
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
    this.#all.delete(mark);
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
  inOrder(): Mark[] {
    return [...this.#all.keys()].sort(compareMarks);
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
