import { type EntryKey, entryNumber } from '../../catalog/entry.ts';
import type { Role } from '../../catalog/role.ts';
import { type Family, OWN_FAMILIES } from '../../codes/families.ts';
import { toHex } from '../../codes/int32.ts';
import { words } from '../../words/words.ts';

/** What people call the codes of a family, in the singular: "System error code". */
export function familyTitle(family: Family): string {
  return words(`family_${family}`);
}

/** What kind of code a meaning is: its family, or the title of the own catalog that has it. */
export function kindTitle({ family, header }: { readonly family: Family; readonly header: string }): string {
  return OWN_FAMILIES.includes(family) ? header : familyTitle(family);
}

/** "Win32 5, ERROR_ACCESS_DENIED", where a name alone says too little. */
export function sameTitle(same: EntryKey): string {
  const number = entryNumber(same);
  const label = words(`familyShort_${same.family}`);
  return same.name ? words('sameTitle', label, number, same.name) : words('nameless', label, number);
}

/** What people call an entry: its name, or "Windows Installer message 2502" where it has none. */
export function entryTitle(entry: EntryKey): string {
  return entry.name || words('nameless', familyTitle(entry.family), entryNumber(entry));
}

/** The heading of a meaning: the title of its entry, or the number of one that is in no catalog. */
export function titleOf(meaning: EntryKey & { readonly catalogued: boolean }): string {
  return meaning.name || meaning.catalogued ? entryTitle(meaning) : toHex(meaning.value);
}

/** The small label of a code that does not say what went wrong; "" for all others. */
export function roleLabel(role: Role): string {
  return role === 'specific' ? '' : words(`role_${role}`);
}
