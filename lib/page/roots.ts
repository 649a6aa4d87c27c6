import { isLeftAlone } from './elements.ts';

/** Finds open shadow roots outside what is left alone; `onFound` is called once for each. */
export class RootFinder {
  readonly #known = new Set<ShadowRoot>();
  readonly #onFound: (root: ShadowRoot) => void;

  constructor(onFound: (root: ShadowRoot) => void) {
    this.#onFound = onFound;
  }

  /** The roots that are in the page, or were when `takeGone` was called last. */
  get roots(): ShadowRoot[] {
    return [...this.#known];
  }

  /** The roots that have left the page with their hosts, or have come to stand in what is left alone, each once. */
  takeGone(): ShadowRoot[] {
    const gone = this.roots.filter((root) => !root.isConnected || isLeftAlone(root.host));
    for (const root of gone) this.#known.delete(root);
    return gone;
  }

  /** Takes a root, or any other node. */
  offer(node: unknown): void {
    if (node instanceof ShadowRoot && !this.#known.has(node) && !isLeftAlone(node.host)) {
      this.#known.add(node);
      this.#onFound(node);
    }
  }
}
