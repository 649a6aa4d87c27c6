import { FAMILIES, FAMILY_TITLES } from '../../codes/families.ts';
import { parseNumber } from '../../codes/parse.ts';
import { type EntryKey, entryNumber } from '../entry.ts';

/** What is asked to come to an entry without a name: "Windows Installer message 1305", in every language. */
export function questionFor(entry: EntryKey): string {
  return `${FAMILY_TITLES[entry.family]} ${entryNumber(entry)}`;
}

/** The entry without a name that a question means by its kind and number; undefined when it means none so. */
export function namelessEntry(question: string): EntryKey | undefined {
  for (const family of FAMILIES) {
    const title = `${FAMILY_TITLES[family]} `;
    const value = question.startsWith(title) ? parseNumber(question.slice(title.length))?.value : undefined;
    if (value !== undefined) return { family, value, name: '' };
  }
  return undefined;
}
