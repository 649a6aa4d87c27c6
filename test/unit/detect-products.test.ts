import { describe, expect, it } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import { productsNear } from '../../lib/detect/products.ts';
import { PRODUCTS } from '../../lib/detect/vocabulary/products.ts';

describe.each(PRODUCTS.map((product) => [product.name, product] as const))('%s', (name, { yes, no }) => {
  it.each(yes)('is spoken of in “%s”', (text) => expect(productsNear(text)).toContain(name));
  it.each(no)('is not spoken of in “%s”', (text) => expect(productsNear(text)).not.toContain(name));
});

it('speaks for a code as far as a few sentences reach', () => {
  const far = 'x '.repeat(200);
  const products = (text: string) => detect(text).map((mention) => mention.products);
  expect(products(`Outlook says error 0x8004010F ${far}`)).toEqual([['Outlook']]);
  expect(products(`Outlook ${far} error 0x8004010F`)).toEqual([[]]);
});
