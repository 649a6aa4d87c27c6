import type { Meaning, MeaningDetail } from '../catalog/meaning.ts';
import type { Catalog } from '../catalog/read/catalog.ts';
import { withTexts } from '../catalog/read/detail.ts';
import { tidyText } from '../codes/parse.ts';
import type { Answer } from './answer.ts';
import { answerLog } from './log.ts';
import { withNoteHits } from './note-answer.ts';
import { withOwnAnswer } from './own-answer.ts';
import { answerQuestion } from './question-answer.ts';

/** Longer texts are logs: every code in them counts, not the one that is asked about. */
const MAX_QUESTION = 600;
const MAX_QUESTION_LINES = 8;

/** Reads a query of any kind: a code in any notation, a message, a text with codes, a partial name, or words. */
export async function answer(catalog: Catalog, query: string): Promise<Answer> {
  if (isLog(query)) return answerLog(catalog, query);
  const text = tidyText(query);
  if (text === '') return { kind: 'empty' };
  const answered = withOwnAnswer(catalog, text, await answerQuestion(catalog, text));
  return inOrderOf(query, withNoteHits(catalog, text, answered));
}

/** Several lines are a small log, whose order tells; of a single line the likeliest code comes first. */
function inOrderOf(query: string, answered: Answer): Answer {
  if (answered.kind !== 'codes' || !query.trim().includes('\n')) return answered;
  const found = answered.found.toSorted((a, b) => query.indexOf(a.text) - query.indexOf(b.text));
  return { ...answered, found };
}

function isLog(query: string): boolean {
  if (query.length <= MAX_QUESTION)
    return query.split('\n', MAX_QUESTION_LINES + 1).length > MAX_QUESTION_LINES;
  // White space alone is no text.
  return (
    tidyText(query.slice(0, 2 * MAX_QUESTION)).length > MAX_QUESTION || tidyText(query).length > MAX_QUESTION
  );
}

/** The meanings with their texts, for a card. Rejects when an asset can't be read. */
export function withAllTexts(catalog: Catalog, meanings: readonly Meaning[]): Promise<MeaningDetail[]> {
  return Promise.all(meanings.map((meaning) => withTexts(catalog, meaning)));
}
