import { describe, expect, it } from 'vitest';
import { firstSentence } from '../../lib/card/facts/first-sentence.ts';
import { shorten } from '../../lib/page/marks/excerpt.ts';
import type { ListedMention } from '../../lib/page/marks/mark-list.ts';
import {
  countText,
  groupMentions,
  isAbout,
  spellingsWritten,
  writtenAs,
} from '../../lib/ui/page/page-groups.ts';

function mention(text: string, value: number): ListedMention {
  const head = { family: 'win32', value, name: `ERROR_${value}`, meanings: 1, catalogued: true } as const;
  return { kind: 'code', text, start: 0, head, context: `about ${text}`, at: 6 };
}

describe('the groups of a page', () => {
  const groups = groupMentions([
    mention('1618', 1618),
    mention('1603', 1603),
    mention('0x80070643', 1603),
    mention('1603', 1603),
  ]);

  it('hold what means the same, in the order of the page', () => {
    expect(groups.map(({ head, mentions }) => [head.value, mentions.map(({ index }) => index)])).toEqual([
      [1618, [0]],
      [1603, [1, 2, 3]],
    ]);
  });

  it('say how the code is written and how much there is', () => {
    expect(groups.map(writtenAs)).toEqual(['1618', '1603']);
    expect(countText(groups)).toBe('2 codes in 4 places');
    expect(countText(groups.slice(0, 1))).toBe('1 code');
  });

  it('say the number where the page has only the name', () => {
    const named = groupMentions([mention('ERROR_5', 5), mention('ERROR_6', 6), mention('ERROR_6', 6)]);
    expect(named.map(writtenAs)).toEqual(['5', '6']);
  });
});

describe('the ways in which a code is written', () => {
  it('are counted apart, but not for their capitals', () => {
    const [group] = groupMentions([
      mention('0x80070643', 1603),
      mention('0X80070643', 1603),
      mention('1603', 1603),
    ]);
    expect(group && spellingsWritten(group)).toBe('0x80070643 × 2, 1603');
  });

  it.each([
    ['1603', true],
    ['error_1603', true],
    ['80070643', true],
    ['install', true],
    ['access', false],
  ])('and its name and summary are what a filter finds: %s', (typed, isFound) => {
    const [group] = groupMentions([mention('0x80070643', 1603)]);
    expect(group && isAbout(group, typed, 'The installation failed.')).toBe(isFound);
  });
});

it.each([
  ['It failed. Nothing was changed.', 'It failed.'],
  ['See setup.log for more', 'See setup.log for more'],
  ['Version 3.5 is missing. Install it.', 'Version 3.5 is missing.'],
  ['', ''],
])('the first sentence of %j is %j', (summary, sentence) => {
  expect(firstSentence(summary)).toBe(sentence);
});

describe('the context of a mention', () => {
  const words = 'some words of a line that goes on and on without an end and then some more of it';

  it('is the whole line where it fits', () => {
    expect(shorten('  It failed\n with ', '1603', ' again. ')).toEqual({
      context: 'It failed with 1603 again.',
      at: 15,
    });
  });

  it.each([
    [`${words} `, '1603', ` ${words}`],
    ['', '1603', ` ${words}`],
    [`${words} `, '1603', ''],
    ['x'.repeat(200), '1603', 'y'.repeat(200)],
    [words, 'E'.repeat(79), words],
    [words, 'E'.repeat(300), words],
  ])('is never longer than 80 characters', (before, text, after) => {
    const { context, at } = shorten(before, text, after);
    expect(context.slice(at)).toMatch(new RegExp(`^${text.slice(0, 79)}`));
    expect(context.length).toBeLessThanOrEqual(80);
    expect(context).toContain(text.slice(0, 79));
    expect(context).toContain('…');
  });

  it('is cut between words', () => {
    expect(shorten(`${words} `, '1603', ` ${words}`).context).toBe(
      '…on and on without an end and then some more of it 1603 some words of a line…',
    );
  });
});
