import { NEAR_AFTER, NEAR_BEFORE, NO_PAGE_CONTEXT, type PageContext } from './page-context.ts';
import type { Token } from './tokens.ts';

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
export function isNear(other: Pick<Token, 'start' | 'end'>, { start }: Token): boolean {
  return other.start >= start - NEAR_BEFORE && other.end <= start + NEAR_AFTER;
}

/** A block of text with its tokens, and what the page says around it when that is needed. */
export class DetectionContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly #askPage: () => PageContext;
  #asked: PageContext | undefined;
  readonly #finds = new Map<RegExp, Find>();
  /** Whether what stands around the block says something, which is asked for each of its numbers. */
  readonly #saidAround = new Map<RegExp, boolean>();

  /** `askPage` is called at the most once. */
  constructor(text: string, tokens: readonly Token[], askPage: () => PageContext) {
    this.text = text;
    this.tokens = tokens;
    this.#askPage = askPage;
  }

  /** What stands around the block; says nothing about a token far from its beginning. */
  pageAround({ start }: Token): PageContext {
    return start > NEAR_BEFORE ? NO_PAGE_CONTEXT : this.page;
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
    if (token.start > NEAR_BEFORE) return false;
    const known = this.#saidAround.get(pattern);
    if (known !== undefined) return known;
    const { header, heading, preceding } = this.page;
    const isSaid = [header, heading, preceding].some((text) => pattern.test(text));
    this.#saidAround.set(pattern, isSaid);
    return isSaid;
  }

  /** The page as a whole, whatever the place in the block. */
  get page(): PageContext {
    this.#asked ??= this.#askPage();
    return this.#asked;
  }

  /** Whether the text or the page around it says it, or the page as a whole by its title. */
  saysOnPage(token: Token, pattern: RegExp): boolean {
    if (this.saysAround(token, pattern)) return true;
    return pattern.test(this.page.topic);
  }
}
