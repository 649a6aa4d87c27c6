import type { Catalog } from '../catalog/catalog.ts';
import { withTexts } from '../catalog/detail.ts';
import { entryHex } from '../catalog/entry.ts';
import type { Reading } from '../catalog/reading.ts';
import { type Answer, answer } from '../lookup/answer.ts';
import { lookupAddress } from './lookup-tab.ts';

/** As many as browsers show. */
const MOST_SUGGESTIONS = 6;

/** Answers `err …` in the address bar as one types; Enter opens the lookup with the text or the chosen name. */
export function offerInAddressBar(openCatalog: () => Promise<Catalog>): void {
  chrome.omnibox.setDefaultSuggestion({ description: 'Look up <match>%s</match> in Errgloss' });
  chrome.omnibox.onInputChanged.addListener((text, suggest) => {
    void suggestions(openCatalog, text).then(suggest, () => suggest([]));
  });
  chrome.omnibox.onInputEntered.addListener((text, disposition) => void openAnswer(text, disposition));
}

async function openAnswer(
  text: string,
  disposition: `${chrome.omnibox.OnInputEnteredDisposition}`,
): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const isPrivate = tab?.incognito === true;
  const url = await lookupAddress(text, isPrivate);
  // A private tab can't show pages of the extension.
  if (disposition === 'currentTab' && !isPrivate) await chrome.tabs.update({ url });
  else await chrome.tabs.create({ url, active: disposition !== 'newBackgroundTab' });
}

async function suggestions(
  openCatalog: () => Promise<Catalog>,
  text: string,
): Promise<chrome.omnibox.SuggestResult[]> {
  const catalog = await openCatalog();
  const readings = readingsOf(await answer(catalog, text)).slice(0, MOST_SUGGESTIONS);
  const details = await Promise.all(readings.map((reading) => withTexts(catalog, reading)));
  return details.map((detail) => ({
    content: detail.name || entryHex(detail),
    description: `<match>${escapeXml(detail.name || entryHex(detail))}</match> <dim>${detail.value} ${entryHex(detail)}</dim> ${escapeXml(detail.summary)}`,
  }));
}

function readingsOf(found: Answer): readonly Reading[] {
  switch (found.kind) {
    case 'empty':
      return [];
    case 'code':
      return found.readings;
    case 'codes':
      return found.found.flatMap(({ readings }) => readings.slice(0, 1));
    case 'search':
      return found.hits;
  }
}

/** Descriptions are XML. */
function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
