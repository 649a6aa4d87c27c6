import type { PageMention } from '../../detect/mention.ts';
import type { Repeats } from '../../detect/repeats/repeats.ts';
import { parentNode } from '../../dom/nodes.ts';
import type { MessageBeginnings } from '../../lookup/message-candidates.ts';
import type { ChunkSource } from '../text/chunk.ts';
import { LeftAlone } from '../text/elements.ts';
import { type InlineContext, inlineContextAt } from '../text/inline-context.ts';
import type { Point } from '../text/joined-text.ts';
import { TAIL, type TextWindow, Windows } from '../text/windows.ts';
import { Announcements, type CandidateFinder, candidatesIn, mayBeCode, type OwnCodes } from './detection.ts';

/** From this length on, finding the node of a number costs more than a look at what announces it. */
const LONG = 3000;

/**
 * Letters and digits without anything between, as far as this, are data: no code, and nothing that announces one. The
 * texts of cells and paragraphs touch each other in a window, and are not one.
 */
const MAX_WORD = 400;
const WORD = /^[A-Za-z\d]+$/;

function isOneWord(window: TextWindow): boolean {
  const { text } = window;
  if (text.length <= MAX_WORD || !WORD.test(text)) return false;
  return window.pointAt(0)?.node === window.pointAt(text.length - 1)?.node;
}

const NOTHING: CandidateFinder = { next: () => -1 };

/** What reads the places that a scan finds. */
export interface Reads {
  /** Whether places can be read by now; the scan stays where it is until they can. */
  mayRead(): boolean;
  readonly readsEveryNumber: boolean;
  /** Undefined where messages are not looked for. */
  readonly beginnings: MessageBeginnings | undefined;
  /** Undefined where there are no own catalogs. */
  readonly own: OwnCodes | undefined;
  /** Collects the mentions of a context that `isOwn` leaves to it. */
  read(
    context: InlineContext,
    isOwn: (mention: PageMention, start: Point) => boolean,
    repeats?: Repeats,
  ): void;
}

/**
 * Looks through the texts of a source for candidates and has them read. One `step` is little work, so that the page can
 * have its turn between two.
 */
export class Scan {
  readonly #source: ChunkSource;
  readonly #windows: Windows;
  readonly #reader: Reads;
  readonly #repeats: Repeats | undefined;
  /** Up to where each text of the last context was read. The scan goes in page order, so earlier ones are done. */
  #done = new Map<Text, number>();
  #window: TextWindow | undefined;
  #finder = NOTHING;
  #at = 0;
  /** What announces numbers in the window's text; only where it was asked. */
  #announcements: Announcements | undefined;
  #parent: Node | null = null;
  #isParentLeftAlone = false;

  /** With repeats, looks only for what was proved to be a code elsewhere. */
  constructor(source: ChunkSource, reader: Reads, repeats?: Repeats) {
    this.#source = source;
    this.#windows = new Windows(source);
    this.#reader = reader;
    this.#repeats = repeats;
  }

  /** False when everything has been read. */
  step(): boolean {
    const window = this.#window ?? this.#nextWindow();
    if (!window) return false;
    const began = performance.now();
    const candidate = this.#finder.next(this.#at);
    this.#windows.hasTaken(performance.now() - began);
    const place = candidate < 0 ? undefined : window.pointAt(candidate);
    if (!place) this.#window = undefined;
    else if (this.#reader.mayRead()) this.#at = Math.max(candidate + 1, window.offsetOf(this.#readAt(place)));
    return true;
  }

  #nextWindow(): TextWindow | undefined {
    const window = this.#windows.next();
    this.#window = window;
    // The page may have changed what was found out before its turn.
    this.#parent = null;
    this.#announcements = undefined;
    if (!window) return undefined;
    this.#at = window.begin;
    if (isOneWord(window)) this.#finder = NOTHING;
    else
      this.#finder = candidatesIn(
        window.text,
        (start, end) => this.#findAlone(window, start, end),
        this.#repeats,
        this.#reader.beginnings,
        this.#reader.own,
      );
    return window;
  }

  /** Reads around a place; returns the place in the same text up to which nothing is left to read. */
  #readAt({ node, offset }: Point): Point {
    const done = this.#doneIn(node);
    if (done > offset) return { node, offset: done };
    if (this.#isLeftAlone(node)) return { node, offset: node.length };
    const context = inlineContextAt({ node, offset });
    const { joined, from, to } = context;
    const isOwn = ({ start }: PageMention, point: Point) =>
      start >= from && start < to && point.offset >= this.#doneIn(point.node);
    this.#reader.read(context, isOwn, this.#repeats);
    this.#done = doneUpTo(joined.nodes, joined.endPoint(to));
    return { node, offset: this.#doneIn(node) };
  }

  #doneIn(node: Text): number {
    return this.#done.get(node) ?? 0;
  }

  /** Neighbours mostly stand in the same element. */
  #isLeftAlone(node: Text): boolean {
    const parent = parentNode(node);
    if (parent !== this.#parent || parent === null) {
      this.#parent = parent;
      this.#isParentLeftAlone = new LeftAlone().around(node);
    }
    return this.#isParentLeftAlone;
  }

  /** The offset of the first text in a number, which several texts may make up, that may be a code by itself. */
  #findAlone(window: TextWindow, start: number, end: number): number {
    if (this.#reader.readsEveryNumber) return start;
    const { text } = window;
    if (text.length > LONG && this.#source.hasHeaders === false) {
      this.#announcements ??= new Announcements(text);
      if (!this.#announcements.isBefore(start, TAIL)) return -1;
    }
    for (let at = start; at < end; ) {
      const place = window.pointAt(at);
      if (!place) return -1;
      if (mayBeCode(place.node)) return at;
      at += Math.max(1, place.node.length - place.offset);
    }
    return -1;
  }
}

/** All of the texts before the last one, and that one up to its place. */
function doneUpTo(nodes: readonly Text[], end: Point | undefined): Map<Text, number> {
  const done = new Map<Text, number>();
  for (const node of nodes) {
    done.set(node, node === end?.node ? end.offset : node.length);
    if (node === end?.node) break;
  }
  return done;
}
