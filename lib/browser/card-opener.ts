import { type CardAnchor, publishedCardHost } from '../card/card-host.ts';
import { tidyText } from '../codes/parse.ts';
import type { Annotator } from '../page/annotator.ts';
import { type Mark, markRange } from '../page/marks.ts';

/** Opens cards on marks of a page; the card's script is loaded when the first one is wanted. */
export class CardOpener {
  readonly #annotator: Annotator;
  readonly #loadCard: () => Promise<unknown>;
  readonly #signal: AbortSignal;
  #current: Mark | undefined;
  #wanted: Mark | undefined;

  constructor(annotator: Annotator, loadCard: () => Promise<unknown>, signal: AbortSignal) {
    this.#annotator = annotator;
    this.#loadCard = loadCard;
    this.#signal = signal;
    annotator.onDrop = (mark) => {
      if (mark === this.#wanted) publishedCardHost()?.close();
    };
  }

  /** Opens the card of a mark; with `focus` for readers who came by keyboard. */
  async open(mark: Mark, focus: boolean): Promise<void> {
    this.#wanted = mark;
    if (!publishedCardHost()) await this.#loadCard().catch(() => {});
    const host = publishedCardHost();
    if (!host || this.#signal.aborted || this.#wanted !== mark) return;
    host.open({
      anchor: anchorOf(mark),
      question: mark,
      text: tidyText(mark.text),
      focus,
      onClose: () => {
        if (this.#wanted === mark) this.#wanted = undefined;
        this.#annotator.highlighter.setOpen();
      },
    });
    this.#current = mark;
    this.#annotator.highlighter.setOpen(mark);
  }

  leave(): void {
    this.#wanted = undefined;
    publishedCardHost()?.leave();
  }

  /** Scrolls to a mark by its position in the page and opens its card; false when it is gone. */
  async reveal(index: number): Promise<boolean> {
    return this.#goTo(this.#annotator.marks.inOrder()[index]);
  }

  /** Goes on from the last opened mark, from the first or last one without it, around the ends of the page. */
  async step(direction: 'next' | 'previous'): Promise<boolean> {
    const marks = this.#annotator.marks.inOrder();
    const from = this.#current ? marks.indexOf(this.#current) : -1;
    const to = direction === 'next' ? from + 1 : (from < 0 ? marks.length : from) - 1;
    return this.#goTo(marks[(to + marks.length) % marks.length]);
  }

  async #goTo(mark: Mark | undefined): Promise<boolean> {
    if (!mark || !markRange(mark)) return false;
    mark.start.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    await this.open(mark, true);
    return true;
  }
}

function anchorOf(mark: Mark): CardAnchor {
  return { node: mark.start.node, rects: () => Array.from(markRange(mark)?.getClientRects() ?? []) };
}
