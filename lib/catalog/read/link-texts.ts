import type { EntryKey } from '../entry.ts';
import { type Role, roleByValue } from '../role.ts';
import type { Catalog } from './catalog.ts';

/** What a line about an entry says. */
export interface LinkText {
  readonly summary: string;
  readonly role: Role;
}

/** A line about each entry, without reading any article. */
export function linkTexts(catalog: Catalog, keys: readonly EntryKey[]): Promise<LinkText[]> {
  return Promise.all(
    keys.map(async (key) => {
      const entry = catalog.find(key);
      return entry
        ? { summary: await catalog.summary(entry), role: entry.role }
        : { summary: '', role: roleByValue(key.family, key.value) };
    }),
  );
}
