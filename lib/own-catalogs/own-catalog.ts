import type { Article } from '../catalog/article.ts';
import type { Uint32 } from '../codes/int32.ts';

/** A row of an own catalog. */
export interface OwnEntry {
  /** As it is written: `ACME-1042`, `60001`, `69000-69999`. */
  readonly code: string;
  /** The numbers that the code stands for, both among them; undefined for a code that is no number. */
  readonly numbers: readonly [first: Uint32, last: Uint32] | undefined;
  /** A symbolic name or a short title; mostly empty. */
  readonly name: string;
  readonly summary: string;
  /** Words one of which must stand near the code; empty where it may stand anywhere. */
  readonly near: readonly string[];
  /** 1-based line in the file. */
  readonly line: number;
}

/** A catalog of a company's or a product's own. */
export interface OwnCatalog {
  readonly title: string;
  /** Hosts on whose pages the numbers of the catalog come before those of Windows. */
  readonly sites: readonly string[];
  readonly entries: readonly OwnEntry[];
  /** By the code as it is written. */
  readonly articles: ReadonlyMap<string, Article>;
}
