import { isInline, isLineBreak, isSkipped } from './elements.ts';
import { TextBlock } from './text-block.ts';

/**
 * Walks the text below a root, block by block. The page may change between two calls of `next`: the walk goes
 * on at the closest place that is still there.
 */
export class BlockWalk {
  readonly #root: Element;
  /** The node to visit next, with its ancestors up to the root; remembered so that a removal does not end the walk. */
  #path: Node[];
  #entering = true;

  constructor(root: Element) {
    this.#root = root;
    this.#path = [root];
  }

  /** The next block with text, or undefined when everything below the root has been walked. */
  next(): TextBlock | undefined {
    const block = new TextBlock();
    let empty = true;
    let node = this.#resume();
    while (node) {
      if (this.#entering && node.nodeType === Node.TEXT_NODE) {
        block.append(node as Text);
        empty = false;
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        const element = node as Element;
        if (isLineBreak(element)) {
          if (this.#entering) block.appendBreak();
        } else if (!isInline(element) && !empty) {
          this.#remember(node);
          return block;
        }
        if (this.#entering && isSkipped(element)) this.#entering = false;
      }
      node = this.#advance(node);
    }
    this.#path = [];
    return empty ? undefined : block;
  }

  #advance(node: Node): Node | undefined {
    if (this.#entering && node.firstChild) return node.firstChild;
    if (node === this.#root) return undefined;
    if (node.nextSibling) {
      this.#entering = true;
      return node.nextSibling;
    }
    this.#entering = false;
    return node.parentNode ?? undefined;
  }

  #remember(node: Node): void {
    const path: Node[] = [];
    for (let step: Node | null = node; step; step = step.parentNode) {
      path.push(step);
      if (step === this.#root) break;
    }
    this.#path = path;
  }

  /** The remembered node, or the closest ancestor that is still in place, to be walked again from its start. */
  #resume(): Node | undefined {
    const still = this.#path.findIndex((node) => this.#root.contains(node) && node.isConnected);
    if (still > 0) this.#entering = true;
    return this.#path[still];
  }
}
