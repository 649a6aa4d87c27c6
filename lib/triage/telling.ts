import type { Triage } from './answer.ts';

/** In fewer lines even what has the marks of a log is no whole one. */
const MIN_RECOGNISED_LINES = 8;

/** Fewer lines are a question, not a log. */
const MIN_LINES = 3;

/** Whether a text has the lines of a log. */
export function hasLogLines(text: string): boolean {
  return text.trim().split('\n', MIN_LINES).length >= MIN_LINES;
}

/** Whether an answer is worth showing to somebody who has only pasted or selected a text. */
export function isTelling({ deciding, chain, elsewhere, kind, lineCount }: Triage): boolean {
  if (deciding || chain.length > 0 || elsewhere.length > 0) return true;
  return kind !== 'other' && lineCount >= MIN_RECOGNISED_LINES;
}
