import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Announcements, announcesCode } from '../../lib/detect/prefilter/prefilter.ts';

describe('what announces a number alone in its text', () => {
  it.each([
    ['Result code\n', true],
    ['a name like ERROR_X ', true],
    ['0x80070643 ', true],
    ['the committee meets on ', false],
  ])('is looked for before it: %j', (before, isThere) => {
    const text = `${before}1603`;
    expect(new Announcements(text).isBefore(before.length, 72)).toBe(isThere);
    expect(announcesCode(before)).toBe(isThere);
  });

  it('is out of reach a while after it', () => {
    const text = `Result code ${'x '.repeat(60)}1603 and error 5`;
    const found = new Announcements(text);
    expect([found.isBefore(20, 72), found.isBefore(130, 72), found.isBefore(text.length - 1, 72)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('is found wherever a look at the text before finds it, whatever stands between', () => {
    const word = fc.constantFrom(
      'error',
      '12',
      'result code',
      'a_b',
      '0x8',
      'fell',
      'hresult',
      'some',
      'words',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const text = `${words.join(' | ')} | `;
        const found = new Announcements(text);
        for (let place = text.indexOf('|'); place > 0; place = text.indexOf('|', place + 1)) {
          const before = text.slice(Math.max(0, place - 72), place);
          if (announcesCode(before)) expect([place, found.isBefore(place, 72)]).toEqual([place, true]);
        }
      }),
    );
  });
});
