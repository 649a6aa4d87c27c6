import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import { EVIDENCE } from '../../lib/detect/evidence.ts';

function found(text: string): string[] {
  return detect(text).map(({ start, end }) => text.slice(start, end));
}

describe('detect', () => {
  test.each<[string, string[]]>([
    ['1300 (0x514)', ['1300', '0x514']],
    ['ERROR_INSTALL_FAILURE - 1603 (0x643)', ['ERROR_INSTALL_FAILURE', '1603', '0x643']],
    ['ERROR\\_INSTALL\\_FAILURE', ['ERROR\\_INSTALL\\_FAILURE']],
    ['ERROR_ACCESS_DENIED (5)', ['ERROR_ACCESS_DENIED', '5']],
    ['ERROR_INSTALL_USEREXIT (1623, 0x657)', ['ERROR_INSTALL_USEREXIT', '1623', '0x657']],
    ['failed: 0x80070643, sorry', ['0x80070643']],
    ['result -2147023293.', ['-2147023293']],
    ['MainEngineThread is returning 1603', ['1603']],
    ['bought for 1603 euros on page 1618', []],
    ['System error codes for errors 1300 to 1699', []],
    ['color: #80070643', []],
  ])('finds in %j: %j', (text, mentions) => {
    expect(found(text)).toEqual(mentions);
  });

  it('keeps its promises for any text', () => {
    const piece = fc.constantFrom(
      'error ',
      '1603',
      ' (0x643)',
      '0x8007',
      '_',
      'ERROR_X',
      '-',
      '–',
      '\n',
      ' ',
      '€',
      'é',
      '😀',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((parts) => parts.join('')),
        ),
        (text) => {
          let last = 0;
          for (const { start, end } of detect(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = end;
          }
          expect(detect(text)).toEqual(detect(text));
        },
      ),
    );
  });
});

describe('the table of evidence', () => {
  const examples = EVIDENCE.flatMap((row) => [
    ...row.yes.map((example) => [row.id, example, row.says === 'code'] as const),
    ...row.no.map((example) => [row.id, example, row.says !== 'code'] as const),
  ]);
  test.each(examples)('%s: %s is a code: %s', (_, example, isCode) => {
    const start = example.indexOf('«');
    const text = example.replace(/[«»]/g, '');
    expect(detect(text).some((mention) => mention.start === start)).toBe(isCode);
  });
});
