import { stemOf, wordsOf } from '../../catalog/terms.ts';

/** A piece of a text, and whether it is what was asked for. */
export interface Part {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Shorter words stand everywhere. */
const MIN_WORD = 3;

/** Splits a text where its words are those of a query, in any form, or begin with the last one that is being typed. */
export function matchedParts(text: string, query: string): Part[] {
  // Signs belong to a number: -2147023293.
  if (text !== '' && text === query.trim()) return [{ text, isMatch: true }];
  const words = wordsOf(query).filter((word) => word.length >= MIN_WORD || /\d/.test(word));
  const last = words.at(-1);
  if (last === undefined) return [{ text, isMatch: false }];
  const stems = new Set(words.map(stemOf));
  const parts: Part[] = [];
  // Words and what stands between them, one after the other.
  for (const piece of text.split(/([\p{L}\p{N}']+)/u)) {
    if (piece === '') continue;
    const word = piece.toLowerCase();
    const isMatch = /[\p{L}\p{N}]/u.test(piece) && (stems.has(stemOf(word)) || word.startsWith(last));
    const previous = parts.at(-1);
    if (previous?.isMatch === isMatch) parts[parts.length - 1] = { text: previous.text + piece, isMatch };
    else parts.push({ text: piece, isMatch });
  }
  return parts;
}
