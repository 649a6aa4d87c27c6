import { expect, test } from 'vitest';
import { FUZZED } from '../fuzz/all.ts';

/** Fixed, so that a test run is the same each time; the long run takes others. */
const SEED = 2026;

/** Some read the catalog first. */
const PATIENCE_MS = 30_000;

test.each(FUZZED.map((one) => [one.name, one] as const))(
  '%s',
  async (_, one) => {
    const { failure } = await one.run({ cases: one.few, seed: SEED });
    expect(failure).toBeUndefined();
  },
  PATIENCE_MS,
);
