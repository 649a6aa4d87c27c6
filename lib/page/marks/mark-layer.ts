import type { Code } from '../../codes/code.ts';
import type { PageMention } from '../../detect/mention.ts';
import { Repeats } from '../../detect/repeats/repeats.ts';
import { isConnected } from '../../dom/nodes.ts';
import type { MeaningSummary } from '../../lookup/question.ts';
import type { Confirmed } from '../scan/resolver.ts';
import type { Point } from '../text/joined-text.ts';
import { Highlighter } from './highlighter.ts';
import { isMarkInPlace, type Mark } from './mark.ts';
import { MarkIndex } from './mark-index.ts';

/** Marks that are looked at in one step. */
const MARKS_A_STEP = 100;

/** How long what was dropped is held on to. */
const TIDY_MS = 2000;

/** The marks on a page: where they are, their underlines, and what they prove. Gone when the signal aborts. */
export class MarkLayer {
  readonly marks = new MarkIndex();
  readonly highlighter: Highlighter;
  readonly repeats = new Repeats();
  /** Called with each mark whose text has changed or left the page. */
  readonly #onDrop: (mark: Mark) => void;
  #hasMessages = false;
  #tidyTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(onDrop: (mark: Mark) => void, signal: AbortSignal) {
    this.#onDrop = onDrop;
    this.highlighter = new Highlighter(signal);
    signal.addEventListener('abort', () => clearTimeout(this.#tidyTimer), { once: true });
  }

  /** The page may have changed while the catalog was asked; what no longer stands there is left out. */
  add({ joined, mention, start, head }: Confirmed): void {
    const end = joined.endPoint(mention.end);
    if (!end) return;
    const text = joined.text.slice(mention.start, mention.end);
    const mark = {
      start,
      end,
      text,
      ...askedAbout(mention, head),
      head,
    };
    const there = this.marks.at(start.node, start.offset + 1);
    if (!isMarkInPlace(mark) || (there && (there.kind === 'code' || mark.kind === 'message'))) return;
    if (!this.#makesRoomFor(mark, joined.nodes)) return;
    this.marks.add(mark, joined.nodes);
    this.highlighter.add(mark);
  }

  /** A code in a message is marked, and the message is not; of two messages the first is. */
  #makesRoomFor(mark: Mark, nodes: readonly Text[]): boolean {
    const others = new Set(
      nodes.flatMap((node) => (this.#hasMessages || mark.kind === 'message' ? [...this.marks.in(node)] : [])),
    );
    const overlapping = [...others].filter((other) => overlaps(mark, other));
    if (mark.kind === 'message') {
      this.#hasMessages ||= overlapping.length === 0;
      return overlapping.length === 0;
    }
    for (const other of overlapping) if (other.kind === 'message') this.#drop(other);
    return true;
  }

  /** With `isOwn`, drops only what begins in the text, not what runs into it. */
  dropIn(text: Text, isOwn = false): void {
    for (const mark of this.marks.in(text)) if (!isOwn || mark.start.node === text) this.#drop(mark);
  }

  /** Drops, little by little, the marks that have left the page, or all. */
  *dropping(which: 'gone' | 'all'): Generator<void, void> {
    let count = 0;
    for (const mark of this.marks.all()) {
      if (++count % MARKS_A_STEP === 0) yield;
      const { start, end } = mark;
      if (which === 'all' || !isConnected(start.node) || !isConnected(end.node)) this.#drop(mark);
    }
  }

  #drop(mark: Mark): void {
    this.marks.delete(mark);
    this.highlighter.delete(mark);
    this.#onDrop(mark);
    this.#tidyTimer ??= setTimeout(() => this.#tidy(), TIDY_MS);
  }

  #tidy(): void {
    this.#tidyTimer = undefined;
    this.marks.tidy();
    this.highlighter.tidy();
  }
}

/** What the card of a mark asks the catalog: of a message, the code that it belongs to. */
function askedAbout(
  mention: PageMention,
  { family, value, name }: MeaningSummary,
): Pick<Mark, 'kind' | 'code' | 'likelyFamilies' | 'products' | 'reasons'> {
  if (mention.kind === 'code') {
    const { kind, code, likelyFamilies, products, reasons } = mention;
    return { kind, code, likelyFamilies, products, reasons };
  }
  const code: Code = name === '' ? { kind: 'number', value, form: 'decimal' } : { kind: 'name', name };
  return { kind: 'message', code, likelyFamilies: [family], products: [], reasons: ['message'] };
}

/** Whether two marks have a character of a text in common; not seen where neither begins or ends in it. */
function overlaps(a: Mark, b: Mark): boolean {
  return isWithin(a.start, b) || isWithin(b.start, a);
}

/** Whether a place is in the part of a mark that stands in the place's own text. */
function isWithin({ node, offset }: Point, { start, end }: Mark): boolean {
  if (node === start.node) return offset >= start.offset && (node !== end.node || offset < end.offset);
  return node === end.node && offset < end.offset;
}
