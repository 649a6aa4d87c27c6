import { codeKey } from '../codes/code.ts';
import { detect } from '../detect/detect.ts';
import { Echoes } from '../detect/echo.ts';
import type { Mention } from '../detect/mention.ts';
import type { Surroundings } from '../detect/surroundings.ts';
import type { Head, Question } from '../lookup/question.ts';
import { isWanted, type Sensitivity } from '../lookup/wanted.ts';
import { surroundingsOf } from './surroundings.ts';
import type { TextBlock } from './text-block.ts';

/** Asks the catalog; the answers come in the order of the questions, null for a code it does not know. */
export type Resolve = (questions: readonly Question[]) => Promise<readonly (Head | null)[]>;

/** A mention that the catalog has confirmed and that is to be annotated. */
export interface Confirmed {
  readonly block: TextBlock;
  readonly mention: Mention;
  readonly head: Head;
}

interface Found {
  readonly block: TextBlock;
  readonly mention: Mention;
}

/**
 * Reads the blocks of one page: finds mentions, asks the catalog about each distinct code once, and recognizes
 * later what the page has proved to be a code. It draws nothing.
 */
export class PageReader {
  readonly #resolve: Resolve;
  readonly #sensitivity: Sensitivity;
  readonly #answers = new Map<string, Promise<Head | null>>();
  readonly #echoes = new Echoes();
  #found: Found[] = [];
  #hasNews = false;

  constructor(resolve: Resolve, sensitivity: Sensitivity) {
    this.#resolve = resolve;
    this.#sensitivity = sensitivity;
  }

  /** Collects the mentions of a block for the next `confirm`. */
  read(block: TextBlock): void {
    if (!block.isWorthReading) return;
    const around = surroundingsReader(block);
    const mentions = detect(block.text, around, this.#sensitivity === 'eager');
    const echoes = this.#echoes.find(block.text, mentions, around);
    for (const mention of [...mentions, ...echoes]) this.#found.push({ block, mention });
  }

  /** Collects mentions of codes that other blocks have proved since this one was read. */
  readEchoes(block: TextBlock): void {
    if (!this.#echoes.mayBeIn(block.text)) return;
    const around = surroundingsReader(block);
    const mentions = detect(block.text, around, this.#sensitivity === 'eager');
    for (const mention of this.#echoes.find(block.text, mentions, around))
      this.#found.push({ block, mention });
  }

  /** Asks about what has been collected, in one message, and returns what is to be annotated. */
  async confirm(): Promise<Confirmed[]> {
    const found = this.#found;
    this.#found = [];
    this.#ask(found);
    const confirmed: Confirmed[] = [];
    for (const { block, mention } of found) {
      const head = (await this.#answers.get(questionKey(mention))) ?? null;
      if (!isWanted(mention, head, this.#sensitivity)) continue;
      confirmed.push({ block, mention, head });
      if (this.#echoes.learn(mention)) this.#hasNews = true;
    }
    return confirmed;
  }

  /** True once after codes were learned that blocks read before may hold. */
  takeNews(): boolean {
    const hadNews = this.#hasNews;
    this.#hasNews = false;
    return hadNews;
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

function surroundingsReader(block: TextBlock): () => Surroundings {
  return () => surroundingsOf(block.nodes[0]);
}
