/** Whether a character is part of a word: letters, digits and underscores of any script; beyond Latin all but spaces and marks. */
export function isWordAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 0x80) {
    const lower = code | 0x20;
    return (code >= 0x30 && code <= 0x39) || (lower >= 0x61 && lower <= 0x7a) || code === 0x5f;
  }
  // NaN beyond the ends of the text is no word either.
  return code >= 0xc0 && !(code >= 0x2000 && code < 0x2070) && !(code >= 0x3000 && code < 0x3020);
}

/** The offset of the next character of a word, or the end of the text. */
export function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isWordAt(text, at)) at++;
  return at;
}

/** The end of the word at an offset. */
export function wordEnd(text: string, from: number): number {
  let at = from;
  while (isWordAt(text, at)) at++;
  return at;
}
