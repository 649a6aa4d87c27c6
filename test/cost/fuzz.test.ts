import { expect, test } from 'vitest';
import { LONG_TEXT } from '../fuzz/long-text.ts';

test(LONG_TEXT.name, async () => {
  const { failure } = await LONG_TEXT.run({ cases: LONG_TEXT.few, seed: 2026 });
  expect(failure).toBeUndefined();
});
