import { readEntry } from '../catalog/lookup.ts';
import { answer, withAllTexts } from '../lookup/answer.ts';
import type { LookupSource } from '../ui/lookup-source.ts';
import { packagedCatalog } from './catalog-store.ts';

/** The lookup in the packaged catalog, for windows of the extension itself. */
export const packagedLookup: LookupSource = {
  answer: async (text) => answer(await packagedCatalog(), text),
  details: async (readings) => withAllTexts(await packagedCatalog(), readings),
  async entry(key) {
    const entry = (await packagedCatalog()).find(key);
    return entry && readEntry(entry);
  },
  async summaries(keys) {
    const catalog = await packagedCatalog();
    return Promise.all(
      keys.map((key) => {
        const entry = catalog.find(key);
        return entry ? catalog.summary(entry) : '';
      }),
    );
  },
};
