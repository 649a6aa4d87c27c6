import type { MarkLayer } from '../marks/mark-layer.ts';
import type { JobQueue } from './job-queue.ts';
import type { Confirmed } from './resolver.ts';
import type { Scanner } from './scanner.ts';

/** Codes are asked about and shown at the latest this long after they were found. */
const SHOW_AFTER_MS = 100;

/** What asks and marks. */
export interface MarkingParts {
  readonly scanner: Scanner;
  readonly jobs: JobQueue;
  /** Gives what shows marks on the page; undefined when that failed. */
  readonly load: () => Promise<MarkLayer | undefined>;
  /** Called after each answer of the catalog. */
  readonly onAnswer: () => void;
}

/** Asks about what was found, and has marked what is known. */
export class Marking {
  readonly #parts: MarkingParts;
  #layer: MarkLayer | undefined;
  #loading: Promise<void> | undefined;
  #asking = 0;
  #lastShown = 0;
  /** Codes that could not be marked yet. */
  #waiting: Confirmed[] = [];

  constructor(parts: MarkingParts) {
    this.#parts = parts;
  }

  /** Undefined until there is something to mark. */
  get layer(): MarkLayer | undefined {
    return this.#layer;
  }

  get isAsking(): boolean {
    return this.#asking > 0;
  }

  /** True when something was found that is not marked yet. */
  get hasFound(): boolean {
    return this.isAsking || this.#parts.scanner.hasFound;
  }

  /** Asks about what was found and highlights it: soon for the first codes, then now and then, and at the end. */
  show(): void {
    const { scanner, jobs, onAnswer } = this.#parts;
    if (!scanner.hasFound) return;
    if (!jobs.isEmpty && performance.now() - this.#lastShown < SHOW_AFTER_MS) return;
    this.#lastShown = performance.now();
    this.#asking++;
    void this.#ask().finally(() => {
      this.#asking--;
      onAnswer();
    });
  }

  async #ask(): Promise<void> {
    const { scanner, jobs } = this.#parts;
    this.#waiting.push(...(await scanner.ask()));
    if (this.#waiting.length > 0) await this.#loadOnce();
    if (this.#layer && this.#waiting.length > 0) jobs.add('mark', this.#marking(this.#layer));
  }

  *#marking(layer: MarkLayer): Generator<void, void> {
    for (const found of this.#waiting.splice(0)) {
      if (this.#parts.scanner.accepts(found)) layer.add(found);
      yield;
    }
  }

  /** Asked twice at a time, the marks are loaded once; when that fails, the next codes try again. */
  #loadOnce(): Promise<void> {
    this.#loading ??= this.#parts.load().then((layer) => {
      this.#layer = layer;
      this.#parts.scanner.repeats = layer?.repeats;
      if (!layer) this.#loading = undefined;
    });
    return this.#loading;
  }
}
