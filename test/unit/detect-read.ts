import { describe, expect, test } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';

/** Each mention as its text, its certainty, its families, and the value that its text gives it. */
function read(text: string): string[] {
  return detect(text).map(({ start, end, certainty, hints, claim }) =>
    [
      text.slice(start, end),
      certainty,
      ...(hints.length > 0 ? [hints.join()] : []),
      ...(claim === undefined ? [] : [`=${claim}`]),
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
