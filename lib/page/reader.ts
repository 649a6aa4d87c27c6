import { codeKey } from '../codes/code.ts';
import { detect } from '../detect/detect.ts';
import type { Echoes } from '../detect/echo.ts';
import { freeTokens } from '../detect/free-tokens.ts';
import type { Mention } from '../detect/mention.ts';
import type { Head, Question } from '../lookup/question.ts';
import { isWanted, type Sensitivity } from '../lookup/wanted.ts';
import type { Section } from './block-around.ts';
import { surroundingsOf } from './surroundings.ts';
import type { TextBlock } from './text-block.ts';

/** Asks the catalog; the answers come in the order of the questions, null for a code it does not know. */
export type Resolve = (questions: readonly Question[]) => Promise<readonly (Head | null)[]>;

/** A mention that the catalog has confirmed and that is to be annotated. */
export interface Confirmed extends Found {
  readonly head: Head;
}

interface Found {
  readonly block: TextBlock;
  readonly mention: Mention;
  /** Counts the sections in the order in which they were read. */
  readonly reading: number;
}

/**
 * Reads the blocks of one page: finds mentions, and asks the catalog about each distinct code once. It
 * draws nothing.
 */
export class PageReader {
  readonly #resolve: Resolve;
  readonly #sensitivity: Sensitivity;
  readonly #answers = new Map<string, Promise<Head | null>>();
  #found: Found[] = [];
  #readings = 0;
  /** Texts that have changed, or their lines, with the number of sections read by then. */
  readonly #outdated = new WeakMap<Text, number>();
  #allOutdated = 0;

  constructor(resolve: Resolve, sensitivity: Sensitivity) {
    this.#resolve = resolve;
    this.#sensitivity = sensitivity;
  }

  /** True when the reader wants every plausible number. */
  get readsEveryNumber(): boolean {
    return this.#sensitivity === 'eager';
  }

  /**
   * Collects the mentions of a section for the next `confirm`; `isNew` tells which were not read before. With echoes,
   * only what these find beside the mentions.
   */
  read({ block }: Section, isNew: (mention: Mention) => boolean, echoes?: Echoes): void {
    const reading = ++this.#readings;
    const around = () => surroundingsOf(block.nodes[0]);
    const mentions = detect(block.text, around, this.readsEveryNumber);
    for (const mention of echoes?.find(block.text, freeTokens(block.text, mentions), around) ?? mentions)
      if (isNew(mention)) this.#found.push({ block, mention, reading });
  }

  /** What was found in a text so far is no longer sure, for it is read again. */
  outdate(text: Text): void {
    this.#outdated.set(text, this.#readings);
  }

  outdateAll(): void {
    this.#allOutdated = this.#readings;
  }

  /** True for what was found before its text, or the line around it, has changed. */
  isOutdated({ block, mention, reading }: Found): boolean {
    const start = block.startPoint(mention.start);
    const outdated = (start && this.#outdated.get(start.node)) ?? 0;
    return Math.max(outdated, this.#allOutdated) >= reading;
  }

  /** True when something waits for `confirm`. */
  get hasFound(): boolean {
    return this.#found.length > 0;
  }

  /** Asks about what has been collected, in one message, and returns what is to be annotated. */
  async confirm(): Promise<Confirmed[]> {
    const found = this.#found;
    this.#found = [];
    this.#ask(found);
    const confirmed: Confirmed[] = [];
    for (const one of found) {
      const head = (await this.#answers.get(questionKey(one.mention))) ?? null;
      if (!isWanted(one.mention, head, this.#sensitivity)) continue;
      confirmed.push({ ...one, head });
    }
    return confirmed;
  }

  #ask(found: readonly Found[]): void {
    const fresh = new Map<string, Question>();
    for (const { mention } of found) {
      const key = questionKey(mention);
      if (!this.#answers.has(key)) fresh.set(key, { code: mention.code, hints: mention.hints });
    }
    if (fresh.size === 0) return;
    const answers = this.#resolve([...fresh.values()]);
    [...fresh.keys()].forEach((key, index) => {
      // A failed question is forgotten, so that a later mention asks again.
      const answer = answers.then(
        (heads) => heads[index] ?? null,
        () => {
          this.#answers.delete(key);
          return null;
        },
      );
      this.#answers.set(key, answer);
    });
  }
}

function questionKey({ code, hints }: Question): string {
  return `${codeKey(code)} ${hints.join(' ')}`;
}
