import { expect, test } from 'vitest';
import { PRODUCTS } from '../../lib/detect/vocabulary/products.ts';
import { projectCatalog } from './read-assets.ts';

test.each(PRODUCTS.map(({ name }) => name))('%s is a product of the catalog', async (name) => {
  const { entries } = await projectCatalog();
  expect(entries.some(({ header }) => header === name)).toBe(true);
});
