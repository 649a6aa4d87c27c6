import fc from 'fast-check';
import { detect } from '../../lib/detect/detect.ts';
import { Prefilter } from '../../lib/detect/prefilter/prefilter.ts';
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

/** What tells of trouble too far away for the prefilter, and yet has a say. */
const before = fc.constantFrom('', `It failed ${'- '.repeat(50)}`);

export const PREFILTER = [
  fuzzed(
    'prefilter: gives a place wherever the detector finds a code',
    { few: 500, share: 60 },
    fc.tuple(before, code),
    (parts) => {
      const text = parts.join('');
      const found = detect(text)
        .map(({ start, end }) => text.slice(start, end))
        // "Ox" and letters are read as hex, but only beside a digit are they looked for.
        .filter((one) => /[\d_]/.test(one));
      const place = new Prefilter(text, () => -1).next(0);
      insist(found.length === 0 || place >= 0, `there is a place for ${found[0]}`);
    },
  ),
];
