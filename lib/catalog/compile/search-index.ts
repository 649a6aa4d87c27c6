import type { Article, Block, Inline, SectionTitle } from '../article.ts';
import type { SourceEntry } from '../entry.ts';
import { type Area, areaOf } from '../source/areas.ts';
import type { Keywords } from '../source/keywords.ts';
import { nameWords, readSynonyms, type Synonyms, termsOf, wordsOf } from '../terms.ts';
import { ASSET_VERSION, type SearchAsset } from './assets.ts';

/** How much a word tells by where it stands; the sum of all places counts, up to `MAX_WEIGHT`. */
const WEIGHTS = { name: 6, keyword: 6, summary: 4, screen: 3, area: 3, article: 1 } as const;

/** Weights take four bits of a posting. */
const WEIGHT_BITS = 4;
const MAX_WEIGHT = (1 << WEIGHT_BITS) - 1;

/** No limit to the words of a text that is indexed. */
const ALL = Number.POSITIVE_INFINITY;

/** Sections whose words people see or say, and those that only mention them. */
const SCREEN_SECTIONS: readonly SectionTitle[] = ['On screen', 'Where it shows up'];

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** What the index is made of. */
export interface Searchable {
  readonly entries: readonly SourceEntry[];
  readonly articles: ReadonlyMap<SourceEntry, Article>;
  readonly keywords: readonly Keywords[];
  readonly areas: readonly Area[];
  /** Lines of words that mean the same. */
  readonly synonyms: string;
}

/** The inverted index of names, summaries, keywords and articles; `entries` are in the order of the open catalog. */
export function compileSearch(source: Searchable): SearchAsset {
  const synonyms = readSynonyms(source.synonyms);
  const positions = new Map(source.entries.map((entry, position) => [entry, position]));
  const postings = new Map<string, Map<number, number>>();
  const add = (position: number, text: string, weight: number) => {
    for (const term of termsOf(text, synonyms, ALL)) {
      const list = postings.get(term) ?? new Map<number, number>();
      list.set(position, Math.min(MAX_WEIGHT, (list.get(position) ?? 0) + weight));
      postings.set(term, list);
    }
  };
  const split = compoundSplitter(source.entries);
  source.entries.forEach((entry, position) => {
    for (const name of [entry.name, ...entry.aliases]) add(position, split(nameWords(name)), WEIGHTS.name);
    add(position, entry.summary, WEIGHTS.summary);
    add(position, areaOf(entry.name, source.areas), WEIGHTS.area);
    // Products say whose codes they are; header files would add what nobody asks for.
    if (!entry.header.endsWith('.h')) add(position, entry.header, WEIGHTS.area);
    const article = source.articles.get(entry);
    if (article) addArticle(article, (text, weight) => add(position, text, weight));
  });
  for (const { entries, phrases } of source.keywords) {
    for (const entry of entries) {
      const position = positions.get(entry);
      if (position !== undefined) add(position, phrases.join('. '), WEIGHTS.keyword);
    }
  }
  const sorted = [...postings].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    version: ASSET_VERSION,
    synonyms: source.synonyms,
    terms: sorted.map(([term]) => term).join('\n'),
    postings: sorted.map(([, list]) => packPostings(list)).join('\n'),
    ...packKeywords(source.keywords, positions, synonyms),
  };
}

function addArticle(article: Article, add: (text: string, weight: number) => void): void {
  for (const { title, blocks } of article.sections) {
    add(blocks.flatMap(textsOf).join('. '), sectionWeight(title));
  }
  for (const { question, answer } of article.faq) {
    add(question, WEIGHTS.screen);
    add(answer.flatMap(textsOf).join('. '), WEIGHTS.article);
  }
}

/** The summary of an article is the sentence of its entry. */
function sectionWeight(title: SectionTitle): number {
  if (title === 'Summary') return WEIGHTS.summary;
  return SCREEN_SECTIONS.includes(title) ? WEIGHTS.screen : WEIGHTS.article;
}

function textsOf(block: Block): string[] {
  const plain = (content: readonly Inline[]) => content.map(({ text }) => text).join('');
  switch (block.kind) {
    case 'paragraph':
      return [plain(block.content)];
    case 'code-block':
      return [];
    case 'list':
      return block.items.map(plain);
  }
}

/** Shortest part of a compound, and shortest word that is taken for one. */
const MIN_PART = 3;
const MIN_COMPOUND = 8;

/** Compounds of more parts are none. */
const MAX_PARTS = 3;

/** `ACCESSDENIED` is "access denied" to a user, `CLASSNOTAVAILABLE` "class not available": words of the summaries. */
function compoundSplitter(entries: readonly SourceEntry[]): (words: string) => string {
  const counts = new Map<string, number>();
  for (const { summary } of entries)
    for (const word of wordsOf(summary)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const isWord = (word: string) => (counts.get(word) ?? 0) > 2;
  const partsOf = (word: string, most: number): string[] => {
    if (isWord(word)) return [word];
    for (let at = word.length - MIN_PART; most > 1 && at >= MIN_PART; at--) {
      if (!isWord(word.slice(0, at))) continue;
      const rest = partsOf(word.slice(at), most - 1);
      if (rest.length > 0) return [word.slice(0, at), ...rest];
    }
    return [];
  };
  const split = (word: string): string => {
    if (word.length < MIN_COMPOUND || isWord(word)) return word;
    const parts = partsOf(word, MAX_PARTS - 1);
    return [word, ...(parts.length > 0 ? parts : partsOf(word, MAX_PARTS))].join(' ');
  };
  return (words) => wordsOf(words).map(split).join(' ');
}

/** Distances between positions, each with its weight, in digits of five bits with a bit that says "more". */
function packPostings(list: ReadonlyMap<number, number>): string {
  let previous = 0;
  let packed = '';
  for (const [position, weight] of [...list].sort(([a], [b]) => a - b)) {
    let rest = ((position - previous) << WEIGHT_BITS) | weight;
    previous = position;
    for (; rest > 31; rest >>>= 5) packed += DIGITS.charAt((rest & 31) | 32);
    packed += DIGITS.charAt(rest);
  }
  return packed;
}

/** Goes through the postings of one term: `packed` from `start` to `end`. */
export function eachPosting(
  packed: string,
  start: number,
  end: number,
  use: (position: number, weight: number) => void,
): void {
  let position = 0;
  let value = 0;
  let shift = 0;
  for (let at = start; at < end; at++) {
    const digit = DIGIT_VALUES[packed.charCodeAt(at)] ?? 0;
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit > 31) continue;
    position += value >>> WEIGHT_BITS;
    use(position, value & MAX_WEIGHT);
    value = 0;
    shift = 0;
  }
}

const DIGIT_VALUES = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, DIGITS.indexOf(String.fromCharCode(code))),
);

function packKeywords(
  keywords: readonly Keywords[],
  positions: ReadonlyMap<SourceEntry, number>,
  synonyms: Synonyms,
): Pick<SearchAsset, 'phrases' | 'phraseEntries'> {
  return {
    phrases: keywords.map(({ phrases }) =>
      phrases.map((phrase) => termsOf(phrase, synonyms).join('\t')).filter(Boolean),
    ),
    phraseEntries: keywords.map(({ entries }) => entries.flatMap((entry) => positions.get(entry) ?? [])),
  };
}
