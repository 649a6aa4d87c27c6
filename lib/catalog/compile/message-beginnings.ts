import type { Article } from '../article.ts';
import type { CatalogSource } from './compile.ts';
import type { Fingerprint } from './fingerprints.ts';

/** The table that pages carry stays below two kilobytes. */
const MAX_BEGINNINGS = 330;

/** So many first words tell that a sentence may be a message; two characters each. */
export const BEGINNING_WORDS = 3;
export const BEGINNING_LENGTH = 2 * BEGINNING_WORDS;

/** Shorter messages are what people write, too. */
const MIN_WORDS = 4;

/**
 * The hashes of the first words of the messages that people meet most, one after the other: with it a page finds the
 * sentences about which the background is worth asking.
 */
export function messageBeginnings({
  fingerprints,
  common,
  articles,
}: Pick<CatalogSource, 'fingerprints' | 'common' | 'articles'>): string {
  const references = countReferences([...articles.values()]);
  const popularity = ({ entry }: Fingerprint) => references.get(`${entry.family}:${entry.value}`) ?? 0;
  const beginnings = new Set(
    fingerprints
      .filter(({ entry, words }) => common.has(entry) && words.length >= 2 * MIN_WORDS)
      .toSorted((a, b) => popularity(b) - popularity(a))
      .map(({ words }) => words.slice(0, BEGINNING_LENGTH)),
  );
  return [...beginnings].slice(0, MAX_BEGINNINGS).sort().join('');
}

/** How many articles name each code as a related one: what people meet is what others are compared with. */
function countReferences(articles: readonly Article[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { family, value } of articles.flatMap(({ related }) => related)) {
    const id = `${family}:${value}`;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
