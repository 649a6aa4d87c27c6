import { describe, expect, test } from 'vitest';
import { RULES } from '../../lib/detect/classify/rule-order.ts';
import { detect } from '../../lib/detect/detect.ts';
import {
  announcesCode,
  announcesCodes,
  isOnlyNumber,
  Prefilter,
} from '../../lib/detect/prefilter/prefilter.ts';

/** The first place of a text; -1 when there is none. */
const place = (text: string) => new Prefilter(text, () => -1).next(0);

describe('a place worth reading', () => {
  test.each([
    'error 5',
    '0x80070005',
    'ERROR_X',
    'WSAECONNRESET',
    'wbemErrFailed',
    'stop code: IRQL NOT LESS OR EQUAL',
    'DPC Watchdog Violation',
    'écran bleu 0124',
    '错误 5',
    'LiveKernelEvent 141',
    'case 1603:',
    'Note: 1: 1708',
    '%%1058',
    '-2147023293',
    '4294967295',
    'code: 10:15',
  ])('is in %s', (text) => expect(place(text)).toBeGreaterThanOrEqual(0));

  test.each([
    'nothing',
    'at 10:15 we met',
    'on 2024-01-18 we met',
    '12 people walked 45 km',
    'he talked and walked',
    'the bus stops here',
    'memory was managed',
  ])('is not in %s', (text) => expect(place(text)).toBe(-1));

  test('is found from an offset on', () => {
    const text = 'error 5, then stop code, then error 6';
    const prefilter = new Prefilter(text, () => -1);
    expect([prefilter.next(0), prefilter.next(7), prefilter.next(24)]).toEqual([6, 14, 36]);
  });
});

describe('a number alone in its text', () => {
  test.each(['1603', ' (0x643) ', '53, 67, 85', '734, 732', '1 or 0x1', '"5"'])('is %s', (text) =>
    expect(isOnlyNumber(text)).toBe(true),
  );
  test.each(['', 'x', '1603 x', 'one 5', '1'.repeat(61)])('is not %j', (text) =>
    expect(isOnlyNumber(text)).toBe(false),
  );
  test.each(['ERROR_X', '0x643', 'Error code', 'exit code', 'Fehlercode'])('is announced by %s', (text) =>
    expect(announcesCode(text)).toBe(true),
  );
  test.each(['Name', '1603', 'Number of people'])('is not announced by %s', (text) =>
    expect(announcesCode(text)).toBe(false),
  );
  test.each(['Code', 'Value', 'Hex', 'Dec', 'Return code', 'Wert', '代码', 'Code (hex)'])(
    'stands below %s',
    (text) => expect(announcesCodes(text)).toBe(true),
  );
  test.each(['Name', 'Value of life', 'Postal codes here'])('does not stand below %s', (text) =>
    expect(announcesCodes(text)).toBe(false),
  );
});

describe('what makes a number worth reading', () => {
  test.each([
    'the 1070 error',
    'a 1070-error',
    '86-os hibakód',
    '“1722” hatası',
    'is 5 (access denied)',
    'is 5 - access denied',
    'so access denied (5)',
    'so it was. 1722 The RPC server is unavailable',
    '2 = the file: file not found',
    'they saw 1603 again',
    'they saw 10054 again',
    'NAME_OF',
    'The WSANOTINITIALISED again',
    'BSOD: SOME NEW NAME',
    'bsod SOME NEW NAME',
    'stopcode (SOME NEW NAME)',
  ])('is in %s', (text) => expect(place(text)).toBeGreaterThanOrEqual(0));

  test.each([
    'the 1070 men',
    '86-os busz',
    'is 5 (some are gone)',
    'is 5, access denied',
    'so access denied to 5',
    'so call(5)',
    '1722 the RPC server is unavailable',
    'they saw 1606 again',
    'they saw 10055 again',
    'WSAmple',
    'chapters 12, 13.',
    '(12) and [13]',
    'x.12',
  ])('is not in %s', (text) => expect(place(text)).toBe(-1));

  test('is the word before it, up to a distance', () => {
    const dots = (length: number) => ' .'.repeat(length / 2);
    expect(place(`error${dots(66)} 7`)).toBeGreaterThanOrEqual(0);
    expect(place(`error${dots(68)} 7`)).toBe(-1);
    expect(place(`error 5:10${dots(60)} 7`)).toBe(6);
  });

  test.each(RULES.filter(({ yes }) => yes.length > 0).map(({ id, yes }) => [id, yes] as const))(
    'is every example of %s',
    (_, yes) => {
      const examples = yes.map((example) => example.replace(/[«»]/g, ''));
      const found = examples.filter((text) => detect(text).some(({ certainty }) => certainty !== 'possible'));
      expect(found.filter((text) => place(text) < 0)).toEqual([]);
    },
  );
});
