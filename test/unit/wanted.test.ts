import { describe, expect, it, test } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import type { Mention } from '../../lib/detect/mention.ts';
import { NO_PAGE_CONTEXT } from '../../lib/detect/page-context.ts';
import { findRepeats } from '../../lib/detect/repeats/find-repeats.ts';
import { Repeats } from '../../lib/detect/repeats/repeats.ts';
import { isWanted, type Sensitivity } from '../../lib/lookup/wanted.ts';

const HEAD = {
  family: 'win32',
  value: 1603,
  name: 'ERROR_INSTALL_FAILURE',
  meanings: 1,
  catalogued: true,
} as const;
const MENTION: Mention = {
  kind: 'code',
  start: 0,
  end: 4,
  code: { kind: 'number', value: 1603, form: 'decimal' },
  likelyFamilies: [],
  products: [],
  certainty: 'likely',
  statedValue: undefined,
  reasons: [],
};

describe('what is annotated', () => {
  test.each<[string, Partial<Mention>, Sensitivity[]]>([
    ['a likely small code', {}, ['balanced', 'eager']],
    ['a certain one', { certainty: 'certain' }, ['strict', 'balanced', 'eager']],
    ['a possible small one', { certainty: 'possible' }, ['eager']],
    [
      'a possible wide one',
      { certainty: 'possible', code: { kind: 'number', value: 0x80070643, form: 'hex' } },
      ['balanced', 'eager'],
    ],
    [
      'a name with its own number',
      { certainty: 'certain', statedValue: 1603 },
      ['strict', 'balanced', 'eager'],
    ],
    ["somebody else's constant of that name", { certainty: 'certain', statedValue: 3 }, []],
  ])('%s', (_, change, wanted) => {
    const levels = (['strict', 'balanced', 'eager'] as const).filter((level) =>
      isWanted({ ...MENTION, ...change }, HEAD, level),
    );
    expect(levels).toEqual(wanted);
  });

  it('is nothing that the catalog does not know', () => {
    expect(isWanted(MENTION, null, 'eager')).toBe(false);
    expect(isWanted(MENTION, { ...HEAD, catalogued: false }, 'balanced')).toBe(false);
  });
});

describe('repeats', () => {
  const repeats = new Repeats();
  for (const mention of detect('Setup ended with error 1603.')) repeats.learn(mention);

  it.each([
    ['What does 1603 want from me?', ['1603']],
    ['It was 1603 again, on line 1603.', ['1603']],
    ['It costs 1603 euros', []],
    ['1603', ['1603']],
    ['What does 1618 want from me?', []],
  ])('in %j: %j', (text, found) => {
    expect(findRepeats(repeats, text, []).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });

  it('are not found in cells of tables', () => {
    const around = () => ({ ...NO_PAGE_CONTEXT, header: 'Machines', inTable: true });
    const text = 'there were 1603 of them';
    expect(findRepeats(repeats, text, [], around)).toEqual([]);
  });
});
