import { render } from 'preact';
import { activePage } from '../../lib/browser/active-page.ts';
import { packagedCatalog } from '../../lib/browser/catalog-store.ts';
import { readEntry } from '../../lib/catalog/lookup.ts';
import { answer, withAllTexts } from '../../lib/lookup/answer.ts';
import type { LookupSource } from '../../lib/ui/Lookup.tsx';
import { Popup } from '../../lib/ui/Popup.tsx';

const lookup: LookupSource = {
  answer: async (text) => answer(await packagedCatalog(), text),
  details: async (readings) => withAllTexts(await packagedCatalog(), readings),
  async entry(key) {
    const entry = (await packagedCatalog()).find(key);
    return entry && readEntry(entry);
  },
};
const query = new URLSearchParams(location.search).get('q') ?? '';

// The field is there at once: what is typed while the tab is still asked for must not be lost.
const page = activePage();
void page.then((found) => document.body.classList.toggle('tab', found === undefined));
render(<Popup lookup={lookup} page={page} query={query} />, document.body);
