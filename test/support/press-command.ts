import type { Page } from 'playwright-core';
import type { COMMANDS } from './drivers/driver.ts';
import { type ExtensionBrowser, tabIdOf } from './extension.ts';

/** Does what the keys of a command do; no driver can press those of an extension. */
export async function pressCommand(
  browser: ExtensionBrowser,
  page: Page,
  command: keyof typeof COMMANDS,
): Promise<void> {
  const tabId = await tabIdOf(browser, page);
  await browser.worker.evaluate(
    async ([name, id]) => {
      const tab = await chrome.tabs.get(id);
      // The typings lack dispatch, which every event of the extension API has.
      (chrome.commands.onCommand as unknown as { dispatch(...args: unknown[]): void }).dispatch(name, tab);
    },
    [command, tabId] as const,
  );
}
