import { type CardOwner, OpenCard } from './open-card.tsx';
import type { CardRequest, CardWish } from './request.ts';
import { createShell, type Shell } from './shell.ts';
import { type CardSource, questionStep, type Step, textStep } from './steps.ts';
import { setStyle } from './style.ts';

/** Which colours a card has, whatever those of the page. */
export type CardTheme = 'system' | 'light' | 'dark';

/** The cards of one frame: one that comes and goes, and those that were pinned; until the signal aborts. */
export class CardController {
  readonly #owner: CardOwner;
  /** The card that closes by itself. */
  #current: OpenCard | undefined;
  readonly #pinned = new Set<OpenCard>();
  /** A shell that stays in the page for the next card. */
  #spare: Shell | undefined;
  #theme: CardTheme = 'system';

  constructor(source: CardSource, onIgnore: CardOwner['onIgnore'], signal: AbortSignal) {
    this.#owner = {
      source,
      onIgnore,
      onPinned: (card, isPinned) => (isPinned ? this.#keep(card) : this.#letGo(card)),
      onClosed: (card) => this.#closed(card),
    };
    signal.addEventListener('abort', () => {
      for (const card of [...this.#pinned]) card.close();
      this.close();
      this.#spare?.host.remove();
    });
  }

  /**
   * Opens the card of a code. A code has one card, which stays when it is asked for again. False when that card is
   * pinned, so that nothing has changed for the text.
   */
  open(request: CardRequest): boolean {
    const { question, text, opener } = request;
    const known = [this.#current, ...this.#pinned].find((card) => card && questionOf(card) === question);
    // The page may have hidden the card or taken it out of the document.
    if (known?.isShown === false) known.close();
    const open = known?.isShown ? known : undefined;
    if (open && opener === 'keyboard') open.focus();
    if (open) open.stay();
    else this.#open(request, questionStep(this.#owner.source, question, text));
    return open?.isPinned !== true;
  }

  /** Explains a selected text, which need not be a code. */
  openText(wish: CardWish): void {
    this.#open(wish, textStep(this.#owner.source, wish.text));
  }

  /** The pointer has left the text of the card. */
  leave(): void {
    this.#current?.leave();
  }

  /** Closes the card that is not pinned. */
  close(): void {
    this.#current?.close();
  }

  setTheme(theme: CardTheme): void {
    this.#theme = theme;
    const cards = [this.#current, ...this.#pinned];
    for (const shell of [this.#spare, ...cards.map((card) => card?.shell)]) if (shell) this.#paint(shell);
  }

  #open(wish: CardWish, step: Step): void {
    this.close();
    const shell = this.#spare ?? createShell();
    this.#spare = undefined;
    this.#paint(shell);
    this.#current = new OpenCard(this.#owner, shell, wish, step);
  }

  #paint({ host }: Shell): void {
    setStyle(host, 'color-scheme', this.#theme === 'system' ? 'light dark' : this.#theme);
  }

  #keep(card: OpenCard): void {
    this.#pinned.add(card);
    if (this.#current === card) this.#current = undefined;
  }

  #letGo(card: OpenCard): void {
    this.#pinned.delete(card);
    this.close();
    this.#current = card;
  }

  /** One shell stays in the page; the page gets no more of them than it has cards. */
  #closed(card: OpenCard): void {
    this.#pinned.delete(card);
    if (this.#current === card) this.#current = undefined;
    if (this.#spare || !isUsable(card.shell)) card.shell.host.remove();
    else this.#spare = card.shell;
  }
}

/** What a page has taken out, or made something else of, is not used again. */
function isUsable({ host }: Shell): boolean {
  return host.isConnected && host.popover === 'manual';
}

function questionOf({ wish }: OpenCard): unknown {
  return (wish as Partial<CardRequest>).question;
}
