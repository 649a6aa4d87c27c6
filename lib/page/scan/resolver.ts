import { codeKey } from '../../codes/code.ts';
import type { PageMention } from '../../detect/mention.ts';
import type { MeaningSummary, PageQuestion } from '../../lookup/question.ts';
import { isWanted, type Sensitivity } from '../../lookup/wanted.ts';
import type { JoinedText, Point } from '../text/joined-text.ts';

/** Asks the catalog; the answers come in the order of the questions, null for a code it does not know. */
export type Resolve = (questions: readonly PageQuestion[]) => Promise<readonly (MeaningSummary | null)[]>;

/** A mention that has been read and is to be asked about. */
export interface Found {
  readonly joined: JoinedText;
  readonly mention: PageMention;
  /** Where it begins. */
  readonly start: Point;
  /** Counts the texts in the order in which they were read. */
  readonly revision: number;
}

/** A mention that the catalog has confirmed and that is to be annotated. */
export interface Confirmed extends Found {
  readonly head: MeaningSummary;
}

/** Codes of one message. */
const MAX_QUESTIONS = 2000;

/** Asks the catalog about each distinct code and message of a page once. */
export class Resolver {
  readonly #resolve: Resolve;
  readonly #sensitivity: Sensitivity;
  readonly #answers = new Map<string, MeaningSummary | null>();
  /** Messages that have not been answered, by each code in them. */
  readonly #asked = new Map<string, Promise<void>>();

  constructor(resolve: Resolve, sensitivity: Sensitivity) {
    this.#resolve = resolve;
    this.#sensitivity = sensitivity;
  }

  /** Resolves when all that can be known of some mentions is. */
  async ask(found: readonly Found[]): Promise<void> {
    const waited = new Set<Promise<void>>();
    let fresh = new Map<string, PageQuestion>();
    const send = () => {
      if (fresh.size > 0) waited.add(this.#send(fresh));
      fresh = new Map();
    };
    for (const one of found) {
      const question = questionOf(one);
      const key = questionKey(question);
      const asked = this.#asked.get(key);
      if (asked) waited.add(asked);
      else if (!this.#answers.has(key)) fresh.set(key, question);
      if (fresh.size >= MAX_QUESTIONS) send();
    }
    send();
    await Promise.all(waited);
  }

  /** The mention with what it means, when it is to be annotated. */
  confirmed(found: Found): Confirmed | undefined {
    const head = this.#answers.get(questionKey(questionOf(found))) ?? null;
    const { mention } = found;
    if (mention.kind === 'code')
      return isWanted(mention, head, this.#sensitivity) ? { ...found, head } : undefined;
    if (!head) return undefined;
    const end = mention.start + (head.length ?? mention.end - mention.start);
    return { ...found, mention: { ...mention, end }, head };
  }

  async #send(questions: ReadonlyMap<string, PageQuestion>): Promise<void> {
    const answered = this.#resolve([...questions.values()]).then(
      (heads) => {
        let index = 0;
        for (const key of questions.keys()) {
          this.#answers.set(key, heads[index++] ?? null);
          this.#asked.delete(key);
        }
      },
      () => {
        // A failed question is forgotten, so that a later mention asks again.
        for (const key of questions.keys()) this.#asked.delete(key);
      },
    );
    for (const key of questions.keys()) this.#asked.set(key, answered);
    await answered;
  }
}

function questionOf({ mention, joined }: Found): PageQuestion {
  if (mention.kind === 'code') {
    const { code, likelyFamilies, products } = mention;
    return { code, likelyFamilies, products };
  }
  const { start, end, ends, besides } = mention;
  return { message: joined.text.slice(start, end), ends: ends.map((one) => one - start), besides };
}

function questionKey(question: PageQuestion): string {
  if ('message' in question) {
    return `“${question.message}” ${question.ends.join(' ')} ${question.besides.map(codeKey).join(',')}`;
  }
  const { code, likelyFamilies, products } = question;
  return `${codeKey(code)} ${likelyFamilies.join(' ')} ${products.join(',')}`;
}
