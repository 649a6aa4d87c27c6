import {
  isConnected,
  isElement,
  isNode,
  isShadowRoot,
  SHOW_ELEMENT,
  shadowRootOf,
  walkerBelow,
} from '../../dom/nodes.ts';
import { LeftAlone } from '../text/elements.ts';
import { isHeavy } from '../text/heavy.ts';

/** Elements that are looked at in one step. */
const ELEMENTS_A_STEP = 200;

/**
 * Looks for open shadow roots in the whole document, little by little; not where there may be any number of nodes
 * between two elements. Those are found when somebody points at them.
 */
export function* lookForRoots(roots: RootFinder): Generator<void, void> {
  if (isHeavy(document)) return;
  const walker = walkerBelow(document, SHOW_ELEMENT);
  let count = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isElement(node)) roots.offer(shadowRootOf(node));
    if (++count % ELEMENTS_A_STEP === 0) yield;
  }
}

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
    const alone = new LeftAlone();
    const gone = this.roots.filter((root) => !isConnected(root) || alone.is(root.host));
    for (const root of gone) this.#known.delete(root);
    return gone;
  }

  /** Takes a root, or anything else. */
  offer(root: unknown): void {
    if (!isNode(root) || !isShadowRoot(root) || this.#known.has(root)) return;
    if (new LeftAlone().is(root.host)) return;
    this.#known.add(root);
    this.#onFound(root);
  }
}
