import { describe, expect, it } from 'vitest';
import { joinName } from '../../lib/catalog/read/name-index.ts';
import { highest } from '../../lib/lookup/index/highest.ts';
import { numberAt } from '../../lib/lookup/index/number-at.ts';
import { wordIndex } from '../../lib/lookup/index/word-index.ts';
import { openSmall } from './small-catalog.ts';

describe('the index of names', async () => {
  const catalog = await openSmall({
    win32: [
      [1, 'COSTARRING'],
      [2, 'LIQUID'],
      [3, 'RPC_E_WRONG_THREAD RpcEOther'],
    ],
  });
  const index = catalog.names();
  const found = (name: string) => index.find(joinName(name)).map(({ value }) => value);

  it.each([
    ['rpc e wrong thread', [3]],
    ['RPC_E_OTHER', [3]],
    ['rpc e wrong', []],
    ['', []],
  ])('finds %j at %j', (name, values) => expect(found(name)).toEqual(values));

  it('tells names apart that have one hash', () => {
    expect(found('costarring')).toEqual([1]);
    expect(found('liquid')).toEqual([2]);
  });
});

describe('the index of words', async () => {
  const index = await wordIndex(
    await openSmall({
      win32: [
        [5, 'ERROR_ACCESS_DENIED', 'winerror.h', 'Access was refused to the printer.'],
        [6, 'ERROR_PRINT_CANCELLED', 'winerror.h', 'Printing was given up.'],
      ],
    }),
  );
  const texts = (term: string, isBeginning = false) => index.match(term, isBeginning).map(({ text }) => text);

  it('knows a word, what it begins, and what it misspells', () => {
    expect(texts('access')).toEqual(['access']);
    expect(texts('acc', true)).toEqual(['access']);
    expect(texts('print', true)).toEqual(['print', 'printer']);
    expect(texts('acess')).toEqual(['access']);
    expect(texts('zebra')).toEqual([]);
  });

  it('answers the same when more misspelt words came than are kept', () => {
    for (let count = 0; count < 600; count++)
      texts(`zz${String.fromCharCode(97 + (count % 26))}${'q'.repeat(2 + count / 26)}`);
    expect(texts('acess')).toEqual(['access']);
  });
});

describe('the highest', () => {
  const ranks = [3, 1, 4, 1, 5, 9, 2, 6];
  const places = (count: number) =>
    highest([...ranks.keys()], (place) => ranks[place] ?? 0, count).map(({ number }) => number);

  it('come first, equals in their order', () => {
    expect(places(3)).toEqual([5, 7, 4]);
    expect(places(8)).toEqual([5, 7, 4, 2, 0, 6, 1, 3]);
    expect(places(0)).toEqual([]);
  });
});

it('has no number outside a column', () => {
  expect([-1, 0, 1, 2].map((place) => numberAt(new Uint16Array([7, 8]), place))).toEqual([0, 7, 8, 0]);
});
