import { describe, expect, it, test } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import { Echoes } from '../../lib/detect/echo.ts';
import { freeTokens } from '../../lib/detect/free-tokens.ts';
import { withoutInvisible } from '../../lib/detect/invisible.ts';
import type { Mention } from '../../lib/detect/mention.ts';
import { withoutOverlaps } from '../../lib/detect/overlaps.ts';
import { NO_SURROUNDINGS } from '../../lib/detect/surroundings.ts';

function mention(
  value: number,
  form: 'decimal' | 'hex' | 'negative',
  certainty: Mention['certainty'],
): Mention {
  const code = { kind: 'number', value, form } as const;
  return { start: 0, end: 4, code, hints: ['msi'], certainty, claim: undefined };
}

function knowing(...mentions: Mention[]): Echoes {
  const echoes = new Echoes();
  for (const known of mentions) echoes.learn(known);
  return echoes;
}

const known = knowing(mention(1603, 'decimal', 'likely'), mention(0x643, 'hex', 'certain'));

function found(echoes: Echoes, text: string): string[] {
  return echoes.find(text, freeTokens(text, detect(text))).map(({ start, end }) => text.slice(start, end));
}

describe('what a page has proved', () => {
  test.each<[string, Mention, boolean]>([
    ['a likely decimal', mention(1603, 'decimal', 'likely'), true],
    ['a certain hex number', mention(0x643, 'hex', 'certain'), true],
    ['a possible decimal', mention(1603, 'decimal', 'possible'), false],
    ['the least decimal', mention(10, 'decimal', 'likely'), true],
    ['a small decimal', mention(9, 'decimal', 'likely'), false],
    ['a small hex number', mention(1, 'hex', 'likely'), true],
    ['the greatest short number', mention(0xffff, 'decimal', 'likely'), true],
    ['a long number', mention(0x10000, 'decimal', 'likely'), false],
    ['a negative number', mention(5, 'negative', 'likely'), false],
    ['a name', { ...mention(0, 'hex', 'certain'), code: { kind: 'name', name: 'ERROR_X' } }, false],
  ])('is remembered for %s: %s', (_, one, isNew) => {
    const echoes = new Echoes();
    expect(echoes.isEmpty).toBe(true);
    expect(echoes.learn(one)).toBe(isNew);
    expect(echoes.isEmpty).toBe(!isNew);
    expect(echoes.learn(one)).toBe(false);
  });
});

describe('an echo', () => {
  test.each<[string, string[]]>([
    ['So this is what 1603 means to me.', ['1603']],
    ['So this is what 0x643 and 1603 mean.', ['0x643', '1603']],
    ['So this is what 0X0643 means.', ['0X0643']],
    ['So this is what 1604 means to me.', []],
    ['So this is what 643 means to me.', []],
    ['1603', []],
    ['1603, 1604', []],
    ['two words 1603', []],
    ['one, two, 1603 four', []],
    ['one two 1603 four', []],
    ['one two three 1603 four', ['1603']],
    ['这是安装程序 1603', ['1603']],
    ['这是安装程 1603', []],
    ['So it is on line 1603 of that.', []],
    ['So there are 1603 files in here.', []],
    ['So this is at address 0x643 of it.', []],
    ['So error 1603 was already found here.', []],
    ['So error 1603 is a 1603 here.', ['1603']],
  ])('in %j: %j', (text, texts) => expect(found(known, text)).toEqual(texts));

  it('is what was learned, at another place', () => {
    const text = 'So this is what 1603 means to me.';
    expect(known.find(text, freeTokens(text, []))).toEqual([
      { ...mention(1603, 'decimal', 'likely'), start: 16, end: 20 },
    ]);
    expect(new Echoes().find(text, freeTokens(text, []))).toEqual([]);
  });

  it('is not heard in tables, which are asked about only when it matters', () => {
    let asked = 0;
    const table = () => {
      asked++;
      return { ...NO_SURROUNDINGS, inTable: true };
    };
    expect(
      known.find(
        'So this is what 1604 means to me.',
        freeTokens('So this is what 1604 means to me.', []),
        table,
      ),
    ).toEqual([]);
    expect(asked).toBe(0);
    expect(
      known.find(
        'So this is what 1603 means to me.',
        freeTokens('So this is what 1603 means to me.', []),
        table,
      ),
    ).toEqual([]);
    expect(asked).toBe(1);
  });

  it('is heard among words that are near, and in a table far from the beginning of its cell', () => {
    const sentence = 'So this is what it means to me. ';
    const far = (length: number) => '; '.repeat(length / 2);
    const heard = (text: string, inTable = false) =>
      known
        .find(text, freeTokens(text, []), () => ({ ...NO_SURROUNDINGS, inTable }))
        .map(({ start }) => start);
    expect(heard(`${sentence}${far(700)}1603`)).toEqual([732]);
    expect(heard(`${sentence}${far(800)}1603`)).toEqual([]);
    expect(heard(`1603 ${far(300)}${sentence}`)).toEqual([0]);
    expect(heard(`1603 ${far(400)}${sentence}`)).toEqual([]);
    const long = `${sentence.repeat(25)}1603 ${sentence}1603`;
    expect(heard(long)).toEqual([800, 837]);
    expect(heard(long, true)).toEqual([837]);
  });

  it('is wanted in what was read before, once', () => {
    const echoes = new Echoes();
    expect([echoes.hasNews, echoes.takeNews()]).toEqual([false, false]);
    echoes.learn(mention(1603, 'decimal', 'likely'));
    expect([echoes.hasNews, echoes.takeNews(), echoes.hasNews, echoes.takeNews()]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    echoes.learn(mention(1603, 'decimal', 'likely'));
    expect(echoes.hasNews).toBe(false);
    echoes.learn(mention(1604, 'hex', 'likely'));
    expect(echoes.hasNews).toBe(true);
  });

  it('can be looked for', () => {
    const finder = known.finder('a 1603 b 0X643 c 643');
    expect([finder.next(0), finder.next(3), finder.next(12), finder.next(18)]).toEqual([2, 11, 17, -1]);
    expect(new Echoes().finder('1603').next(0)).toBe(-1);
    const others = knowing(mention(1618, 'decimal', 'likely'), mention(0x7b, 'hex', 'likely'));
    const next = others.finder('123 652 1618 7B');
    expect([next.next(0), next.next(9), next.next(14)]).toEqual([8, 13, -1]);
  });
});

describe('invisible characters', () => {
  it('are left out, and every offset is found again', () => {
    const { text, originalOffset } = withoutInvisible('a\u00ADb\u200B\u200Dc\u2060\uFEFF');
    expect(text).toBe('abc');
    expect([0, 1, 2, 3].map(originalOffset)).toEqual([0, 2, 5, 8]);
    const same = withoutInvisible('abc');
    expect([same.text, same.originalOffset(7)]).toEqual(['abc', 7]);
  });

  it('inside a code belong to its mention', () => {
    const text = '\u00ADerror 0x8007\u200B0643\u200B.';
    expect(detect(text).map(({ start, end }) => text.slice(start, end))).toEqual(['0x8007\u200B0643']);
  });
});

describe('spans', () => {
  const span = (start: number, end: number) => ({ start, end });
  test.each([
    [[span(0, 2), span(3, 5)], [], [span(0, 2), span(3, 5)]],
    [[span(0, 2), span(3, 5)], [span(2, 3)], [span(0, 2), span(3, 5)]],
    [[span(0, 2), span(3, 5)], [span(1, 4)], []],
    [[span(0, 2), span(3, 5)], [span(4, 6)], [span(0, 2)]],
    [[span(3, 5), span(7, 9)], [span(0, 1), span(1, 3), span(8, 9)], [span(3, 5)]],
    [[span(3, 9)], [span(4, 5)], []],
  ])('%j that overlap none of %j: %j', (spans, others, kept) => {
    expect(withoutOverlaps(spans, others)).toEqual(kept);
  });
});
