import type { Mention } from '../detect/mention.ts';
import { sectionAround } from './block-around.ts';
import { isInSkipped } from './elements.ts';
import type { PageReader } from './reader.ts';
import { type NextText, type Run, RunWalk } from './run-walk.ts';
import { SignFinder } from './signs.ts';
import { hasCodeHeaders, holdsOnlyNumber } from './tables.ts';
import type { Point } from './text-block.ts';

/** Finds a place at which to read, from an offset on; -1 when there is none. */
interface Finder {
  next(from: number): number;
}

/**
 * Looks through the texts of a source for places at which codes may stand and has them read. One `step` is little
 * work, so that the page can have its turn between two.
 */
export class Scan {
  readonly #walk: RunWalk;
  readonly #reader: PageReader;
  readonly #kind: 'read' | 'echoes';
  /** Up to where each text has been read. */
  readonly #done = new Map<Text, number>();
  #run: Run | undefined;
  #finder: Finder = { next: () => -1 };
  #at = 0;

  /** `echoes`: looks only for what was proved to be a code elsewhere. */
  constructor(next: NextText, reader: PageReader, kind: 'read' | 'echoes' = 'read') {
    this.#walk = new RunWalk(next);
    this.#reader = reader;
    this.#kind = kind;
  }

  /** False when everything has been read. */
  step(): boolean {
    const run = this.#run ?? this.#nextRun();
    if (!run) return false;
    const sign = this.#finder.next(this.#at);
    const place = sign < 0 ? undefined : run.pointAt(sign);
    if (!place) this.#run = undefined;
    else this.#at = Math.max(sign + 1, run.offsetOf(this.#readAt(place)));
    return true;
  }

  #nextRun(): Run | undefined {
    const run = this.#walk.next();
    this.#run = run;
    if (!run) return undefined;
    this.#at = run.begin;
    this.#finder =
      this.#kind === 'echoes'
        ? this.#reader.echoFinder(run.text)
        : new SignFinder(run.text, (offset) => this.#mayStandAlone(run.pointAt(offset)));
    return run;
  }

  /** Reads around a place; returns the place in the same text up to which nothing is left to read. */
  #readAt({ node, offset }: Point): Point {
    const done = this.#done.get(node) ?? 0;
    if (done > offset) return { node, offset: done };
    if (isInSkipped(node)) return this.#finish(node, node.length);
    const section = sectionAround({ node, offset });
    const { block, to } = section;
    const isNew = (mention: Mention) => {
      const start = block.startPoint(mention.start);
      return mention.start < to && start !== undefined && start.offset >= (this.#done.get(start.node) ?? 0);
    };
    if (this.#kind === 'read') this.#reader.read(section, isNew);
    else this.#reader.readEchoes(section, isNew);
    const end = block.endPoint(to);
    for (const other of block.nodes) {
      if (other === end?.node) {
        this.#finish(other, end.offset);
        break;
      }
      this.#finish(other, other.length);
    }
    return { node, offset: this.#done.get(node) ?? node.length };
  }

  #finish(node: Text, offset: number): Point {
    this.#done.set(node, offset);
    return { node, offset };
  }

  #mayStandAlone(place: Point | undefined): boolean {
    if (this.#reader.readsEveryNumber) return true;
    return place !== undefined && this.#reader.knowsTables && holdsOnlyNumber(place.node);
  }
}

/** A scan of everything below a root. */
export function scanBelow(root: Node, next: NextText, reader: PageReader): Scan {
  if (!reader.knowsTables && hasCodeHeaders(root)) reader.knowsTables = true;
  return new Scan(next, reader);
}
