import type { Candidate } from './candidate.ts';
import { nearText } from './context.ts';
import { COUNTED, COUNTED_IN_THOUSANDS, NAMED, PROSE, TOUCHES } from './vocabulary/sentences.ts';

/** From here on what is counted must be a plural. */
const MIN_THOUSANDS = 1000;

/** How much text beside a number is looked at. */
const BESIDE = 40;

/** The number stands in a sentence, and is neither a part of something nor the value of a field. */
export function isInSentence({ context: { text }, token }: Candidate): boolean {
  const before = text.slice(Math.max(0, token.start - BESIDE), token.start);
  return !TOUCHES.test(before) && PROSE.test(nearText(text, token.start));
}

/** Something is called by the number: "article 1219", "extension 720". */
export function isNameOfThing({ context: { text }, token }: Candidate): boolean {
  return NAMED.test(text.slice(Math.max(0, token.start - BESIDE), token.start));
}

/** Something is counted with the number, or called by it. */
export function countsOrNames(candidate: Candidate): boolean {
  const { context, token, value } = candidate;
  const after = context.text.slice(token.end, token.end + BESIDE);
  const counted = value < MIN_THOUSANDS ? COUNTED : COUNTED_IN_THOUSANDS;
  return counted.test(after) || isNameOfThing(candidate);
}
