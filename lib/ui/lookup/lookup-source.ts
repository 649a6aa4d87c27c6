import type { EntryKey } from '../../catalog/entry.ts';
import type { Meaning, MeaningDetail } from '../../catalog/meaning.ts';
import type { Role } from '../../catalog/role.ts';
import type { Answer } from '../../lookup/answer.ts';
import type { SaveNote } from './NoteField.tsx';

/** What a line of a list says of an entry. */
export interface EntryLine {
  /** Empty where there is none. */
  readonly summary: string;
  readonly role: Role;
  /** What the user has noted on it. */
  readonly ownNote?: string;
}

/** What the lookup asks; each call rejects when the catalog can't be read. */
export interface LookupSource {
  answer(text: string): Promise<Answer>;
  details(meanings: readonly Meaning[]): Promise<readonly MeaningDetail[]>;
  entry(key: EntryKey): Promise<Meaning | undefined>;
  /** A line about each entry, without reading any article. */
  lines(keys: readonly EntryKey[]): Promise<readonly EntryLine[]>;
  /** Stores what the user notes on a code. */
  saveNote: SaveNote;
}
