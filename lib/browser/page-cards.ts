import type { CardController } from '../card/controller.ts';
import type { CardAnchor, CardOpener } from '../card/request.ts';
import { tidyText } from '../codes/parse.ts';
import type { Annotator } from '../page/annotator.ts';
import { frameShare, type PageMarks } from '../page/frame-share.ts';
import { MarkLayer } from '../page/mark-layer.ts';
import { isMarkInPlace, type Mark, markRange } from '../page/marks.ts';
import { listMentions } from '../page/page-list.ts';
import { watchPointer } from '../page/pointer.ts';
import { settled } from '../page/settled.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.ts';
import type { BackgroundCalls } from './background-calls.ts';
import type { Send } from './calls.ts';
import type { PageCalls } from './page-calls.ts';
import { reportCount } from './page-upkeep.ts';
import { inTime } from './patience.ts';
import { readSettings, watchSettings } from './settings.ts';

/** Less than those who ask for the position wait for it. */
const LONGEST_READ_MS = 3000;

/** The marks of a frame with their cards, and the list of these marks. */
export class PageCards implements PageMarks {
  readonly #card: CardController;
  readonly #call: Send<BackgroundCalls>;
  #layer: MarkLayer | undefined;
  #current: Mark | undefined;
  #wanted: Mark | undefined;
  #openedAt = 0;
  /** Undefined until they have been read. */
  #settings: Settings | undefined;

  constructor(card: CardController, call: Send<BackgroundCalls>, signal: AbortSignal) {
    this.#card = card;
    this.#call = call;
    watchSettings((settings) => this.#follow(settings), signal);
    void readSettings().then((settings) => {
      // A change that came meanwhile is newer.
      if (!signal.aborted) this.#follow(this.#settings ?? settings);
    });
  }

  #follow(settings: Settings): void {
    this.#settings = settings;
    this.#card.setTheme(settings.theme);
    this.#layer?.highlighter.setLook(settings.underline);
  }

  show(annotator: Annotator, signal: AbortSignal): MarkLayer {
    const layer = new MarkLayer((mark) => {
      if (mark === this.#wanted) this.#card.close();
    }, signal);
    this.#layer = layer;
    reportCount(annotator, layer, this.#call, signal);
    if (this.#settings) layer.highlighter.setLook(this.#settings.underline);
    watchPointer(
      { marks: layer.marks, roots: annotator.roots, choice: () => this.#settings ?? DEFAULT_SETTINGS },
      {
        onRest: (mark) => this.#open(mark, 'hover'),
        onPress: (mark) => this.#open(mark, 'press'),
        onLeave: () => this.#card.leave(),
      },
      signal,
    );
    signal.addEventListener('abort', () => {
      this.#card.close();
      if (this.#layer === layer) this.#layer = undefined;
    });
    return layer;
  }

  #open(mark: Mark, opener: CardOpener): void {
    const isOfText = this.#card.open({
      anchor: anchorOf(mark),
      question: mark,
      text: tidyText(mark.text),
      opener,
      onRelease: () => {
        if (this.#wanted !== mark) return;
        this.#wanted = undefined;
        this.#layer?.highlighter.setOpen();
      },
    });
    this.#current = mark;
    this.#openedAt = performance.now();
    if (!isOfText) return;
    this.#wanted = mark;
    this.#layer?.highlighter.setOpen(mark);
  }

  /** Every mention in page order. Throws where the page is not annotated. */
  list(): PageCalls['list']['reply'] {
    const { page } = frameShare();
    if (!page) throw new Error('not annotated');
    const running = page.annotator;
    if (!running) return { mentions: [], settled: false };
    return { mentions: listMentions(this.#inOrder()), settled: running.isSettled };
  }

  /** Where the reader is among the marks, once the page has been read. */
  async position(): Promise<PageCalls['position']['reply']> {
    const running = frameShare().page?.annotator;
    // A page that is never done, or that nobody sees, is gone through as far as it has been read.
    if (running) await inTime(settled(running), LONGEST_READ_MS).catch(() => {});
    const marks = this.#inOrder();
    const current = this.#current ? marks.indexOf(this.#current) : -1;
    return {
      count: marks.length,
      current,
      sinceOpened: current < 0 ? null : performance.now() - this.#openedAt,
    };
  }

  /** Scrolls to a mark by its position in the page and opens its card; false when it is gone. */
  reveal(index: number): boolean {
    const mark = this.#inOrder()[index];
    if (!mark || !isMarkInPlace(mark)) return false;
    const parent = mark.start.node.parentNode;
    const element = parent instanceof ShadowRoot ? parent.host : mark.start.node.parentElement;
    openDetails(element);
    scrollTo(mark, element);
    this.#open(mark, 'keyboard');
    return true;
  }

  #inOrder(): Mark[] {
    return this.#layer?.marks.inOrder() ?? [];
  }
}

/** What is folded away is unfolded, as the browser's own search does. */
function openDetails(element: Element | null): void {
  for (let details = element?.closest('details'); details; ) {
    details.open = true;
    details = details.parentElement?.closest('details');
  }
}

/** The element first, for boxes that scroll by themselves; then the line, for elements higher than the window. */
function scrollTo(mark: Mark, element: Element | null): void {
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const box = markRange(mark)?.getBoundingClientRect();
  if (box && (box.bottom < 0 || box.top > innerHeight)) {
    window.scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' });
  }
}

function anchorOf(mark: Mark): CardAnchor {
  return { node: mark.start.node, rects: () => Array.from(markRange(mark)?.getClientRects() ?? []) };
}
