import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { frameState, markByHand } from '../../lib/browser/shared/injected.ts';
import { SHARE_NAME } from '../../lib/page/frame-share.ts';

/**
 * Runs a function as browsers do that inject it: by its source alone, with its argument, in another world. Gives what it
 * returns, and what the scripts of the frame share afterwards.
 */
function inject(run: (shareName: string) => unknown, shared?: object): { result: unknown; shared: unknown } {
  const source = `
    const share = Symbol.for(name);
    if (shared) globalThis[share] = shared;
    JSON.stringify({ result: (${run})(name), shared: globalThis[share] })`;
  return JSON.parse(runInNewContext(source, { name: SHARE_NAME, shared }));
}

const NOTHING = { isAnnotated: false, showsMarks: false, count: 0 };

describe('a function that is injected into a frame', () => {
  it.each<[what: string, shared: object | undefined, state: object]>([
    ['in which none of our scripts runs', undefined, NOTHING],
    ['in which they share nothing yet', {}, NOTHING],
    ['that is annotated', { page: {} }, { ...NOTHING, isAnnotated: true }],
    [
      'that shows marks',
      { page: {}, marks: {}, count: 7 },
      { isAnnotated: true, showsMarks: true, count: 7 },
    ],
  ])('tells the state of one %s', (_, shared, state) => {
    expect(inject(frameState, shared).result).toEqual(state);
  });

  it('notes that the user has asked for this page, beside what is there already', () => {
    expect(inject(markByHand).shared).toEqual({ byHand: true });
    expect(inject(markByHand, { count: 7 }).shared).toEqual({ count: 7, byHand: true });
  });
});
