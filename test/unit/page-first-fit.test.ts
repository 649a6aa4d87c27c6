import { describe, expect, it, vi } from 'vitest';
import { firstFit } from '../../lib/page/marks/first-fit.ts';

describe('the first of many that fits', () => {
  it('is found from any guess', () => {
    for (let count = 0; count < 20; count++) {
      for (let wanted = 0; wanted <= count; wanted++) {
        for (let guess = 0; guess <= count + 2; guess++) {
          const fits = (index: number) => {
            expect(index).toBeGreaterThanOrEqual(0);
            expect(index).toBeLessThan(count);
            return index >= wanted;
          };
          expect(firstFit(count, fits, guess)).toBe(wanted);
        }
      }
    }
  });

  it.each([
    ['right', 5000, 2],
    ['one off', 4999, 3],
    ['some off', 5070, 15],
    ['of the other end', 0, 27],
    ['past the end', 30_000, 29],
  ])('takes few questions where the guess is %s', (_, guess, most) => {
    const fits = vi.fn((index: number) => index >= 5000);
    expect(firstFit(20_000, fits, guess)).toBe(5000);
    expect(fits.mock.calls.length).toBeLessThanOrEqual(most);
  });
});
