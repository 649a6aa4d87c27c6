import type { Entry } from '../catalog/entry.ts';
import type { Catalog } from '../catalog/read/catalog.ts';
import { productsNear } from '../detect/products.ts';
import { type FoundEntry, findByWords } from './index/find-words.ts';
import { type MessageIndex, messageIndex } from './index/message-index.ts';
import { type RecognizedMessage, recognizeMessages } from './index/recognize.ts';
import { wordIndex } from './index/word-index.ts';
import { type AskedNumber, PLAIN_NUMBER } from './query/numbers.ts';
import { topicFamilies } from './query/topics.ts';

/** What the words of a question say, apart from its numbers. */
export interface Words {
  readonly messages: readonly RecognizedMessage[];
  readonly found: readonly FoundEntry[];
  /** The same without any number, for what the words say about one. */
  readonly beside: readonly FoundEntry[];
  /** The best message, when the question clearly is one or quotes one. */
  readonly message: RecognizedMessage | undefined;
}

/** Looks the words of a question up as a message and by themselves. Rejects when an asset can't be read. */
export async function readWords(
  catalog: Catalog,
  text: string,
  numbers: readonly AskedNumber[],
): Promise<Words> {
  const [index, words] = await Promise.all([messageIndex(catalog), wordIndex(catalog)]);
  const messages = recognizeMessages(index, text, 5);
  const asked = numbers.filter(({ strength }) => strength > PLAIN_NUMBER);
  return {
    messages,
    found: findByWords(catalog, words, withoutNumbers(text, asked), topicFamilies(text), productsNear(text)),
    beside: numbers.length > 0 ? findByWords(catalog, words, withoutNumbers(text, numbers)) : [],
    message: clearMessage(index, text, messages),
  };
}

function withoutNumbers(text: string, numbers: readonly AskedNumber[]): string {
  let rest = text;
  for (const { start, end } of numbers.toSorted((a, b) => b.start - a.start))
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return rest;
}

/** Where sentences end, and where a box's title or a program's own words do. */
const PARTS = /[.!?;:]\s+|\s[-–—]\s|\n/;

/** The message that the text is or quotes; short ones must be a sentence of their own. */
function clearMessage(
  index: MessageIndex,
  text: string,
  messages: readonly RecognizedMessage[],
): RecognizedMessage | undefined {
  const parts = text.split(PARTS, 12).filter((part) => part.includes(' '));
  const sentences = parts.length > 1 ? parts.flatMap((part) => recognizeMessages(index, part, 2)) : [];
  return [...messages, ...sentences].filter(isClear).sort((a, b) => likelihood(b) - likelihood(a))[0];
}

/** What a message that hardly anybody meets must agree better by. */
const RARE = 0.8;

/** How likely a message is the one that is meant: how well it agrees, and unless that is fully, how often people meet it. */
function likelihood({ score, ofText, ofMessage, entries }: RecognizedMessage): number {
  const isWhole = ofText > 0.97 && ofMessage > 0.97;
  return isWhole || !isRare(entries) ? score : score * RARE;
}

/**
 * Whether a text is a message, a good part of one, or quotes one with words around it. Messages that hardly anybody
 * meets must agree better.
 */
function isClear({ ofText, ofMessage, words, entries }: RecognizedMessage): boolean {
  if (ofText > 0.9 && ofMessage > 0.9) return true;
  if (words >= 5 && ofText > 0.75) return true;
  if (words >= 6 && ofText > 0.45 && ofMessage > 0.45 && !isRare(entries)) return true;
  if (words >= 4 && (ofMessage > 0.85 || ofText > 0.97)) return true;
  if (words >= 4 && ofText > 0.75 && ofMessage > 0.5) return true;
  return words >= 3 && ofText > 0.9 && ofMessage > 0.4;
}

/** Whether hardly anybody meets the codes. */
export function isRare(entries: readonly Entry[]): boolean {
  return entries.every(({ isCommon, hasArticle }) => !isCommon && !hasArticle);
}
