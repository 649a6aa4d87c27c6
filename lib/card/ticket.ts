import type { ReadingDetail } from '../catalog/reading.ts';
import { referenceUrl } from '../catalog/reference.ts';
import { wrappingOf } from '../codes/anatomy.ts';
import { FAMILY_TITLES, type Family } from '../codes/families.ts';
import { numberSpellings, type Spelling, win32Spellings } from '../codes/spellings.ts';
import { blocksToMarkdown, escapeMarkdown } from './markdown.ts';

/** The usual ways to write the code of a reading. */
export function spellingsOf(reading: { readonly family: Family; readonly value: number }): Spelling[] {
  return wrappingOf(reading.family) === 'win32' && reading.value <= 0xffff
    ? win32Spellings(reading.value)
    : numberSpellings(reading.value);
}

/** The heading of a reading: its name, or what it is where it has none. */
export function titleOf(reading: {
  readonly family: Family;
  readonly value: number;
  readonly name: string;
  readonly catalogued: boolean;
}): string {
  const [decimal, hex] = spellingsOf(reading);
  if (reading.name) return reading.name;
  if (!reading.catalogued) return hex?.text ?? '';
  return `${FAMILY_TITLES[reading.family]} ${decimal?.text ?? ''}`;
}

/** The reading as plain text for a ticket or a chat. */
export function ticketText(reading: ReadingDetail): string {
  return [titleOf(reading), numbersOf(reading), reading.summary, referenceUrl(reading) ?? '']
    .filter((line) => line !== '')
    .join('\n');
}

/** The reading as Markdown for a ticket: heading, numbers, summary, steps, reference. */
export function ticketMarkdown(reading: ReadingDetail): string {
  const steps = reading.article?.sections.find(({ title }) => title === 'What to try');
  const reference = referenceUrl(reading);
  return [
    `## ${escapeMarkdown(titleOf(reading))}`,
    numbersOf(reading),
    escapeMarkdown(reading.summary),
    steps ? `### What to try\n\n${blocksToMarkdown(steps.blocks)}` : '',
    reference ? `[Microsoft’s reference](${reference})` : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function numbersOf(reading: ReadingDetail): string {
  return spellingsOf(reading)
    .map(({ label, text }) => `${label} ${text}`)
    .join(', ');
}
