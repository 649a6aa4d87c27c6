// @vitest-environment jsdom
import { h } from 'preact';
import { describe, expect, it } from 'vitest';
import { becauseLine } from '../../lib/card/facts/because.ts';
import { Card } from '../../lib/card/view/Card.tsx';
import { RULES } from '../../lib/detect/classify/rule-order.ts';
import { FAMILY_RULES } from '../../lib/detect/rules/families.ts';
import { MESSAGES } from '../support/english.ts';
import { detailOf } from './readings.ts';
import { show } from './view.ts';

/** What is no row of a table: names and messages, which the catalog decides on, repeats and their siblings. */
const BESIDE_TABLES = ['name', 'repeat', 'sibling', 'message'];

/** The ids of rules that have a sentence, as they stand in keys. */
function explained(prefix: string): string[] {
  return Object.keys(MESSAGES)
    .filter((key) => key.startsWith(`${prefix}_`))
    .map((key) => key.slice(prefix.length + 1))
    .sort();
}

function keyOf(id: string): string {
  return id.replaceAll('-', '_');
}

describe('why a text is marked', () => {
  it('has a sentence for each rule that makes a code, and for no other', () => {
    const rules = RULES.filter(({ says }) => says.kind === 'code' || says.kind === 'value');
    expect(explained('because')).toEqual(
      [...rules.map(({ id }) => id), ...BESIDE_TABLES, 'own'].map(keyOf).sort(),
    );
  });

  it('has a sentence for each rule that tells a family', () => {
    // The last is told by the words of a stop code themselves.
    expect(explained('readAs')).toEqual([...FAMILY_RULES.map(({ id }) => id), 'stop-code'].map(keyOf).sort());
  });

  it.each([
    [['exit-code'], 'Marked because words for an exit, return or exception code stand before it.'],
    [
      ['error-word', 'ras-words'],
      'Marked because a word for “error” stands before it. Read this way because the text is about a dial-up or VPN connection.',
    ],
    [['error-word', 'other-system'], 'Marked because a word for “error” stands before it.'],
    [['unit'], undefined],
    [[], undefined],
  ])('%j: %s', (reasons, line) => expect(becauseLine(reasons)).toBe(line));

  it('stands with the anatomy of the first reading', () => {
    const readings = [detailOf({}), detailOf({ value: 5 })];
    const props = { copy: async () => true, onEntry: () => {}, onRetry: () => {} };
    const card = (reasons?: readonly string[]) =>
      show(
        h(Card, {
          ...props,
          state: { kind: 'meanings', text: '1603', meanings: readings, ...(reasons && { reasons }) },
        }),
      );
    const lines = card(['exit-code']).querySelectorAll('.because');
    expect([...lines].map(({ textContent }) => textContent)).toEqual([becauseLine(['exit-code'])]);
    expect(card().querySelector('.because')).toBeNull();
  });
});
