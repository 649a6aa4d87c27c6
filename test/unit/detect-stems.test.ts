import { expect, test } from 'vitest';
import { stemPattern } from '../../lib/detect/vocabulary/stems.ts';

/** The alternatives of the pattern that looks for the beginnings. */
const stems = (source: string) => stemPattern(source)().source.split('|');

test.each<[source: string, found: string[]]>([
  ['errors?|err', ['err']],
  ['fehler(?:code)?|nummer', ['fehler', 'nummer']],
  ['(?:system)?fel(?:kod)?', ['fel']],
  ['(?<![a-z])lke(?![a-z])', ['lke']],
  ['b[łl][ąa]d', ['błąd', 'bład', 'bląd', 'blad']],
  ['ko?d', ['kod', 'kd']],
  ['stop ?codes?', ['stop code', 'stopcode']],
  ['a(?:b|c)d', ['abd', 'acd']],
  ['a\\|b', ['a']],
  ['x[ab]?y', ['x']],
  ['Stop ?Code', ['stop code', 'stopcode']],
])('the beginnings of %s', (source, found) => expect(stems(source)).toEqual(found));

test('are found whatever their case', () => {
  const pattern = stemPattern('errors?|ошибк[аи]')();
  expect(['ERROR', 'Ошибка', 'terror'].map((text) => pattern.test(text))).toEqual([true, true, true]);
  expect(pattern.test('arrow')).toBe(false);
});
