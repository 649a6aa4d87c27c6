import { describe, expect, it } from 'vitest';
import { packNumbers, unpackNumbers } from '../../lib/catalog/compile/packed-numbers.ts';

describe('packed numbers', () => {
  it.each([[[]], [[0]], [[31, 32]], [[0xffff_ffff, 1, 0x8007_0643, 0]]])(
    'are those that were packed: %j',
    (numbers) => expect([...unpackNumbers(packNumbers(numbers))]).toEqual(numbers),
  );

  it('take one character each when they are small', () => expect(packNumbers([1, 2, 31])).toHaveLength(3));

  it('are numbers also in a damaged text', () => {
    expect([...unpackNumbers('!')]).toEqual([0]);
    expect([...unpackNumbers('ä')]).toEqual([0]);
    expect([...unpackNumbers('_')]).toEqual([]);
  });
});
