/**
 * Bits of a word's hash. Few enough that every hash stands for many words of a dictionary, so that no sentence can be
 * read back from its hashes; enough that three words in order hardly ever meet by chance.
 */
export const WORD_BITS = 10;

/** No message is told by more words than these; the longest texts are documentation and hardly pasted whole. */
export const MAX_MESSAGE_WORDS = 80;

/** `%1`, `%1!s!`, `%hs`, `0x%08lx`, `%ProgramFiles%`, `[2]`, `{0}`, `<name>`: where something is filled in. */
const PLACEHOLDER =
  /%\d{1,2}(?:![^!\s]{1,12}!)?|%[a-z_]{3,30}%|(?:0x)?%[-#+0]{0,3}\d{0,3}(?:\.\d{1,3})?l{0,2}[a-z]{1,2}\b|\[\d{1,2}\]|\{\d{1,2}\}|<[^<>\n]{1,30}>/gi;

/** Something in quotes, which a message fills in or a person has marked. An apostrophe inside a word is none. */
const QUOTED = /(?<![\p{L}\p{N}])(["'])(?! )[^"'\n]{1,120}?\1(?![\p{L}\p{N}])/gu;

/** A file, a path, an address, an identifier or a number: filled in, and different each time. */
const FILLED = /\d|[\\@_]|[\p{L}\p{N}]\.[\p{L}\p{N}]|:\/\//u;

/**
 * The words of a message, as they are compared: lower case, without punctuation, placeholders, file names and numbers.
 * With `withoutQuoted` what stands in quotes is left out, too, where enough remains.
 */
export function messageWords(text: string, withoutQuoted = false): string[] {
  const plain = text.replace(/[‘’‚‛`´]/g, "'").replace(/[“”„«»]/g, '"');
  const words = wordsIn(withoutQuoted ? plain.replace(QUOTED, ' ') : plain);
  return words.length === 0 && withoutQuoted ? wordsIn(plain) : words;
}

function wordsIn(text: string): string[] {
  const words: string[] = [];
  for (const token of text.replace(PLACEHOLDER, ' ').toLowerCase().split(/\s+/)) {
    if (words.length >= MAX_MESSAGE_WORDS) break;
    if (token === '' || FILLED.test(token)) continue;
    for (const [word] of token.matchAll(/\p{L}+(?:'\p{L}+)*/gu)) words.push(...plainForms(word));
  }
  return words.slice(0, MAX_MESSAGE_WORDS);
}

/** "can't" and "cannot", "doesn't" and "does not" are the same to a user, so they are the same here. */
function plainForms(word: string): string[] {
  if (word === "can't" || word === 'cant') return ['cannot'];
  if (word.endsWith("n't")) return [word.slice(0, -3), 'not'];
  return [word.replaceAll("'", '')];
}

/** FNV-1a, folded: 0 to 1023. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  }
  hash ^= hash >>> 15;
  return (hash ^ (hash >>> 20) ^ (hash >>> 10)) & ((1 << WORD_BITS) - 1);
}
