import type { Family } from '../../codes/families.ts';
import type { Article } from '../article.ts';
import type { Role } from '../role.ts';

/** Raised with every change of the shapes below; an asset with another number is refused. */
export const ASSET_VERSION = 2;

/**
 * One family's lookup data, in columns; row n of each column belongs to entry n. Long columns of numbers are packed
 * (`packed-numbers.ts`): as arrays they would take longer to check than all else to read.
 */
export interface FamilyIndex {
  readonly family: Family;
  /** The first value, then the distance to each next one (values are sorted), packed. */
  readonly deltas: string;
  /** Symbolic name and aliases of each entry, separated by spaces, the entries by line feeds. */
  readonly names: string;
  /** The distinct headers, and for each entry the position of its own among them, packed. */
  readonly headers: readonly string[];
  readonly headerOf: string;
  /** Positions of the entries that people meet often. */
  readonly common: readonly number[];
  /** Positions of the entries that have an article. */
  readonly articles: readonly number[];
  /** Positions of the entries of each role but `specific`, which all others have. */
  readonly roles: Readonly<Partial<Record<Role, readonly number[]>>>;
}

/** Everything that reading a code takes: `catalog/index.json`. */
export interface IndexAsset {
  readonly version: number;
  readonly families: readonly FamilyIndex[];
}

/** The summaries of a family in entry order, "" where there is none: `catalog/summaries/FAMILY.json`. */
export interface SummariesAsset {
  readonly version: number;
  readonly summaries: readonly string[];
}

/** What messages are recognised by, loaded when words are asked about: `catalog/messages.json`. */
export interface MessagesAsset {
  readonly version: number;
  /** The hashes of each message's words, two characters a word, the messages by line feeds. */
  readonly words: string;
  /** For each message the positions among all entries of those that show it. */
  readonly entries: readonly (readonly number[])[];
}

/** What words are looked up in: `catalog/search.json`. */
export interface SearchAsset {
  readonly version: number;
  /** Words and phrases that mean the same, a group a line. */
  readonly synonyms: string;
  /** All terms in order, by line feeds, and for each its packed postings. */
  readonly terms: string;
  readonly postings: string;
  /** How people describe errors: groups of phrases, the terms of each by tabs, and the entries each group is about. */
  readonly phrases: readonly (readonly string[])[];
  readonly phraseEntries: readonly (readonly number[])[];
}

/** Some articles of a family, in the order of their entries: `catalog/articles/FAMILY-NUMBER.json`. */
export interface ArticlesAsset {
  readonly version: number;
  readonly articles: readonly Article[];
}

/** Articles of one file: alone each would take nearly twice the room in the package. */
export const ARTICLES_A_FILE = 16;

export const INDEX_PATH = 'catalog/index.json';

export const MESSAGES_PATH = 'catalog/messages.json';

export const SEARCH_PATH = 'catalog/search.json';

export function summariesPath(family: Family): string {
  return `catalog/summaries/${family}.json`;
}

/** The file of an article, by its position among the articles of its family. */
export function articlesPath(family: Family, position: number): string {
  return `catalog/articles/${family}-${Math.floor(position / ARTICLES_A_FILE)}.json`;
}
