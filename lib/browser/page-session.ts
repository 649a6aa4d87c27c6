import type { Sensitivity } from '../lookup/wanted.ts';
import { Annotator } from '../page/annotator.ts';
import { type AnnotatedPage, frameShare } from '../page/frame-share.ts';
import type { BackgroundCalls } from './background-calls.ts';
import type { Send } from './calls.ts';

/** The annotation of one frame: started with settings, started anew when they change, until its lifetime ends. */
export class PageSession implements AnnotatedPage {
  readonly #call: Send<BackgroundCalls>;
  readonly #lifetime: AbortController;
  #stop = new AbortController();
  annotator: Annotator | undefined;

  constructor(call: Send<BackgroundCalls>, lifetime: AbortController) {
    this.#call = call;
    this.#lifetime = lifetime;
    lifetime.signal.addEventListener('abort', () => this.#stop.abort());
  }

  stop(): void {
    this.#lifetime.abort();
  }

  start(sensitivity: Sensitivity): void {
    this.#stop.abort();
    if (this.#lifetime.signal.aborted) return;
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
