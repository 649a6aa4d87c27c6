import { describe, expect, it, test } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import { withoutInvisible } from '../../lib/detect/invisible.ts';
import type { Mention } from '../../lib/detect/mention.ts';
import { withoutOverlaps } from '../../lib/detect/overlaps.ts';
import { NO_PAGE_CONTEXT } from '../../lib/detect/page-context.ts';
import { findRepeats } from '../../lib/detect/repeats/find-repeats.ts';
import { Repeats } from '../../lib/detect/repeats/repeats.ts';

function mention(
  value: number,
  form: 'decimal' | 'hex' | 'negative',
  certainty: Mention['certainty'],
): Mention {
  const code = { kind: 'number', value, form } as const;
  return {
    kind: 'code',
    start: 0,
    end: 4,
    code,
    likelyFamilies: ['msi'],
    products: [],
    certainty,
    statedValue: undefined,
    reasons: [],
  };
}

function knowing(...mentions: Mention[]): Repeats {
  const repeats = new Repeats();
  for (const known of mentions) repeats.learn(known);
  return repeats;
}

const known = knowing(mention(1603, 'decimal', 'likely'), mention(0x643, 'hex', 'certain'));

function found(repeats: Repeats, text: string): string[] {
  return findRepeats(repeats, text, detect(text)).map(({ start, end }) => text.slice(start, end));
}

describe('what a page has proved', () => {
  test.each<[string, Mention, boolean]>([
    ['a likely decimal', mention(1603, 'decimal', 'likely'), true],
    ['a certain hex number', mention(0x643, 'hex', 'certain'), true],
    ['a possible decimal', mention(1603, 'decimal', 'possible'), false],
    ['the least decimal', mention(2, 'decimal', 'likely'), true],
    ['a small decimal', mention(1, 'decimal', 'likely'), false],
    ['a small hex number', mention(1, 'hex', 'likely'), true],
    ['the greatest short number', mention(0xffff, 'decimal', 'likely'), true],
    ['a long number', mention(0x10000, 'decimal', 'likely'), true],
    ['the greatest without the bit of failure', mention(0x7fff_ffff, 'hex', 'likely'), true],
    ['a failing number', mention(0x8000_0000, 'decimal', 'likely'), false],
    ['a negative number', mention(5, 'negative', 'likely'), false],
    ['a name', { ...mention(0, 'hex', 'certain'), code: { kind: 'name', name: 'ERROR_X' } }, false],
  ])('is remembered for %s: %s', (_, one, isNew) => {
    const repeats = new Repeats();
    expect(repeats.isEmpty).toBe(true);
    expect(repeats.learn(one)).toBe(isNew);
    expect(repeats.isEmpty).toBe(!isNew);
    expect(repeats.learn(one)).toBe(false);
  });
});

describe('an echo', () => {
  test.each<[string, string[]]>([
    ['So this is what 1603 means to me.', ['1603']],
    ['So this is what 0x643 and 1603 mean.', ['0x643', '1603']],
    ['So this is what 0X0643 means.', ['0X0643']],
    ['So this is what 1604 means to me.', []],
    ['So this is what 643 means to me.', []],
    ['1603', ['1603']],
    ['0643', []],
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
    expect(findRepeats(known, text, [])).toEqual([
      { ...mention(1603, 'decimal', 'likely'), start: 16, end: 20 },
    ]);
    expect(findRepeats(new Repeats(), text, [])).toEqual([]);
  });

  it('is not heard in tables, which are asked about only when it matters', () => {
    let asked = 0;
    const table = () => {
      asked++;
      return { ...NO_PAGE_CONTEXT, inTable: true };
    };
    expect(findRepeats(known, 'So this is what 1604 means to me.', [], table)).toEqual([]);
    expect(asked).toBe(0);
    expect(findRepeats(known, 'So this is what 1603 means to me.', [], table)).toEqual([]);
    expect(asked).toBe(1);
  });

  it('is heard among words that are near, and in a table in a cell with a text', () => {
    const sentence = 'So this is what it means to me. ';
    const far = (length: number) => '; '.repeat(length / 2);
    const heard = (text: string, inTable = false) =>
      findRepeats(known, text, [], () => ({ ...NO_PAGE_CONTEXT, inTable })).map(({ start }) => start);
    expect(heard(`${sentence}${far(700)}1603`)).toEqual([732]);
    expect(heard(`${sentence}${far(800)}1603`)).toEqual([]);
    expect(heard(`1603 ${far(300)}${sentence}`)).toEqual([0]);
    expect(heard(`1603 ${far(400)}${sentence}`)).toEqual([]);
    const long = `${sentence.repeat(25)}1603 ${sentence}1603`;
    expect(heard(long)).toEqual([800, 837]);
    expect(heard(long, true)).toEqual([800, 837]);
    expect(heard(`${sentence}1603 ${'-'.repeat(43)}`, true)).toEqual([32]);
    expect(heard(`${sentence}1603 ${'-'.repeat(42)}`, true)).toEqual([]);
  });

  test.each([
    ['it only has 1603 (and 1618 if the service is busy)', ['1603', '1618']],
    ['it only has 1603 and 300 people', ['1603']],
    ['it only has 1603, or 1618 people', ['1603']],
    ['it only has 1603; then 1618 came', ['1603']],
    ['it says 1603 and 0x652 in the log', ['1603']],
  ])('carries on to the next of a list in %s', (text, expected) =>
    expect(found(known, text)).toEqual(expected),
  );

  test.each([
    ['article 1603', []],
    ['It is about article number: 1603 of the list', []],
    ['See the articles 1240, 1603 and more of them', []],
    ['We did see the 1603 in the log', ['1603']],
  ])('is no name of a thing in %s', (text, expected) => expect(found(known, text)).toEqual(expected));

  it('of two digits stands where a noun does', () => {
    const repeats = knowing(mention(53, 'decimal', 'likely'));
    const heard = (text: string) =>
      findRepeats(repeats, text, []).map(({ start }) => text.slice(start, start + 2));
    for (const text of [
      'The network says the 53 again and again',
      'For 53, a saved password is the cause',
      'We still get 53 as well as before',
      'By address we get the same 53.',
      'The answer by Joe: 53 means that it is the name',
      'It was all about names. 53 is what they show',
      'The A 53-as inkább névfeloldás volt',
    ])
      expect(heard(text), text).toEqual(['53']);
    for (const text of [
      'For 53 people a saved password is the cause',
      'We have about 53, a saved password and more',
      'The number of retries: 53, and then it ends',
      'It took the people of the town 53 years',
    ])
      expect(heard(text), text).toEqual([]);
  });

  it('of a stop code is hex, however it was proved', () => {
    const repeats = knowing({ ...mention(159, 'decimal', 'likely'), likelyFamilies: ['bugcheck'] });
    expect(found(repeats, 'Every 9F blames the driver of the bus')).toEqual(['9F']);
  });

  it('of a refused bind is hex without a mark', () => {
    const repeats = knowing({ ...mention(0x775, 'hex', 'likely'), reasons: ['ldap-data'] });
    expect(found(repeats, '775 means that somebody is locked out')).toEqual(['775']);
    expect(found(known, '643 means that somebody is locked out')).toEqual([]);
  });

  it('is wanted in what was read before, once', () => {
    const repeats = new Repeats();
    expect([repeats.hasNews, repeats.takeNews()]).toEqual([false, false]);
    repeats.learn(mention(1603, 'decimal', 'likely'));
    expect([repeats.hasNews, repeats.takeNews(), repeats.hasNews, repeats.takeNews()]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    repeats.learn(mention(1603, 'decimal', 'likely'));
    expect(repeats.hasNews).toBe(false);
    repeats.learn(mention(1604, 'hex', 'likely'));
    expect(repeats.hasNews).toBe(true);
  });

  it('can be looked for', () => {
    const finder = known.finder('a 1603 b 0X643 c 643');
    expect([finder.next(0), finder.next(3), finder.next(12), finder.next(18)]).toEqual([2, 11, 17, -1]);
    expect(new Repeats().finder('1603').next(0)).toBe(-1);
    const others = knowing(mention(1618, 'decimal', 'likely'), mention(0x7b, 'hex', 'likely'));
    const next = others.finder('123 652 1618 7B');
    expect([next.next(0), next.next(9), next.next(14)]).toEqual([0, 13, -1]);
  });
});

describe('an equivalent spelling', () => {
  const repeated = (proof: string, text: string) => {
    const repeats = knowing(...detect(proof));
    return findRepeats(repeats, text, detect(text)).map(
      ({ start, end, code, likelyFamilies, certainty, reasons }) => ({
        text: text.slice(start, end),
        value: code.kind === 'number' ? code.value : 0,
        likelyFamilies,
        certainty,
        reasons,
      }),
    );
  };
  const texts = (proof: string, text: string) => repeated(proof, text).map((found) => found.text);

  test.each<[proof: string, text: string, found: string[]]>([
    ['failed: 0x80070643', 'That one is only 1603 wrapped in it.', ['1603']],
    ['failed: 0x80070643', 'Take the low word, 0x643, of that.', ['0x643']],
    ['failed: -2147023293', 'That one is only 1603 wrapped in it.', ['1603']],
    ['failed: 0x80070005', 'There are only 5 and nothing else in it.', []],
    ['failed: 0x80070057', 'There are only 87 and nothing else in it.', []],
    ['failed: 0x800707E8', 'That was in 2024 and not in another year.', []],
    ['error 1603', 'Take the low word, 0x643, of that.', ['0x643']],
    ['Bugcheck 133', 'It said 133 again, and 0x133 is what it means.', ['133', '0x133']],
    ['Bugcheck 1a', 'These are 1a, and nothing else is 1a here.', ['1a', '1a']],
    ['Bugcheck 133', 'It said 307 again, and that is all it says.', []],
    ['Device Manager: code 43', 'Nothing is like 0x2B in all of this text.', []],
    ['C1900101-20017', 'The second half, 0x20017, says where it was.', ['0x20017']],
    ['errors 53 and 67', 'By the name I get 53, by the address 67.', ['53', '67']],
    ['errors 53 and 67', 'We have 53 machines in the whole company.', []],
    ['errors 53 and 67', 'What you will see most is 53, 67 and others.', ['53', '67']],
    ['error 691', 'There were 691 replies in the whole thread.', []],
    ['error 691', 'There was 691 again in the whole thread.', ['691']],
    ['error 1603', 'There were 1603 people in the whole thread.', []],
    ['error 1603', 'What does 1603 want from me and my machine?', ['1603']],
    ['error 1603', 'It was in Workflow.cpp(1603) and nowhere else.', []],
    ['error 1603', 'It was on line 1603 and nowhere else here.', []],
    ['error 1603', 'It was in issue #1603 and nowhere else here.', []],
    ['error 1603', 'PID              : 1603 and so on and so on', []],
    ['error 1603', 'The question no. 1603 is all that is left.', []],
    ['error 1058', '本文阅读量1058，点赞很多很多的文章', []],
    ['error 3010', '如果返回的是3010就要重新启动计算机', ['3010']],
  ])('%j proves in %j: %j', (proof, text, found) => expect(texts(proof, text)).toEqual(found));

  it('is one of the family that the HRESULT wraps', () => {
    expect(repeated('failed: 0x80070643', 'That one is only 1603 wrapped in it.')).toEqual([
      { text: '1603', value: 1603, likelyFamilies: ['win32'], certainty: 'likely', reasons: ['repeat'] },
    ]);
  });

  it('is left to another system where one speaks', () => {
    expect(texts('docker on Windows: error 1355', 'On Ubuntu it said 1355 and nothing else.')).toEqual([]);
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
