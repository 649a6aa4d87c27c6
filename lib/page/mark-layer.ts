import { Echoes } from '../detect/echo.ts';
import { Highlighter } from './highlight.ts';
import { isMarkInPlace, type Mark, Marks } from './marks.ts';
import type { Confirmed } from './reader.ts';

/** The marks on a page: where they are, their underlines, and what they prove. Gone when the signal aborts. */
export class MarkLayer {
  readonly marks = new Marks();
  readonly highlighter: Highlighter;
  readonly echoes = new Echoes();
  /** Called with each mark whose text has changed or left the page. */
  readonly #onDrop: (mark: Mark) => void;

  constructor(onDrop: (mark: Mark) => void, signal: AbortSignal) {
    this.#onDrop = onDrop;
    this.highlighter = new Highlighter(signal);
  }

  /** The page may have changed while the catalog was asked; what no longer stands there is left out. */
  add({ block, mention, head }: Confirmed): void {
    this.echoes.learn(mention);
    const start = block.startPoint(mention.start);
    const end = block.endPoint(mention.end);
    if (!start || !end) return;
    const text = block.text.slice(mention.start, mention.end);
    const mark = { start, end, text, code: mention.code, hints: mention.hints, head };
    if (!isMarkInPlace(mark) || this.marks.at(start.node, start.offset + 1)) return;
    this.marks.add(mark, block.nodes);
    this.highlighter.add(mark);
  }

  /** With `isOwn`, drops only what begins in the text, not what runs into it. */
  dropIn(text: Text, isOwn = false): void {
    for (const mark of this.marks.in(text)) if (!isOwn || mark.start.node === text) this.#drop(mark);
  }

  dropAll(): void {
    for (const mark of this.marks.all()) this.#drop(mark);
  }

  #drop(mark: Mark): void {
    this.marks.delete(mark);
    this.highlighter.delete(mark);
    this.#onDrop(mark);
  }
}
