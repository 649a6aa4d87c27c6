import type { Code } from '../codes/code.ts';
import type { FreeTokens } from './free-tokens.ts';
import type { Mention } from './mention.ts';
import { NEAR_BEFORE, nearText } from './scene.ts';
import { NO_SURROUNDINGS, type Surroundings } from './surroundings.ts';

/** Numbers below this are too common in prose to be recognized again. */
const LEAST_DECIMAL = 10;

/** What a page has proved to be codes, so that a later bare "1603" in its prose is recognized. */
export class Echoes {
  readonly #known = new Map<string, Mention>();
  #hasNews = false;

  /** True as long as there is nothing to recognize. */
  get isEmpty(): boolean {
    return this.#known.size === 0;
  }

  /** Remembers a small number that was proved to be a code; true when it is new. */
  learn(mention: Mention): boolean {
    const key = echoKey(mention.code);
    if (key === undefined || mention.certainty === 'possible' || this.#known.has(key)) return false;
    this.#known.set(key, mention);
    this.#hasNews = true;
    return true;
  }

  /** True when codes were learned since they were taken. */
  get hasNews(): boolean {
    return this.#hasNews;
  }

  /** True once after codes were learned that texts read before may hold. */
  takeNews(): boolean {
    const hadNews = this.#hasNews;
    this.#hasNews = false;
    return hadNews;
  }

  /** Finds the places of a text that may hold a known number. */
  finder(text: string): { next(from: number): number } {
    const pattern = this.#pattern();
    return {
      next(from) {
        pattern.lastIndex = from;
        return pattern.exec(text)?.index ?? -1;
      },
    };
  }

  #pattern(): RegExp {
    const numbers = [...this.#known.values()].flatMap(({ code }) =>
      code.kind === 'number' ? [code.form === 'hex' ? code.value.toString(16) : String(code.value)] : [],
    );
    return new RegExp(numbers.join('|') || '(?!)', 'gi');
  }

  /** Mentions of known numbers among the free tokens of a text. */
  find(text: string, free: FreeTokens, surroundings: () => Surroundings = () => NO_SURROUNDINGS): Mention[] {
    const tokens = free((code) => this.#mentionOf(code) !== undefined);
    const inProse = tokens.filter(({ start }) => PROSE.test(nearText(text, start)));
    // What stands around a text says nothing about a place far from its beginning.
    const isInTable = inProse.some(({ start }) => start <= NEAR_BEFORE) && surroundings().inTable;
    return inProse.flatMap(({ code, start, end }) => {
      const known = this.#mentionOf(code);
      return known && !(isInTable && start <= NEAR_BEFORE) ? [{ ...known, start, end }] : [];
    });
  }

  #mentionOf(code: Code): Mention | undefined {
    const key = echoKey(code);
    return key === undefined ? undefined : this.#known.get(key);
  }
}

/** Only short forms need an echo; a full HRESULT is recognized anywhere. */
function echoKey(code: Code): string | undefined {
  if (code.kind === 'name' || code.value > 0xffff) return undefined;
  if (code.form === 'decimal') return code.value < LEAST_DECIMAL ? undefined : `decimal ${code.value}`;
  return code.form === 'hex' ? `hex ${code.value}` : undefined;
}

/** A sentence, not a cell, a list of numbers or a line of a program. */
const PROSE =
  /(?:\p{L}{1,30}[^\p{L}]{1,12}){3}\p{L}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{6}/u;
