import { entryTitle } from '../../card/facts/titles.ts';
import { entryHex } from '../../catalog/entry.ts';
import type { Meaning } from '../../catalog/meaning.ts';
import type { Catalog } from '../../catalog/read/catalog.ts';
import { withTexts } from '../../catalog/read/detail.ts';
import { questionFor } from '../../catalog/read/nameless.ts';
import { meaningsIn } from '../../lookup/answer.ts';
import { answer } from '../../lookup/ask.ts';
import { words } from '../../words/words.ts';
import { lookupAddress } from '../shared/lookup-tab.ts';
import { isFirefox } from '../shared/platform.ts';

/** As many as browsers show. */
const MAX_SUGGESTIONS = 6;

/** Descriptions are XML in Chromium, where `%s` stands for what was typed; Firefox shows them as they are. */
const MARKUP = {
  first: () => words('omniboxFirst', '<match>%s</match>'),
  match: (text: string) => `<match>${escapeXml(text)}</match>`,
  dim: (text: string) => `<dim>${escapeXml(text)}</dim>`,
  text: escapeXml,
};
const PLAIN: typeof MARKUP = {
  first: () => words('omniboxPlain'),
  match: String,
  dim: (text) => `(${text})`,
  text: String,
};

/**
 * Answers `err …` in the address bar as the user types; Enter opens the lookup with the text or the chosen name. Does
 * nothing in browsers without such an address bar.
 */
export function offerInAddressBar(openCatalog: () => Promise<Catalog>): void {
  if (!chrome.omnibox) return;
  chrome.omnibox.setDefaultSuggestion({ description: style().first() });
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
  const meanings = meaningsIn(await answer(catalog, text)).slice(0, MAX_SUGGESTIONS);
  const details = await Promise.all(meanings.map((meaning) => withTexts(catalog, meaning)));
  const { match, dim, text: plain } = style();
  return details.map((detail) => {
    const name = entryTitle(detail);
    return {
      content: detail.name || questionFor(detail),
      description: `${match(name)} ${dim(numberOf(detail))} ${plain(detail.summary)}`,
    };
  });
}

/** Decimal and hex; the title of its catalog for an own code that is no number. */
function numberOf(detail: Meaning): string {
  return detail.family === 'ownword' ? detail.header : `${detail.value} ${entryHex(detail)}`;
}

function style(): typeof MARKUP {
  return isFirefox() ? PLAIN : MARKUP;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
