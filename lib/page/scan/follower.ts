import { documentElement, shadowRootOf } from '../../dom/nodes.ts';
import { ChunksBelow } from '../text/chunks-below.ts';
import { forgetChanged, type ToRead } from './change-reader.ts';
import { Changes } from './changes.ts';
import type { JobQueue, Priority } from './job-queue.ts';
import type { Marking } from './marking.ts';
import type { RootFinder } from './roots.ts';
import type { Scanner } from './scanner.ts';

/** After a change the page gets this many times longer to itself than reading the change has taken. */
const REST = 10;
const MAX_REST_MS = 3000;

/** After a fault of ours it gets so long. */
const FAULT_REST_MS = 2000;

/** What the whole page makes needless when it is read anew. */
const READING: readonly Priority[] = ['window', 'change', 'page'];

/** What following the page takes. */
export interface FollowerParts {
  readonly scanner: Scanner;
  readonly jobs: JobQueue;
  readonly roots: RootFinder;
  readonly marking: Marking;
  /** Milliseconds spent on jobs so far. */
  readonly spent: () => number;
  /** Called when the page has rested. */
  readonly onRested: () => void;
}

/** Has what the page changes read again, in a part of the time only when it changes all the time. */
export class Follower {
  readonly #parts: FollowerParts;
  readonly #changes = new Changes();
  #isFollowing = false;
  #restTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: FollowerParts) {
    this.#parts = parts;
  }

  /** True when all that is known of has been read again. */
  get isDone(): boolean {
    return this.#changes.isEmpty && !this.#isFollowing;
  }

  add(records: readonly MutationRecord[]): void {
    this.#changes.add(records);
  }

  /** Anything may have changed. */
  addAll(): void {
    this.#changes.addAll();
  }

  /** Begins with what has changed, unless the last changes are still being read or the page is to rest. */
  begin(): void {
    if (this.#isFollowing || this.#changes.isEmpty || this.#restTimer !== undefined) return;
    this.#isFollowing = true;
    this.#parts.jobs.add('forget', this.#follow(this.#parts.spent()));
  }

  /** Part of the page may be unread now, or marks out of date: after a pause everything is read again. */
  onFault(): void {
    this.#isFollowing = false;
    this.#parts.jobs.clear(['forget', ...READING]);
    this.#changes.addAll();
    this.#rest(FAULT_REST_MS);
  }

  stop(): void {
    clearTimeout(this.#restTimer);
  }

  /** `before`: what had been spent then. */
  *#follow(before: number): Generator<void, void> {
    const { scanner, roots, marking, jobs } = this.#parts;
    const records = this.#changes.take();
    const page = { scanner, roots, layer: marking.layer, hasFound: marking.hasFound };
    const toRead = records && (yield* forgetChanged(records, page));
    if (!toRead) jobs.clear(READING);
    const reading = toRead ? this.#readAgain(toRead) : this.#readAnew();
    jobs.add(toRead ? 'change' : 'page', this.#thenRest(reading, before));
  }

  *#thenRest(reading: Generator<void, void>, before: number): Generator<void, void> {
    yield* reading;
    this.#isFollowing = false;
    this.#rest(Math.min(MAX_REST_MS, REST * (this.#parts.spent() - before)));
  }

  *#readAgain({ roots, lines }: ToRead): Generator<void, void> {
    for (const root of roots) {
      this.#parts.roots.offer(shadowRootOf(root));
      yield* this.#readBelow(root);
    }
    for (const line of lines) yield* this.#parts.scanner.reading(line);
  }

  *#readAnew(): Generator<void, void> {
    const { scanner, marking, roots } = this.#parts;
    scanner.outdateAll();
    if (marking.layer) yield* marking.layer.dropping('all');
    roots.takeGone();
    for (const root of allRoots(roots)) yield* this.#readBelow(root);
  }

  #readBelow(root: Node): Generator<void, void> {
    const { scanner, roots } = this.#parts;
    return scanner.reading(() => new ChunksBelow(root, { onRoot: (found) => roots.offer(found) }));
  }

  #rest(ms: number): void {
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => {
      this.#restTimer = undefined;
      this.#parts.onRested();
    }, ms);
  }
}

/** The root element of the page, if it has one, and the shadow roots known. */
export function allRoots({ roots }: RootFinder): Node[] {
  const root = documentElement();
  return root ? [root, ...roots] : roots;
}
