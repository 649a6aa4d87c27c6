import { describe, expect, it, test } from 'vitest';
import { packHashes, parseFingerprints, unpackHash } from '../../lib/catalog/compile/fingerprints.ts';
import type { Problem } from '../../lib/catalog/source/problem.ts';
import { nameWords, termsOf, wordsOf } from '../../lib/catalog/terms.ts';
import { messageIndex } from '../../lib/lookup/index/message-index.ts';
import { hashWord, messageWords, WORD_BITS } from '../../lib/lookup/index/message-words.ts';
import { recognizeMessages } from '../../lib/lookup/index/recognize.ts';
import { readCatalog } from '../../tools/build/catalog.ts';
import { fingerprintOf } from '../../tools/fingerprint.ts';
import { openSmall, smallSource } from './small-catalog.ts';

const source = await readCatalog();

describe('the words of a message', () => {
  test.each([
    ['The device %1 is not ready.', 'the device is not ready'],
    ["Can't find “C:\\x y\\z.dll”, it doesn't exist", 'cannot find it does not exist'],
    ['Error 0x%08lx in [2]: {Bad Image} %hs', 'error in bad image'],
    ['I/O error on server-01 at 10:22', 'i o error on at'],
  ])('%j are %j', (text, words) => expect(messageWords(text, true).join(' ')).toBe(words));

  it('keep what stands in quotes when there is nothing else', () => {
    expect(messageWords('"Access denied"', true)).toEqual(['access', 'denied']);
  });
});

describe('fingerprints', () => {
  it('come back from their characters', () => {
    const hashes = [0, 1, 31, 32, 511, 1022, 1023];
    const packed = packHashes(hashes);
    expect(hashes.map((_, index) => unpackHash(packed, 2 * index))).toEqual(hashes);
  });

  it('tell at most 16 bits of a word, and each stands for several words of a dictionary', () => {
    expect(WORD_BITS).toBeLessThanOrEqual(16);
    const dictionary = new Map<number, Set<string>>();
    for (const entry of source.entries) {
      const names = [entry.name, ...entry.aliases].map(nameWords);
      const texts = [entry.summary, ...names, JSON.stringify(source.articles.get(entry) ?? '')];
      for (const word of wordsOf(texts.join(' ')).filter((each) => /^[a-z]+$/.test(each))) {
        const words = dictionary.get(hashWord(word)) ?? new Set();
        dictionary.set(hashWord(word), words.add(word));
      }
    }
    const used = new Set(
      source.fingerprints.flatMap(({ words }) =>
        Array.from({ length: words.length / 2 }, (_, index) => unpackHash(words, 2 * index)),
      ),
    );
    const telling = [...used].filter((hash) => (dictionary.get(hash)?.size ?? 0) < 2);
    expect(telling).toEqual([]);
  });

  it.each([
    ['5\tERROR_ACCESS_DENIED\treference\tabcd', []],
    ['5\tERROR_ACCESS_DENIED\tbook\tabcd', ['is no fingerprint']],
    ['5\tERROR_ACCESS_DENIED\treference\tabc', ['is no fingerprint']],
    ['6\tERROR_X\treference\tabcd', ['is not in the catalog']],
    ['5\tERROR_ACCESS_DENIED\tscreen\tabcd\n5\tERROR_ACCESS_DENIED\tscreen\tabcd', ['twice']],
  ])('%j: %j', (rows, expected) => {
    const { entries } = smallSource({ win32: [[5, 'ERROR_ACCESS_DENIED']] });
    const problems: Problem[] = [];
    parseFingerprints('win32', `value\tname\tsource\twords\n${rows}\n`, entries, problems);
    expect(problems.map(({ message }) => message)).toEqual(
      expected.map((text) => expect.stringContaining(text)),
    );
  });
});

describe('recognizing messages', async () => {
  const rows = [
    [2, 'ERROR_FILE_NOT_FOUND', 'The clerk cannot find the ledger that was named.'],
    [3, 'ERROR_PATH_NOT_FOUND', 'The clerk cannot find the shelf that was named.'],
    [5, 'ERROR_ACCESS_DENIED', 'Nobody may enter %1 today because the %2 desk is closed for good.'],
  ] as const;
  const { entries } = smallSource({ win32: rows.map(([value, name]) => [value, name]) });
  const lines = rows.map(([value, name, text]) => {
    const entry = entries.find((each) => each.value === value);
    return `${value}\t${name}\tscreen\t${(entry && fingerprintOf(entry, text, 'screen')?.words) ?? ''}`;
  });
  const catalog = await openSmall(
    { win32: rows.map(([value, name]) => [value, name]) },
    { 'fingerprints/win32.tsv': `value\tname\tsource\twords\n${lines.join('\n')}\n` },
  );
  const index = await messageIndex(catalog);
  const best = (text: string) => recognizeMessages(index, text, 1)[0];

  test.each([
    ['whole', rows[0][2], 2],
    ['without case and punctuation', 'THE CLERK CANNOT FIND THE LEDGER THAT WAS NAMED', 2],
    ['a part', 'cannot find the shelf', 3],
    ['with words left out', 'The clerk find shelf that named', 3],
    ['with a typo', 'The clerk cannot fnid the ledger that was named', 2],
    [
      'filled in',
      "Nobody may enter C:\\rooms\\one.txt today because the 'Contoso Sales' desk is closed for good.",
      5,
    ],
    [
      'with words around it',
      'Contoso Desk - Error: Nobody may enter it today because the desk is closed for good. OK',
      5,
    ],
  ])('%s', (_, text, value) => expect(best(text)?.entries[0]?.value).toBe(value));

  it('says how much agrees', () => {
    expect(best(rows[0][2])).toMatchObject({ ofText: 1, ofMessage: 1, words: 9 });
    expect(best('zebra')).toBeUndefined();
    expect(best('')).toBeUndefined();
  });

  it('counts what is in quotes where it belongs to the message', () => {
    expect(best('The "clerk" cannot find the ledger that was named.')).toMatchObject({ words: 9, ofText: 1 });
  });
});

test('phrases that mean the same are one term', () => {
  const synonyms = { byFirst: new Map([['blue', [{ stems: ['blue', 'screen'], term: '=bsod' }]]]) };
  expect(termsOf('a blue screen on the blue PC', synonyms)).toEqual(['=bsod', 'blue', 'pc']);
});
