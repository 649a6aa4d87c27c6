import type { Meaning } from '../catalog/meaning.ts';
import type { Catalog } from '../catalog/read/catalog.ts';
import { meaningsOf } from '../catalog/read/meanings.ts';
import type { Code } from '../codes/code.ts';
import { type Family, PRODUCT_FAMILIES } from '../codes/families.ts';

/** Of a longer text the end is read; far more than anybody selects. */
export const MAX_QUERY = 4_000_000;

/** A code with what the page says around it: what the catalog is asked. */
export interface Question {
  readonly code: Code;
  /** Families that the words around the code point to, strongest first. */
  readonly likelyFamilies: readonly Family[];
  /** Products that the words around it speak of, as the catalog calls them. */
  readonly products: readonly string[];
}

/** A sentence of a page that may be the message of a code. */
export interface MessageQuestion {
  readonly message: string;
  /** Offsets in it at which the message may end, in order. */
  readonly ends: readonly number[];
  /** Codes beside it: where one of them is the message's own, the page is understood without. */
  readonly besides: readonly Code[];
}

/** What a page asks about. */
export type PageQuestion = Question | MessageQuestion;

/** A question of a page that speaks of some products wherever the code stands. */
export function withProducts(question: PageQuestion, products: readonly string[]): PageQuestion {
  if ('message' in question || products.length === 0) return question;
  return { ...question, products: [...question.products, ...products] };
}

/** The first meaning of a code, as far as a page needs it. */
export interface MeaningSummary {
  readonly family: Family;
  readonly value: number;
  readonly name: string;
  /** How many meanings there are. */
  readonly meanings: number;
  /** False for a value that is only taken apart, not in the catalog. */
  readonly catalogued: boolean;
  /** Of a message: how many characters it takes. */
  readonly length?: number;
}

/** The first meaning and how many there are; null when the catalog knows nothing of the code. */
export function summarizeMeanings(catalog: Catalog, question: Question): MeaningSummary | null {
  const meanings = meaningsOf(catalog, question.code, question.likelyFamilies, question.products);
  const [first] = meanings;
  if (!first || !isSpokenOf(first, question)) return null;
  const { family, value, name, catalogued } = first;
  return { family, value, name, catalogued, meanings: meanings.length };
}

/** Numbers from here on stand for nothing else when an own catalog has them. */
const WIDE = 0x1_0000;

/** A number that only a product uses is one where the product is spoken of. */
function isSpokenOf({ family, header, value }: Meaning, { products }: Question): boolean {
  if (family === 'own' && value >= WIDE) return true;
  return !PRODUCT_FAMILIES.includes(family) || products.includes(header);
}
