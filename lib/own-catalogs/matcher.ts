import type { Code } from '../codes/code.ts';
import { parseNumber } from '../codes/parse.ts';
import type { Mention, PageMention } from '../detect/mention.ts';
import { NearWords, type TextsAround } from './near-words.ts';
import type { CodeTable } from './table.ts';
import { isWordAt, nextWord, wordEnd } from './text-words.ts';

/** A code that is written at a place of a text. */
interface Written {
  readonly start: number;
  readonly end: number;
  /** Positions in the table of the groups that have it. */
  readonly groups: readonly number[];
}

/** How a code lies around its first word. */
interface Shape {
  /** Characters before the word. */
  readonly before: number;
  readonly length: number;
}

/** Shorter numbers stand near any words: the text must also call them a code, an error or a result. */
const MIN_DIGITS = 5;

/** A number of more digits is in no range. */
const MAX_DIGITS = 10;

/** The longest first word of a code, and what tells by its length and first character that a word is none. */
const MAX_WORD = 63;

/**
 * Finds the codes of own catalogs in texts, in time that grows with the text alone: each word is looked up once, and
 * what can follow it has few lengths. Codes with digits are found in any letter case, others as they are written.
 */
export class OwnMatcher {
  readonly #table: CodeTable;
  readonly #near: NearWords;
  /** Groups by code, in capitals where it has a digit. */
  readonly #codes = new Map<string, number[]>();
  /** How the codes lie around their first words, which are in capitals; the longest first. */
  readonly #shapes = new Map<string, Shape[]>();
  /** For each first character, the lengths of first words as bits of two numbers. */
  readonly #lengths = new Set<number>();
  readonly #hasRanges: boolean;

  constructor(table: CodeTable) {
    this.#table = table;
    this.#near = new NearWords(table.map(({ near }) => near));
    this.#hasRanges = table.some(({ ranges }) => ranges.length > 0);
    table.forEach(({ codes }, group) => {
      for (const code of codes.split('\n')) if (code !== '') this.#add(code, group);
    });
    for (const shapes of this.#shapes.values()) shapes.sort((a, b) => b.length - a.length);
  }

  #add(code: string, group: number): void {
    const key = keyOf(code);
    const groups = this.#codes.get(key);
    if (groups) groups.push(group);
    else this.#codes.set(key, [group]);
    const before = nextWord(code, 0);
    const end = wordEnd(code, before);
    this.#lengths.add(beginningOf(code.charCodeAt(before), end - before));
    const word = code.slice(before, end).toUpperCase();
    const shapes = this.#shapes.get(word);
    const shape = { before, length: code.length };
    if (!shapes) this.#shapes.set(word, [shape]);
    else if (!shapes.some((known) => known.before === before && known.length === code.length))
      shapes.push(shape);
  }

  /**
   * The offset of the next code from an offset on, whatever stands near, since a text may be cut anywhere; -1 for none.
   * Short numbers are left out: they count only where the detector finds them by itself.
   */
  next(text: string, from: number): number {
    for (const { start, end } of this.#writtenIn(text, from)) {
      if (end - start >= MIN_DIGITS || codeOf(text.slice(start, end)).kind === 'name') return start;
    }
    return -1;
  }

  /** The mentions of a text, in order and without overlaps. */
  mentionsIn(text: string, around: TextsAround = () => []): Mention[] {
    const mentions: Mention[] = [];
    for (const { start, end, groups } of this.#writtenIn(text, 0)) {
      const meant = groups.filter((group) => this.#near.isNear(group, text, start, end, around));
      const products = [...new Set(meant.map((group) => this.#table[group]?.title ?? ''))];
      if (products.length === 0) continue;
      const isSure = meant.some((group) => this.#table[group]?.near.length === 0);
      mentions.push({
        kind: 'code',
        start,
        end,
        code: codeOf(text.slice(start, end)),
        likelyFamilies: [],
        products,
        certainty: isSure ? 'certain' : 'likely',
        statedValue: undefined,
        reasons: ['own'],
      });
    }
    return mentions;
  }

  *#writtenIn(text: string, from: number): Generator<Written, void> {
    for (let word = nextWord(text, from); word < text.length; ) {
      const end = wordEnd(text, word);
      const found = this.#writtenAt(text, word, end);
      if (found && found.start >= from) yield found;
      word = nextWord(text, found ? Math.max(end, found.end) : end);
    }
  }

  #writtenAt(text: string, word: number, wordEnd: number): Written | undefined {
    const length = wordEnd - word;
    if (length > MAX_WORD) return undefined;
    if (this.#lengths.has(beginningOf(text.charCodeAt(word), length))) {
      const shapes = this.#shapes.get(text.slice(word, wordEnd).toUpperCase()) ?? [];
      for (const shape of shapes) {
        const start = word - shape.before;
        const end = start + shape.length;
        const groups = start >= 0 ? this.#codes.get(keyOf(text.slice(start, end))) : undefined;
        if (groups && isWhole(text, start, end)) return { start, end, groups };
      }
    }
    return this.#hasRanges ? this.#inRange(text, word, wordEnd) : undefined;
  }

  #inRange(text: string, start: number, end: number): Written | undefined {
    if (end - start > MAX_DIGITS || !isDigit(text, start)) return undefined;
    const digits = text.slice(start, end);
    if (!/^\d+$/.test(digits) || !isWhole(text, start, end)) return undefined;
    const number = Number(digits);
    const groups = this.#table.flatMap(({ ranges }, group) => (isIn(number, ranges) ? [group] : []));
    return groups.length > 0 ? { start, end, groups } : undefined;
  }
}

/** Ranges are in order and don't overlap. */
function isIn(number: number, ranges: readonly (readonly [first: number, last: number])[]): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[1] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range !== undefined && range[0] <= number;
}

/**
 * The mentions of the detector and of own catalogs in the same text. What an own catalog has is its own; of a number
 * that both have found, what the words around it say to the detector counts as well.
 */
export function joinMentions(all: readonly Mention[], found: readonly PageMention[]): PageMention[] {
  const own = all.filter(
    ({ code, start, end }) =>
      code.kind === 'name' ||
      end - start >= MIN_DIGITS ||
      found.some((other) => other.kind === 'code' && other.start === start && other.end === end),
  );
  if (own.length === 0) return [...found];
  const others = found.filter(
    (mention) =>
      mention.kind === 'message' || !own.some(({ start, end }) => mention.start < end && mention.end > start),
  );
  const joined = own.map((mention) => {
    const same = found.find(
      (other): other is Mention =>
        other.kind === 'code' && other.start === mention.start && other.end === mention.end,
    );
    if (!same || mention.code.kind !== 'number') return mention;
    return {
      ...mention,
      likelyFamilies: same.likelyFamilies,
      products: [...mention.products, ...same.products],
    };
  });
  return [...joined, ...others].sort((a, b) => a.start - b.start);
}

/** Codes that are the same in any letter case have a digit; a word is a code only as it is written. */
function keyOf(code: string): string {
  return /\d/.test(code) ? code.toUpperCase() : code;
}

function beginningOf(first: number, length: number): number {
  const capital = first >= 0x61 && first <= 0x7a ? first - 0x20 : first;
  // What has several capitals is rare enough to be let through by its length.
  return (capital < 0x80 ? capital : 0) * (MAX_WORD + 1) + Math.min(length, MAX_WORD);
}

function codeOf(text: string): Code {
  const number = parseNumber(text);
  return number && number.form !== 'bare-hex' ? { kind: 'number', ...number } : { kind: 'name', name: text };
}

/** Whether a code is not the part of a longer one, a number or a file's name: "ACME-1042-B", "1.60001", "60001:12". */
function isWhole(text: string, start: number, end: number): boolean {
  const next = text.charAt(end);
  if (isWordAt(text, end - 1)) {
    if (isWordAt(text, end)) return false;
    if ((next === '-' || next === '.') && isWordAt(text, end + 1)) return false;
    if ((next === ',' || next === ':') && isDigit(text, end + 1)) return false;
  }
  const before = text.charAt(start - 1);
  if (isWordAt(text, start)) {
    if (isWordAt(text, start - 1)) return false;
    if ((before === '-' || before === '.') && isWordAt(text, start - 2)) return false;
    if ((before === ',' || before === ':') && isDigit(text, start - 2)) return false;
  } else if (isWordAt(text, start - 1) || before === text.charAt(start)) return false;
  return true;
}

function isDigit(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 0x30 && code <= 0x39;
}
