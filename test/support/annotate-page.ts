import type { Page } from 'playwright-core';
import type { CardCalls } from '../../lib/browser/shared/card-calls.ts';
import type { Reply } from '../../lib/browser/shared/contract.ts';
import { clickToolbarButton, type ExtensionBrowser, tabIdOf } from './extension.ts';
import { PopupView } from './popup-view.ts';

type PageList = Reply<CardCalls, 'list'>;

/** How often the toolbar button is clicked until its popup stays. */
const ATTEMPTS = 5;

/** How long a popup may take to open, and again to say how the page is. */
const POPUP_MS = 4000;

/** How long a page may take to settle. */
const TIMEOUT_MS = 60_000;

/** Clicks the toolbar button while a page is in front, and uses the popup that opens; returns it, still open. */
export async function openPopup(
  browser: ExtensionBrowser,
  page: Page,
  use: (popup: PopupView) => Promise<unknown>,
): Promise<PopupView> {
  for (let attempt = 1; ; attempt++) {
    await clickToolbarButton(browser, page);
    try {
      const popup = await PopupView.attach(browser, 'popup', POPUP_MS);
      await use(popup);
      return popup;
    } catch (error) {
      // It did not open, was the popup of before on its way out, or lost the focus; a user would click again.
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

/**
 * Annotates a page as a user does: a click on the toolbar button, then on "Annotate this page" where the site
 * is not annotated by itself. Returns the open popup.
 */
export function annotateByHand(browser: ExtensionBrowser, page: Page): Promise<PopupView> {
  return openPopup(browser, page, async (popup) => {
    await popup.waitFor(`document.querySelector('.page:not([data-state=asking])')`, POPUP_MS);
    await popup.evaluate(`document.querySelector('.page > button')?.click()`);
  });
}

/** The mentions of an annotated page, as its content script reports them, once annotation has settled. */
export async function listedMentions(browser: ExtensionBrowser, page: Page): Promise<PageList['mentions']> {
  const tabId = await tabIdOf(browser, page);
  const deadline = Date.now() + TIMEOUT_MS;
  while (Date.now() < deadline) {
    const list = await askList(browser, tabId);
    if (list?.settled) return list.mentions;
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 20)));
  }
  throw new Error(`${page.url()} was not annotated`);
}

async function askList({ worker }: ExtensionBrowser, tabId: number): Promise<PageList | undefined> {
  return worker.evaluate(async (id) => {
    const ask = () =>
      chrome.tabs
        .sendMessage(id, { to: 'card', call: 'list', ask: null }, { frameId: 0 })
        .catch(() => undefined);
    const known = await ask();
    if (known) return known.ok ? known.value : undefined;
    const target = { tabId: id, frameIds: [0] };
    // As the extension does when it finds the first code; here also on pages that have none.
    await chrome.scripting
      .insertCSS({ target, files: ['assets/marks.css'], origin: 'USER' })
      .then(() => chrome.scripting.executeScript({ target, files: ['card.js'] }))
      .catch(() => undefined);
    const reply = await ask();
    return reply?.ok ? reply.value : undefined;
  }, tabId);
}
