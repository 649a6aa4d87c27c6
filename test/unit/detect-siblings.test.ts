import { describe, expect, it, test } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import { findRepeats } from '../../lib/detect/repeats/find-repeats.ts';
import { Repeats } from '../../lib/detect/repeats/repeats.ts';
import { siblingsOf } from '../../lib/detect/repeats/siblings.ts';

/** What a text of a page has for siblings and repeats of the codes that another proves. */
function found(proof: string, text: string): string[] {
  const repeats = new Repeats();
  for (const mention of detect(proof)) repeats.learn(mention, siblingsOf(mention));
  return findRepeats(repeats, text, detect(text)).map(
    ({ start, end, likelyFamilies: [family] }) => `${text.slice(start, end)} ${family}`,
  );
}

describe('a number that is told of like the codes of its page', () => {
  test.each<[proof: string, text: string, found: string[]]>([
    ['error 1053', 'On the second machine it’s 1069 instead.', ['1069 win32']],
    ['error 1053', 'With the other account it’s 5, so I stopped.', ['5 win32']],
    ['Fehler 1053', 'Nach der Änderung bekomme ich 1069 beim Start.', ['1069 win32']],
    ['Fel 1053', 'Efter uppdateringen får jag 1069 istället.', ['1069 win32']],
    ['ошибка 1053', 'После этого служба выдаёт 1069 и молчит.', ['1069 win32']],
    ['系统错误1219', '后来换了一个账号又报86，不知道为什么。', ['86 win32']],
    ['VPN error 809', 'Mit dem anderen Router kommt 619 und sonst nichts.', ['619 ras']],
    ['error 1053', 'Error 1053 before, after the change of the password 1069.', ['1069 win32']],
    ['VPN error 809', 'Also seen: 787, 835 and others of them.', ['787 ras', '835 ras']],
    ['setup.msi: error 1603', 'On some of them it was "2503" and then nothing.', ['2503 msi']],
    ['connect failed: 10061', 'The other host said “10060” once more and then nothing.', ['10060 winsock']],
  ])('%j proves in %j: %j', (proof, text, expected) => expect(found(proof, text)).toEqual(expected));

  test.each<[proof: string, text: string]>([
    ['error 1053', 'On the second machine it’s 1099 instead.'],
    ['error 1099', 'On the second machine it’s 1069 instead.'],
    ['error 0x41d', 'On the second machine it’s 1069 instead.'],
    ['error 1053', 'Now we have got 1069 machines with it.'],
    ['error 1053', 'With the other account it’s 4, so I stopped.'],
    ['error 1053', 'With the other account and 53 more of them it works.'],
    ['error 1053', 'In the room 1069 it works as it did before.'],
    ['error 1053', 'On line 1069 it says what it did before.'],
    ['error 1053', 'On Ubuntu it says 1069 and nothing else.'],
    ['error 1053', 'it’s 1069'],
    ['error 1053', 'Nothing before, after the change of the password 1069.'],
    ['error 1053', 'Error 1053 before, after the change to the Realtek 1069.'],
    ['error 53', 'Error 53 before, after the change of the password 86.'],
    ['VPN error 809', 'On the second machine it’s 1069 instead.'],
    ['error 1603', 'On page 1603 of 1618 nothing is meant.'],
    ['error 1603', 'Seite 12 von 1618 ist am längsten.'],
  ])('but not after %j in %j', (proof, text) => expect(found(proof, text)).toEqual([]));

  it('says that it is one', () => {
    const repeats = new Repeats();
    for (const mention of detect('error 1053')) repeats.learn(mention, siblingsOf(mention));
    const text = 'On the second machine it’s 1069 instead.';
    expect(findRepeats(repeats, text, [])).toEqual([
      {
        kind: 'code',
        start: 27,
        end: 31,
        code: { kind: 'number', value: 1069, form: 'decimal' },
        likelyFamilies: ['win32'],
        products: [],
        certainty: 'likely',
        statedValue: undefined,
        reasons: ['sibling'],
      },
    ]);
  });

  it('is looked for behind words, whole', () => {
    const repeats = new Repeats();
    for (const mention of detect('error 1053')) repeats.learn(mention, siblingsOf(mention));
    const finder = repeats.finder('x 1069 y1069 10690 1, 53 1053');
    expect([finder.next(0), finder.next(3), finder.next(22), finder.next(26)]).toEqual([2, 8, 22, -1]);
  });
});

describe('a single digit that the page has proved', () => {
  test.each<[text: string, found: string[]]>([
    ['You get the same 5 although the password is right.', ['5']],
    ['With a new account it was still 5 after that.', ['5']],
    ['Run the updater as admin for the 5, and that is it.', ['5']],
    ['The 5 and the 32 in the middle are its own.', ['5']],
    ['Im Protokoll ist es immer noch 5, leider.', ['5']],
    ['The first 5 of them are like the others.', []],
    ['It took the 5 people a week of their time.', []],
    ['The 5 or 6 in the middle are its own.', []],
    ['There were still 5 people in the room.', []],
    ['It is on the 5th page of the list.', []],
  ])('is repeated in %j: %j', (text, expected) =>
    expect(found('net use: system error 5', text).map((one) => one.split(' ')[0])).toEqual(expected),
  );
});

describe('a padded code', () => {
  test.each<[proof: string, text: string, found: string[]]>([
    ['failed with 0x00000709', 'Since then the 709 is back on all of them.', ['709 undefined']],
    ['failed with 0x0000011b', 'The setting helps against the 11b, as they say.', ['11b undefined']],
    ['failed with 0x0000011b', 'It is the article 11b in all of this text here.', []],
    ['failed with 0x00000057', 'Since then the 57 is back on all of them.', []],
    ['failed with 0x709', 'Since then the 709 is back on all of them.', []],
  ])('is told without its zeros after %j in %j: %j', (proof, text, expected) =>
    expect(found(proof, text)).toEqual(expected),
  );
});

describe('a code of a page that speaks of another system, too', () => {
  it('is doubted where the same sentence does', () => {
    const proof = 'docker on Windows: error 1355';
    const text = 'We have docker, too. The old one said 1355 and nothing else. On Ubuntu it said 1355 then.';
    expect(found(proof, text)).toEqual(['1355 undefined']);
  });
});
