import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type ExtensionBrowser, TESTED_DIR } from '../tools/extension.ts';
import { stopWorker } from '../tools/stop-worker.ts';

/**
 * Runs in the worker before anything else. Has it stand still for good at a wait for the browser: what it asked for is
 * done, but it does not hear of that. Messages say at which wait, and ask where it stands.
 */
function freezer(): void {
  let left = Number.POSITIVE_INFINITY;
  let frozenAt = '';
  const freeze = (owner: object, name: string) => {
    const original: (...args: unknown[]) => Promise<unknown> = Reflect.get(owner, name);
    const replaced = async (...args: unknown[]) => {
      const isLast = --left <= 0;
      const result = await original.apply(owner, args);
      if (!isLast) return result;
      frozenAt ||= name;
      return new Promise(() => {});
    };
    Reflect.set(owner, name, replaced);
  };
  freeze(globalThis, 'fetch');
  freeze(chrome.storage.sync, 'get');
  freeze(chrome.storage.sync, 'set');
  freeze(chrome.scripting, 'executeScript');
  freeze(chrome.scripting, 'insertCSS');
  freeze(chrome.action, 'setBadgeBackgroundColor');
  freeze(chrome.action, 'setBadgeText');
  chrome.runtime.onMessage.addListener(({ freezeAt }, _sender, reply) => {
    if (freezeAt === undefined) return;
    if (freezeAt > 0) left = freezeAt;
    reply(frozenAt);
  });
}

/** Copies the built extension with a worker that can be made to stand still. */
export function copyFreezable(extensionDir: string): void {
  cpSync(TESTED_DIR, extensionDir, { recursive: true });
  const script = join(extensionDir, 'background.js');
  writeFileSync(script, `(${freezer})();\n${readFileSync(script, 'utf8')}`);
}

/** Opens a page of the extension that does nothing by itself. */
export async function openHelper({ context, extensionId }: ExtensionBrowser): Promise<Page> {
  const helper = await context.newPage();
  await helper.goto(`chrome-extension://${extensionId}/welcome.html`);
  return helper;
}

/** Has another worker take the place of this one, which will stand still at its nth wait for the browser. */
export async function freezeNext(browser: ExtensionBrowser, helper: Page, nth: number): Promise<void> {
  await stopWorker(browser);
  await helper.evaluate((freezeAt) => chrome.runtime.sendMessage({ freezeAt }), nth);
}

/** The function of the browser at which the worker stands still, if it does. */
export async function frozenAt(helper: Page): Promise<string | undefined> {
  return (await helper.evaluate(() => chrome.runtime.sendMessage({ freezeAt: 0 }))) || undefined;
}
