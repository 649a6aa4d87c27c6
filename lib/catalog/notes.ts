import type { EntryKey } from './entry.ts';

/** What the user has noted on codes. */
export interface Notes {
  /** The note on a code; "" where there is none. */
  of(key: EntryKey): string;
  /** The codes whose notes have all words of a question, the last of which may be unfinished. */
  search(question: string, limit: number): readonly EntryKey[];
}

export const NO_NOTES: Notes = { of: () => '', search: () => [] };
