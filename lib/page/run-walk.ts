import type { Point } from './text-block.ts';

/** Text that is looked through at once; bounds the time between two looks at the clock. */
const RUN_LENGTH = 16_384;
const MOST_NODES = 1000;

/** How much of the text before a run belongs to it again, so that no word beside a number is cut off. */
const TAIL = 120;

/** How much of that is searched again: a code may begin before the cut. */
const OVERLAP = 24;

/** Gives text nodes in document order, then null. */
export interface TextSource {
  next(): Text | null;
  /** Called before the page gets its turn, and when it has had it. */
  pause?(): void;
  resume?(): void;
}

/**
 * The text of successive text nodes as the document has it, blocks joined without a gap: the cheapest way to look
 * for signs of codes, and good for nothing else.
 */
export class Run {
  readonly text: string;
  /** Where the search begins. */
  readonly begin: number;
  readonly #bodyAt: number;
  readonly #parts: readonly Text[];
  /** Offset in the first part; only a part of a very long node has another than 0. */
  readonly #from: number;
  #ends: number[] | undefined;
  /** The part that was asked about last. */
  #index = 0;

  constructor(tail: string, body: string, parts: readonly Text[], from: number) {
    this.text = tail + body;
    this.begin = Math.max(0, tail.length - OVERLAP);
    this.#bodyAt = tail.length;
    this.#parts = parts;
    this.#from = from;
  }

  /** The place of a character; for one of the text before the run, where the run begins. */
  pointAt(offset: number): Point | undefined {
    const at = Math.max(0, offset - this.#bodyAt);
    this.#ends ??= this.#endsOfParts();
    let [low, high] = [0, this.#parts.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    const node = this.#parts[low];
    this.#index = low;
    return node && { node, offset: at - this.#startOf(low) + (low === 0 ? this.#from : 0) };
  }

  /** The offset in the run's text that stands for a place in one of its nodes, from an offset before it on. */
  offsetOf({ node, offset }: Point): number {
    const index = this.#parts[this.#index] === node ? this.#index : this.#parts.indexOf(node);
    if (index < 0) return this.text.length;
    return this.#bodyAt + this.#startOf(index) + offset - (index === 0 ? this.#from : 0);
  }

  #startOf(index: number): number {
    return index === 0 ? 0 : (this.#ends?.[index - 1] ?? 0);
  }

  #endsOfParts(): number[] {
    let end = -this.#from;
    return this.#parts.map((node) => {
      end += node.length;
      return end;
    });
  }
}

/** Cuts the text nodes of a source into runs. */
export class RunWalk {
  readonly #source: TextSource;
  #range: Range | undefined;
  #tail = '';
  /** The node that the next run begins with, and where. */
  #node: Text | null = null;
  #from = 0;

  constructor(source: TextSource) {
    this.#source = source;
  }

  next(): Run | undefined {
    this.#source.resume?.();
    const run = this.#nextRun();
    this.#source.pause?.();
    return run;
  }

  #nextRun(): Run | undefined {
    const first = this.#node ?? this.#source.next();
    if (!first) return undefined;
    const from = Math.min(this.#from, first.length);
    this.#node = null;
    this.#from = 0;
    if (first.length - from > RUN_LENGTH) return this.#cut(first, from);
    const parts = [first];
    let length = first.length - from;
    while (length < RUN_LENGTH && parts.length < MOST_NODES) {
      const node = this.#source.next();
      if (!node) break;
      if (node.length > RUN_LENGTH) {
        this.#node = node;
        break;
      }
      parts.push(node);
      length += node.length;
    }
    return this.#run(this.#textOf(parts, from, length), parts, from);
  }

  #cut(node: Text, from: number): Run {
    const to = from + RUN_LENGTH;
    this.#node = node;
    this.#from = to;
    return this.#run(node.data.slice(from, to), [node], from);
  }

  #run(body: string, parts: readonly Text[], from: number): Run {
    const run = new Run(this.#tail, body, parts, from);
    this.#tail = run.text.slice(-TAIL);
    return run;
  }

  /** One native call for all nodes; asking each for its data costs half as much again. */
  #textOf(parts: readonly Text[], from: number, length: number): string {
    const [first, last] = [parts[0], parts.at(-1)];
    if (first && last && first !== last) {
      this.#range ??= first.ownerDocument.createRange();
      this.#range.setStart(first, from);
      this.#range.setEnd(last, last.length);
      const text = this.#range.toString();
      if (text.length === length) return text;
    }
    // There is more between them than the source has given.
    return parts
      .map(({ data }) => data)
      .join('')
      .slice(from);
  }
}

/** The text nodes below a root, or the root itself when it is one; goes on close by when the page removes some. */
export class TextsBelow implements TextSource {
  readonly #root: Node;
  readonly #walker: TreeWalker;
  /** Where the walk paused, and what is above it. */
  #path: Node[] = [];
  #isFirst = true;

  /** With `from`, only the texts after that node. */
  constructor(root: Node, from?: Node) {
    this.#root = root;
    const document = root.ownerDocument ?? (root as Document);
    this.#walker = document.createTreeWalker(root, SHOW_TEXT);
    if (from) this.#walker.currentNode = from;
  }

  next(): Text | null {
    if (this.#isFirst) {
      this.#isFirst = false;
      if (this.#root.nodeType === TEXT) return this.#root as Text;
    }
    return this.#walker.nextNode() as Text | null;
  }

  pause(): void {
    this.#path = [];
    for (
      let node: Node | null = this.#walker.currentNode;
      node && node !== this.#root;
      node = node.parentNode
    ) {
      this.#path.push(node);
    }
  }

  resume(): void {
    const [place] = this.#path;
    if (!place || this.#root.contains(place)) return;
    this.#walker.currentNode = this.#path.find((node) => this.#root.contains(node)) ?? this.#root;
  }
}

/** NodeFilter.SHOW_TEXT and SHOW_CDATA_SECTION, which are no globals outside browsers. */
const SHOW_TEXT = 4 + 8;
const TEXT = 3;
