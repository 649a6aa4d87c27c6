import type { Echoes } from '../detect/echo.ts';
import type { Mention } from '../detect/mention.ts';
import { sectionAround } from './block-around.ts';
import { isInSkipped } from './elements.ts';
import type { PageReader } from './reader.ts';
import { type Run, RunWalk, TAIL } from './run-walk.ts';
import { SignFinder } from './signs.ts';
import type { StretchSource } from './stretch.ts';
import { ANNOUNCED, mayStandAlone } from './surroundings.ts';
import type { Point } from './text-block.ts';

/** Finds a place at which to read, from an offset on; -1 when there is none. */
interface Finder {
  next(from: number): number;
}

/** From this length on, finding the node of a number costs more than a look at what announces it. */
const LONG = 3000;

/**
 * Looks through the texts of a source for places at which codes may stand and has them read. One `step` is little
 * work, so that the page can have its turn between two.
 */
export class Scan {
  readonly #source: StretchSource;
  readonly #walk: RunWalk;
  readonly #reader: PageReader;
  readonly #echoes: Echoes | undefined;
  /** The texts that were read last, and up to where. The scan goes in page order, so earlier ones are done. */
  #last: { readonly nodes: readonly Text[]; readonly end: Point | undefined } = { nodes: [], end: undefined };
  #run: Run | undefined;
  #finder: Finder = { next: () => -1 };
  #at = 0;
  #parent: Node | null = null;
  #isParentLeftAlone = false;

  /** With echoes, looks only for what was proved to be a code elsewhere. */
  constructor(source: StretchSource, reader: PageReader, echoes?: Echoes) {
    this.#source = source;
    this.#walk = new RunWalk(source);
    this.#reader = reader;
    this.#echoes = echoes;
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
      this.#echoes?.finder(run.text) ??
      new SignFinder(run.text, (start, end) => this.#findAlone(run, start, end));
    return run;
  }

  /** Reads around a place; returns the place in the same text up to which nothing is left to read. */
  #readAt({ node, offset }: Point): Point {
    const done = this.#doneIn(node);
    if (done > offset) return { node, offset: done };
    if (this.#isLeftAlone(node)) return { node, offset: node.length };
    const section = sectionAround({ node, offset });
    const { block, from, to } = section;
    const isNew = (mention: Mention) => {
      const start = block.startPoint(mention.start);
      const isOwn = mention.start >= from && mention.start < to;
      return isOwn && start !== undefined && start.offset >= this.#doneIn(start.node);
    };
    this.#reader.read(section, isNew, this.#echoes);
    this.#last = { nodes: block.nodes, end: block.endPoint(to) };
    return { node, offset: this.#doneIn(node) };
  }

  /** Up to where a text was read in the last section. */
  #doneIn(node: Text): number {
    const { nodes, end } = this.#last;
    if (end?.node === node) return end.offset;
    const index = nodes.indexOf(node);
    return index >= 0 && (!end || index < nodes.indexOf(end.node)) ? node.length : 0;
  }

  /** Neighbours mostly stand in the same element. */
  #isLeftAlone(node: Text): boolean {
    if (node.parentNode !== this.#parent) {
      this.#parent = node.parentNode;
      this.#isParentLeftAlone = isInSkipped(node);
    }
    return this.#isParentLeftAlone;
  }

  /** The offset of the first text in a number, which several texts may make up, that may be a code by itself. */
  #findAlone(run: Run, start: number, end: number): number {
    if (this.#reader.readsEveryNumber) return start;
    const { text } = run;
    if (text.length > LONG && this.#source.hasHeaders === false) {
      if (!ANNOUNCED.test(text.slice(Math.max(0, start - TAIL), start))) return -1;
    }
    for (let at = start; at < end; ) {
      const place = run.pointAt(at);
      if (!place) return -1;
      if (mayStandAlone(place.node)) return at;
      at += Math.max(1, place.node.length - place.offset);
    }
    return -1;
  }
}
