import { linkTexts } from '../../catalog/read/link-texts.ts';
import { meaningOfEntry } from '../../catalog/read/meanings.ts';
import { answer, withAllTexts } from '../../lookup/ask.ts';
import type { LookupSource } from '../../ui/lookup/lookup-source.ts';
import { packagedCatalog } from '../shared/packaged-catalog.ts';
import { saveNote } from '../shared/stored-notes.ts';

/** The lookup in the packaged catalog, for windows of the extension itself. */
export const packagedLookup: LookupSource = {
  answer: async (text) => answer(await packagedCatalog(), text),
  details: async (meanings) => withAllTexts(await packagedCatalog(), meanings),
  async entry(key) {
    const entry = (await packagedCatalog()).find(key);
    return entry && meaningOfEntry(entry);
  },
  lines: async (keys) => linkTexts(await packagedCatalog(), keys),
  saveNote,
};
