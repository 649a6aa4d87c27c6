import { expect, it } from 'vitest';
import { fuzzedInBrowser } from '../fuzz/in-browser.ts';
import { extensionSession } from './harness.ts';

/** Fixed, so that a test run is the same each time; the long run takes others. */
const SEED = 2026;

const session = extensionSession();
const properties = fuzzedInBrowser(async () => session.browser);

it.each(properties.map((one) => [one.name, one] as const))('%s', async (_, one) => {
  const { failure } = await one.run({ cases: one.few, seed: SEED });
  expect(failure).toBeUndefined();
});
