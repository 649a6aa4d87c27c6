import { Annotator } from '../page/annotator.ts';
import { listMentions } from '../page/page-list.ts';
import { watchPointer } from '../page/pointer.ts';
import type { BackgroundCalls } from './background-calls.ts';
import type { Send } from './calls.ts';
import { CardOpener } from './card-opener.ts';
import type { AnnotateCalls } from './page-calls.ts';
import type { Settings } from './settings.ts';

/** What runs in a page under one set of settings. */
interface Running {
  readonly annotator: Annotator;
  readonly cards: CardOpener;
  readonly stop: AbortController;
}

/** The annotation of one page: started with settings, started anew when they change, until the signal aborts. */
export class PageSession {
  readonly #call: Send<BackgroundCalls>;
  readonly #signal: AbortSignal;
  #running: Running | undefined;

  constructor(call: Send<BackgroundCalls>, signal: AbortSignal) {
    this.#call = call;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#running?.stop.abort(), { once: true });
  }

  start({ sensitivity }: Settings): void {
    this.#running?.stop.abort();
    if (this.#signal.aborted) return;
    const stop = new AbortController();
    const annotator = new Annotator(
      (questions) => this.#call('resolve', questions),
      sensitivity,
      stop.signal,
    );
    const cards = new CardOpener(annotator, () => this.#call('loadCard', null), stop.signal);
    watchPointer(
      annotator.marks,
      (mark) => void cards.open(mark, false),
      () => cards.leave(),
      stop.signal,
    );
    this.#running = { annotator, cards, stop };
  }

  list(): AnnotateCalls['list']['reply'] {
    if (!this.#running) return { mentions: [], settled: false };
    const { annotator } = this.#running;
    return { mentions: listMentions(annotator.marks.inOrder()), settled: annotator.isSettled };
  }

  /** Scrolls to a mention of the list and opens its card; false when it is gone. */
  async reveal(index: number): Promise<boolean> {
    return this.#running ? this.#running.cards.reveal(index) : false;
  }

  /** Goes to the next or previous mention once the page has been read; false when there is none. */
  async step(direction: 'next' | 'previous'): Promise<boolean> {
    await this.#running?.annotator.settled();
    return this.#running ? this.#running.cards.step(direction) : false;
  }
}
