import type { EntryKey } from '../catalog/entry.ts';
import type { Meaning } from '../catalog/meaning.ts';
import type { Catalog } from '../catalog/read/catalog.ts';
import { meaningOfEntry } from '../catalog/read/meanings.ts';
import type { Answer } from './answer.ts';
import { distinct } from './meaning-lists.ts';

/** How many codes are found by notes. */
const MAX_HITS = 12;

/** An answer by words, with the codes first whose notes have them: what somebody has noted is what they look for. */
export function withNoteHits(catalog: Catalog, text: string, answered: Answer): Answer {
  if (answered.kind !== 'search' && answered.kind !== 'foreign') return answered;
  const noted = catalog.notes.search(text, MAX_HITS).map((key) => meaningOfNote(catalog, key));
  if (noted.length === 0) return answered;
  const others = answered.kind === 'search' ? answered.hits : [];
  return { kind: 'search', text, by: 'words', hits: distinct([...noted, ...others]) };
}

function meaningOfNote(catalog: Catalog, { family, value, name }: EntryKey): Meaning {
  const entry = catalog.find({ family, value, name });
  if (entry) return meaningOfEntry(entry);
  const nothing = { aliases: [], header: '', derivation: '', note: '', catalogued: false };
  return { family, value, name, ...nothing };
}
