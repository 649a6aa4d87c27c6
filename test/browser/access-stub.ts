import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from '../support/extension.ts';

/** What a page of the extension asked the browser for, and what it gave back, as match patterns. */
export interface AccessLog {
  readonly asked: readonly string[];
  readonly returned: readonly string[];
  /** Whether each request was made in a click or key itself, as browsers demand. */
  readonly inGesture: readonly boolean[];
}

type LoggingWindow = Window & { accessLog?: { asked: string[]; returned: string[]; inGesture: boolean[] } };

/**
 * Opens a page of the extension in which the user answers every question for access in the same way: headless
 * browsers show no such question. Access that was given lasts as long as the page.
 */
export async function openExtensionPage(
  { context, extensionId }: ExtensionBrowser,
  name: string,
  answer = true,
): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript((isGiven) => {
    const given = new Set<string>();
    const log = { asked: [] as string[], returned: [] as string[], inGesture: [] as boolean[] };
    (window as LoggingWindow).accessLog = log;
    const listeners = new Set<() => void>();
    const changes = { addListener: (listener: () => void) => listeners.add(listener), removeListener() {} };
    const tell = () => {
      for (const listener of listeners) listener();
    };
    Object.defineProperties(chrome.permissions, {
      onAdded: { value: changes },
      onRemoved: { value: changes },
    });
    Object.assign(chrome.permissions, {
      request: async ({ origins = [] }: chrome.permissions.Permissions) => {
        log.asked.push(...origins);
        log.inGesture.push(navigator.userActivation.isActive);
        if (isGiven) for (const origin of origins) given.add(origin);
        tell();
        return isGiven;
      },
      contains: async ({ origins = [] }: chrome.permissions.Permissions) =>
        origins.every((origin) => given.has(origin)),
      remove: async ({ origins = [] }: chrome.permissions.Permissions) => {
        log.returned.push(...origins);
        for (const origin of origins) given.delete(origin);
        tell();
        return true;
      },
    });
  }, answer);
  await page.goto(`chrome-extension://${extensionId}/${name}`);
  await page.waitForSelector('h1');
  return page;
}

export function accessLog(page: Page): Promise<AccessLog> {
  return page.evaluate(
    () => (window as LoggingWindow).accessLog ?? { asked: [], returned: [], inGesture: [] },
  );
}
