import { wrappingOf } from '../../codes/anatomy.ts';
import type { Family } from '../../codes/families.ts';
import { parseNumber } from '../../codes/parse.ts';
import { everySpelling, numberSpellings, type Spelling, win32Spellings } from '../../codes/spellings.ts';

interface Coded {
  readonly family: Family;
  readonly value: number;
}

/** The usual ways to write the code of a meaning; none of one that is no number. */
export function spellingsOf({ family, value }: Coded): Spelling[] {
  if (family === 'ownword') return [];
  return wrappingOf(family) === 'win32' && value <= 0xffff ? win32Spellings(value) : numberSpellings(value);
}

/** The numbers of a code, and which of them the page has. */
export interface ShownNumbers {
  readonly written: string | undefined;
  readonly others: readonly Spelling[];
}

/** The number as it was written first, then the usual other ways to write it. */
export function numbersShown(code: Coded, written: string): ShownNumbers {
  const usual = spellingsOf(code);
  const number = parseNumber(written)?.value;
  if (number === undefined) return { written: undefined, others: usual };
  const isSame = ({ text }: Spelling) => text.toLowerCase() === written.toLowerCase();
  const known = everySpelling(code.value, wrappingOf(code.family));
  const belongs = known.some(({ text }) => parseNumber(text)?.value === number);
  if (!belongs) return { written: undefined, others: usual };
  // What the page has in capitals or with a letter for a digit is shown as it is written elsewhere.
  const shown = known.find(isSame) ?? known.find(({ text }) => parseNumber(text)?.value === number);
  return { written: shown?.text, others: usual.filter(({ text }) => text !== shown?.text) };
}
