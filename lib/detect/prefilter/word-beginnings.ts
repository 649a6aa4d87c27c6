import { beginningsIn } from '../vocabulary/stems.ts';
import { folded, foldsOf, hashOf, pairOf, TABLE_SIZE } from './character-tables.ts';

/** Words of one character are signs and ideographs behind these letters. */
const LAST_LETTER = 0x2000;

/** So many characters of a word are looked at. */
const MAX_LENGTH = 5;

/** What a table says of the first characters of a text: a word goes on behind them, or one is no longer. */
const GOES_ON = 1;
const IS_WORD = 2;

/** A list of words by their first characters, which are quicker to look up than any pattern of so many words. */
export class WordBeginnings {
  /** For each number of characters, the beginnings of so many. */
  readonly #tables = Array.from({ length: MAX_LENGTH }, () => new Uint8Array(TABLE_SIZE));

  /** Two characters with which a word begins; only those of scripts without letters are shorter. */
  readonly #pairs = new Uint8Array(TABLE_SIZE);

  /** The words of a source of alternatives, in any case. */
  constructor(source: string) {
    for (const stem of beginningsIn(source)) {
      this.#add(stem.slice(0, MAX_LENGTH), 0, 0);
      this.#addPair(stem);
    }
  }

  #add(word: string, length: number, hash: number): void {
    const table = this.#tables[length];
    if (!table) return;
    for (const character of foldsOf(word.charAt(length))) {
      const next = hashOf(hash, character);
      if (length + 1 === word.length) table[next] = IS_WORD;
      else {
        table[next] ||= GOES_ON;
        this.#add(word, length + 1, next);
      }
    }
  }

  #addPair(word: string): void {
    for (const first of foldsOf(word.charAt(0))) {
      for (const second of foldsOf(word.charAt(1))) this.#pairs[pairOf(first, second)] = GOES_ON;
    }
  }

  /** Whether a word may begin at a place. */
  mayBeginAt(text: string, at: number): boolean {
    let hash = 0;
    let offset = at;
    for (const table of this.#tables) {
      hash = hashOf(hash, folded(text.charCodeAt(offset++)));
      const known = table[hash];
      if (known !== GOES_ON) return known === IS_WORD;
    }
    return true;
  }

  /** The last such place before an offset, down to another; -1 when there is none. */
  last(text: string, from: number, before: number): number {
    const pairs = this.#pairs;
    let second = folded(text.charCodeAt(before));
    for (let at = before - 1; at >= from; at--) {
      const first = folded(text.charCodeAt(at));
      // Most pairs of characters begin no word, and are done with here.
      const may = pairs[pairOf(first, second)] !== 0 || first > LAST_LETTER;
      if (may && this.mayBeginAt(text, at)) return at;
      second = first;
    }
    return -1;
  }
}
