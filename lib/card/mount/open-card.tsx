import { render } from 'preact';
import type { MeaningDetail } from '../../catalog/meaning.ts';
import { listen } from '../../dom/listen.ts';
import { activeElement, focusOn, isConnected, localName, matches } from '../../dom/nodes.ts';
import { titleOf } from '../facts/titles.ts';
import { keepInPlace } from '../place/place.ts';
import { drag, keepInWindow, moveBy } from '../place/window-place.ts';
import { Card, type CardState } from '../view/Card.tsx';
import { copyText } from './clipboard.ts';
import type { CardWish, UnmarkScope } from './request.ts';
import { isOpen, raiseShell, type Shell, showShell } from './shell.ts';
import { Steadiness } from './steadiness.ts';
import { type CardSource, entryStep, type Step } from './steps.ts';

/** Time for the pointer to travel from the text to the card. */
const LEAVE_DELAY_MS = 300;

/** Before the page hears of it. */
const CAPTURE = { capture: true };

/** Whom a card tells what becomes of it. */
export interface CardOwner {
  readonly source: CardSource;
  /** The code is to be underlined no more, or again; rejects when that could not be stored. */
  readonly onUnmark: (meaning: MeaningDetail, scope: UnmarkScope, isUndone: boolean) => Promise<void>;
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
  /** It says that its mark is gone, and goes like a card that is not pinned. */
  #isFarewell = false;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  /** Where the focus was before it came to the card. */
  #cameFrom: HTMLElement | undefined;
  readonly #steadiness: Steadiness;

  constructor(owner: CardOwner, shell: Shell, wish: CardWish, step: Step) {
    this.#owner = owner;
    this.shell = shell;
    this.wish = wish;
    this.#steps = [step];
    const { host, root } = shell;
    const { signal } = this.#open;
    showShell(host, wish.anchor.node);
    const raise = () => raiseShell(host, wish.anchor.node);
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
    listen(document, 'fullscreenchange', byReader(raise), signal);
    // With a dialog that closes, a card in it that was pinned would be gone too.
    listen(document, 'close', byReader(raise), signal, CAPTURE);
    listen(
      window,
      'keydown',
      byReader((event: KeyboardEvent) => this.#onKey(event)),
      signal,
      CAPTURE,
    );
    listen(
      document,
      'pointerdown',
      byReader((event: PointerEvent) => this.#onPress(event)),
      signal,
      CAPTURE,
    );
    this.#steadiness = new Steadiness(host, signal, () => this.#render());
    keepInPlace(host, wish.anchor, AbortSignal.any([signal, this.#following.signal]), {
      onGone: () => this.close(),
      onHidden: () => this.#hasFocus || this.wish.opener === 'keyboard' || this.close(),
    });
    this.#showSafely();
    if (wish.opener === 'keyboard') this.focus();
    root.scrollTop = 0;
  }

  get isPinned(): boolean {
    return this.#isPinned;
  }

  /** False when the page has hidden it. */
  get isShown(): boolean {
    return isOpen(this.shell.host);
  }

  get #hasFocus(): boolean {
    return this.shell.shadow.activeElement !== null;
  }

  focus(): void {
    this.#rememberFocus(activeElement());
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
      if (!this.#isPinned && !matches(host, ':hover') && !isFocusVisible(shadow)) this.close();
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
    if (hadFocus && this.#cameFrom && isConnected(this.#cameFrom)) focusOn(this.#cameFrom);
    this.#cameFrom = undefined;
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
    if (from instanceof HTMLElement && from !== this.shell.host && localName(from) !== 'body')
      this.#cameFrom ??= from;
  }

  /** Esc closes the card and does nothing else to the page; a pinned card only when the user is in it. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    if (this.#isPinned && !this.#isFarewell && !this.#hasFocus) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.close();
  }

  #onPress(event: PointerEvent): void {
    if (event.target !== this.shell.host && (!this.#isPinned || this.#isFarewell)) this.close();
  }

  #go(step: Step): void {
    const current = this.#steps.at(-1);
    if (current) current.scrollTop = this.shell.root.scrollTop;
    this.#steps.push(step);
    this.#showSafely();
  }

  #back(): void {
    this.#steps.pop();
    this.#showSafely();
  }

  #retry(): void {
    delete this.#steps.at(-1)?.loaded;
    this.#showSafely();
  }

  /** A page can keep the view from being made, by what it gives the names of its document; then there is no card. */
  #showSafely(): void {
    this.#show().catch(() => this.close());
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

  /** The mark goes; the card stays to say so, and offers to undo it. */
  async #unmark(meaning: MeaningDetail, scope: UnmarkScope): Promise<void> {
    // A page may have put the card where somebody was about to press, unseen.
    if (!this.#steadiness.isSteady) return;
    const title = titleOf(meaning);
    // The card of a mark would go with it.
    this.#setPinned(true);
    this.#isFarewell = true;
    try {
      await this.#owner.onUnmark(meaning, scope, false);
      const onUndo = () =>
        void this.#owner.onUnmark(meaning, scope, true).then(
          () => this.close(),
          () => this.#sayUnsaved(title),
        );
      this.#say({ kind: 'unmarked', text: title, scope, onUndo });
    } catch {
      this.#sayUnsaved(title);
    }
  }

  #sayUnsaved(title: string): void {
    this.#say(this.#owner.source.isGone() ? { kind: 'gone' } : { kind: 'unsaved', text: title });
  }

  #say(state: CardState): void {
    // There is no way back to a card whose mark is gone.
    this.#steps.splice(0);
    this.#go({ text: '', load: async () => state });
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
        stepping={this.wish.stepping}
        isUnmarkable={this.#steadiness.isSteady}
        onUnmark={(meaning, scope) => void this.#unmark(meaning, scope)}
        copy={(text, html) => copyText(text, root, html)}
      />,
      root,
    );
    // The button that was pressed may be gone; the user must not be.
    if (hadFocus && !this.#hasFocus) root.focus({ preventScroll: true });
  }
}

/** Whether the focus in a card is one that the keyboard has set. */
function isFocusVisible({ activeElement: focused }: ShadowRoot): boolean {
  return focused !== null && matches(focused, ':focus-visible');
}

/** A listener that leaves out what the page makes up: only the user, and the browser, drive a card. */
function byReader<E extends Event>(listener: (event: E) => unknown): (event: E) => void {
  return (event) => {
    if (event.isTrusted) listener(event);
  };
}
