import type { Catalog } from '../catalog/read/catalog.ts';
import { meaningOfEntry, meaningsOf } from '../catalog/read/meanings.ts';
import { codeKey } from '../codes/code.ts';
import { tidyText } from '../codes/parse.ts';
import { mentionsOf } from '../own-catalogs/own-index.ts';
import type { Answer, FoundCode } from './answer.ts';
import { messageIndex } from './index/message-index.ts';
import { wholeMessage } from './index/recognize.ts';
import { MAX_QUERY, summarizeMeanings } from './question.ts';
import { answerQuestion } from './question-answer.ts';
import { isWanted } from './wanted.ts';

/** A text is read in slices of about so many characters; between them others have their turn. */
const SLICE = 50_000;

/** Lines are looked at for messages only where there is no code, and not without end. */
const MAX_LINES = 2000;
const MAX_LINE = 400;

/** Every code of a long text, in the order of the first mention; where there is none, every message that it quotes. */
export async function answerLog(catalog: Catalog, query: string): Promise<Answer> {
  // What went wrong stands at the end.
  const text = query.slice(-MAX_QUERY);
  const unread = query.length - text.length;
  const found = new Map<string, FoundCode>();
  for (let start = 0; start < text.length; ) {
    if (start > 0) await new Promise((resolve) => setTimeout(resolve));
    const end = sliceEnd(text, start);
    addCodes(catalog, text.slice(start, end), found);
    start = end;
  }
  if (found.size === 0) await addMessages(catalog, text, found);
  const [only, ...others] = found.values();
  if (!only) return answerQuestion(catalog, tidyText(text.slice(0, MAX_LINE)));
  if (others.length === 0 && unread === 0) {
    return { kind: 'code', text: only.text, meanings: only.meanings };
  }
  return { kind: 'codes', found: [only, ...others], unread };
}

/** Slices end with a line, so that no code is cut. */
function sliceEnd(text: string, start: number): number {
  if (text.length - start <= SLICE) return text.length;
  const lineBreak = text.indexOf('\n', start + SLICE);
  const end = lineBreak < 0 ? text.length : lineBreak + 1;
  if (end - start <= 2 * SLICE) return end;
  const space = text.indexOf(' ', start + SLICE);
  return space < 0 || space - start > 2 * SLICE ? Math.min(text.length, start + 2 * SLICE) : space + 1;
}

function addCodes(catalog: Catalog, text: string, found: Map<string, FoundCode>): void {
  for (const mention of mentionsOf(catalog, text)) {
    const key = codeKey(mention.code);
    const known = found.get(key);
    if (known) {
      found.set(key, { ...known, count: known.count + 1 });
      continue;
    }
    if (!isWanted(mention, summarizeMeanings(catalog, mention), 'balanced')) continue;
    const meanings = meaningsOf(catalog, mention.code, mention.likelyFamilies, mention.products);
    found.set(key, { text: tidyText(text.slice(mention.start, mention.end)), count: 1, meanings });
  }
}

async function addMessages(catalog: Catalog, text: string, found: Map<string, FoundCode>): Promise<void> {
  const index = await messageIndex(catalog);
  for (const line of text.split('\n').slice(-MAX_LINES)) {
    const message = line.length <= MAX_LINE ? wholeMessage(index, line) : undefined;
    const [entry] = message?.entries ?? [];
    if (!message || !entry) continue;
    const key = `message ${entry.family}:${entry.value}`;
    const known = found.get(key);
    const meanings = message.entries.map(meaningOfEntry);
    found.set(
      key,
      known ? { ...known, count: known.count + 1 } : { text: tidyText(line), count: 1, meanings },
    );
  }
}
