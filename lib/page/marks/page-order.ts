import { isShadowRoot, precedes, rootOf } from '../../dom/nodes.ts';
import type { Mark } from './mark.ts';

/**
 * Marks in page order. A mark that comes after the one that came before it, as they do in a scan, finds its place by
 * one look; any other by a few.
 */
export class PageOrder {
  #marks: Mark[] = [];
  readonly #gone = new Set<Mark>();
  /** Where the last one was put. */
  #last = -1;

  get size(): number {
    return this.#marks.length - this.#gone.size;
  }

  add(mark: Mark): void {
    this.tidy();
    const place = this.#fits(mark, this.#last + 1) ? this.#last + 1 : this.#search(mark);
    this.#marks.splice(place, 0, mark);
    this.#last = place;
  }

  /** Is forgotten at the next `add`, `tidy` or look. */
  delete(mark: Mark): void {
    this.#gone.add(mark);
  }

  all(): readonly Mark[] {
    this.tidy();
    return this.#marks;
  }

  /** Lets go of what was deleted. */
  tidy(): void {
    if (this.#gone.size === 0) return;
    this.#marks = this.#marks.filter((mark) => !this.#gone.has(mark));
    this.#gone.clear();
    this.#last = this.#marks.length - 1;
  }

  /** Puts marks right that a page has moved without taking them out, with a shadow root say. */
  repair(): void {
    this.tidy();
    const kept: Mark[] = [];
    const moved: Mark[] = [];
    for (const mark of this.#marks) {
      const before = kept.at(-1);
      if (!before || isBefore(before, mark)) kept.push(mark);
      else moved.push(mark);
    }
    if (moved.length === 0) return;
    this.#marks = kept;
    this.#last = kept.length - 1;
    for (const mark of moved) this.add(mark);
  }

  #fits(mark: Mark, place: number): boolean {
    const [before, after] = [this.#marks[place - 1], this.#marks[place]];
    return (!before || isBefore(before, mark)) && (!after || isBefore(mark, after));
  }

  #search(mark: Mark): number {
    let [low, high] = [0, this.#marks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#marks[middle];
      if (other && isBefore(other, mark)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether a mark begins before another in the page; text of a shadow root stands where its host does. */
export function isBefore(a: Mark, b: Mark): boolean {
  const [nodeA, nodeB] = [a.start.node, b.start.node];
  if (nodeA === nodeB) return a.start.offset < b.start.offset;
  return precedes(nodeA, nodeB) ?? isBeforeAcross(nodeA, nodeB);
}

function isBeforeAcross(nodeA: Node, nodeB: Node): boolean {
  const [pathA, pathB] = [hostPath(nodeA), hostPath(nodeB)];
  const fork = pathA.findIndex((node, depth) => node !== pathB[depth]);
  return precedes(pathA[fork] ?? nodeA, pathB[fork] ?? nodeB) === true;
}

/** The hosts of the shadow roots around a node, the outermost first, and the node. */
function hostPath(node: Node): Node[] {
  const root = rootOf(node);
  return isShadowRoot(root) ? [...hostPath(root.host), node] : [node];
}
