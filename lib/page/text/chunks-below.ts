import {
  closest,
  contains,
  documentOf,
  isDoctype,
  isElement,
  isText,
  lastChild,
  localName,
  nodeValue,
  parentNode,
  previousSibling,
  rangeIn,
  SHOW_ALL,
  SHOW_ELEMENT,
  SHOW_TEXT,
  shadowRootOf,
  walkerBelow,
} from '../../dom/nodes.ts';
import { Chunk, type ChunkSource, MAX_LENGTH } from './chunk.ts';
import { isHeavy, setHeavy } from './heavy.ts';

/** Elements of one chunk: few enough for a short look, many enough that making one costs little for each. */
const MAX_ELEMENTS = 200;

/** Nodes of a chunk that is put together node by node. */
const MAX_NODES = 500;

/** A chunk of elements that takes longer than this has far more nodes or text between them than pages have. */
const MAX_CHUNK_MS = 6;
const MAX_WALK_MS = 2;

/** Ancestors of the place where a walk pauses that are remembered. */
const MAX_PATH = 1000;

/** One for all, since a change of the page costs a little for each range that there is. */
const ranges = new WeakMap<Document, Range>();

function sharedRange(document: Document): Range {
  const range = ranges.get(document) ?? rangeIn(document);
  ranges.set(document, range);
  return range;
}

/** How a walk may be begun. */
export interface WalkOptions {
  /** Called with each open shadow root passed by. */
  readonly onRoot?: (root: ShadowRoot) => void;
  /** Where the walk begins; the root without it. */
  readonly from?: Element;
  /** Goes node by node from the start. */
  readonly byNodes?: boolean;
}

/**
 * All text below a root. The walk goes over elements and has the browser join the text between two of them, since a
 * script that looks at every text node takes half as long again; where any number of nodes may lie between two
 * elements, it goes node by node. It goes on close by when the page removes something.
 */
export class ChunksBelow implements ChunkSource {
  /** Headers stand before what they are about, so they have been passed by, unless the walk began below them. */
  hasHeaders: boolean;
  readonly #root: Node;
  readonly #onRoot: ((root: ShadowRoot) => void) | undefined;
  #walker: TreeWalker;
  #isByNodes: boolean;
  readonly #range: Range;
  /** Where the walk paused, and what is above it. */
  #path: Node[] = [];
  #isOver = false;

  constructor(root: Node, { onRoot, from, byNodes = isHeavy(documentOf(root)) }: WalkOptions = {}) {
    this.hasHeaders = from !== undefined || (isElement(root) && closest(root, 'table') !== null);
    this.#root = root;
    this.#onRoot = onRoot;
    this.#isByNodes = byNodes;
    this.#walker = walkerBelow(root, byNodes ? SHOW_ALL : SHOW_ELEMENT);
    this.#range = sharedRange(documentOf(root));
    if (from) this.#walker.currentNode = from;
  }

  next(): Chunk | undefined {
    if (this.#isOver) return undefined;
    return this.#isByNodes ? this.#nextByNodes() : this.#nextByElements();
  }

  #nextByElements(): Chunk {
    const began = performance.now();
    const walker = this.#walker;
    const start = walker.currentNode;
    let end: Element | null = null;
    for (let count = 0; count < MAX_ELEMENTS; count++) {
      end = walker.nextNode() as Element | null;
      if (!end) break;
      this.#pass(end);
    }
    const text = performance.now() - began > MAX_WALK_MS ? undefined : this.#textFrom(start, end);
    if (text === undefined || performance.now() - began > MAX_CHUNK_MS) {
      this.#goByNodes(start);
      return this.#nextByNodes();
    }
    this.#isOver = end === null;
    return new Chunk(text, () => this.#nodesAfter(start, text.length));
  }

  #textFrom(start: Node, end: Element | null): string {
    this.#range.setStart(start, 0);
    if (end) this.#range.setEnd(end, 0);
    else this.#endRangeWithRoot();
    return this.#range.toString();
  }

  #goByNodes(start: Node): void {
    this.#isByNodes = true;
    setHeavy(documentOf(this.#root));
    this.#walker = walkerBelow(this.#root, SHOW_ALL);
    this.#walker.currentNode = start;
  }

  #nextByNodes(): Chunk {
    const nodes: Text[] = [];
    let length = 0;
    for (let count = 0; count < MAX_NODES && length < MAX_LENGTH; count++) {
      const node = this.#walker.nextNode();
      this.#isOver = node === null;
      if (!node) break;
      if (isElement(node)) this.#pass(node);
      if (!isText(node)) continue;
      if (nodes.length > 0 && node.length > MAX_LENGTH) {
        // Joined with another it would be copied, however long it is.
        this.#walker.previousNode();
        break;
      }
      nodes.push(node);
      length += node.length;
    }
    return new Chunk(nodes.map(({ data }) => data).join(''), () => nodes);
  }

  #pass(element: Element): void {
    const shadowRoot = shadowRootOf(element);
    if (shadowRoot) this.#onRoot?.(shadowRoot);
    const name = localName(element);
    if (name === 'th' || name === 'thead') this.hasHeaders = true;
  }

  /** Goes by the last nodes: a root may have so many children that counting them keeps the page waiting. */
  #endRangeWithRoot(): void {
    let last = this.#root;
    for (;;) {
      let child = lastChild(last);
      // No range ends in it; a document may have nothing else.
      while (child && isDoctype(child)) child = previousSibling(child);
      if (!child) break;
      last = child;
    }
    this.#range.setEnd(last, nodeValue(last)?.length ?? 0);
  }

  /** The text nodes from the beginning of an element on, until there are so many characters. */
  #nodesAfter(start: Node, length: number): Text[] {
    const nodes: Text[] = [];
    const texts = walkerBelow(this.#root, SHOW_TEXT);
    texts.currentNode = start;
    for (let left = length; left > 0; ) {
      const node = texts.nextNode() as Text | null;
      if (!node) break;
      nodes.push(node);
      left -= node.length;
    }
    return nodes;
  }

  pause(): void {
    this.#path = [];
    let node: Node | null = this.#walker.currentNode;
    for (; node && node !== this.#root && this.#path.length < MAX_PATH; node = parentNode(node))
      this.#path.push(node);
  }

  resume(): void {
    const [place] = this.#path;
    if (!place || contains(this.#root, place)) return;
    this.#walker.currentNode = this.#path.find((node) => contains(this.#root, node)) ?? this.#root;
  }
}
