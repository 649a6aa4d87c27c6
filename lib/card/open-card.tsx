import { render } from 'preact';
import type { ReadingDetail } from '../catalog/reading.ts';
import { Card, type CardState } from './Card.tsx';
import { copyText } from './clipboard.ts';
import { keepInPlace } from './place.ts';
import type { CardWish } from './request.ts';
import { raiseShell, type Shell, showShell } from './shell.ts';
import { type CardSource, entryStep, type Step } from './steps.ts';
import { titleOf } from './ticket.ts';
import { drag, keepInWindow, moveBy } from './window-place.ts';

/** Time for the pointer to travel from the text to the card. */
const LEAVE_DELAY_MS = 300;

/** Whom a card tells what becomes of it. */
export interface CardOwner {
  readonly source: CardSource;
  /** The reader wants this code marked no more; rejects when that could not be stored. */
  readonly onIgnore: (reading: ReadingDetail) => Promise<void>;
  onPinned(card: OpenCard, isPinned: boolean): void;
  /** The card is gone, its shell is free. */
  onClosed(card: OpenCard): void;
}

/** One card on the page, from its opening to its end: its way through entries, its place, its focus. */
export class OpenCard {
  readonly wish: CardWish;
  readonly shell: Shell;
  readonly #owner: CardOwner;
  readonly #open = new AbortController();
  /** Follows the text until the card is pinned. */
  readonly #following = new AbortController();
  readonly #steps: Step[];
  #isPinned = false;
  #isReleased = false;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  /** Where the focus was before it came to the card. */
  #cameFrom: HTMLElement | undefined;

  constructor(owner: CardOwner, shell: Shell, wish: CardWish, step: Step) {
    this.#owner = owner;
    this.shell = shell;
    this.wish = wish;
    this.#steps = [step];
    const { host, root } = shell;
    const { signal } = this.#open;
    showShell(host, wish.anchor.node);
    const raise = () => raiseShell(host, wish.anchor.node);
    const options = { capture: true, signal };
    host.addEventListener(
      'pointerenter',
      byReader(() => this.stay()),
      { signal },
    );
    host.addEventListener(
      'pointerleave',
      byReader((event) => event.pointerType !== 'touch' && this.leave()),
      {
        signal,
      },
    );
    host.addEventListener(
      'focusin',
      byReader((event) => this.#rememberFocus(event.relatedTarget)),
      { signal },
    );
    document.addEventListener('fullscreenchange', byReader(raise), { signal });
    // With a dialog that closes, a card in it that was pinned would be gone too.
    document.addEventListener('close', byReader(raise), options);
    window.addEventListener(
      'keydown',
      byReader((event) => this.#onKey(event)),
      options,
    );
    document.addEventListener(
      'pointerdown',
      byReader((event) => this.#onPress(event)),
      options,
    );
    keepInPlace(host, wish.anchor, AbortSignal.any([signal, this.#following.signal]), {
      onGone: () => this.close(),
      onHidden: () => this.#hasFocus || this.wish.opener === 'keyboard' || this.close(),
    });
    void this.#show();
    if (wish.opener === 'keyboard') this.focus();
    root.scrollTop = 0;
  }

  get isPinned(): boolean {
    return this.#isPinned;
  }

  /** False when the page has hidden it. */
  get isShown(): boolean {
    return this.shell.host.matches(':popover-open');
  }

  get #hasFocus(): boolean {
    return this.shell.shadow.activeElement !== null;
  }

  focus(): void {
    this.#rememberFocus(document.activeElement);
    this.shell.root.focus({ preventScroll: true });
  }

  /** The pointer has come back in time. */
  stay(): void {
    clearTimeout(this.#leaving);
  }

  /** The pointer has left the text or the card. What it did not open, and what the keyboard is in, stays. */
  leave(): void {
    clearTimeout(this.#leaving);
    if (this.wish.opener !== 'hover') return;
    this.#leaving = setTimeout(() => {
      // A fast pointer is on the card before it is known to have left the text.
      const { host, shadow } = this.shell;
      if (!this.#isPinned && !host.matches(':hover') && !shadow.querySelector(':focus-visible')) this.close();
    }, LEAVE_DELAY_MS);
  }

  close(): void {
    if (this.#open.signal.aborted) return;
    clearTimeout(this.#leaving);
    const { host, root } = this.shell;
    const hadFocus = this.#hasFocus;
    this.#open.abort();
    this.#following.abort();
    render(null, root);
    if (this.isShown) host.hidePopover();
    if (hadFocus && this.#cameFrom?.isConnected) this.#cameFrom.focus({ preventScroll: true });
    this.#release();
    this.#owner.onClosed(this);
  }

  #release(): void {
    if (this.#isReleased) return;
    this.#isReleased = true;
    this.wish.onRelease();
  }

  #setPinned(isPinned: boolean): void {
    if (this.#isPinned === isPinned) return;
    this.#isPinned = isPinned;
    if (!this.#following.signal.aborted) {
      this.#following.abort();
      keepInWindow(this.shell.host, this.#open.signal);
    }
    this.#release();
    this.#owner.onPinned(this, isPinned);
    this.#render();
  }

  #rememberFocus(from: EventTarget | null): void {
    if (from instanceof HTMLElement && from !== this.shell.host && from !== document.body)
      this.#cameFrom ??= from;
  }

  /** Esc closes the card and does nothing else to the page; a pinned card only when the reader is in it. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    if (this.#isPinned && !this.#hasFocus) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.close();
  }

  #onPress(event: PointerEvent): void {
    if (event.target !== this.shell.host && !this.#isPinned) this.close();
  }

  #go(step: Step): void {
    const current = this.#steps.at(-1);
    if (current) current.scrollTop = this.shell.root.scrollTop;
    this.#steps.push(step);
    void this.#show();
  }

  #back(): void {
    this.#steps.pop();
    void this.#show();
  }

  #retry(): void {
    delete this.#steps.at(-1)?.loaded;
    void this.#show();
  }

  async #show(): Promise<void> {
    const step = this.#steps.at(-1);
    if (!step) return;
    if (!step.loaded) {
      this.#render();
      step.loaded = await step.load().catch(() => this.#failure(step));
    }
    if (this.#steps.at(-1) !== step || this.#open.signal.aborted) return;
    this.#render();
    this.shell.root.scrollTop = step.scrollTop ?? 0;
  }

  /** The card goes with the mark; it stays, and says so, where nothing came of it. */
  async #ignore(reading: ReadingDetail): Promise<void> {
    try {
      await this.#owner.onIgnore(reading);
      this.close();
    } catch {
      const state: CardState = this.#owner.source.isGone()
        ? { kind: 'gone' }
        : { kind: 'unsaved', text: titleOf(reading) };
      this.#go({ text: titleOf(reading), load: async () => state });
    }
  }

  #failure({ text }: Step): CardState {
    return this.#owner.source.isGone() ? { kind: 'gone' } : { kind: 'failed', text };
  }

  #render(): void {
    const step = this.#steps.at(-1);
    const { host, root } = this.shell;
    if (!step || this.#open.signal.aborted) return;
    const hadFocus = this.#hasFocus;
    render(
      <Card
        state={step.loaded ?? { kind: 'loading', text: step.text }}
        onBack={this.#steps.length > 1 ? () => this.#back() : undefined}
        onClose={() => this.close()}
        floating={{
          isPinned: this.#isPinned,
          onPin: () => this.#setPinned(!this.#isPinned),
          onGrip: (event) => drag(host, event, () => this.#setPinned(true)),
          onNudge: (dx, dy) => {
            this.#setPinned(true);
            moveBy(host, dx, dy);
          },
        }}
        onEntry={(key) => this.#go(entryStep(this.#owner.source, key))}
        onRetry={() => this.#retry()}
        onIgnore={(reading) => void this.#ignore(reading)}
        copy={(text) => copyText(text, root)}
      />,
      root,
    );
    // The button that was pressed may be gone; the reader must not be.
    if (hadFocus && !this.#hasFocus) root.focus({ preventScroll: true });
  }
}

/** A listener that leaves out what the page makes up: only the reader, and the browser, drive a card. */
function byReader<E extends Event>(listener: (event: E) => unknown): (event: E) => void {
  return (event) => {
    if (event.isTrusted) listener(event);
  };
}
