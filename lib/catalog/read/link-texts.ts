import type { EntryKey } from '../entry.ts';
import { type Role, roleByValue } from '../role.ts';
import type { Catalog } from './catalog.ts';

/** What a line about an entry says. */
export interface LinkText {
  readonly summary: string;
  readonly role: Role;
  /** What the user has noted on it. */
  readonly ownNote?: string;
}

/** A line about each entry, without reading any article. */
export function linkTexts(catalog: Catalog, keys: readonly EntryKey[]): Promise<LinkText[]> {
  return Promise.all(
    keys.map(async (key) => {
      const entry = catalog.find(key);
      const ownNote = catalog.notes.of(key);
      const text = entry
        ? { summary: await catalog.summary(entry), role: entry.role }
        : { summary: '', role: roleByValue(key.family, key.value) };
      return ownNote === '' ? text : { ...text, ownNote };
    }),
  );
}
