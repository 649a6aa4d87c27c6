import { isLeftAlone } from './elements.ts';

/** Elements that are looked at in one step. */
const STEP = 4000;

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

  /** Takes a node that an event has passed through. */
  offer(node: unknown): void {
    if (node instanceof ShadowRoot && !this.#known.has(node) && !isLeftAlone(node.host)) {
      this.#known.add(node);
      this.#onFound(node);
    }
  }

  /** Looks through all elements below a root, a few thousand at each call of the function it returns. */
  search(root: Node): () => boolean {
    const elements = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    if (root instanceof Element) this.offer(root.shadowRoot);
    return () => {
      for (let looked = 0; looked < STEP; looked++) {
        const element = elements.nextNode() as Element | null;
        if (!element) return false;
        if (element.shadowRoot) this.offer(element.shadowRoot);
      }
      return true;
    };
  }
}
