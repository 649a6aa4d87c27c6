import { PRODUCTS } from './vocabulary/products.ts';

/** How far the words of a product reach, in characters before and after a number. */
const REACH_BEFORE = 300;
const REACH_AFTER = 150;

/** The products that a text speaks of near a place, as the catalog calls them; anywhere in a text without a place. */
export function productsNear(text: string, place?: number): string[] {
  const near =
    place === undefined ? text : text.slice(Math.max(0, place - REACH_BEFORE), place + REACH_AFTER);
  return PRODUCTS.flatMap(({ name, words }) => (words.test(near) ? [name] : []));
}
