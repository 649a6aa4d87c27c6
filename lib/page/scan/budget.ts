/** Faults of jobs after which a page is given up. */
const MAX_FAULTS = 3;

/** Slices that took far too long, after which it is, when they came within a minute: a machine may sleep in one. */
const MAX_BLOCKS = 5;
const BLOCKS_WITHIN_MS = 60_000;

/** A slice as long as this keeps people waiting. Slices end after some 2 ms, so a single step was that long. */
const BLOCK_MS = 250;

/** Why Errgloss has stopped on a page: its own faults there, or steps that kept the page waiting. */
export const STOPS = ['faults', 'blocks'] as const;

export type Stop = (typeof STOPS)[number];

/** Counts what goes wrong on a page, until it is better left alone. */
export class Budget {
  #faults = 0;
  /** When the last ones ended. */
  #blocks: number[] = [];

  /** A job has thrown; the first time it is said in the console. */
  onFault(error: unknown): void {
    if (this.#faults++ === 0) console.warn('Errgloss could not read a part of this page:', error);
  }

  onSlice(ms: number): void {
    if (ms < BLOCK_MS) return;
    const now = performance.now();
    this.#blocks = [...this.#blocks.filter((time) => now - time < BLOCKS_WITHIN_MS), now];
  }

  /** Undefined as long as all is well. */
  get stop(): Stop | undefined {
    if (this.#faults >= MAX_FAULTS) return 'faults';
    return this.#blocks.length >= MAX_BLOCKS ? 'blocks' : undefined;
  }
}
