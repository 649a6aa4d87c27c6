import * as v from 'valibot';
import type { EntryKey } from '../catalog/entry.ts';
import { FAMILIES } from '../codes/families.ts';
import { isUint32 } from '../codes/int32.ts';
import { MAX_NOTE, MAX_NOTES } from './limits.ts';

/** What the user has noted on a code. */
export interface Note extends EntryKey {
  readonly text: string;
}

const MAX_NAME = 200;

const note = v.object({
  family: v.picklist(FAMILIES),
  value: v.pipe(v.number(), v.check(isUint32, 'not a 32-bit value')),
  name: v.pipe(v.string(), v.maxLength(MAX_NAME)),
  text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_NOTE)),
});

/** The sound notes in what is stored or was in a file, whatever that is; of a code the last one. */
export function parseNotes(stored: unknown): readonly Note[] {
  if (!Array.isArray(stored)) return [];
  const sound = stored.flatMap((each) => {
    const read = v.safeParse(note, each);
    return read.success ? [read.output] : [];
  });
  return sound.reduce<readonly Note[]>((notes, each) => withNote(notes, each), []).slice(0, MAX_NOTES);
}

/** The notes with another one on its code, which is the last; without any where its text is empty. */
export function withNote(notes: readonly Note[], { family, value, name, text }: Note): readonly Note[] {
  const others = notes.filter((each) => !isSameCode(each, { family, value, name }));
  const tidied = text.trim().slice(0, MAX_NOTE);
  return tidied === '' ? others : [...others, { family, value, name, text: tidied }];
}

function isSameCode(one: EntryKey, other: EntryKey): boolean {
  return one.family === other.family && one.value === other.value && one.name === other.name;
}
