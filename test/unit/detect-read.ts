import { describe, expect, test } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';

/** Each mention as its text, its certainty, its families, and the value that its text gives it. */
function read(text: string): string[] {
  return detect(text).map(({ start, end, certainty, likelyFamilies, statedValue }) =>
    [
      text.slice(start, end),
      certainty,
      ...(likelyFamilies.length > 0 ? [likelyFamilies.join()] : []),
      ...(statedValue === undefined ? [] : [`=${statedValue}`]),
    ].join(' '),
  );
}

/** Texts and what is found in them, by what they are about. */
export type Cases = Readonly<Record<string, readonly (readonly [text: string, found: readonly string[]])[]>>;

/** A test for each text. */
export function testCases(cases: Cases): void {
  describe.each(Object.entries(cases))('%s', (_, texts) => {
    test.each(texts)('%j: %j', (text, found) => expect(read(text)).toEqual(found));
  });
}
