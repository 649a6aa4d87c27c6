import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { luminanceOf } from '../../lib/card/mount/page-scheme.ts';
import { placeBeside } from '../../lib/card/place/place-beside.ts';

const WINDOW = { width: 1000, height: 800 };

function line(top: number, left = 100, bottom = top + 20) {
  return { top, bottom, left, right: left + 80 };
}

describe('the place of a card', () => {
  it.each<[what: string, top: number, side: 'above' | 'below', maxHeight: number]>([
    ['with room on both sides is below', 400, 'below', 366],
    ['with 300 px below is below, though there is more above', 460, 'below', 306],
    ['with less below is on the roomier side', 640, 'above', 480],
    ['at the top is below', 0, 'below', 480],
  ])('%s', (_, top, side, maxHeight) => {
    expect(placeBeside([line(top)], WINDOW)).toMatchObject({ side, maxHeight });
  });

  it('of a large selection covers some of it, at 300 px', () => {
    const place = placeBeside([line(20, 0, 780)], WINDOW);
    expect(place.maxHeight).toBe(300);
    expect(place.y + place.maxHeight).toBe(792);
  });

  it('of a single line in a low window stays off it', () => {
    const low = { width: 320, height: 256 };
    expect(placeBeside([line(118)], low)).toMatchObject({ side: 'below', y: 144, maxHeight: 104 });
  });

  it('is below the last line and above the first one of a text that is broken', () => {
    expect(placeBeside([line(100, 900), line(120, 10)], WINDOW)).toMatchObject({ x: 10, y: 146 });
    expect(placeBeside([line(700, 900), line(720, 10)], WINDOW)).toMatchObject({ x: 900, y: 694 });
    expect(placeBeside([line(720, 10), line(700, 900)], WINDOW)).toMatchObject({ x: 900, y: 694 });
  });

  it('is always inside the window, and never lower than what can be read where there is room', () => {
    const sizes = fc.record({
      width: fc.integer({ min: 160, max: 2000 }),
      height: fc.integer({ min: 200, max: 1500 }),
      top: fc.integer({ min: 0, max: 1400 }),
      tall: fc.integer({ min: 1, max: 1500 }),
    });
    fc.assert(
      fc.property(sizes, ({ width, height, top, tall }) => {
        fc.pre(top < height);
        const place = placeBeside([line(top, 0, top + tall)], { width, height });
        const upper = place.side === 'below' ? place.y : place.y - place.maxHeight;
        expect(upper).toBeGreaterThanOrEqual(7);
        expect(upper + place.maxHeight).toBeLessThanOrEqual(height - 7);
        expect(place.maxHeight).toBeGreaterThanOrEqual(Math.min(72, height - 16) - 1);
        expect(place.width).toBeLessThanOrEqual(width - 16);
      }),
    );
  });
});

it.each<[colour: string, luminance: number | undefined]>([
  ['rgb(255, 255, 255)', 1],
  ['rgb(0, 0, 0)', 0],
  ['rgba(0, 0, 0, 0)', undefined],
  ['color(srgb 1 1 1)', undefined],
])('the luminance of %s', (colour, luminance) => {
  const found = luminanceOf(colour);
  if (luminance === undefined) expect(found).toBeUndefined();
  else expect(found).toBeCloseTo(luminance);
});
