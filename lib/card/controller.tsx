import { render } from 'preact';
import type { EntryKey } from '../catalog/entry.ts';
import type { ReadingDetail } from '../catalog/reading.ts';
import type { Answer } from '../lookup/answer.ts';
import type { Question } from '../lookup/question.ts';
import { Card, type CardState } from './Card.tsx';
import { copyText } from './clipboard.ts';
import { keepInPlace } from './place.ts';
import type { CardRequest } from './request.ts';
import { createShell, type Shell, showShell } from './shell.ts';

/** Time for the pointer to travel from the text to the card. */
const LEAVE_DELAY_MS = 300;

/** Where a card gets its texts. Each call rejects when the catalog can't be reached. */
export interface CardSource {
  explain(question: Question): Promise<readonly ReadingDetail[]>;
  entry(key: EntryKey): Promise<readonly ReadingDetail[]>;
  answer(text: string): Promise<{ readonly answer: Answer; readonly details: readonly ReadingDetail[] }>;
  /** True for the error of a page whose extension is gone. */
  isGone(error: unknown): boolean;
}

/** A state and how to get it again. */
interface Step {
  readonly text: string;
  readonly load: () => Promise<CardState>;
}

/** The card of one frame: one at a time, with its way back, until the signal aborts. */
export class CardController {
  readonly #source: CardSource;
  #shell: Shell | undefined;
  #request: CardRequest | undefined;
  #opened: AbortController | undefined;
  #steps: Step[] = [];
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #returnFocus: HTMLElement | undefined;

  constructor(source: CardSource, signal: AbortSignal) {
    this.#source = source;
    signal.addEventListener('abort', () => {
      this.close();
      this.#shell?.host.remove();
    });
  }

  open(request: CardRequest): void {
    const { question, text } = request;
    this.#open(request, {
      text,
      load: async () => readingsState(text, await this.#source.explain(question)),
    });
  }

  /** Explains a selected text, which need not be a code. */
  openText(request: Omit<CardRequest, 'question'>): void {
    const { text } = request;
    this.#open(request, { text, load: async () => answerState(text, await this.#source.answer(text)) });
  }

  leave(): void {
    clearTimeout(this.#leaving);
    if (!this.#request?.focus) this.#leaving = setTimeout(() => this.close(), LEAVE_DELAY_MS);
  }

  close(): void {
    clearTimeout(this.#leaving);
    this.#opened?.abort();
    this.#opened = undefined;
    const request = this.#request;
    this.#request = undefined;
    this.#steps = [];
    const shell = this.#shell;
    if (!shell || !request) return;
    render(null, shell.root);
    if (shell.host.matches(':popover-open')) shell.host.hidePopover();
    this.#returnFocus?.focus({ preventScroll: true });
    this.#returnFocus = undefined;
    request.onClose();
  }

  #open(request: Omit<CardRequest, 'question'>, step: Step): void {
    this.close();
    this.#request = request as CardRequest;
    const shell = this.#shell ?? this.#createShell();
    this.#shell = shell;
    const focused = document.activeElement;
    if (request.focus && focused instanceof HTMLElement) this.#returnFocus = focused;
    this.#steps = [step];
    showShell(shell.host, request.anchor.node);
    const opened = new AbortController();
    this.#opened = opened;
    keepInPlace(shell.host, request.anchor, opened.signal, () => this.close());
    window.addEventListener('keydown', (event) => this.#onKey(event), {
      capture: true,
      signal: opened.signal,
    });
    document.addEventListener('pointerdown', (event) => this.#onPress(event), {
      capture: true,
      signal: opened.signal,
    });
    void this.#show();
    if (request.focus) shell.root.focus({ preventScroll: true });
  }

  #createShell(): Shell {
    const shell = createShell();
    shell.host.addEventListener('pointerenter', () => clearTimeout(this.#leaving));
    shell.host.addEventListener('pointerleave', () => this.leave());
    return shell;
  }

  /** Esc closes the card wherever the focus is, and does nothing else to the page. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.close();
  }

  #onPress(event: PointerEvent): void {
    if (event.target !== this.#shell?.host) this.close();
  }

  #go(step: Step): void {
    this.#steps.push(step);
    void this.#show();
  }

  async #show(): Promise<void> {
    const step = this.#steps.at(-1);
    if (!step) return;
    this.#render({ kind: 'loading', text: step.text });
    const state = await step
      .load()
      .catch(
        (error: unknown): CardState =>
          this.#source.isGone(error) ? { kind: 'gone' } : { kind: 'failed', text: step.text },
      );
    if (this.#steps.at(-1) === step) this.#render(state);
  }

  #render(state: CardState): void {
    const root = this.#shell?.root;
    if (!root) return;
    const back = () => {
      this.#steps.pop();
      void this.#show();
    };
    render(
      <Card
        state={state}
        onBack={this.#steps.length > 1 ? back : undefined}
        onClose={() => this.close()}
        onEntry={(key) => {
          const text = `${key.family} ${key.value}`;
          this.#go({ text, load: async () => readingsState(text, await this.#source.entry(key)) });
        }}
        onRetry={() => void this.#show()}
        copy={(text) => copyText(text, root)}
      />,
      root,
    );
  }
}

function readingsState(text: string, readings: readonly ReadingDetail[]): CardState {
  return readings.length > 0 ? { kind: 'readings', text, readings } : { kind: 'unknown', text, near: [] };
}

function answerState(
  text: string,
  { answer, details }: { readonly answer: Answer; readonly details: readonly ReadingDetail[] },
): CardState {
  switch (answer.kind) {
    case 'codes':
      return { kind: 'codes', found: answer.found };
    case 'code':
      return readingsState(text, details);
    case 'search':
      return { kind: 'unknown', text, near: answer.hits };
    case 'empty':
      return { kind: 'unknown', text, near: [] };
  }
}
