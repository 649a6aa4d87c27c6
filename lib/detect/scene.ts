import { NO_SURROUNDINGS, type Surroundings } from './surroundings.ts';
import type { Token } from './tokens.ts';
import { TROUBLE } from './words.ts';

/** Values from here on have the severity bit of a failing HRESULT or NTSTATUS set. */
export const FAILURE = 0x8000_0000;

/** Values up to here are small: their family is for the words around to tell. */
export const SMALL = 0xffff;

/** The joint between two spellings of one code: `1300 (0x514)`, `0x514 = 1300`, `NAME - 1640`. */
export const JOINT = /^[\s([{:=,\-–—/|`'"]{1,8}$/;

/** Text is looked at in parts of this length with their neighbours, so that a log of megabytes costs no more a line. */
const PART = 1000;

/** More characters than this beside a number, and the number is not alone in its block. */
const MOST_BESIDE = 40;

/** The neighbourhood of some tokens. What is asked of it is remembered, for many tokens share one. */
export class Locality {
  readonly text: string;
  /** Empty for all but the beginning of a block; costs a look at the page when it is first asked for. */
  readonly #around: () => Surroundings;
  readonly #said = new Map<RegExp, boolean>();
  readonly #saidAround = new Map<RegExp, boolean>();

  constructor(text: string, around: () => Surroundings) {
    this.text = text;
    this.#around = around;
  }

  /** Whether the text of the block says something near the token. */
  says(pattern: RegExp): boolean {
    return remember(this.#said, pattern, () => pattern.test(this.text));
  }

  /** Whether the text says it, or the table header, the heading or the text before the block. */
  saysAround(pattern: RegExp): boolean {
    if (this.says(pattern)) return true;
    return remember(this.#saidAround, pattern, () => {
      const { header, heading, preceding } = this.#around();
      return [header, heading, preceding].some((text) => pattern.test(text));
    });
  }
}

function remember(known: Map<RegExp, boolean>, pattern: RegExp, find: () => boolean): boolean {
  const answer = known.get(pattern) ?? find();
  known.set(pattern, answer);
  return answer;
}

/** A text as it is judged: the block, its tokens, and what stands around it when that is needed. */
export class Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly #surroundings: () => Surroundings;
  readonly #localities = new Map<number, Locality>();
  #around: Surroundings | undefined;

  /** `surroundings` is called at the most once. */
  constructor(text: string, tokens: readonly Token[], surroundings: () => Surroundings) {
    this.text = text;
    this.tokens = tokens;
    this.#surroundings = surroundings;
  }

  get around(): Surroundings {
    this.#around ??= this.#surroundings();
    return this.#around;
  }

  /** The text of the token's part of the block and of the parts beside it. */
  near(token: Token): Locality {
    const part = Math.floor(token.start / PART);
    const known = this.#localities.get(part);
    if (known) return known;
    const text = this.text.slice(Math.max(0, (part - 1) * PART), (part + 2) * PART);
    const locality = new Locality(text, () => (part === 0 ? this.around : NO_SURROUNDINGS));
    this.#localities.set(part, locality);
    return locality;
  }
}

/** The value of a number's token; 0 for a name. */
export function numberOf(token: Token): number {
  return token.code.kind === 'number' ? token.code.value : 0;
}

/** True when the block holds nothing but the token and perhaps quotes or brackets. */
export function isAlone(scene: Scene, token: Token): boolean {
  if (token.start > MOST_BESIDE || scene.text.length - token.end > MOST_BESIDE) return false;
  const rest = scene.text.slice(0, token.start) + scene.text.slice(token.end);
  return !/[^\s"'()[\]]/.test(rest);
}

/** True when the words near a token, or around its block, tell of an error. */
export function trouble(scene: Scene, token: Token): boolean {
  return scene.near(token).saysAround(TROUBLE);
}
