import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHistory } from '../../lib/browser/windows/stored-history.ts';
import type { EntryKey } from '../../lib/catalog/entry.ts';
import {
  EMPTY_HISTORY,
  forget,
  isPinned,
  MAX_RECENT,
  remember,
  togglePin,
} from '../../lib/ui/popup/history.ts';

function entry(value: number): EntryKey {
  return { family: 'win32', value, name: `ERROR_${value}` };
}

describe('the history', () => {
  it('has the latest entry first, each once, and no more than it keeps', () => {
    let history = EMPTY_HISTORY;
    for (let value = 1; value <= MAX_RECENT + 5; value++) history = remember(history, entry(value));
    history = remember(history, entry(10));
    expect(history.recent).toHaveLength(MAX_RECENT);
    expect(history.recent.slice(0, 2)).toEqual([entry(10), entry(MAX_RECENT + 5)]);
    expect(history.recent.filter(({ value }) => value === 10)).toHaveLength(1);
  });

  it('keeps nothing of an entry but its key', () => {
    const more = { ...entry(5), summary: 'words', derivation: 'more words' };
    expect(remember(EMPTY_HISTORY, more).recent).toEqual([entry(5)]);
    expect(togglePin(EMPTY_HISTORY, more).pinned).toEqual([entry(5)]);
  });

  it('pins and unpins, apart from what is recent', () => {
    const pinned = togglePin(remember(EMPTY_HISTORY, entry(5)), entry(5));
    expect(isPinned(pinned, entry(5))).toBe(true);
    expect(forget(pinned, entry(5))).toEqual({ pinned: [entry(5)], recent: [] });
    expect(togglePin(pinned, entry(5))).toEqual({ pinned: [], recent: [entry(5)] });
  });

  it('takes two names of one number for two entries', () => {
    const other = { ...entry(5), name: 'OTHER' };
    expect(remember(remember(EMPTY_HISTORY, entry(5)), other).recent).toEqual([other, entry(5)]);
  });
});

describe('a stored history', () => {
  it.each([undefined, null, 7, 'text', [], { pinned: 3, recent: {} }, { recent: [null, 1, 'x', {}] }])(
    'is empty when it is %j',
    (stored) => {
      expect(parseHistory(stored)).toEqual(EMPTY_HISTORY);
    },
  );

  it('keeps what is sound, once, and no more than there is room for', () => {
    const damaged = [
      { family: 'no-such', value: 1, name: '' },
      { family: 'win32', value: -1, name: '' },
      { family: 'win32', value: 2, name: 'x'.repeat(1000) },
    ];
    const many = Array.from({ length: 50 }, (_, at) => entry(at));
    const { pinned, recent } = parseHistory({ pinned: [...damaged, entry(1), entry(1)], recent: many });
    expect(pinned).toEqual([entry(1)]);
    expect(recent).toEqual(many.slice(0, MAX_RECENT));
  });

  it('may be anything', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ pinned: fc.anything(), recent: fc.array(fc.anything()) })),
        (stored) => {
          const history = parseHistory(stored);
          expect(Object.keys(history)).toEqual(['pinned', 'recent']);
          expect(parseHistory(history)).toEqual(history);
        },
      ),
    );
  });
});
