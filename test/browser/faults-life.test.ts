import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ExtensionBrowser } from '../support/extension.ts';
import { until } from '../support/popup-view.ts';
import { CardView } from './card-view.ts';
import { ExtensionsPage, waitUntilClean } from './extensions-page.ts';
import {
  extensionSession,
  html,
  launchForTest,
  openAnnotated,
  openPage,
  SITE,
  waitForHighlights,
} from './harness.ts';
import { openPopupAbout, openPopupPage } from './popup-page.ts';

const session = extensionSession();

const BODY = '<p>Error 1603</p>';

/** What a page has thrown and complained of, and whether it is as it was made. */
function watchPage(page: Page): { expectUnharmed(): Promise<void> } {
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
  return {
    async expectUnharmed() {
      expect(trouble).toEqual([]);
      expect(await page.evaluate(() => document.body.outerHTML)).toBe(`<body>${BODY}</body>`);
    },
  };
}

/** Holds every file of the catalog back, and tells when one is wanted. */
async function holdCatalog({ worker }: ExtensionBrowser) {
  const state = await worker.evaluateHandle(() => {
    const original = globalThis.fetch;
    const held = { wanted: 0, rejections: [] as string[], release: () => {} };
    const released = new Promise<void>((resolve) => {
      held.release = resolve;
    });
    globalThis.fetch = async (...args) => {
      held.wanted++;
      await released;
      return original(...args);
    };
    addEventListener('unhandledrejection', ({ reason }) => held.rejections.push(String(reason)));
    return held;
  });
  return {
    wanted: () =>
      until(() => state.evaluate(({ wanted }) => wanted || undefined), 'the catalog to be wanted'),
    release: () => state.evaluate(({ release }) => release()),
    rejections: () => state.evaluate(({ rejections }) => rejections),
  };
}

describe('faults: a tab that is closed in the middle of a request', () => {
  it('leaves the worker well, and the other tabs', async () => {
    const browser = await launchForTest();
    const catalog = await holdCatalog(browser);
    const page = await openPage(browser, html(BODY));
    await catalog.wanted();
    const other = await openPage(browser, html(BODY), `${SITE}/other`);
    const watched = watchPage(other);
    await page.close();
    await catalog.release();
    await waitForHighlights(other, ['1603']);
    await (await CardView.hover(other, '1603')).waitForText('What to try');
    await watched.expectUnharmed();
    expect(await catalog.rejections()).toEqual([]);
  });

  it('leaves the worker well when another page takes its place', async () => {
    const browser = await launchForTest();
    const catalog = await holdCatalog(browser);
    const page = await openPage(browser, html(BODY));
    await catalog.wanted();
    await page.goto(`${SITE}/next`);
    await catalog.release();
    await waitForHighlights(page, ['1603']);
    expect(await catalog.rejections()).toEqual([]);
  });
});

describe('faults: access that is taken away', () => {
  it('in the middle of a scan leaves the page as it was, and comes back with all its codes', async () => {
    const browser = await launchForTest();
    const user = await ExtensionsPage.open(browser);
    const catalog = await holdCatalog(browser);
    const page = await openPage(browser, html(BODY));
    const watched = watchPage(page);
    await catalog.wanted();
    await user.setAccess('ON_CLICK');
    await catalog.release();
    const popup = await openPopupAbout(browser, page);
    await popup.locator('[role=status]', { hasText: 'has no access to this page' }).waitFor();
    await popup.close();
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await watched.expectUnharmed();
    expect(await catalog.rejections()).toEqual([]);

    await user.setAccess('ON_ALL_SITES');
    await page.bringToFront();
    await page.reload();
    await waitForHighlights(page, ['1603']);
  });

  it('from a page with marks leaves its card readable, and no error', async () => {
    const browser = await launchForTest();
    const user = await ExtensionsPage.open(browser);
    const page = await openAnnotated(browser, BODY);
    const watched = watchPage(page);
    await user.setAccess('ON_CLICK');
    await page.bringToFront();
    await (await CardView.hover(page, '1603')).waitForText('What to try');
    await watched.expectUnharmed();
  });
});

describe('faults: the extension', () => {
  it('that is disabled with a page open leaves it clean, and works there again after a reload', async () => {
    const browser = await launchForTest();
    const user = await ExtensionsPage.open(browser);
    const page = await openAnnotated(browser, BODY);
    const watched = watchPage(page);
    await (await CardView.hover(page, '1603')).waitForText('What to try');
    await user.setEnabled(false);
    await page.bringToFront();
    await waitUntilClean(page);
    await watched.expectUnharmed();
    await user.setEnabled(true);
    await page.bringToFront();
    await page.reload();
    await waitForHighlights(page, ['1603']);
    await (await CardView.hover(page, '1603')).waitForText('What to try');
    await watched.expectUnharmed();
  });

  it('that is updated with a page open is there in its new version, with cards, after the old one is gone', async () => {
    const browser = await launchForTest();
    const user = await ExtensionsPage.open(browser);
    const page = await openAnnotated(browser, BODY);
    const watched = watchPage(page);
    await (await CardView.hover(page, '1603')).waitForText('What to try');
    await user.update();
    await page.bringToFront();
    await until(async () => {
      await page.mouse.move(500, 500);
      await page.mouse.move(510, 500);
      return (await page.locator('errgloss-card').count()) === 0 || undefined;
    }, 'the old version to go');
    await waitForHighlights(page, ['1603']);
    await (await CardView.hover(page, '1603')).waitForText('What to try');
    await watched.expectUnharmed();
  });
});

describe('faults: storage that is full', () => {
  it('of settings: the card says that a code could not be ignored, and its marks stay', async () => {
    const page = await openAnnotated(session.browser, BODY);
    const watched = watchPage(page);
    const card = await CardView.hover(page, '1603');
    await card.waitForText('What to try');
    await session.browser.worker.evaluate(async () => {
      const items = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`f${at}`, 'x'.repeat(8100)]));
      await chrome.storage.sync.set(items);
      const used = await chrome.storage.sync.getBytesInUse();
      const left = chrome.storage.sync.QUOTA_BYTES - used - 'f12'.length - 2;
      await chrome.storage.sync.set({ f12: 'x'.repeat(Math.max(0, Math.min(left, 8100))) });
    });
    await card.waitUntilSteady();
    await card.click('button', 'Don’t underline…');
    await card.click('.scopes button', 'Everywhere');
    await card.waitForText('could not save this');
    await waitForHighlights(page, ['1603']);
    await watched.expectUnharmed();
    await session.browser.worker.evaluate(() => chrome.storage.sync.clear());
  });

  it('of the history: the popup says that a pin could not be kept, and the lookup goes on', async () => {
    await session.browser.worker.evaluate(async () => {
      const { QUOTA_BYTES } = chrome.storage.local;
      await chrome.storage.local.set({ filler: 'x'.repeat(QUOTA_BYTES - 20) });
    });
    const popup = await openPopupPage(session.browser, { q: '1603' });
    await popup.getByRole('button', { name: /^save/i }).first().click();
    await popup.locator('[role=alert]', { hasText: 'could not save this' }).waitFor();
    await popup.fill('textarea', '1618');
    await popup.locator('h2', { hasText: 'ERROR_INSTALL_ALREADY_RUNNING' }).waitFor();
    expect(
      await session.browser.worker.evaluate(async () => Object.keys(await chrome.storage.local.get())),
    ).toEqual(['filler']);
    await session.browser.worker.evaluate(() => chrome.storage.local.clear());
    await popup.close();
  });
});

describe('faults: two windows', () => {
  it('that pin at the same time keep both pins, and show them', async () => {
    const popups = await Promise.all(['1603', '1618'].map((q) => openPopupPage(session.browser, { q })));
    const pin = async (popup: Page) => popup.getByRole('button', { name: /^save/i }).first().waitFor();
    await Promise.all(popups.map(pin));
    await Promise.all(
      popups.map((popup) =>
        popup.evaluate(() => {
          const buttons = [...document.querySelectorAll('button')];
          buttons.find((button) => /^save/i.test(button.ariaLabel ?? button.textContent ?? ''))?.click();
        }),
      ),
    );
    const pinned = await until(async () => {
      const { history } = await session.browser.worker.evaluate(() => chrome.storage.local.get('history'));
      const values = (history as { pinned?: { value: number }[] } | undefined)?.pinned?.map(
        ({ value }) => value,
      );
      return values?.length === 2 ? values : undefined;
    }, 'two pins');
    expect(pinned.sort()).toEqual([1603, 1618]);
    await session.browser.worker.evaluate(() => chrome.storage.local.clear());
    await Promise.all(popups.map((popup) => popup.close()));
  });
});

describe('faults: a lookup out of a private window', () => {
  it('comes without an address that tells of it, once, and is not remembered', async () => {
    await session.browser.worker.evaluate(() => chrome.storage.session.set({ 'handed-k': '1619' }));
    const popup = await openPopupPage(session.browser, { handed: 'k' });
    expect(await popup.inputValue('textarea')).toBe('1619');
    await popup.locator('[role=option][data-value="1619"]').first().click();
    await popup.getByRole('button', { name: /^save/i }).first().click();
    await popup.locator('[aria-pressed=true]').first().waitFor();
    expect(
      await session.browser.worker.evaluate(async () => [
        await chrome.storage.local.get(),
        await chrome.storage.session.get(),
      ]),
    ).toEqual([{}, {}]);
    await popup.reload();
    await popup.waitForSelector('textarea:focus');
    expect(await popup.inputValue('textarea')).toBe('');
    await popup.close();
  });
});
