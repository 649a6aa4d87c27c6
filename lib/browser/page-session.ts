import type { Sensitivity } from '../lookup/wanted.ts';
import { Annotator } from '../page/annotator.ts';
import { type AnnotatedPage, frameShare } from '../page/frame-share.ts';
import type { BackgroundCalls } from './background-calls.ts';
import type { Send } from './calls.ts';

/** The annotation of one frame: started with settings, started anew when they change, until the signal aborts. */
export class PageSession implements AnnotatedPage {
  readonly #call: Send<BackgroundCalls>;
  readonly #signal: AbortSignal;
  #stop = new AbortController();
  annotator: Annotator | undefined;

  constructor(call: Send<BackgroundCalls>, signal: AbortSignal) {
    this.#call = call;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#stop.abort(), { once: true });
  }

  start(sensitivity: Sensitivity): void {
    this.#stop.abort();
    if (this.#signal.aborted) return;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.annotator = new Annotator(
      (questions) => this.#call('resolve', questions),
      async (annotator) => {
        if (!frameShare().marks) await this.#call('loadMarks', null).catch(() => {});
        return signal.aborted ? undefined : frameShare().marks?.show(annotator, signal);
      },
      sensitivity,
      signal,
    );
  }
}
