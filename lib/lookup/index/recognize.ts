import type { Entry } from '../../catalog/entry.ts';
import { highest } from './highest.ts';
import type { MessageIndex } from './message-index.ts';
import { hashWord, MAX_MESSAGE_WORDS, messageWords } from './message-words.ts';
import { numberAt } from './number-at.ts';

/** A message that a text holds, or holds a part of. */
export interface RecognizedMessage {
  /** The entries that show it, those that people meet often first. */
  readonly entries: readonly Entry[];
  /** How much of the message the text has, and how much of the text the message accounts for; 0 to 1. */
  readonly ofMessage: number;
  readonly ofText: number;
  /** The text begins as the message does. */
  readonly isBeginning: boolean;
  /** How many words they share in order. */
  readonly words: number;
  /** Higher is better; comparable within one text. */
  readonly score: number;
}

/** So many messages with the weightiest shared words are compared word by word. */
const COMPARED = 48;

/** Words that tell less are looked up only where others lead to too few messages. */
const MIN_WEIGHT = 1.2;

/** What a word gains by following the word that it follows in the message, as a share of its weight. */
const IN_ORDER = 0.8;

/**
 * The messages that a text resembles, best first. Words may be missing, misspelt, filled in or stand around the message;
 * those in the message's own order count most.
 */
export function recognizeMessages(index: MessageIndex, text: string, limit: number): RecognizedMessage[] {
  const whole = messageWords(text);
  const unquoted = messageWords(text, true);
  const asWritten = resembling(index, whole.map(hashWord));
  const found =
    unquoted.length === whole.length || unquoted.length === 0
      ? asWritten
      : [...asWritten, ...resembling(index, unquoted.map(hashWord))];
  const best = new Map<number, Candidate>();
  for (const candidate of found) {
    const known = best.get(candidate.message);
    if (!known || known.score < candidate.score) best.set(candidate.message, candidate);
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || a.message - b.message)
    .slice(0, limit)
    .map(({ message, ...rest }) => ({ ...rest, entries: index.entriesOf(message) }));
}

interface Candidate extends Omit<RecognizedMessage, 'entries'> {
  readonly message: number;
}

function resembling(index: MessageIndex, hashes: readonly number[]): Candidate[] {
  if (hashes.length === 0) return [];
  return candidates(index, hashes).flatMap((message) => compare(index, hashes, message) ?? []);
}

/** The messages that share the weightiest words with the text. */
function candidates(index: MessageIndex, hashes: readonly number[]): number[] {
  const { postings, lists, weights, starts } = index;
  const shared = new Float32Array(starts.length - 1);
  const touched: number[] = [];
  const heaviestFirst = [...new Set(hashes)].sort((a, b) => numberAt(weights, b) - numberAt(weights, a));
  for (const hash of heaviestFirst) {
    const weight = numberAt(weights, hash);
    // "The" adds thousands of messages that share nothing else.
    if (weight < MIN_WEIGHT && touched.length > COMPARED) break;
    const end = numberAt(lists, hash + 1);
    for (let at = numberAt(lists, hash); at < end; at++) {
      const message = postings[at] ?? 0;
      const before = shared[message] ?? 0;
      if (before === 0) touched.push(message);
      shared[message] = before + weight;
    }
  }
  // What a long message shares by its mere length counts less.
  const rank = (message: number) => {
    const length = numberAt(starts, message + 1) - numberAt(starts, message);
    return numberAt(shared, message) * (1 + 1 / (1 + Math.abs(length - hashes.length)));
  };
  return highest(touched, rank, COMPARED).map(({ number }) => number);
}

/**
 * One row of an alignment: for each word of the message the weight of the best alignment up to it, of the best that
 * ends with it, and how many words each has. Used again for each message: an alignment is done in one go.
 */
const ROW = {
  best: new Float32Array(MAX_MESSAGE_WORDS + 1),
  ending: new Float32Array(MAX_MESSAGE_WORDS + 1),
  counts: new Uint8Array(MAX_MESSAGE_WORDS + 1),
  endingCounts: new Uint8Array(MAX_MESSAGE_WORDS + 1),
};

/** Aligns a text with a message: the weightiest words they share in the same order. */
function compare(index: MessageIndex, text: readonly number[], message: number): Candidate | undefined {
  const { words, starts, weights } = index;
  const start = starts[message] ?? 0;
  const length = (starts[message + 1] ?? 0) - start;
  const { best, ending, counts, endingCounts } = ROW;
  for (const row of [best, ending, counts, endingCounts]) row.fill(0, 0, length + 1);
  for (const hash of text) {
    const weight = weights[hash] ?? 0;
    let diagonal = 0;
    let diagonalEnding = 0;
    let diagonalCount = 0;
    let diagonalEndingCount = 0;
    for (let at = 1; at <= length; at++) {
      const above = best[at] ?? 0;
      const aboveEnding = ending[at] ?? 0;
      const aboveCount = counts[at] ?? 0;
      const aboveEndingCount = endingCounts[at] ?? 0;
      let here = 0;
      let hereCount = 0;
      if (words[start + at - 1] === hash) {
        const going = diagonalEnding > 0 ? diagonalEnding + weight * IN_ORDER : 0;
        const isGoing = going >= diagonal;
        here = weight + (isGoing ? going : diagonal);
        hereCount = 1 + (isGoing ? diagonalEndingCount : diagonalCount);
      }
      ending[at] = here;
      endingCounts[at] = hereCount;
      const left = best[at - 1] ?? 0;
      if (here >= left && here >= above) {
        best[at] = here;
        counts[at] = hereCount;
      } else if (left > above) {
        best[at] = left;
        counts[at] = counts[at - 1] ?? 0;
      }
      diagonal = above;
      diagonalEnding = aboveEnding;
      diagonalCount = aboveCount;
      diagonalEndingCount = aboveEndingCount;
    }
  }
  const weight = best[length] ?? 0;
  if (weight === 0) return undefined;
  const ofText = Math.min(1, weight / fullWeight(weights, text));
  const ofMessage = Math.min(1, weight / fullWeight(weights, words.subarray(start, start + length)));
  const [more, less] = ofText > ofMessage ? [ofText, ofMessage] : [ofMessage, ofText];
  const score = weight * (0.25 + 0.55 * more + 0.2 * less);
  const isBeginning = words[start] === text[0];
  return { message, isBeginning, ofText, ofMessage, words: counts[length] ?? 0, score };
}

/** The weight of an alignment that has every word. */
function fullWeight(weights: Float32Array, hashes: ArrayLike<number> & Iterable<number>): number {
  let sum = 0;
  let isFirst = true;
  for (const hash of hashes) {
    sum += (weights[hash] ?? 0) * (isFirst ? 1 : 1 + IN_ORDER);
    isFirst = false;
  }
  return sum;
}

/** The message that a line is, apart from a few words around it; undefined when it is none. */
export function wholeMessage(index: MessageIndex, line: string): RecognizedMessage | undefined {
  const [best] = recognizeMessages(index, line, 1);
  return best && best.ofMessage >= 0.9 && best.ofText >= 0.6 && best.words >= 4 ? best : undefined;
}
