import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EXTENSION_DIR, type ExtensionBrowser, launchExtension } from '../tools/extension.ts';
import { CardView } from './card-view.ts';
import { openAnnotated, openByHand } from './harness.ts';

/** Hosts that the browser itself connects to, with or without an extension. */
const BROWSER_HOSTS = ['accounts.google.com', 'update.googleapis.com'];

/** Hosts of the pages that the test opens; the browser connects ahead although no request follows. */
const PAGE_HOSTS = ['learn.microsoft.com', 'forum.example'];

let proxy: Server;
let browser: ExtensionBrowser;
const asked = new Set<string>();

beforeAll(async () => {
  // Everything that would leave the machine has to pass here, and gets no further.
  proxy = createServer((socket: Socket) => {
    socket.once('data', (data) => {
      const target = data.toString('latin1').split(' ')[1] ?? '';
      asked.add(new URL(target.includes('://') ? target : `https://${target}`).hostname);
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve);
  });
  const address = proxy.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  browser = await launchExtension({
    headless: true,
    // What ships is held to its promise, not what is made for tests.
    extensionDir: EXTENSION_DIR,
    args: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
  });
});

afterAll(async () => {
  await browser.context.close();
  proxy.close();
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
  const expected = new Set([...BROWSER_HOSTS, ...PAGE_HOSTS]);
  expect([...asked].filter((host) => !expected.has(host))).toEqual([]);

  // The extension could not if it would: its own policy forbids it.
  const leak = browser.worker.evaluate(() => fetch('https://leak.example/').then(() => 'sent'));
  await expect(leak).rejects.toThrow();
  expect(asked).not.toContain('leak.example');
  // The trap works: a request that does leave is caught.
  await other.evaluate(() => fetch('https://trap.example/', { mode: 'no-cors' }).catch(() => {}));
  expect(asked).toContain('trap.example');
});
