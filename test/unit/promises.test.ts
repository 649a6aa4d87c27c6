import fc from 'fast-check';
import { expect, it } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';

it('detects with order, bounds and the same answer every time, whatever the text is', () => {
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
