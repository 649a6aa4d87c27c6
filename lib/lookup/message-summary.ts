import type { Catalog } from '../catalog/read/catalog.ts';
import { meaningOfEntry, meaningsOf } from '../catalog/read/meanings.ts';
import { messageIndex } from './index/message-index.ts';
import { type RecognizedMessage, wholeMessage } from './index/recognize.ts';
import { sharesMeaning } from './meaning-lists.ts';
import {
  type MeaningSummary,
  type MessageQuestion,
  type PageQuestion,
  summarizeMeanings,
} from './question.ts';

/** How much of a sentence on a page the message must account for: what a page quotes, it quotes as a whole. */
const MIN_OF_TEXT = 0.7;

/** The first meaning of what a page asks about; null for nothing known. Rejects when the asset of messages can't be read. */
export async function summarize(catalog: Catalog, question: PageQuestion): Promise<MeaningSummary | null> {
  return 'message' in question ? summarizeMessage(catalog, question) : summarizeMeanings(catalog, question);
}

/** The common code whose message a part of a text is; null when it is none, or when the code stands beside it. */
export async function summarizeMessage(
  catalog: Catalog,
  { message, ends, besides }: MessageQuestion,
): Promise<MeaningSummary | null> {
  const index = await messageIndex(catalog);
  const found = ends.flatMap((length) => {
    const recognized = wholeMessage(index, message.slice(0, length));
    return recognized && recognized.ofText >= MIN_OF_TEXT ? [{ length, recognized }] : [];
  });
  // Of a message's first sentence and all of it, all of it.
  const best = found.toSorted(
    (a, b) => closenessOf(b.recognized) - closenessOf(a.recognized) || b.length - a.length,
  )[0];
  const meanings = best?.recognized.entries.map(meaningOfEntry) ?? [];
  const [entry] = best?.recognized.entries ?? [];
  if (!best || !entry?.isCommon) return null;
  if (besides.some((code) => sharesMeaning(meaningsOf(catalog, code, [], []), meanings))) return null;
  const { family, value, name } = entry;
  return { family, value, name, catalogued: true, meanings: meanings.length, length: best.length };
}

function closenessOf({ ofMessage, ofText }: RecognizedMessage): number {
  return ofMessage + ofText;
}
