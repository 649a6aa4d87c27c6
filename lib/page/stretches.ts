import { Stretch, type StretchSource } from './stretch.ts';

/** Elements of one stretch: few enough for a short look, many enough that making one costs little for each. */
const MOST_ELEMENTS = 200;

/** NodeFilter.SHOW_ELEMENT, SHOW_TEXT and SHOW_CDATA_SECTION, which are no globals outside browsers. */
const SHOW_ELEMENT = 1;
const SHOW_TEXT = 4 + 8;

/** One for all, since a change of the page costs a little for each range that there is. */
const ranges = new WeakMap<Document, Range>();

function rangeIn(document: Document): Range {
  const range = ranges.get(document) ?? document.createRange();
  ranges.set(document, range);
  return range;
}

/**
 * All text below a root. The walk goes over elements and has the browser join the text between two of them, since a
 * script that looks at every text node takes half as long again; goes on close by when the page removes something.
 */
export class StretchesBelow implements StretchSource {
  /** Headers stand before what they are about, so they have been passed by, unless the walk began below them. */
  hasHeaders: boolean;
  readonly #root: Node;
  readonly #onRoot: ((root: ShadowRoot) => void) | undefined;
  readonly #elements: TreeWalker;
  readonly #texts: TreeWalker;
  readonly #range: Range;
  /** Where the walk paused, and what is above it. */
  #path: Node[] = [];
  #isOver = false;

  /** `onRoot` is called with each open shadow root passed by; with `from`, the walk begins there. */
  constructor(root: Node, onRoot?: (root: ShadowRoot) => void, from?: Element) {
    this.hasHeaders = from !== undefined || (root instanceof Element && root.closest('table') !== null);
    this.#root = root;
    this.#onRoot = onRoot;
    const document = root.ownerDocument ?? (root as Document);
    this.#elements = document.createTreeWalker(root, SHOW_ELEMENT);
    this.#texts = document.createTreeWalker(root, SHOW_TEXT);
    this.#range = rangeIn(document);
    if (from) this.#elements.currentNode = from;
  }

  next(): Stretch | undefined {
    if (this.#isOver) return undefined;
    const elements = this.#elements;
    const start = elements.currentNode;
    let end: Element | null = null;
    for (let count = 0; count < MOST_ELEMENTS; count++) {
      end = elements.nextNode() as Element | null;
      if (!end) break;
      const { shadowRoot, localName } = end;
      if (shadowRoot) this.#onRoot?.(shadowRoot);
      if (localName === 'th' || localName === 'thead') this.hasHeaders = true;
    }
    this.#range.setStart(start, 0);
    if (end) this.#range.setEnd(end, 0);
    else this.#endRangeWithRoot();
    this.#isOver = end === null;
    const text = this.#range.toString();
    return new Stretch(text, () => this.#nodesAfter(start, text.length));
  }

  /** Goes by the last nodes: a root may have so many children that counting them keeps the page waiting. */
  #endRangeWithRoot(): void {
    let last = this.#root;
    while (last.lastChild) last = last.lastChild;
    this.#range.setEnd(last, last.nodeValue?.length ?? 0);
  }

  /** The text nodes from the beginning of an element on, until there are so many characters. */
  #nodesAfter(start: Node, length: number): Text[] {
    const nodes: Text[] = [];
    this.#texts.currentNode = start;
    for (let left = length; left > 0; ) {
      const node = this.#texts.nextNode() as Text | null;
      if (!node) break;
      nodes.push(node);
      left -= node.length;
    }
    return nodes;
  }

  pause(): void {
    this.#path = [];
    for (
      let node: Node | null = this.#elements.currentNode;
      node && node !== this.#root;
      node = node.parentNode
    ) {
      this.#path.push(node);
    }
  }

  resume(): void {
    const [place] = this.#path;
    if (!place || this.#root.contains(place)) return;
    this.#elements.currentNode = this.#path.find((node) => this.#root.contains(node)) ?? this.#root;
  }
}
