import type { Point } from './joined-text.ts';

/**
 * The text of successive text nodes as the document has it, blocks joined without a gap: the cheapest way to look
 * for candidates, and good for nothing else. Its nodes are collected when a place in it is asked for.
 */
export class Chunk {
  readonly text: string;
  readonly #collect: () => readonly Text[];
  #nodes: readonly Text[] | undefined;
  #ends: readonly number[] = [];
  /** The node that was asked about last. */
  #index = 0;

  /** `collect` is called at most once and gives the nodes of the text as they are then. */
  constructor(text: string, collect: () => readonly Text[]) {
    this.text = text;
    this.#collect = collect;
  }

  /** The nodes of the text; to be asked for before the page gets its turn, or they may be others. */
  get nodes(): readonly Text[] {
    if (!this.#nodes) {
      this.#nodes = this.#collect();
      let end = 0;
      this.#ends = this.#nodes.map((node) => {
        end += node.length;
        return end;
      });
    }
    return this.#nodes;
  }

  /** The place of a character. */
  pointAt(offset: number): Point | undefined {
    const { nodes } = this;
    if (offset < this.#startOf(this.#index)) this.#index = 0;
    // Places are asked for in order, but for a few steps back.
    while (this.#index < nodes.length - 1 && this.#startOf(this.#index + 1) <= offset) this.#index++;
    const node = nodes[this.#index];
    return node && { node, offset: offset - this.#startOf(this.#index) };
  }

  /** The offset of a place in the node that was asked about last, or in one after it; the end of the text for any other. */
  offsetOf({ node, offset }: Point): number {
    const index = this.nodes.indexOf(node, this.#index);
    return index < 0 ? this.text.length : this.#startOf(index) + offset;
  }

  #startOf(index: number): number {
    return this.#ends[index - 1] ?? 0;
  }
}

/** Gives chunks in document order, then undefined. */
export interface ChunkSource {
  next(): Chunk | undefined;
  /** The end of the text before the first chunk, when there is any. */
  readonly before?: string;
  /** False when no table around the texts so far has a header. */
  readonly hasHeaders?: boolean;
  /** Called before the page gets its turn, and when it has had it. */
  pause?(): void;
  resume?(): void;
}

/** About as many characters of several texts are joined to one chunk. */
export const MAX_LENGTH = 32_768;

/** Chunks of given texts, with what stands before them. A long text is a chunk by itself. */
export function chunksOf(texts: readonly Text[], before: string): ChunkSource {
  let taken = 0;
  return {
    before,
    next() {
      if (taken === texts.length) return undefined;
      const nodes: Text[] = [];
      for (let length = 0; taken < texts.length; taken++) {
        const node = texts[taken];
        if (!node || (nodes.length > 0 && length + node.length > MAX_LENGTH)) break;
        nodes.push(node);
        length += node.length;
      }
      return new Chunk(nodes.map(({ data }) => data).join(''), () => nodes);
    },
  };
}
