import type { Family } from '../codes/families.ts';
import type { Article } from './article.ts';
import { type Entry, entryStem } from './entry.ts';

/** Raised with every change of the shapes below; an asset with another number is refused. */
export const ASSET_VERSION = 1;

/** One family's lookup data, in columns; row n of each column belongs to entry n. */
export interface FamilyIndex {
  readonly family: Family;
  /** The first value, then the distance to each next one (values are sorted). */
  readonly deltas: readonly number[];
  /** Symbolic name and aliases of each entry, separated by spaces, the entries by line feeds. */
  readonly names: string;
  /** The distinct headers, and for each entry the position of its own among them. */
  readonly headers: readonly string[];
  readonly headerOf: readonly number[];
  /** Positions of the entries that people meet often. */
  readonly common: readonly number[];
  /** Positions of the entries that have an article. */
  readonly articles: readonly number[];
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

/** One article: `catalog/articles/FAMILY-NAME.json`. */
export interface ArticleAsset {
  readonly version: number;
  readonly article: Article;
}

export const INDEX_PATH = 'catalog/index.json';

export function summariesPath(family: Family): string {
  return `catalog/summaries/${family}.json`;
}

export function articlePath(entry: Pick<Entry, 'family' | 'value' | 'name'>): string {
  return `catalog/articles/${entry.family}-${entryStem(entry)}.json`;
}
