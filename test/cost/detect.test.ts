import { expect, test } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';

/** Texts that make careless patterns try the same characters again and again. */
const HOSTILE: readonly (readonly [name: string, unit: string])[] = [
  ['0x0x0x', '0x'],
  ['underscores', '_'],
  ['digits', '7'],
  ['digits and dashes', '1-'],
  ['digits and spaces', '12 '],
  ['upper-case words and underscores', 'A_'],
  ['upper-case letters', 'A'],
  ['backslashes and underscores', 'A\\_'],
  ['hex digits', 'c0000005'],
  ['hex codes', '0x80070005 '],
  ['the word error', 'error '],
  ['error and numbers', 'error 5 '],
  ['colons', 'error:'],
  ['open brackets', '('],
  ['stop codes', 'stop code '],
  ['stop codes with spaces in the name', 'stop code A B '],
  ['white space', ' '],
  ['line breaks', '\n'],
  ['soft hyphens', '\u00AD'],
  ['names and calls', 'FOO_BAR(0x1,'],
  ['Chinese', '错误代码'],
  ['minus signs', '-'],
];

const SHORT = 128 * 1024;
const GROWTH = 8;

/** With this, work in proportion to the square of the length would show a factor of 64. */
const MOST = 3 * GROWTH;

/** The shortest of several runs, in milliseconds: what the work takes when nothing disturbs it. */
function cost(text: string): number {
  const times = [0, 1, 2].map(() => {
    const start = performance.now();
    detect(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}

test.each(HOSTILE)('the cost of %s grows in proportion to the length, up to 1 MB', (_, unit) => {
  const short = unit.repeat(Math.ceil(SHORT / unit.length));
  const long = unit.repeat(Math.ceil((SHORT * GROWTH) / unit.length));
  detect(short);
  // The clock's own grain must not count as growth.
  const base = Math.max(cost(short), 1);
  expect(cost(long) / base).toBeLessThan(MOST);
});
