import type { PageMention } from '../../detect/mention.ts';
import type { Repeats } from '../../detect/repeats/repeats.ts';
import type { MessageBeginnings } from '../../lookup/message-candidates.ts';
import type { Sensitivity } from '../../lookup/wanted.ts';
import type { ChunkSource } from '../text/chunk.ts';
import { ChunksBelow } from '../text/chunks-below.ts';
import type { InlineContext } from '../text/inline-context.ts';
import type { Point } from '../text/joined-text.ts';
import type { Detector, OwnCodes } from './detection.ts';
import { type Confirmed, type Found, type Resolve, Resolver } from './resolver.ts';
import { type Reads, Scan } from './scan.ts';

/** Mentions that are asked about at once. */
const MAX_FOUND = 5000;

/**
 * Finds the codes of a page: scans its text, asks the catalog, and looks for repeats of what the page has proved. Has
 * no clock and watches nothing, so that whoever drives it, page, evaluation, fuzzing or benchmark, finds the same.
 */
export class Scanner implements Reads {
  readonly #resolver: Resolver;
  readonly #sensitivity: Sensitivity;
  /** Set by whoever wants them recognised. */
  repeats: Repeats | undefined;
  #found: Found[] = [];
  #revision = 0;
  /** Texts that have changed, or their lines, with the number of contexts read by then. */
  readonly #outdated = new WeakMap<Text, number>();
  #allOutdated = 0;

  #detector: Detector | undefined;
  #isWaiting = false;

  readonly beginnings: MessageBeginnings | undefined;
  readonly own: OwnCodes | undefined;

  /**
   * Without a detector, the scan waits at its first candidate until it has one; without beginnings, messages are not
   * looked for.
   */
  constructor(
    resolve: Resolve,
    sensitivity: Sensitivity,
    detector?: Detector,
    beginnings?: MessageBeginnings,
    own?: OwnCodes,
  ) {
    this.beginnings = beginnings;
    this.own = own;
    this.#resolver = new Resolver(resolve, sensitivity);
    this.#sensitivity = sensitivity;
    this.#detector = detector;
  }

  /** True while a candidate waits for the detector. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  /** Goes on with a detector; without one, waits again at the next candidate. */
  goOn(detector?: Detector): void {
    this.#detector = detector;
    this.#isWaiting = false;
  }

  mayRead(): boolean {
    this.#isWaiting = this.#detector === undefined;
    return !this.#isWaiting;
  }

  /**
   * What it takes to read a source, little by little: each `next` is one step. A text that came late may hold what the
   * page has proved and no other candidate, so it is looked through for that too.
   */
  *reading(source: () => ChunkSource): Generator<void, void> {
    yield* this.#scan(source());
    if (this.repeats?.isEmpty === false) yield* this.#scan(source(), this.repeats);
  }

  /** The same for what was read before codes were proved, which may hold repeats of them. */
  *readingRepeats(roots: readonly Node[]): Generator<void, void> {
    for (const root of roots) yield* this.#scan(new ChunksBelow(root), this.repeats);
  }

  *#scan(source: ChunkSource, repeats?: Repeats): Generator<void, void> {
    const scan = new Scan(source, this, repeats);
    while (scan.step()) yield;
  }

  get readsEveryNumber(): boolean {
    return this.#sensitivity === 'eager';
  }

  read(
    { joined }: InlineContext,
    isOwn: (mention: PageMention, start: Point) => boolean,
    repeats?: Repeats,
  ): void {
    const revision = ++this.#revision;
    const found = repeats
      ? this.#detector?.repeatsIn(joined, this.readsEveryNumber, repeats)
      : this.#detector?.mentionsIn(joined, this.readsEveryNumber, this.beginnings);
    const mentions = this.own?.[repeats ? 'others' : 'join'](joined, found ?? []) ?? found;
    for (const mention of mentions ?? []) {
      const start = joined.startPoint(mention.start);
      if (start && isOwn(mention, start)) this.#found.push({ joined, mention, start, revision });
    }
  }

  /** What was found in a text so far is no longer sure, for it is read again. */
  outdate(text: Text): void {
    this.#outdated.set(text, this.#revision);
  }

  outdateAll(): void {
    this.#allOutdated = this.#revision;
  }

  /** True when something waits for `ask`. */
  get hasFound(): boolean {
    return this.#found.length > 0;
  }

  /** Asks about the next mentions that were found, and gives those of them that are to be annotated. */
  async ask(): Promise<Confirmed[]> {
    const found = this.#found.splice(0, MAX_FOUND);
    await this.#resolver.ask(found);
    return found.flatMap((one) => this.#resolver.confirmed(one) ?? []);
  }

  /**
   * Takes a mention for what the page says and proves; false when its text, or the line around it, has changed since it
   * was found.
   */
  accepts({ mention, start, revision }: Confirmed): boolean {
    if (Math.max(this.#outdated.get(start.node) ?? 0, this.#allOutdated) >= revision) return false;
    if (mention.kind === 'code') this.repeats?.learn(mention, this.#detector?.siblingsOf(mention));
    return true;
  }
}

/** Reads all text below some roots at once, repeats included. The scanner must have its detector. */
export async function readAll(scanner: Scanner, roots: readonly Node[]): Promise<Confirmed[]> {
  const all: Confirmed[] = [];
  const finish = async (reading: Iterable<void>) => {
    for (const _ of reading) if (scanner.isWaiting) throw new Error('the scanner has no detector');
    while (scanner.hasFound) all.push(...(await scanner.ask()).filter((found) => scanner.accepts(found)));
  };
  for (const root of roots) await finish(scanner.reading(() => new ChunksBelow(root)));
  while (scanner.repeats?.takeNews()) await finish(scanner.readingRepeats(roots));
  return all;
}
