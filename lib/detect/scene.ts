import { NO_SURROUNDINGS, type Surroundings } from './surroundings.ts';
import type { Token } from './tokens.ts';
import { TROUBLE } from './words.ts';

/** Values from here on have the severity bit of a failing HRESULT or NTSTATUS set. */
export const FAILURE = 0x8000_0000;

/** Values up to here are small: their family is for the words around to tell. */
export const SMALL = 0xffff;

/** The joint between two spellings of one code: `1300 (0x514)`, `0x514 = 1300`, `NAME - 1640`. */
export const JOINT = /^[\s([{:=,\-–—/|`'"]{1,8}$/;

/**
 * How many characters before and after the beginning of a token have a say in it. Fixed distances, so that a token of
 * a long text means the same wherever the text is cut for reading, and each line of a log of megabytes costs the same.
 */
export const NEAR_BEFORE = 800;
export const NEAR_AFTER = 400;

/** More characters than this beside a number, and the number is not alone in its block. */
const MOST_BESIDE = 40;

/** The text that has a say in what begins at an offset. */
export function nearText(text: string, offset: number): string {
  return text.slice(Math.max(0, offset - NEAR_BEFORE), offset + NEAR_AFTER);
}

/** Where a pattern matches; both are infinite when it does not. */
interface Find {
  readonly start: number;
  readonly end: number;
}

const globals = new Map<RegExp, RegExp>();

/** The first match at or after an offset. */
function find(text: string, pattern: RegExp, from: number): Find {
  const global = globals.get(pattern) ?? new RegExp(pattern, `${pattern.flags}g`);
  globals.set(pattern, global);
  global.lastIndex = from;
  const start = global.exec(text)?.index ?? Number.POSITIVE_INFINITY;
  // Without a match it is 0.
  return { start, end: global.lastIndex || start };
}

/** Whether a name or a number stands near another. */
export function isNear(other: Token, { start }: Token): boolean {
  return other.start >= start - NEAR_BEFORE && other.end <= start + NEAR_AFTER;
}

/** A text as it is judged: the block, its tokens, and what stands around it when that is needed. */
export class Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly #surroundings: () => Surroundings;
  #around: Surroundings | undefined;
  readonly #finds = new Map<RegExp, Find>();

  /** `surroundings` is called at the most once. */
  constructor(text: string, tokens: readonly Token[], surroundings: () => Surroundings) {
    this.text = text;
    this.tokens = tokens;
    this.#surroundings = surroundings;
  }

  /** What stands around the block; says nothing about a token far from its beginning. */
  around({ start }: Token): Surroundings {
    if (start > NEAR_BEFORE) return NO_SURROUNDINGS;
    this.#around ??= this.#surroundings();
    return this.#around;
  }

  /**
   * Whether the text of the block says something near the token. Tokens are to be asked about in their order, so that
   * the text is gone through once, however many they are.
   */
  says({ start }: Token, pattern: RegExp): boolean {
    const from = Math.max(0, start - NEAR_BEFORE);
    let known = this.#finds.get(pattern);
    if (!known || from > known.start) {
      known = find(this.text, pattern, from);
      this.#finds.set(pattern, known);
    }
    return known.end <= start + NEAR_AFTER;
  }

  /** Whether the text says it, or the table header, the heading or the text before the block. */
  saysAround(token: Token, pattern: RegExp): boolean {
    if (this.says(token, pattern)) return true;
    const { header, heading, preceding } = this.around(token);
    return [header, heading, preceding].some((text) => pattern.test(text));
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
  return scene.saysAround(token, TROUBLE);
}
