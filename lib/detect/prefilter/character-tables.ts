/** How many hashes of characters there are. Collisions cost a look, and no word is missed. */
export const TABLE_SIZE = 0x1_0000;

/** The hash of some characters and one more; 0 is that of none. */
export function hashOf(hash: number, character: number): number {
  return (hash * 31 + character * 1021) & (TABLE_SIZE - 1);
}

/** The hash of two characters, asked for at most places of a text; those of Latin 1 have no other's. */
export function pairOf(first: number, second: number): number {
  return ((first << 8) ^ second) & (TABLE_SIZE - 1);
}

/**
 * A character without its case, where that is one bit: most letters, and fewer hashes for words in any case. It joins
 * some signs, too, which cost a look.
 */
export function folded(character: number): number {
  return character | 0x20;
}

/** The folds of a character in both cases: one for letters of ASCII. */
export function foldsOf(character: string): number[] {
  return [...new Set(casesOf(character).map((either) => folded(either.charCodeAt(0))))];
}

/** A character in both cases, where each is one character. */
export function casesOf(character: string): string[] {
  const cases = [character.toLowerCase(), character.toUpperCase()];
  return cases.filter(({ length }, index) => length === 1 && cases.indexOf(cases[index] ?? '') === index);
}
