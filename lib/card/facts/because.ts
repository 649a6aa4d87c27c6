import { wordsFor } from '../../words/words.ts';

/**
 * Plain words about why a text is marked and read as it is, from the ids of the rules that decided; undefined where
 * nothing is known of them.
 */
export function becauseLine([first = '', second = '']: readonly string[]): string | undefined {
  const code = wordsFor('because', first);
  if (code === '') return undefined;
  return [code, wordsFor('readAs', second)].filter((sentence) => sentence !== '').join(' ');
}
