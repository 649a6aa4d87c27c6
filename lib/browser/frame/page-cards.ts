import type { CardController } from '../../card/mount/controller.ts';
import type { CardAnchor, CardOpener } from '../../card/mount/request.ts';
import { tidyText } from '../../codes/parse.ts';
import type { Annotator } from '../../page/annotator.ts';
import { frameShare, type PageMarks } from '../../page/frame-share.ts';
import { watchPointer } from '../../page/input/pointer.ts';
import { reveal } from '../../page/input/reveal.ts';
import { type Mark, markRange } from '../../page/marks/mark.ts';
import { MarkLayer } from '../../page/marks/mark-layer.ts';
import { listing } from '../../page/marks/mark-list.ts';
import { settled } from '../../page/scan/settled.ts';
import { finishInSlices } from '../../page/scan/slices.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../settings/settings.ts';
import type { BackgroundCalls } from '../shared/background-calls.ts';
import type { CardCalls } from '../shared/card-calls.ts';
import type { Ask, Reply, Send } from '../shared/contract.ts';
import { isFirefox } from '../shared/platform.ts';
import { readSettings, watchSettings } from '../shared/stored-settings.ts';
import { withTimeout } from '../shared/timeout.ts';
import { reportCount } from './count-report.ts';
import { isWanted } from './page-wanted.ts';

/** How long the pointer rests on a code while the card of another is open. */
const NEXT_DELAY_MS = 50;

type Place = NonNullable<Ask<CardCalls, 'reveal'>['place']>;

/** Shorter than the timeout of whoever asks for the position. */
const MAX_READ_MS = 3000;

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
  /** Resolves when the settings have been read. */
  readonly #ready: Promise<void>;

  constructor(card: CardController, call: Send<BackgroundCalls>, signal: AbortSignal) {
    this.#card = card;
    this.#call = call;
    watchSettings((settings) => this.#follow(settings), signal);
    this.#ready = readSettings().then((settings) => {
      // A change that has come in since is newer.
      if (!signal.aborted) this.#follow(this.#settings ?? settings);
    });
  }

  #follow(settings: Settings): void {
    this.#settings = settings;
    this.#card.setTheme(settings.theme);
    this.#layer?.highlighter.setLook(settings.underline);
  }

  async show(annotator: Annotator, signal: AbortSignal): Promise<MarkLayer | undefined> {
    await this.#ready;
    // The site may have been switched off before the first code was found, when this script was not loaded yet.
    if (this.#settings && isWanted(this.#settings) === false) frameShare().page?.stop();
    if (signal.aborted) return undefined;
    const layer = new MarkLayer((mark) => {
      if (mark === this.#wanted) this.#card.close();
      if (mark === this.#current) this.#current = undefined;
      pointer.forget(mark);
    }, signal);
    this.#layer = layer;
    reportCount(annotator, layer, this.#call, signal);
    if (this.#settings) layer.highlighter.setLook(this.#settings.underline);
    followForcedColours(layer, signal);
    const pointer = watchPointer(
      { marks: layer.marks, roots: annotator.roots, choice: () => this.#pointerChoice() },
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

  #open(mark: Mark, opener: CardOpener, place: Place | null = null): void {
    const isOfText = this.#card.open({
      anchor: anchorOf(mark),
      question: mark,
      reasons: mark.reasons,
      text: tidyText(mark.text),
      opener,
      stepping: place
        ? { ...place, onStep: (step) => void this.#call('step', step).catch(() => {}) }
        : undefined,
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

  /** Every mention in page order. Rejects where the page is not annotated. */
  async list(): Promise<Reply<CardCalls, 'list'>> {
    const { page } = frameShare();
    if (!page) throw new Error('not annotated');
    const running = page.annotator;
    if (!running) return { mentions: [], settled: false, stopped: null };
    const settled = running.isSettled;
    const mentions = await finishInSlices(listing(this.#inOrder()));
    return { mentions, settled, stopped: running.stopped ?? null };
  }

  /** Where the user is among the marks, once the page has been read. */
  async position(): Promise<Reply<CardCalls, 'position'>> {
    const running = frameShare().page?.annotator;
    // Of a page that never settles, or that nobody sees, what has been read so far counts.
    if (running) await withTimeout(settled(running), MAX_READ_MS).catch(() => {});
    const marks = this.#inOrder();
    const current = this.#current ? marks.indexOf(this.#current) : -1;
    return {
      count: marks.length,
      current,
      sinceOpened: current < 0 ? null : performance.now() - this.#openedAt,
    };
  }

  /** Scrolls to a mark by its position in the page and opens its card; false when it is gone. */
  reveal(index: number, place: Place | null): boolean {
    const mark = this.#inOrder()[index];
    if (!mark || !reveal(mark)) return false;
    this.#open(mark, 'keyboard', place);
    return true;
  }

  /** Whoever reads a card has shown that they want one: the next opens nearly at once. */
  #pointerChoice(): Pick<Settings, 'opening' | 'delayMs'> {
    const { opening, delayMs } = this.#settings ?? DEFAULT_SETTINGS;
    return { opening, delayMs: this.#card.isOpen ? Math.min(delayMs, NEXT_DELAY_MS) : delayMs };
  }

  #inOrder(): readonly Mark[] {
    return this.#layer?.marks.inOrder() ?? [];
  }
}

function anchorOf(mark: Mark): CardAnchor {
  return { node: mark.start.node, rects: () => Array.from(markRange(mark)?.getClientRects() ?? []) };
}

/**
 * In forced colours Chromium fills every highlight with the system's colour for selected text. A highlight takes its
 * forced colours from the element that it stands in (CSS Pseudo-Elements 4, "Highlight Styling"), so no style of its own
 * keeps it from that, and the elements are the page's. Firefox draws lines then as always.
 */
function followForcedColours({ highlighter }: MarkLayer, signal: AbortSignal): void {
  if (isFirefox()) return;
  const forced = matchMedia('(forced-colors: active)');
  const follow = ({ matches }: Pick<MediaQueryList, 'matches'>) => highlighter.setFilled(matches);
  forced.addEventListener('change', follow, { signal });
  follow(forced);
}
