import { readBeginnings } from '../../lookup/message-candidates.ts';
import { Annotator } from '../../page/annotator.ts';
import { type AnnotatedPage, frameShare, type LeftAlone } from '../../page/frame-share.ts';
import type { Send } from '../shared/contract.ts';
import type { PageCalls } from './page-calls.ts';
import type { PageSettings } from './page-settings.ts';

/** The annotation of one frame: starts with the settings, restarts when they change, ends with its lifetime. */
export class PageSession implements AnnotatedPage {
  readonly #call: Send<PageCalls>;
  readonly #lifetime: AbortController;
  #stop = new AbortController();
  annotator: Annotator | undefined;
  #settings: PageSettings | undefined;
  readonly #leftAlone = new Set<string>();

  constructor(call: Send<PageCalls>, lifetime: AbortController) {
    this.#call = call;
    this.#lifetime = lifetime;
    lifetime.signal.addEventListener('abort', () => this.#stop.abort());
  }

  leaveAlone(code: LeftAlone, isLeft: boolean): void {
    if (isLeft) this.#leftAlone.add(keyOf(code));
    else this.#leftAlone.delete(keyOf(code));
    this.restart();
  }

  restart(): void {
    if (this.#settings) this.start(this.#settings);
  }

  stop(): void {
    this.#lifetime.abort();
  }

  start(settings: PageSettings): void {
    this.#settings = settings;
    const { sensitivity, messages } = settings;
    this.#stop.abort();
    if (this.#lifetime.signal.aborted) return;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.annotator = new Annotator(
      async (questions) => {
        const summaries = await this.#call('resolve', questions);
        return summaries.map((summary) => (summary && this.#leftAlone.has(keyOf(summary)) ? null : summary));
      },
      {
        marks: async (annotator) => {
          if (!frameShare().marks) await this.#call('loadMarks', null).catch(() => {});
          return signal.aborted ? undefined : frameShare().marks?.show(annotator, signal);
        },
        detector: async () => {
          if (!frameShare().detector) await this.#call('loadDetector', null);
          const { detector } = frameShare();
          if (!detector) throw new Error('the detector did not load');
          return detector;
        },
      },
      sensitivity,
      signal,
      messages ? readBeginnings(MESSAGE_BEGINNINGS) : undefined,
      frameShare().own,
    );
  }
}

function keyOf({ family, value, name }: LeftAlone): string {
  return `${family}:${value} ${name}`;
}
