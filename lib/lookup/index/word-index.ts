import uFuzzy from '@leeoniya/ufuzzy';
import type { SearchAsset } from '../../catalog/compile/assets.ts';
import { eachPosting } from '../../catalog/compile/search-index.ts';
import type { Catalog } from '../../catalog/read/catalog.ts';
import { lowerBound } from '../../catalog/read/lower-bound.ts';
import { readSynonyms, type Synonyms } from '../../catalog/terms.ts';
import { numberAt } from './number-at.ts';

/** The inverted index of names, summaries, articles and keywords. */
export interface WordIndex {
  readonly synonyms: Synonyms;
  /** The number of entries. */
  readonly size: number;
  /** The terms that a word stands for, with how surely: itself, those it begins, or those it is a misspelling of. */
  match(term: string, isBeginning: boolean): readonly MatchedTerm[];
  /** Goes through the entries that have a term, with the weight of the places where they have it. */
  eachEntry(term: MatchedTerm, use: (position: number, weight: number) => void): void;
  /** For each entry the phrases that people describe it with. */
  readonly phrases: ReadonlyMap<number, readonly Phrase[]>;
}

interface Term {
  readonly text: string;
  /** Number of the term in the index. */
  readonly row: number;
}

export interface MatchedTerm extends Term {
  /** How much the term tells: much when few entries have it. */
  readonly weight: number;
  /** 1 for the word itself, less for a beginning or a misspelling. */
  readonly likeness: number;
}

/** A phrase that describes an error: its terms, and how likely it is the entry that is meant, 0 to 1. */
export interface Phrase {
  readonly terms: readonly string[];
  readonly likelihood: number;
}

/** What a beginning and a misspelling count. */
const BEGINNING = 0.8;
const MISSPELT = 0.7;

/** So many terms that begin with what was typed are looked at. */
const MAX_BEGUN = 40;

/** Shorter words resemble too many others. */
const MIN_MISSPELT = 4;

/** Shorter stems begin too many words. */
const MIN_CUT = 6;

/** No term is longer; the matcher's pattern grows with the square of a word's length. */
const MAX_MISSPELT = 24;

/** The codes of a row of keywords come in order of likelihood. */
const NEXT_LIKELIHOOD = 0.93;

const indexes = new WeakMap<Catalog, Promise<WordIndex>>();

/** The index of a catalog, opened when it is first asked for. Rejects when the asset can't be read. */
export function wordIndex(catalog: Catalog): Promise<WordIndex> {
  const known = indexes.get(catalog);
  if (known) return known;
  const opening = catalog.searchIndex().then((asset) => openIndex(asset, catalog.size));
  indexes.set(catalog, opening);
  opening.catch(() => indexes.delete(catalog));
  return opening;
}

function openIndex(asset: SearchAsset, size: number): WordIndex {
  const terms = asset.terms.split('\n');
  const { postings } = asset;
  const starts = startsOf(postings, terms.length);
  const counts = new Map<number, number>();
  const range = (row: number) => [numberAt(starts, row), numberAt(starts, row + 1) - 1] as const;
  const countOf = (row: number) => {
    const known = counts.get(row);
    if (known !== undefined) return known;
    let count = 0;
    eachPosting(postings, ...range(row), () => count++);
    counts.set(row, count);
    return count;
  };
  const matched = ({ text, row }: Term, likeness: number): MatchedTerm => {
    const weight = Math.log(1 + size / (1 + countOf(row)));
    return { text, row, weight, likeness };
  };
  const synonyms = readSynonyms(asset.synonyms);
  const said = synonymTerms(synonyms, terms);
  const spellings = said.map(({ word }) => word);
  // One missing, changed, swapped or added letter a word is forgiven.
  const fuzzy = new uFuzzy({ intraMode: 1, interLft: 2, interRgt: 2 });
  // Misspelt words are typed letter by letter: the last ones are asked for again.
  const misspelt = new Map<string, readonly Term[]>();
  const resembling = (term: string): readonly Term[] => {
    const known = misspelt.get(term);
    if (known) return known;
    const similar = (fuzzy.filter(terms, term) ?? []).flatMap((row): Term[] => {
      const text = terms[row];
      return text !== undefined && Math.abs(text.length - term.length) < 2 ? [{ text, row }] : [];
    });
    const close = new Set(fuzzy.filter(spellings, term) ?? []);
    const meant = said.flatMap(({ word, term: each }, place) => {
      // A letter that is missing near the end also changes what the stem leaves off: "insufficent".
      const isCut = word.startsWith(term) && term.length >= MIN_CUT;
      const isClose = isCut || close.has(place);
      return isClose && Math.abs(word.length - term.length) < 2 ? [each] : [];
    });
    const found = [...similar, ...meant];
    if (misspelt.size > 500) misspelt.clear();
    misspelt.set(term, found);
    return found;
  };
  return {
    synonyms,
    size,
    match(term, isBeginning) {
      const first = lowerBound(terms, (each) => each < term);
      const exact = terms[first] === term ? [matched({ text: term, row: first }, 1)] : [];
      if (isBeginning && term.length > 1 && !term.startsWith('=')) {
        const begun = begunBy(terms, term, exact.length > 0 ? first + 1 : first);
        if (begun.length > 0) return [...exact, ...begun.map((each) => matched(each, BEGINNING))];
      }
      if (exact.length > 0 || term.length < MIN_MISSPELT || term.length > MAX_MISSPELT || /\d/.test(term))
        return exact;
      return resembling(term).map((each) => matched(each, MISSPELT));
    },
    eachEntry: ({ row }, use) => eachPosting(postings, ...range(row), use),
    phrases: phrasesByEntry(asset),
  };
}

/** Where each line of a text begins; one more, as if another followed. */
function startsOf(text: string, lines: number): Uint32Array {
  const starts = new Uint32Array(lines + 1);
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts[line++] = at + 1;
  starts[lines] = text.length + 1;
  return starts;
}

/** The single words of the synonyms, with the terms that they are indexed as: they can be misspelt as well. */
function synonymTerms({ byFirst }: Synonyms, terms: readonly string[]): { word: string; term: Term }[] {
  return [...byFirst].flatMap(([word, forms]) => {
    const text = forms.find(({ stems }) => stems.length === 1)?.term;
    const row = text === undefined ? -1 : lowerBound(terms, (each) => each < text);
    return text !== undefined && terms[row] === text ? [{ word, term: { text, row } }] : [];
  });
}

function begunBy(terms: readonly string[], beginning: string, from: number): Term[] {
  const begun: Term[] = [];
  for (const text of terms.slice(from, from + MAX_BEGUN)) {
    if (!text.startsWith(beginning)) break;
    begun.push({ text, row: from + begun.length });
  }
  return begun;
}

function phrasesByEntry(asset: SearchAsset): Map<number, Phrase[]> {
  const byEntry = new Map<number, Phrase[]>();
  asset.phrases.forEach((phrases, group) => {
    // Entries of a row share the lists of its terms.
    const split = phrases.map((phrase) => phrase.split('\t'));
    asset.phraseEntries[group]?.forEach((position, place) => {
      const likelihood = NEXT_LIKELIHOOD ** place;
      const own = split.map((terms) => ({ terms, likelihood }));
      byEntry.set(position, [...(byEntry.get(position) ?? []), ...own]);
    });
  });
  return byEntry;
}
