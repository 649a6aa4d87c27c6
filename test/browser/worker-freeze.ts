import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type ExtensionBrowser, TESTED_DIR } from '../support/extension.ts';
import { until } from '../support/popup-view.ts';

/**
 * Runs in the worker before anything else. Has it stand still for good at a wait for the browser: what it asked for is
 * done, but it does not hear of that. Messages say at which wait, and ask where it stands.
 */
function freezer(): void {
  let left = Number.POSITIVE_INFINITY;
  let frozenAt = '';
  const id = crypto.randomUUID();
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
    reply({ id, frozenAt });
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

/** What a worker says of itself. */
interface Standing {
  readonly id: string;
  readonly frozenAt: string;
}

/** Asks the worker, which starts when none is running; undefined when it is just ending and gives no answer. */
function ask(helper: Page, freezeAt: number): Promise<Standing | undefined> {
  return helper.evaluate(
    (nth) =>
      Promise.race([
        chrome.runtime.sendMessage({ freezeAt: nth }).catch(() => undefined),
        new Promise<undefined>((resolve) => setTimeout(resolve, 1000)),
      ]),
    freezeAt,
  );
}

/** Ends the worker, and waits until another one is there: one that is just ending may still be given messages. */
export async function endWorker(helper: Page): Promise<void> {
  const cdp = await helper.context().newCDPSession(helper);
  await cdp.send('ServiceWorker.enable');
  const before = await until(() => ask(helper, 0), 'a worker');
  await until(async () => {
    await cdp.send('ServiceWorker.stopAllWorkers');
    return ((await ask(helper, 0))?.id ?? before.id) !== before.id || undefined;
  }, 'another worker');
  await cdp.detach();
}

/** Has another worker take the place of this one, which will stand still at its nth wait for the browser. */
export async function freezeNext(helper: Page, nth: number): Promise<void> {
  await endWorker(helper);
  await until(() => ask(helper, nth), 'the worker to listen');
}

/** The function of the browser at which the worker stands still, if it does. */
export async function frozenAt(helper: Page): Promise<string | undefined> {
  return (await ask(helper, 0))?.frozenAt || undefined;
}
