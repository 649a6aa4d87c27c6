import type { Chunk, ChunkSource } from './chunk.ts';
import type { Point } from './joined-text.ts';

/** Text that is looked through at once, in characters; between these, by how long the looks take. */
const MIN_LENGTH = 256;
const FIRST_LENGTH = 1024;
const MAX_LENGTH = 32_768;

/** Longer looks make the next windows shorter, and shorter ones longer. */
const LONG_MS = 1;
const SHORT_MS = 0.25;

/** How much of the text before a window belongs to it again, so that nothing that announces a number is cut off. */
export const TAIL = 200;

/** How much of that is searched again: a code, or the first words of a message, may begin before the cut. */
const OVERLAP = 64;

/** A part of a chunk that is looked through at once, with the end of the text before it. */
export class TextWindow {
  readonly text: string;
  /** Where the search begins. */
  readonly begin: number;
  readonly #chunk: Chunk;
  /** Offset in the chunk of the beginning of this window's own text, less that in the window. */
  readonly #shift: number;

  constructor(tail: string, chunk: Chunk, from: number, to: number) {
    this.text = tail + chunk.text.slice(from, to);
    this.begin = Math.max(0, tail.length - OVERLAP);
    this.#chunk = chunk;
    this.#shift = from - tail.length;
  }

  /** The place of a character; for one of the text before the chunk, where the chunk begins. */
  pointAt(offset: number): Point | undefined {
    return this.#chunk.pointAt(Math.max(0, offset + this.#shift));
  }

  /** The offset in the window's text that stands for a place in one of its nodes. */
  offsetOf(point: Point): number {
    return this.#chunk.offsetOf(point) - this.#shift;
  }
}

/** Cuts the chunks of a source into windows. */
export class Windows {
  readonly #source: ChunkSource;
  #tail: string;
  /** The chunk that is being cut, and up to where it was. */
  #chunk: Chunk | undefined;
  #from = 0;
  #length = FIRST_LENGTH;

  constructor(source: ChunkSource) {
    this.#source = source;
    this.#tail = source.before ?? '';
  }

  next(): TextWindow | undefined {
    const chunk = this.#chunk ?? this.#nextChunk();
    if (!chunk) return undefined;
    const to = Math.min(this.#from + this.#length, chunk.text.length);
    const window = new TextWindow(this.#tail, chunk, this.#from, to);
    const isCut = to < chunk.text.length;
    // The page gets its turn before the rest is looked at, and would change what is found then.
    if (isCut) void chunk.nodes;
    this.#chunk = isCut ? chunk : undefined;
    this.#from = isCut ? to : 0;
    this.#tail = window.text.slice(-TAIL);
    return window;
  }

  /** To be told how many milliseconds a look took. */
  hasTaken(ms: number): void {
    if (ms > LONG_MS) this.#length = Math.max(MIN_LENGTH, this.#length >> 1);
    else if (ms < SHORT_MS) this.#length = Math.min(MAX_LENGTH, this.#length << 1);
  }

  #nextChunk(): Chunk | undefined {
    this.#source.resume?.();
    const chunk = this.#source.next();
    this.#source.pause?.();
    return chunk;
  }
}
