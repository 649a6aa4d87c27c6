import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';
import { readEntry } from './lookup.ts';
import type { Reading } from './reading.ts';

/** Scores of one query word against an entry; the best match counts. */
const SCORE = {
  nameStart: 6,
  nameWord: 5,
  nameWordStart: 4,
  namePart: 2,
  summaryWord: 3,
  summaryWordStart: 1,
};

/** More words than these add nothing to a search; bounds the work on a pasted text. */
const MOST_WORDS = 12;

/**
 * Entries whose name or summary holds the words of the query, best first. An entry must match every word;
 * when none does, those that match most. Rejects when a summary asset can't be read.
 */
export async function search(catalog: Catalog, query: string, limit: number): Promise<Reading[]> {
  const words = wordsOf(query).slice(0, MOST_WORDS);
  if (words.length === 0) return [];
  const scored: { entry: Entry; matched: number; score: number }[] = [];
  for (const entry of catalog.entries) {
    const names = wordsOf([entry.name, ...entry.aliases].join(' '));
    const summary = wordsOf(await catalog.summary(entry));
    const scores = words.map((word) => scoreWord(word, names, summary));
    const matched = scores.filter((score) => score > 0).length;
    if (matched > 0) scored.push({ entry, matched, score: scores.reduce((sum, score) => sum + score, 0) });
  }
  const most = Math.max(0, ...scored.map(({ matched }) => matched));
  return scored
    .filter(({ matched }) => matched === most)
    .sort((a, b) => b.score - a.score || a.entry.name.length - b.entry.name.length)
    .slice(0, limit)
    .map(({ entry }) => readEntry(entry));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function scoreWord(word: string, names: readonly string[], summary: readonly string[]): number {
  if (names[0]?.startsWith(word)) return SCORE.nameStart;
  if (names.includes(word)) return SCORE.nameWord;
  if (names.some((name) => name.startsWith(word))) return SCORE.nameWordStart;
  if (summary.includes(word)) return SCORE.summaryWord;
  if (word.length >= 3 && names.some((name) => name.includes(word))) return SCORE.namePart;
  return summary.some((other) => other.startsWith(word)) ? SCORE.summaryWordStart : 0;
}
