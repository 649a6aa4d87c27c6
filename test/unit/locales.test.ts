import { afterEach, describe, expect, it } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import { counted, readMessagesWith, words } from '../../lib/words/words.ts';
import { packedMessages } from '../../tools/build/packed-messages.ts';
import { englishMessage, MESSAGES } from '../support/english.ts';
import { LOCALE_NAMES, type Messages, messagesOf, readerOf } from '../support/locales.ts';

/** The languages beside English, which the interface is written in. */
const TRANSLATIONS = LOCALE_NAMES.filter((name) => name !== 'en');

/** The words that differ by a number, without the form. */
const STEMS = Object.keys(MESSAGES)
  .filter((key) => key.endsWith('_other') && `${key.slice(0, -'other'.length)}one` in MESSAGES)
  .map((key) => key.slice(0, -'_other'.length));

/** French and its kin have a form for millions, of which nothing here counts so many. */
const UNCOUNTED = 'many';

function formsOf(tag: string): readonly string[] {
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
  const countsMany = new Intl.PluralRules(tag).select(5) === UNCOUNTED;
  return pluralCategories.filter((form) => countsMany || form !== UNCOUNTED);
}

/** The keys that a language has to have. */
function keysOf(tag: string): readonly string[] {
  const forms = formsOf(tag);
  return Object.keys(MESSAGES).flatMap((key) => {
    const stem = STEMS.find((each) => key === `${each}_one` || key === `${each}_other`);
    if (stem === undefined) return [key];
    return key.endsWith('_other') ? forms.map((form) => `${stem}_${form}`) : [];
  });
}

function placesOf(message: string): readonly string[] {
  return [...message.matchAll(/\$\w+\$|%s/g)].map(([place]) => place).toSorted();
}

afterEach(() => readMessagesWith(englishMessage));

it('there are twelve translations', () => {
  expect(TRANSLATIONS).toEqual(
    ['de', 'es', 'fr', 'it', 'ja', 'ko', 'pl', 'pt_BR', 'ru', 'tr', 'zh_CN', 'zh_TW'].toSorted(),
  );
});

describe.each(TRANSLATIONS)('the interface in %s', (locale) => {
  const tag = locale.replace('_', '-');
  const messages = messagesOf(locale);

  it('says its language, and every message in all its forms, and no other', () => {
    expect(messages['language']?.message).toBe(tag);
    expect(Object.keys(messages).toSorted()).toEqual([...keysOf(tag)].toSorted());
    expect(Object.entries(messages).filter(([, { message }]) => message.trim() === '')).toEqual([]);
  });

  it('has the places of the English, each with its name', () => {
    const wrong = Object.entries(messages).filter(([key, { message, placeholders = {} }]) => {
      const stem = STEMS.find((each) => key.startsWith(`${each}_`));
      const english = MESSAGES[stem === undefined ? key : `${stem}_other`];
      const places = placesOf(message);
      const names = new Set(
        places.filter((place) => place !== '%s').map((place) => place.slice(1, -1).toLowerCase()),
      );
      const isNamed =
        [...names].every((name) => placeholders[name]?.content === english?.placeholders?.[name]?.content) &&
        Object.keys(placeholders).every((name) => names.has(name));
      // "One code" needs no number.
      const isWhole = key.endsWith('_one') || places.join() === placesOf(english?.message ?? '').join();
      return !isNamed || !isWhole;
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('says the same once it is packed, in less room', () => {
    const packed: Messages = JSON.parse(packedMessages(JSON.stringify(messages)));
    const [whole, small] = [readerOf(messages), readerOf(packed)];
    const given = ['a', 'b', 'c', 'd'];
    for (const key of Object.keys(messages)) {
      // Browsers put what is given into `$1` by themselves.
      const filled = small(key, []).replace(
        /\$(\d)(?!\d)/g,
        (_, place: string) => given[Number(place) - 1] ?? '',
      );
      expect([key, filled]).toEqual([key, whole(key, given)]);
    }
  });

  it('is written, not left in English', () => {
    const same = Object.entries(messages).filter(
      ([key, { message }]) => message === MESSAGES[key]?.message && /\p{Ll}{3,} \p{Ll}{3,}/u.test(message),
    );
    // Lines of a log are English everywhere.
    expect(same.map(([key]) => key)).toEqual(['practiceLog']);
  });

  it('counts', () => {
    readMessagesWith(readerOf(messages));
    for (const count of [0, 1, 2, 5, 21, 1200]) {
      const said = counted('codes', count);
      if (count !== 1) expect(said.replace(/\D/g, '')).toBe(String(count));
      expect(said).not.toBe('');
    }
  });

  it('has a sentence to try and a thread to practise on whose codes are found', () => {
    readMessagesWith(readerOf(messages));
    const found = (text: string) => detect(text).map(({ start, end }) => text.slice(start, end));
    expect(found(words('welcomeSentence'))).toEqual(['0x80070643']);
    expect(found(words('practicePost1'))).toEqual(['1603', '0x80070005', '0x80240034']);
    expect(found(words('practicePost2'))).toEqual(['0x0000007E', 'STATUS_ACCESS_VIOLATION']);
  });
});
