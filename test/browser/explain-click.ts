import type { Page } from 'playwright-core';
import { type ExtensionBrowser, tabIdOf } from '../support/extension.ts';

/** A click on "Explain …" in the context menu of a selection. */
export async function explain(browser: ExtensionBrowser, page: Page, selectionText: string): Promise<void> {
  const tabId = await tabIdOf(browser, page);
  await browser.worker.evaluate(
    async ([text, id]) => {
      const tab = await chrome.tabs.get(id);
      const info = {
        menuItemId: 'explain',
        selectionText: text,
        editable: false,
        frameId: 0,
        pageUrl: tab.url,
      };
      (chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void }).dispatch(
        info,
        tab,
      );
    },
    [selectionText, tabId] as const,
  );
}
