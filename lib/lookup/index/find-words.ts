import type { Entry } from '../../catalog/entry.ts';
import type { Catalog } from '../../catalog/read/catalog.ts';
import { termsOf } from '../../catalog/terms.ts';
import type { Family } from '../../codes/families.ts';
import { highest } from './highest.ts';
import { numberAt } from './number-at.ts';
import type { MatchedTerm, Phrase, WordIndex } from './word-index.ts';

/** An entry that words lead to. */
export interface FoundEntry {
  readonly entry: Entry;
  /** Higher is better; comparable within one question. */
  readonly score: number;
  /** How much of what the question tells the entry has, 0 to 1. */
  readonly coverage: number;
  /** How well the entry agrees with the question, by how much the places tell where it has the words; about 0 to 4. */
  readonly agreement: number;
  /** Whether anybody meets it: it is common, or somebody has written an article or keywords for it. */
  readonly isMet: boolean;
  /** Whether the question names the product whose code it is. */
  readonly isOfProduct: boolean;
}

/** How well a term is told by the weight of its places: half of it by a weight of this. */
const HALF_WEIGHT = 3;

/** What makes one entry likelier than another that matches as well. */
const COMMON = 1.4;
const WITH_ARTICLE = 1.15;
const UNMET = 0.8;

/** How much a phrase that people describe the error with adds when the question is that phrase. */
const PHRASE = 3;

/** What entries of families that the words point to gain. */
const LIKELY_FAMILY = 1.5;

/** What entries of a product that the words name gain: only that product has them. */
const OF_PRODUCT = 2;

/** How readily codes of a family are asked for by words; 1 for those not listed. */
const LIKELINESS: Partial<Record<Family, number>> = {
  win32: 1.12,
  sdk: 0.6,
  netapi: 0.7,
  winget: 0.75,
  ras: 0.9,
};

/** So many of the best are looked at closely. */
const CLOSELY = 60;

/**
 * The entries that the words of a question describe, best first. The last word counts as a beginning unless
 * something follows it.
 */
export function findByWords(
  catalog: Catalog,
  index: WordIndex,
  question: string,
  likelyFamilies: readonly Family[] = [],
  products: readonly string[] = [],
): FoundEntry[] {
  const terms = termsOf(question, index.synonyms);
  const typed = /[\p{L}\p{N}]+$/u.exec(question)?.[0].toLowerCase() ?? '';
  const wanted = terms.map((term, place) =>
    // A stem that differs from the word ("running") begins other words than it.
    index.match(term, typed.startsWith(term) && place === terms.length - 1),
  );
  const total = wanted.reduce((sum, matches) => sum + heaviest(matches), 0) + unknownWeight(wanted);
  if (total === 0) return [];
  const sums = addUp(index, wanted);
  const matched = new Map(wanted.flat().map((match) => [match.text, match] as const));
  const rank = (position: number) => {
    const entry = catalog.at(position);
    if (!entry) return 0;
    const coverage = Math.min(1, (sums.covered[position] ?? 0) / total);
    const rarity = isMet(entry, index.phrases.get(position)) ? 1 : UNMET;
    return (sums.score[position] ?? 0) * coverage * rarity * prior(entry, likelyFamilies, products);
  };
  return highest(sums.touched, rank, CLOSELY)
    .flatMap(({ number: position, rank: score }) => {
      const entry = catalog.at(position);
      const phrases = index.phrases.get(position);
      const coverage = Math.min(1, numberAt(sums.covered, position) / total);
      if (!entry) return [];
      const isOfProduct = products.includes(entry.header);
      const bonus = 1 + PHRASE * bestPhrase(phrases ?? [], matched, index, total);
      const agreement = (numberAt(sums.score, position) / total) * coverage * bonus;
      const known = isMet(entry, phrases);
      return [{ entry, coverage, agreement, isMet: known, isOfProduct, score: score * bonus }];
    })
    .sort((a, b) => b.score - a.score);
}

/** What each entry has of the wanted terms: by position, and the positions that have any. */
interface Sums {
  readonly score: Float32Array;
  readonly covered: Float32Array;
  readonly touched: readonly number[];
}

function addUp(index: WordIndex, wanted: readonly (readonly MatchedTerm[])[]): Sums {
  const score = new Float32Array(index.size);
  const covered = new Float32Array(index.size);
  const touched: number[] = [];
  // For the term at hand: what it has added so far, since several spellings of it may lead to one entry.
  const termScore = new Float32Array(index.size);
  const termCovered = new Float32Array(index.size);
  const termOf = new Uint8Array(index.size);
  wanted.forEach((matches, place) => {
    const full = heaviest(matches);
    for (const match of matches) {
      const most = Math.min(full, match.weight) * match.likeness;
      const covers = full * match.likeness;
      index.eachEntry(match, (position, weight) => {
        const added = most * (weight / (weight + HALF_WEIGHT));
        if (score[position] === 0) touched.push(position);
        const isAgain = termOf[position] === place + 1;
        const before = isAgain ? (termScore[position] ?? 0) : 0;
        if (isAgain && added <= before) return;
        score[position] = (score[position] ?? 0) + added - before;
        covered[position] = (covered[position] ?? 0) + covers - (isAgain ? (termCovered[position] ?? 0) : 0);
        termOf[position] = place + 1;
        termScore[position] = added;
        termCovered[position] = covers;
      });
    }
  });
  return { score, covered, touched };
}

function heaviest(matches: readonly MatchedTerm[]): number {
  return matches.reduce((most, { weight }) => Math.max(most, weight), 0);
}

/** A word that no entry has still says that the question is about something else. */
const UNKNOWN_WEIGHT = 6;

function unknownWeight(wanted: readonly (readonly MatchedTerm[])[]): number {
  return wanted.filter((matches) => matches.length === 0).length * UNKNOWN_WEIGHT;
}

function isMet({ isCommon, hasArticle }: Entry, phrases: readonly Phrase[] | undefined): boolean {
  return isCommon || hasArticle || phrases !== undefined;
}

function prior(entry: Entry, likelyFamilies: readonly Family[], products: readonly string[]): number {
  return (
    (entry.isCommon ? COMMON : 1) *
    (entry.hasArticle ? WITH_ARTICLE : 1) *
    (products.includes(entry.header) ? OF_PRODUCT : 1) *
    (likelyFamilies.includes(entry.family) ? LIKELY_FAMILY : (LIKELINESS[entry.family] ?? 1))
  );
}

/** How well the best of the phrases agrees with the question, 0 to 1. */
function bestPhrase(
  phrases: readonly Phrase[],
  matched: ReadonlyMap<string, MatchedTerm>,
  index: WordIndex,
  total: number,
): number {
  let best = 0;
  for (const { terms, likelihood } of phrases) {
    let shared = 0;
    let whole = 0;
    for (const term of terms) {
      const match = matched.get(term);
      const weight = match?.weight ?? heaviest(index.match(term, false));
      whole += weight;
      if (match) shared += weight * match.likeness;
    }
    if (shared === 0) continue;
    // A phrase that the question has in full counts most, the more so the less else the question says.
    const agreement = (shared / whole) * Math.sqrt(shared / total);
    best = Math.max(best, agreement ** 2 * likelihood);
  }
  return best;
}
