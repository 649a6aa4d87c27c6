import { documentElement, isConnected, parentElement } from '../../dom/nodes.ts';
import { words } from '../../words/words.ts';
import { type CardOwner, OpenCard } from './open-card.tsx';
import { schemeAround } from './page-scheme.ts';
import type { CardRequest, CardWish } from './request.ts';
import { createShell, type Shell } from './shell.ts';
import { type CardSource, questionStep, type Step, textStep } from './steps.ts';
import { setStyle } from './style.ts';

/** Which colours a card has: those of its page (`system`), or always the same. */
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
  readonly #isOwnPage: boolean;

  /** `isOwnPage` in a page of the extension itself. */
  constructor(source: CardSource, onUnmark: CardOwner['onUnmark'], signal: AbortSignal, isOwnPage: boolean) {
    this.#isOwnPage = isOwnPage;
    this.#owner = {
      source,
      onUnmark,
      onPinned: (card, isPinned) => (isPinned ? this.#keep(card) : this.#letGo(card)),
      onClosed: (card) => this.#closed(card),
    };
    // Said once, so that they can still be said when the extension is gone.
    for (const key of ['goneTitle', 'goneText'] as const) words(key);
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
    const { question, text, opener, reasons } = request;
    const known = this.#cards().find((card) => questionOf(card) === question);
    // The page may have hidden the card or taken it out of the document.
    if (known?.isShown === false) known.close();
    const open = known?.isShown ? known : undefined;
    if (open && opener === 'keyboard') open.focus();
    if (open) open.stay();
    else this.#open(request, questionStep(this.#owner.source, question, text, reasons));
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

  /** Whether any card can be seen, also one that explains a selection or was pinned. */
  get isOpen(): boolean {
    return this.#cards().some(({ isShown }) => isShown);
  }

  setTheme(theme: CardTheme): void {
    this.#theme = theme;
    for (const { shell, wish } of this.#cards()) this.#paint(shell, wish.anchor.node);
  }

  #cards(): readonly OpenCard[] {
    return this.#current ? [this.#current, ...this.#pinned] : [...this.#pinned];
  }

  #open(wish: CardWish, step: Step): void {
    this.close();
    const shell = this.#spare ?? createShell(this.#isOwnPage);
    this.#spare = undefined;
    this.#paint(shell, wish.anchor.node);
    this.#current = new OpenCard(this.#owner, shell, wish, step);
  }

  /** Unless colours were chosen, a card on a light page is light. */
  #paint({ host }: Shell, near: Node): void {
    setStyle(host, 'color-scheme', this.#theme === 'system' ? schemeAround(near) : this.#theme);
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
    const { host } = card.shell;
    const isKept = !this.#spare && isUsable(card.shell);
    if (isKept) this.#spare = card.shell;
    // In a dialog it would hold on to all of it, when the page has taken that out.
    if (!isKept || parentElement(host) !== documentElement()) host.remove();
  }
}

/** What a page has taken out, or made something else of, is not used again. */
function isUsable({ host }: Shell): boolean {
  return isConnected(host) && host.popover === 'manual';
}

function questionOf({ wish }: OpenCard): unknown {
  return (wish as Partial<CardRequest>).question;
}
