/** Shorter words of a question are in every text. */
const MIN_WORD = 2;

/** The positions of the texts, in lower case, in which every word of a question begins a word, in order. */
export function searchTexts(texts: readonly string[], question: string, limit: number): number[] {
  const words = question.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  if (words.length === 0 || words.every((word) => word.length < MIN_WORD)) return [];
  const found: number[] = [];
  for (let at = 0; at < texts.length && found.length < limit; at++) {
    const text = texts[at] ?? '';
    if (words.every((word) => beginsWord(text, word))) found.push(at);
  }
  return found;
}

function beginsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}
