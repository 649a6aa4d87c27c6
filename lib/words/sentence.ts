import { type WordKey, words } from './words.ts';

/** Characters that no message has, around the number of a place. */
const MARK = '\uE000';

/** A sentence divided at its places: text as it is, and for each place its number from 0. */
export function sentenceParts(key: WordKey, places: number): readonly (string | number)[] {
  const marks = Array.from({ length: places }, (_, index) => `${MARK}${index}${MARK}`);
  return words(key, ...marks)
    .split(MARK)
    .map((part, index) => (index % 2 === 1 ? Number(part) : part))
    .filter((part) => part !== '');
}
