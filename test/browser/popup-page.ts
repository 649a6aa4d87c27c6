import type { Page } from 'playwright-core';
import { type ExtensionBrowser, tabIdOf } from '../support/extension.ts';

/** Opens the popup as a tab of its own, once its field can be typed into. */
export async function openPopupPage(
  { context, extensionId }: ExtensionBrowser,
  search: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const page = await context.newPage();
  const query = new URLSearchParams(search).toString();
  await page.goto(`chrome-extension://${extensionId}/popup.html${query && `?${query}`}`);
  // The field has the focus as soon as it is there; what is typed earlier would go nowhere.
  await page.waitForSelector('textarea:focus');
  return page;
}

/** Opens the popup as a tab about another tab. */
export async function openPopupAbout(browser: ExtensionBrowser, page: Page): Promise<Page> {
  return openPopupPage(browser, { tab: String(await tabIdOf(browser, page)) });
}
