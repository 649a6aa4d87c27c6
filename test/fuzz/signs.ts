import fc from 'fast-check';
import { detect } from '../../lib/detect/detect.ts';
import { SignFinder } from '../../lib/page/signs.ts';
import { fuzzed, insist } from './property.ts';

/** What numbers, hex and names are made of, what makes them something else, and words before them. */
const PIECES = [
  ...'0123456789abcdefABCDEFoOxXhHgz_-& .:,\u00ADé',
  ...['error ', 'code: ', 'ERROR_', 'WSA', 'stop code ', '0x', '8007'],
];

const alphabets = [PIECES, [...'0123456789abcdef'], [...'0189acE-xh_ '], [...'0123456789 -.:,']];

const code = fc
  .oneof(...alphabets.map((pieces) => fc.array(fc.constantFrom(...pieces), { maxLength: 14 })))
  .map((pieces) => pieces.join(''));

/** What tells of trouble too far away for a sign, and yet has a say. */
const before = fc.constantFrom('', `It failed ${'- '.repeat(50)}`);

export const SIGNS = [
  fuzzed(
    'signs: where the detector finds a code there is a sign of it',
    { few: 500, share: 60 },
    fc.tuple(before, code),
    (parts) => {
      const text = parts.join('');
      const found = detect(text)
        .map(({ start, end }) => text.slice(start, end))
        // "Ox" and letters are read as hex, but only beside a digit are they looked for.
        .filter((one) => /[\d_]/.test(one));
      const sign = new SignFinder(text, () => -1).next(0);
      insist(found.length === 0 || sign >= 0, `there is a sign of ${found[0]}`);
    },
  ),
];
