import { packHashes, unpackHash } from '../catalog/compile/fingerprints.ts';
import { BEGINNING_LENGTH, BEGINNING_WORDS } from '../catalog/compile/message-beginnings.ts';
import { hashWord, messageWords } from './index/message-words.ts';

/** How the messages begin that are looked for on pages. */
export interface MessageBeginnings {
  /** Hashes of their first words, which tell most sentences of a page apart at once. */
  readonly firstWords: ReadonlySet<number>;
  readonly all: ReadonlySet<string>;
}

/** A part of a text that may be a message: the first sentences of a line or a quotation. */
export interface MessageCandidate {
  readonly start: number;
  /** Where it may end, in order; one at least. */
  readonly ends: readonly number[];
}

/** No message is longer, with what it has filled in. */
export const MAX_MESSAGE_LENGTH = 400;

/** Messages have up to so many sentences, which a page may wrap. */
const MAX_ENDS = 6;

/** Enough of a sentence to read its first words. */
const BEGINNING_REACH = 80;

/** Where a sentence can begin: a line, after a sentence, a quotation mark or bracket, a colon, dash or the field of a log. */
const BEGINNING = /(?:^|[\n"“„«‘'(]|[.!?:\-–—•|\]](?=\s))\s{0,80}(?=[A-Z])/g;

/** Where one can end; a line break does only where no sentence goes on after it. */
const ENDING = /[.!?](?=$|[\s"”“’'»)])|\n\s{0,80}(?![a-z\s])|\n|["”“’'»)](?![\p{L}\p{N}])|$/gu;

/** What closes a quotation, by what opens it. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"”“',
  '“': '”"',
  '„': '“”"',
  '«': '»',
  '‘': "’'",
  "'": "'’",
  '(': ')',
};

/** A word as sentences begin with. */
const FIRST_WORD = /[A-Z][a-z']*/g;

/** Reads the table that the catalog's compiler has made. */
export function readBeginnings(table: string): MessageBeginnings {
  const all = new Set<string>();
  for (let at = 0; at < table.length; at += BEGINNING_LENGTH) all.add(table.slice(at, at + BEGINNING_LENGTH));
  return { all, firstWords: new Set([...all].map((words) => unpackHash(words, 0))) };
}

/**
 * The offset of the next words, from an offset on, that a message begins with; -1 when there are none. A look that is
 * cheap: whether a sentence begins there is told by `messageCandidates`, from the whole line.
 */
export function nextBeginning(text: string, from: number, beginnings: MessageBeginnings): number {
  FIRST_WORD.lastIndex = from;
  for (let word = FIRST_WORD.exec(text); word; word = FIRST_WORD.exec(text)) {
    if (beginnings.firstWords.has(hashWord(word[0].toLowerCase())) && beginsAt(text, word.index, beginnings))
      return word.index;
  }
  return -1;
}

function beginsAt(text: string, start: number, { all }: MessageBeginnings): boolean {
  const words = messageWords(text.slice(start, start + BEGINNING_REACH)).slice(0, BEGINNING_WORDS);
  return all.has(packHashes(words.map(hashWord)));
}

/** The parts of a text that begin as a known message does. */
export function messageCandidates(text: string, beginnings: MessageBeginnings): MessageCandidate[] {
  return [...text.matchAll(BEGINNING)].flatMap(({ 0: before, index }) => {
    const start = index + before.length;
    if (!beginsAt(text, start, beginnings)) return [];
    const ends = endsOf(text, start, CLOSING[before.trim()] ?? '');
    return ends.length > 0 ? [{ start, ends }] : [];
  });
}

/** The ends of the first sentences from `start`, up to the end of the line, or to what closes the quotation. */
function endsOf(text: string, start: number, closing: string): number[] {
  const reach = text.slice(start, start + MAX_MESSAGE_LENGTH);
  const isCut = start + MAX_MESSAGE_LENGTH < text.length;
  const ends: number[] = [];
  for (const { 0: mark, index } of reach.matchAll(ENDING)) {
    const isStop = /[.!?]/.test(mark);
    const isQuote = mark !== '' && !isStop && !mark.startsWith('\n');
    if (isQuote && !closing.includes(mark)) continue;
    if (mark === '' && isCut) break;
    const end = start + index + (isStop ? 1 : 0);
    if (end > start && !/\s/.test(text.charAt(end - 1)) && ends.at(-1) !== end) ends.push(end);
    const isWrap = mark === '\n' && index + 1 < reach.length;
    if ((!isStop && !isWrap) || ends.length === MAX_ENDS) break;
  }
  return ends;
}
