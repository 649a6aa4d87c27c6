import type { Catalog } from '../catalog/catalog.ts';
import { withTexts } from '../catalog/detail.ts';
import { entryHex } from '../catalog/entry.ts';
import type { Reading } from '../catalog/reading.ts';
import { type Answer, answer } from '../lookup/answer.ts';
import { lookupAddress } from './lookup-tab.ts';
import { isFirefox } from './platform.ts';

/** As many as browsers show. */
const MOST_SUGGESTIONS = 6;

/** Descriptions are XML in Chromium, where `%s` stands for what was typed; Firefox shows them as they are. */
const MARKUP = {
  first: 'Look up <match>%s</match> in Errgloss',
  match: (text: string) => `<match>${escapeXml(text)}</match>`,
  dim: (text: string) => `<dim>${escapeXml(text)}</dim>`,
  text: escapeXml,
};
const PLAIN: typeof MARKUP = {
  first: 'Look up an error code in Errgloss',
  match: String,
  dim: (text) => `(${text})`,
  text: String,
};

/**
 * Answers `err …` in the address bar as one types; Enter opens the lookup with the text or the chosen name. Nothing
 * where the browser has no such address bar.
 */
export function offerInAddressBar(openCatalog: () => Promise<Catalog>): void {
  if (!chrome.omnibox) return;
  chrome.omnibox.setDefaultSuggestion({ description: style().first });
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
  const { match, dim, text: plain } = style();
  return details.map((detail) => {
    const name = detail.name || entryHex(detail);
    return {
      content: name,
      description: `${match(name)} ${dim(`${detail.value} ${entryHex(detail)}`)} ${plain(detail.summary)}`,
    };
  });
}

function style(): typeof MARKUP {
  return isFirefox() ? PLAIN : MARKUP;
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

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
