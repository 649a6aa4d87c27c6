import { describe, expect, it, test } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import { Echoes } from '../../lib/detect/echo.ts';
import { freeTokens } from '../../lib/detect/free-tokens.ts';
import type { Mention } from '../../lib/detect/mention.ts';
import { isWanted, type Sensitivity } from '../../lib/lookup/wanted.ts';

const HEAD = {
  family: 'win32',
  value: 1603,
  name: 'ERROR_INSTALL_FAILURE',
  readings: 1,
  catalogued: true,
} as const;
const MENTION: Mention = {
  start: 0,
  end: 4,
  code: { kind: 'number', value: 1603, form: 'decimal' },
  hints: [],
  certainty: 'likely',
  claim: undefined,
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
    ['a name with its own number', { certainty: 'certain', claim: 1603 }, ['strict', 'balanced', 'eager']],
    ["somebody else's constant of that name", { certainty: 'certain', claim: 3 }, []],
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

describe('echoes', () => {
  const echoes = new Echoes();
  for (const mention of detect('Setup ended with error 1603.')) echoes.learn(mention);

  it.each([
    ['What does 1603 want from me?', ['1603']],
    ['It was 1603 again, on line 1603.', ['1603']],
    ['It costs 1603 euros', []],
    ['1603', []],
    ['What does 1618 want from me?', []],
  ])('in %j: %j', (text, found) => {
    expect(echoes.find(text, freeTokens(text, [])).map(({ start, end }) => text.slice(start, end))).toEqual(
      found,
    );
  });

  it('are not found in cells of tables', () => {
    const around = () => ({ header: 'Machines', inTable: true, heading: '', preceding: '' });
    const text = 'there were 1603 of them';
    expect(echoes.find(text, freeTokens(text, []), around)).toEqual([]);
  });
});
