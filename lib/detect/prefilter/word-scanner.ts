import { folded, foldsOf, hashOf, pairOf, TABLE_SIZE } from './character-tables.ts';

/** Looks for words of a text by pairs of characters, and passes over those that no word has (Wu and Manber, 1994). */
export class WordScanner {
  /** How many characters of each word are looked at: as many as the shortest has. */
  readonly #length: number;
  /** How far the end of the window can move, by the pair of characters at it. */
  readonly #shifts: Uint8Array;
  /** Whether a word begins with the characters of the window. */
  readonly #beginnings = new Uint8Array(TABLE_SIZE);

  /** The words are looked for in the case in which they are given, and in any other behind the first character. */
  constructor(words: readonly string[]) {
    this.#length = Math.min(...words.map(({ length }) => length));
    this.#shifts = new Uint8Array(TABLE_SIZE).fill(this.#length - 1);
    for (const word of words) {
      for (const spelling of spellingsOf(word.slice(0, this.#length))) this.#add(spelling);
    }
  }

  #add([first = 0, ...rest]: readonly number[]): void {
    let hash = hashOf(0, first);
    let before = folded(first);
    for (const [at, character] of rest.entries()) {
      const pair = pairOf(before, character);
      this.#shifts[pair] = Math.min(this.#shifts[pair] ?? 0, this.#length - 2 - at);
      hash = hashOf(hash, character);
      before = character;
    }
    this.#beginnings[hash] = 1;
  }

  #hashAt(text: string, at: number): number {
    let hash = hashOf(0, text.charCodeAt(at));
    for (let offset = at + 1; offset < at + this.#length; offset++)
      hash = hashOf(hash, folded(text.charCodeAt(offset)));
    return hash;
  }

  /** The first place at which a word may begin, from an offset on; -1 when there is none. */
  next(text: string, from: number): number {
    const shifts = this.#shifts;
    const length = this.#length;
    for (let end = from + length - 1; end < text.length; ) {
      const shift = shifts[pairOf(folded(text.charCodeAt(end - 1)), folded(text.charCodeAt(end)))] ?? 0;
      if (shift === 0 && this.#beginnings[this.#hashAt(text, end - length + 1)] === 1)
        return end - length + 1;
      end += shift || 1;
    }
    return -1;
  }
}

/** A word in any case behind its first character: that character, and the folds of the others. */
function spellingsOf(word: string): number[][] {
  let spellings = [[word.charCodeAt(0)]];
  for (const character of word.slice(1)) {
    const folds = foldsOf(character);
    spellings = spellings.flatMap((spelling) => folds.map((fold) => [...spelling, fold]));
  }
  return spellings;
}
