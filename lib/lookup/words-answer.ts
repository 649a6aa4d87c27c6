import { meaningOfEntry } from '../catalog/read/meanings.ts';
import type { Answer } from './answer.ts';
import type { FoundEntry } from './index/find-words.ts';
import type { RecognizedMessage } from './index/recognize.ts';
import { distinct } from './meaning-lists.ts';
import type { AskedName } from './query/names.ts';
import { isRare, type Words } from './question-words.ts';

/** How many entries a person looks through. */
export const MAX_HITS = 12;

/**
 * What entries must have of the question's words, and of the best one's score, to be shown. One that hardly anybody
 * meets must have nearly all.
 */
const MIN_COVERAGE = 0.4;
const MIN_RARE_COVERAGE = 0.7;
const MIN_SHARE = 0.3;

/** How well the best entry must agree with a few words, and with a longer story, much of which no entry tells. */
const MIN_AGREEMENT = 0.35;
const MIN_STORY_AGREEMENT = 0.15;
const STORY_WORDS = 5;

/** Whether words describe any entry, and don't merely share one with it; a single word may be a misspelt name. */
function isDescribed(text: string, [best]: readonly FoundEntry[]): boolean {
  const count = text.split(' ').length;
  if (!best || count === 1) return best !== undefined;
  return best.agreement >= (count < STORY_WORDS ? MIN_AGREEMENT : MIN_STORY_AGREEMENT);
}

/** A name of less of a question than this is but a word of it. */
const MIN_NAMED = 0.4;

/** Answers by the words of a question: the message that they are, the names that they hold, the entries they describe. */
export function answerWords(
  text: string,
  { message, messages, found }: Words,
  names: readonly AskedName[],
): Answer {
  const isMost = ({ text: name }: AskedName) => name.length >= MIN_NAMED * text.length;
  const named = names.filter(isMost).flatMap(({ entries }) => entries);
  const words = names.filter((name) => !isMost(name)).flatMap(({ entries }) => entries);
  const best = found[0]?.score ?? 0;
  const matching = (isDescribed(text, found) ? found : []).filter(
    ({ coverage, score, isMet, isOfProduct }) =>
      coverage >= (isMet || isOfProduct ? MIN_COVERAGE : MIN_RARE_COVERAGE) && score >= best * MIN_SHARE,
  );
  const shown = message ? message.entries : [];
  // Words that nearly are a message and describe a code that many people meet better than that of the message.
  const likelier = message && matching[0] && isLikelierThan(message, matching[0], found) ? [matching[0]] : [];
  const near = messages
    .filter(({ ofText, words: count, entries }) => count >= (isRare(entries) ? 4 : 3) && ofText > 0.5)
    .flatMap(({ entries }) => entries);
  const isName = message !== undefined && message.words <= 4;
  const entries = [
    ...likelier.map(({ entry }) => entry),
    ...(isName ? named : []),
    ...shown,
    ...named,
    ...matching.map(({ entry }) => entry),
    ...words,
    ...near,
  ];
  const hits = distinct(entries.map(meaningOfEntry)).slice(0, MAX_HITS);
  return { kind: 'search', text, hits, by: message ? 'message' : 'words' };
}

/** How much better than the code of a message the words must describe another. */
const CLEARLY = 1.15;

/** Whether an entry that words describe is likelier meant than the message that they resemble. */
function isLikelierThan(message: RecognizedMessage, best: FoundEntry, found: readonly FoundEntry[]): boolean {
  if (!best.entry.isCommon || best.coverage < 0.9 || best.agreement < LIKELY) return false;
  if (!isLoose(message, best)) return false;
  const own = found.filter(({ entry }) => message.entries.includes(entry)).map(({ score }) => score);
  return best.score > CLEARLY * Math.max(0, ...own);
}

/** Words that agree less describe no code so well that they are not of a message. */
const LIKELY = 0.85;

/** Words that agree so well are a phrase that people describe the error with. */
const PHRASED = 1.8;

/** Whether a text only resembles a message, or is but a few words of one which hardly anybody meets. */
function isLoose({ entries, words, ofText, isBeginning }: RecognizedMessage, best: FoundEntry): boolean {
  if (ofText < 0.8) return true;
  if (!isRare(entries) || words > 4) return false;
  return words <= 3 || ofText <= 0.97 || (!isBeginning && best.agreement >= PHRASED);
}
