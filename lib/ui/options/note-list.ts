import type { EntryKey } from '../../catalog/entry.ts';
import type { Note } from '../../notes/note.ts';

/** What came of importing a file of notes. */
export type ImportedNotes =
  | { readonly kind: 'stored'; readonly count: number }
  /** It is no such file, one of a later version, there are too many notes, or the browser could not store them. */
  | { readonly kind: 'wrong' | 'newer' | 'full' | 'unsaved' };

/** Where notes are kept. Each call rejects where storage fails. */
export interface NoteStore {
  list(): Promise<readonly Note[]>;
  remove(entry: EntryKey): Promise<void>;
  exportFile(): Promise<File>;
  /** Adds the notes of a file, in the place of those on the same codes; all or none. */
  importFile(file: File): Promise<ImportedNotes>;
  /** Calls back whenever they change, in any window, until the signal aborts. */
  watch(onChange: () => void, signal: AbortSignal): void;
}
