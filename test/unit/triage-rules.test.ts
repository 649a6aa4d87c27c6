import { describe, expect, it, test } from 'vitest';
import { openCatalog } from '../../lib/catalog/read/catalog.ts';
import { KINDS } from '../../lib/triage/answer.ts';
import { ALL_KINDS } from '../../lib/triage/kinds/all.ts';
import { matchRule } from '../../lib/triage/match.ts';
import type { Kind, Rule } from '../../lib/triage/rule.ts';
import { viewOf } from '../../lib/triage/view.ts';
import { readCompiled } from './read-assets.ts';

const catalog = await openCatalog(readCompiled);

/** The rule that speaks for a line, where its record and the line above are as the rule asks. */
function ruleFor(kind: Kind, line: string, { after, where }: Rule): string | undefined {
  // A table whose other rules ask for nothing about the record.
  const rules = kind.rules.filter((rule) => rule.where === undefined || rule.where === where);
  const plain = rules.map(({ where: _, ...rule }): Rule => rule);
  const context = { fields: {}, previous: after ?? '' };
  return matchRule(catalog, { ...kind, rules: plain }, viewOf(line).text, context)?.rule.id;
}

test('there is a table for each kind, and each says what its rules are', () => {
  expect(ALL_KINDS.map(({ id }) => id).toSorted()).toEqual([...KINDS].toSorted());
  for (const { rules } of ALL_KINDS) {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

describe.each(ALL_KINDS.map((kind) => [kind.id, kind] as const))('%s', (_, kind) => {
  it.each(kind.rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    expect(rule.yes.length).toBeGreaterThan(0);
    expect(rule.no.length).toBeGreaterThan(0);
    for (const line of rule.yes) expect(ruleFor(kind, line, rule), line).toBe(id);
    for (const line of rule.no) expect(rule.pattern.test(viewOf(line).text), line).toBe(false);
  });
});

test('no pattern keeps a position between lines', () => {
  const patterns = ALL_KINDS.flatMap(({ rules, marks, fields = [] }) => [
    ...rules.flatMap(({ pattern, inner = [] }) => [pattern, ...inner]),
    ...[...marks, ...fields].map(({ pattern }) => pattern),
  ]);
  expect(patterns.filter(({ global, sticky }) => global || sticky)).toEqual([]);
});
