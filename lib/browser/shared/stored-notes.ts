import type { EntryKey } from '../../catalog/entry.ts';
import { MAX_NOTES } from '../../notes/limits.ts';
import { type Note, parseNotes, withNote } from '../../notes/note.ts';
import { listen } from './browser-event.ts';

const KEY = 'notes';

/** Whether notes were stored, or are too many. */
export type NotesOutcome = 'stored' | 'full';

/** The notes of this browser. They are never synchronized. Rejects where storage can't be read. */
export async function storedNotes(): Promise<readonly Note[]> {
  const stored: Record<string, unknown> = await chrome.storage.local.get(KEY);
  return parseNotes(stored[KEY]);
}

/** Stores a note on a code, in the place of one that is there; removes it where the text is empty. */
export function saveNote({ family, value, name }: EntryKey, text: string): Promise<NotesOutcome> {
  return addNotes([{ family, value, name, text }]);
}

/** The same for several; all of them or none. Rejects where that can't be stored. */
export function addNotes(added: readonly Note[]): Promise<NotesOutcome> {
  // Changes of all windows are made one after the other.
  return navigator.locks.request(KEY, async () => {
    const before = await storedNotes();
    const after = added.reduce(withNote, before);
    if (after.length > MAX_NOTES && after.length > before.length) return 'full';
    await chrome.storage.local.set({ [KEY]: after });
    return 'stored';
  });
}

/** Calls back whenever notes change, in any window, until the signal aborts. */
export function watchNotes(onChange: () => void, signal?: AbortSignal): void {
  const onStored = (changes: Record<string, chrome.storage.StorageChange>) => {
    if (changes[KEY]) onChange();
  };
  listen(chrome.storage.local.onChanged, onStored, signal);
}
