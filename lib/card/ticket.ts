import type { ReadingDetail } from '../catalog/reading.ts';
import { referenceUrl } from '../catalog/reference.ts';
import { FAMILY_TITLES } from '../codes/families.ts';
import { numberSpellings, type Spelling, win32Spellings } from '../codes/spellings.ts';

/** Every way to write the code of a reading. */
export function spellingsOf(reading: { readonly family: string; readonly value: number }): Spelling[] {
  return reading.family === 'win32' && reading.value <= 0xffff
    ? win32Spellings(reading.value)
    : numberSpellings(reading.value);
}

/** The heading of a reading: its name, or what it is where it has none. */
export function titleOf(reading: ReadingDetail): string {
  const [decimal, hex] = spellingsOf(reading);
  if (reading.name) return reading.name;
  if (!reading.catalogued) return hex?.text ?? '';
  return `${FAMILY_TITLES[reading.family]} ${decimal?.text ?? ''}`;
}

/** The reading as plain text for a ticket or a chat. */
export function ticketText(reading: ReadingDetail): string {
  const numbers = spellingsOf(reading).map(({ label, text }) => `${label} ${text}`);
  return [titleOf(reading), numbers.join(', '), reading.summary, referenceUrl(reading) ?? '']
    .filter((line) => line !== '')
    .join('\n');
}
