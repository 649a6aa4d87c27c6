import { type Note, parseNotes } from './note.ts';

/** Of the file's form; files of a later one are refused. */
const VERSION = 1;

/** What came of reading a file of notes. */
export type ReadNotes =
  | { readonly kind: 'notes'; readonly notes: readonly Note[] }
  | { readonly kind: 'wrong' | 'newer' };

/** Notes as a file for another browser. */
export function formatNotes(notes: readonly Note[]): string {
  return `${JSON.stringify({ errglossNotes: VERSION, notes }, null, 2)}\n`;
}

/** Reads a file made by `formatNotes`. What is not sound in it makes it wrong as a whole, since somebody is there. */
export function readNotesFile(text: string): ReadNotes {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { kind: 'wrong' };
  }
  if (typeof file !== 'object' || file === null || !('errglossNotes' in file)) return { kind: 'wrong' };
  if (Number(file.errglossNotes) > VERSION) return { kind: 'newer' };
  const listed = 'notes' in file ? file.notes : undefined;
  const notes = parseNotes(listed);
  return Array.isArray(listed) && notes.length === listed.length
    ? { kind: 'notes', notes }
    : { kind: 'wrong' };
}
