import { describe, expect, test } from 'vitest';
import { RULES } from '../../lib/detect/classify/rule-order.ts';
import { detect } from '../../lib/detect/detect.ts';
import { PAIR_EXAMPLES } from '../../lib/detect/notations/facility-pairs.ts';
import { NOTATIONS } from '../../lib/detect/notations/notations.ts';
import { FAMILY_RULES } from '../../lib/detect/rules/families.ts';
import { tokenize } from '../../lib/detect/tokens.ts';

function found(text: string): string[] {
  return detect(text).map(({ start, end }) => text.slice(start, end));
}

describe('detect', () => {
  test.each<[string, string[]]>([
    ['1300 (0x514)', ['1300', '0x514']],
    ['ERROR_INSTALL_FAILURE - 1603 (0x643)', ['ERROR_INSTALL_FAILURE', '1603', '0x643']],
    ['ERROR\\_INSTALL\\_FAILURE', ['ERROR\\_INSTALL\\_FAILURE']],
    ['ERROR_ACCESS_DENIED (5)', ['ERROR_ACCESS_DENIED', '5']],
    ['ERROR_INSTALL_USEREXIT (1623, 0x657)', ['ERROR_INSTALL_USEREXIT', '1623', '0x657']],
    ['failed: 0x80070643, sorry', ['0x80070643']],
    ['result -2147023293.', ['-2147023293']],
    ['MainEngineThread is returning 1603', ['1603']],
    ['bought for 1603 euros on page 1618', []],
    ['System error codes for errors 1300 to 1699', []],
    ['color: #80070643', []],
  ])('finds in %j: %j', (text, mentions) => {
    expect(found(text)).toEqual(mentions);
  });
});

/** The texts that are marked by «» in an example, and the example without the marks. */
function marked(example: string): { text: string; wanted: string[] } {
  return {
    text: example.replace(/[«»]/g, ''),
    wanted: [...example.matchAll(/«([^»]+)»/g)].map(([, inner = '']) => inner),
  };
}

describe('the table of notations', () => {
  const yes = NOTATIONS.flatMap((row) => row.yes.map((example) => [row.shape, example] as const));
  const no = NOTATIONS.flatMap((row) => row.no.map((example) => [row.shape, example] as const));
  test.each(yes)('%s: finds %s', (shape, example) => {
    const { text, wanted } = marked(example);
    const tokens = tokenize(text).filter((token) => token.shape === shape);
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(wanted);
  });
  test.each(no)('%s: finds nothing in %s', (shape, text) => {
    expect(tokenize(text).filter((token) => token.shape === shape)).toEqual([]);
  });
});

describe('a code beside its facility', () => {
  test.each(PAIR_EXAMPLES.yes)('%s is found', (example, hresult) => {
    const { text, wanted } = marked(example);
    const mentions = detect(text).filter((mention) => mention.code.kind === 'number');
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(wanted);
    expect(mentions[0]?.code).toMatchObject({ kind: 'number', value: hresult });
  });
  test.each(PAIR_EXAMPLES.no)('%s has none', (text) => expect(found(text)).toEqual([]));
});

describe('the tables of rules', () => {
  const examples = RULES.flatMap((row) => [
    ...row.yes.map((example) => [row.id, example, true] as const),
    ...row.no.map((example) => [row.id, example, false] as const),
  ]);
  test('name their rows apart', () => {
    const ids = RULES.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
  test.each(examples)('%s: the number in %s is a code: %s', (_, example, isCode) => {
    const { text } = marked(example);
    const start = example.indexOf('«');
    const mention = detect(text).find((found) => found.start === start);
    expect(mention !== undefined && mention.certainty !== 'possible').toBe(isCode);
  });
});

describe('the table of families', () => {
  const yes = FAMILY_RULES.flatMap((row) => row.yes.map((example) => [row.families[0], example] as const));
  const no = FAMILY_RULES.flatMap((row) => row.no.map((example) => [row.families[0], example] as const));
  const firstHint = (example: string) => {
    const start = example.indexOf('«');
    return detect(marked(example).text).find((mention) => mention.start === start)?.likelyFamilies[0];
  };
  test.each(yes)('%s for %s', (family, example) => expect(firstHint(example)).toBe(family));
  test.each(no)('not %s for %s', (family, example) => expect(firstHint(example)).not.toBe(family));
});
