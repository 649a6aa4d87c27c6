import type { EntryKey } from '../catalog/entry.ts';
import type { Notes } from '../catalog/notes.ts';
import { searchTexts } from '../own-catalogs/search.ts';
import type { Note } from './note.ts';

/**
 * Notes as they are asked for. A note stays with its number where an update of the catalog has renamed the code:
 * `isKnown` tells which codes there are.
 */
export function indexNotes(notes: readonly Note[], isKnown: (key: EntryKey) => boolean): Notes {
  const byNumber = Map.groupBy(notes, ({ family, value }) => `${family}:${value}`);
  const texts = notes.map(({ text }) => text.toLowerCase());
  return {
    of({ family, value, name }) {
      const here = byNumber.get(`${family}:${value}`) ?? [];
      const exact = here.find((note) => note.name === name);
      return (exact ?? here.find((note) => note.name !== '' && !isKnown(note)))?.text ?? '';
    },
    search: (question, limit) => searchTexts(texts, question, limit).flatMap((at) => notes[at] ?? []),
  };
}
