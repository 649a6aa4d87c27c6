import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, launchExtension } from '../support/extension.ts';
import { until } from '../support/popup-view.ts';
import { CardView } from './card-view.ts';
import { html, openPage, SITE, waitForHighlights } from './harness.ts';
import { copyFreezable, endWorker, freezeNext, frozenAt, openHelper } from './worker-freeze.ts';

const scratch = mkdtempSync(join(tmpdir(), 'errgloss-'));
let browser: ExtensionBrowser;
let helper: Page;
beforeAll(async () => {
  const extensionDir = join(scratch, 'freezable');
  copyFreezable(extensionDir);
  browser = await launchExtension({ headless: true, extensionDir });
  helper = await openHelper(browser);
});
afterAll(async () => {
  await browser.context.close();
  rmSync(scratch, { recursive: true });
});

/** More waits than any call has. */
const MAX_WAITS = 12;

/** Two spellings of one code. */
const CODES = ['1603', '2147944003'];
const BODY = '<p>Error 1603</p><p id="other">2147944003</p>';

/** A thing that needs the worker. */
interface Use {
  /** What has to be there before. */
  prepare(): Promise<Page>;
  act(page: Page): Promise<unknown>;
  /** Fails unless all came of it that comes of it with a worker that lives. */
  expectDone(page: Page): Promise<unknown>;
}

/** The id of the tab in front. No worker is asked, for there may be none. */
async function tabInFront(page: Page): Promise<number> {
  await page.bringToFront();
  const id = await helper.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id);
  if (id === undefined) throw new Error('no tab is in front');
  return id;
}

async function openMarked(): Promise<Page> {
  await helper.evaluate(() => chrome.storage.sync.clear());
  const page = await openPage(browser, html(BODY));
  await waitForHighlights(page, CODES);
  return page;
}

async function openCard(): Promise<Page> {
  const page = await openMarked();
  const card = await CardView.hover(page, '1603');
  await card.waitForText('What to try');
  // While it waits it is smaller, and would close when that leaves the pointer outside.
  await card.click('button[aria-pressed]');
  return page;
}

const USES: readonly (readonly [what: string, least: readonly string[], use: Use])[] = [
  [
    'the codes of a page are asked for, marked and counted',
    ['get', 'executeScript', 'setBadgeBackgroundColor'],
    {
      async prepare() {
        const page = await browser.context.newPage();
        await page.route(`${SITE}/**`, (route) =>
          route.fulfill({ contentType: 'text/html', body: html(BODY) }),
        );
        return page;
      },
      act: (page) => page.goto(`${SITE}/test`),
      async expectDone(page) {
        await waitForHighlights(page, CODES);
        const tabId = await tabInFront(page);
        await until(
          async () =>
            (await helper.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId)) || undefined,
          'the number of codes',
        );
      },
    },
  ],
  [
    'a card opens',
    ['fetch', 'fetch'],
    {
      prepare: openMarked,
      act: (page) => CardView.hover(page, '1603'),
      expectDone: async (page) => (await CardView.of(page)).waitForText('What to try'),
    },
  ],
  [
    'a card leads to another entry',
    ['fetch', 'fetch'],
    {
      prepare: openCard,
      act: async (page) => {
        const card = await CardView.of(page);
        await card.click('summary', 'Related errors');
        await card.click('button', 'ERROR_INSTALL_USEREXIT');
      },
      async expectDone(page) {
        const card = await CardView.of(page);
        await card.waitForTitle('ERROR_INSTALL_USEREXIT');
        await card.waitForText('Where it shows up');
      },
    },
  ],
  [
    'a selection is explained',
    ['fetch', 'fetch'],
    {
      prepare: openMarked,
      async act(page) {
        await page.evaluate(() =>
          getSelection()?.selectAllChildren(document.querySelector('#other') ?? document),
        );
        const tabId = await tabInFront(page);
        const message = { to: 'card', call: 'explainSelection', ask: '2147944003' };
        await helper.evaluate(([id, sent]) => chrome.tabs.sendMessage(id, sent), [tabId, message] as const);
      },
      expectDone: async (page) => (await CardView.of(page)).waitForText('0x80070643'),
    },
  ],
  [
    'a code is ignored',
    ['get', 'set'],
    {
      prepare: openCard,
      act: async (page) => {
        const card = await CardView.of(page);
        await card.waitUntilSteady();
        await card.click('button', 'Don’t underline…');
        await card.click('.scopes button', 'Everywhere');
      },
      async expectDone(page) {
        await waitForHighlights(page, []);
        const stored = await helper.evaluate(() => chrome.storage.sync.get('settings'));
        expect(stored).toMatchObject({ settings: { ignoredCodes: ['ERROR_INSTALL_FAILURE'] } });
        await (await CardView.of(page)).waitForText('No longer underlined anywhere.');
      },
    },
  ],
];

describe('faults: the worker ends at any of its waits while', () => {
  it.each(USES)('%s', { timeout: 60_000 }, async (_, least, use) => {
    const waits: string[] = [];
    for (let nth = 1; nth <= MAX_WAITS; nth++) {
      const page = await use.prepare();
      const trouble: string[] = [];
      page.on('pageerror', (error) => trouble.push(error.message));
      page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
      await freezeNext(helper, nth);
      await use.act(page);
      const done = use.expectDone(page).then(() => undefined);
      const where = await Promise.race([
        done,
        until(() => frozenAt(helper), 'the worker to stand still').catch(() => undefined),
      ]);
      if (where !== undefined) waits.push(where);
      // Also when it does not stand still yet: at its next wait it would.
      await endWorker(helper);
      await done;
      expect(trouble).toEqual([]);
      expect(await page.evaluate(() => document.body.outerHTML)).toBe(`<body>${BODY}</body>`);
      await page.close();
      if (where === undefined) break;
    }
    expect(waits).toEqual(expect.arrayContaining([...least]));
    expect(waits.length).toBeLessThan(MAX_WAITS);
  });
});
