import type { Stretch, StretchSource } from './stretch.ts';
import type { Point } from './text-block.ts';

/** Text that is looked through at once; bounds the time between two looks at the clock. */
const RUN_LENGTH = 32_768;

/** How much of the text before a run belongs to it again, so that nothing that announces a number is cut off. */
export const TAIL = 200;

/** How much of that is searched again: a code may begin before the cut. */
const OVERLAP = 24;

/** A part of a stretch that is looked through at once, with the end of the text before it. */
export class Run {
  readonly text: string;
  /** Where the search begins. */
  readonly begin: number;
  readonly #stretch: Stretch;
  /** Offset in the stretch of the beginning of this run's own text, less that in the run. */
  readonly #shift: number;

  constructor(tail: string, stretch: Stretch, from: number, to: number) {
    this.text = tail + stretch.text.slice(from, to);
    this.begin = Math.max(0, tail.length - OVERLAP);
    this.#stretch = stretch;
    this.#shift = from - tail.length;
  }

  /** The place of a character; for one of the text before the stretch, where the stretch begins. */
  pointAt(offset: number): Point | undefined {
    return this.#stretch.pointAt(Math.max(0, offset + this.#shift));
  }

  /** The offset in the run's text that stands for a place in one of its nodes. */
  offsetOf(point: Point): number {
    return this.#stretch.offsetOf(point) - this.#shift;
  }
}

/** Cuts the stretches of a source into runs. */
export class RunWalk {
  readonly #source: StretchSource;
  #tail: string;
  /** The stretch that is being cut, and up to where it was. */
  #stretch: Stretch | undefined;
  #from = 0;

  constructor(source: StretchSource) {
    this.#source = source;
    this.#tail = source.before ?? '';
  }

  next(): Run | undefined {
    const stretch = this.#stretch ?? this.#nextStretch();
    if (!stretch) return undefined;
    const to = Math.min(this.#from + RUN_LENGTH, stretch.text.length);
    const run = new Run(this.#tail, stretch, this.#from, to);
    const isCut = to < stretch.text.length;
    // The page gets its turn before the rest is looked at, and would change what is found then.
    if (isCut) void stretch.nodes;
    this.#stretch = isCut ? stretch : undefined;
    this.#from = isCut ? to : 0;
    this.#tail = run.text.slice(-TAIL);
    return run;
  }

  #nextStretch(): Stretch | undefined {
    this.#source.resume?.();
    const stretch = this.#source.next();
    this.#source.pause?.();
    return stretch;
  }
}
