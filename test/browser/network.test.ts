import { afterAll, beforeAll, expect, it } from 'vitest';
import { EXTENSION_DIR, type ExtensionBrowser, launchExtension } from '../support/extension.ts';
import { startTrapProxy, type TrapProxy } from '../support/trap-proxy.ts';
import { CardView } from './card-view.ts';
import { openAnnotated, openByHand } from './harness.ts';

/** Hosts of the pages that the test opens; the browser connects ahead although no request follows. */
const PAGE_HOSTS = ['learn.microsoft.com', 'forum.example'];

let trap: TrapProxy;
let browser: ExtensionBrowser;

beforeAll(async () => {
  trap = await startTrapProxy();
  browser = await launchExtension({
    headless: true,
    // What ships is held to its promise, not what is made for tests.
    extensionDir: EXTENSION_DIR,
    args: trap.args,
  });
});

afterAll(async () => {
  await browser.context.close();
  trap.close();
});

it('sends nothing over the network while it annotates, explains and looks up', async () => {
  const requests: string[] = [];
  browser.context.on('request', (request) => requests.push(request.url()));
  const page = await openAnnotated(browser, '<p>Error 1645 and ERROR_INSTALL_FAILURE</p>');
  await (await CardView.hover(page, '1645')).waitForText('What to try');
  const other = await openByHand(browser, '<p>Error 1603</p>');
  await (await CardView.hover(other, '1603')).waitForText('ERROR_INSTALL_FAILURE');
  const popup = await browser.context.newPage();
  await popup.goto(`chrome-extension://${browser.extensionId}/popup.html?q=remote`);
  await popup.locator('.card h2').waitFor();

  const made = requests.filter((url) => !url.startsWith('chrome-extension://'));
  expect(made).toEqual(['https://learn.microsoft.com/test', 'https://forum.example/thread']);
  expect([...trap.asked].filter((host) => !PAGE_HOSTS.includes(host))).toEqual([]);

  // The extension could not if it would: its own policy forbids it.
  const leak = browser.worker.evaluate(() => fetch('https://leak.example/').then(() => 'sent'));
  await expect(leak).rejects.toThrow();
  expect(trap.asked).not.toContain('leak.example');
  // The trap works: a request that does leave is caught.
  await other.evaluate(() => fetch('https://trap.example/', { mode: 'no-cors' }).catch(() => {}));
  expect(trap.asked).toContain('trap.example');
});
