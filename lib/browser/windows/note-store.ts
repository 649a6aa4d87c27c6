import { formatNotes, readNotesFile } from '../../notes/notes-file.ts';
import type { ImportedNotes, NoteStore } from '../../ui/options/note-list.ts';
import { addNotes, saveNote, storedNotes, watchNotes } from '../shared/stored-notes.ts';

/** No file of notes comes near this; larger ones are not read. */
const LARGEST_FILE = 4_000_000;

/** The notes as the options page reaches them. */
export const NOTE_STORE: NoteStore = {
  list: storedNotes,
  async remove(entry) {
    await saveNote(entry, '');
  },
  async exportFile() {
    return new File([formatNotes(await storedNotes())], 'errgloss-notes.json', { type: 'application/json' });
  },
  importFile,
  watch: watchNotes,
};

async function importFile(file: File): Promise<ImportedNotes> {
  if (file.size > LARGEST_FILE) return { kind: 'wrong' };
  const read = readNotesFile(await file.text());
  if (read.kind !== 'notes') return read;
  const outcome = await addNotes(read.notes);
  return outcome === 'stored' ? { kind: 'stored', count: read.notes.length } : { kind: outcome };
}
