import { describe, expect, it, test } from 'vitest';
import { casesOf, hashOf, pairOf, TABLE_SIZE } from '../../lib/detect/prefilter/character-tables.ts';
import { WordBeginnings } from '../../lib/detect/prefilter/word-beginnings.ts';
import { WordScanner } from '../../lib/detect/prefilter/word-scanner.ts';

describe('tables of characters', () => {
  it('know the cases that are one character', () => {
    expect(['a', 'É', 'ß', '值', '-'].map(casesOf)).toEqual([['a', 'A'], ['é', 'É'], ['ß'], ['值'], ['-']]);
  });

  it('have a place for each hash', () => {
    expect([hashOf(0, 0), pairOf(0, 0)]).toEqual([0, 0]);
    expect(hashOf(0xffff, 0xffff)).toBeLessThan(TABLE_SIZE);
    expect(pairOf(0xffff, 0xffff)).toBeLessThan(TABLE_SIZE);
    expect(hashOf(1, 2)).not.toBe(hashOf(2, 1));
    expect(pairOf(1, 2)).not.toBe(pairOf(2, 1));
    expect([pairOf(0x41, 0x42), pairOf(0xe9, 0xff)]).toEqual([0x4142, 0xe9ff]);
  });
});

describe('the beginnings of words', () => {
  const words = new WordBeginnings('errors?|fehler|值|->');

  test.each([
    ['an error here', 3],
    ['an ERROR here', 3],
    ['Systemfehler', 6],
    ['返回值', 2],
    ['it -> 5', 3],
    ['an errand', -1],
    ['an erro', -1],
    ['a - > b', -1],
    ['', -1],
  ])('begin in %j at %i', (text, place) => {
    expect(words.last(text, 0, text.length)).toBe(place);
  });

  it('are looked for between two places', () => {
    const text = 'error, error, error';
    expect([words.last(text, 0, 14), words.last(text, 7, 7), words.last(text, 8, 14)]).toEqual([7, -1, -1]);
    expect([words.mayBeginAt(text, 7), words.mayBeginAt(text, 8)]).toEqual([true, false]);
  });
});

describe('a scanner', () => {
  const scanner = new WordScanner(['Memory', 'stop code', 'bugcheck']);
  const places = (text: string) => {
    const found: number[] = [];
    for (let at = scanner.next(text, 0); at >= 0; at = scanner.next(text, at + 1)) found.push(at);
    return found;
  };

  test.each<[string, number[]]>([
    ['Memory', [0]],
    ['the MEMORY, the Memory', [4, 16]],
    ['the memory', []],
    ['a bugcheck and a bugCHECK', [2, 17]],
    ['a Bugcheck', []],
    ['stop codestop code', [0, 9]],
    ['Memor', []],
    ['xMemory', [1]],
    ['xxxxxMemoryxxxxx', [5]],
    ['', []],
  ])('finds words in %j at %j', (text, found) => expect(places(text)).toEqual(found));

  it('finds a word wherever it begins', () => {
    for (let before = 0; before < 12; before++) {
      expect(scanner.next(`${'.'.repeat(before)}Memory...`, 0)).toBe(before);
    }
  });
});
