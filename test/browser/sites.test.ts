import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Settings } from '../../lib/settings/settings.ts';
import { type ExtensionBrowser, TESTED_DIR, tabIdOf } from '../support/extension.ts';
import { until } from '../support/popup-view.ts';
import {
  extensionSession,
  html,
  launchForTest,
  OTHER_SITE,
  openAnnotated,
  openByHand,
  openPage,
  SITE,
  waitForHighlights,
} from './harness.ts';

const session = extensionSession();
const scratch = mkdtempSync(join(tmpdir(), 'errgloss-'));
afterAll(() => rmSync(scratch, { recursive: true }));
beforeEach(() => session.browser.worker.evaluate(() => chrome.storage.sync.clear()));

/** Stores settings as the options page does. */
function choose({ worker }: ExtensionBrowser, settings: Partial<Settings>): Promise<void> {
  return worker.evaluate(
    (chosen) => chrome.storage.sync.set({ settings: { version: 2, ...chosen } }),
    settings,
  );
}

/** The extension with access to every site, as after the user has allowed it. */
async function launchWithAccess(): Promise<ExtensionBrowser> {
  const extensionDir = join(scratch, 'with-access');
  cpSync(TESTED_DIR, extensionDir, { recursive: true });
  const path = join(extensionDir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(
    path,
    JSON.stringify({ ...manifest, host_permissions: ['*://*/*'], optional_host_permissions: [] }),
  );
  return launchForTest({ extensionDir });
}

async function badgeOf(page: Page): Promise<string> {
  const tabId = await tabIdOf(session.browser, page);
  return session.browser.worker.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
}

async function waitForBadge(page: Page, text: string): Promise<void> {
  await until(async () => (await badgeOf(page)) === text || undefined, `the badge ${text}`);
}

describe('a site', () => {
  it('that is switched off is cleaned at once, and annotated at once when it is on again', async () => {
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>');
    await waitForHighlights(page, ['1603']);
    await choose(session.browser, { sitesOff: [SITE] });
    await page.waitForFunction(() => CSS.highlights.size === 0);
    const other = await openPage(session.browser, html('<p>Error 1618</p>'), `${SITE}/other`);
    expect(await other.evaluate(() => CSS.highlights.size)).toBe(0);
    await choose(session.browser, {});
    await waitForHighlights(page, ['1603']);
    await waitForHighlights(other, ['1618']);
    await Promise.all([page.close(), other.close()]);
  });

  it('is left alone when pages are annotated only when asked, and so is not the page that was asked for', async () => {
    const asked = await openByHand(session.browser, '<p>Error 1618</p>');
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>');
    await choose(session.browser, { where: 'asked' });
    await page.waitForFunction(() => CSS.highlights.size === 0);
    await asked.bringToFront();
    await waitForHighlights(asked, ['1618']);
    await Promise.all([page.close(), asked.close()]);
  });

  it('that is added, and every site, are annotated at once where access was given', async () => {
    const browser = await launchWithAccess();
    const page = await openPage(browser, html('<p>Error 1603</p>'), `${OTHER_SITE}/thread`);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await choose(browser, { sites: [OTHER_SITE] });
    await waitForHighlights(page, ['1603']);
    await choose(browser, {});
    await page.waitForFunction(() => CSS.highlights.size === 0);
    await choose(browser, { where: 'everywhere' });
    await waitForHighlights(page, ['1603']);
    const later = await openPage(browser, html('<p>Error 1618</p>'), 'https://another.example/');
    await waitForHighlights(later, ['1618']);
  });

  it('is switched off and on by a key', async () => {
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>');
    await waitForHighlights(page, ['1603']);
    const press = async () => {
      const tabId = await tabIdOf(session.browser, page);
      await session.browser.worker.evaluate(async (id) => {
        const tab = await chrome.tabs.get(id);
        (chrome.commands.onCommand as unknown as { dispatch(...args: unknown[]): void }).dispatch(
          'toggle-site',
          tab,
        );
      }, tabId);
    };
    await press();
    await page.waitForFunction(() => CSS.highlights.size === 0);
    await press();
    await waitForHighlights(page, ['1603']);
  });
});

describe('the number on the toolbar button', () => {
  it('counts the codes of the page with its frames, and follows its changes', async () => {
    const page = await openAnnotated(
      session.browser,
      '<p>Error 1603, error 1618</p><iframe srcdoc="<p>exit code 1619</p>"></iframe>',
    );
    await waitForBadge(page, '3');
    await page.evaluate(() => document.querySelector('p')?.remove());
    await waitForBadge(page, '1');
  });

  it('is not there without codes, and not when it is switched off', async () => {
    const page = await openAnnotated(session.browser, '<p>All is well</p>');
    expect(await badgeOf(page)).toBe('');
    await choose(session.browser, { badge: false });
    const other = await openPage(session.browser, html('<p>Error 1603</p>'), `${SITE}/other`);
    await waitForHighlights(other, ['1603']);
    expect(await badgeOf(other)).toBe('');
    await Promise.all([page.close(), other.close()]);
  });

  it('goes from open pages when it is switched off', async () => {
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>');
    await waitForBadge(page, '1');
    await choose(session.browser, { badge: false });
    await waitForBadge(page, '');
  });
});

describe('what is ignored', () => {
  it('is not annotated, at once and until it is no longer ignored', async () => {
    const page = await openAnnotated(
      session.browser,
      '<p>Error 1603, error 1618, ERROR_ACCESS_DENIED and stop code 0x7B</p>',
    );
    await waitForHighlights(page, ['1603', '1618', 'ERROR_ACCESS_DENIED', '0x7B']);
    await choose(session.browser, {
      ignoredFamilies: ['bugcheck'],
      ignoredCodes: ['1603', 'ERROR_ACCESS_DENIED'],
    });
    await waitForHighlights(page, ['1618']);
    await choose(session.browser, {});
    await waitForHighlights(page, ['1603', '1618', 'ERROR_ACCESS_DENIED', '0x7B']);
  });
});

describe('the address bar', () => {
  it.each([
    ['1603', 'ERROR_INSTALL_FAILURE', 'The installation'],
    ['0x80070005', 'E_ACCESSDENIED', 'permissions'],
    ['install fail', 'ERROR_INSTALL_FAILURE', 'The installation'],
  ])('answers %j', async (query, name, summary) => {
    const suggestions = await session.browser.worker.evaluate(
      (text) =>
        new Promise<chrome.omnibox.SuggestResult[]>((resolve) => {
          const { onInputChanged } = chrome.omnibox as unknown as {
            onInputChanged: { dispatch(text: string, suggest: typeof resolve): void };
          };
          onInputChanged.dispatch(text, resolve);
        }),
      query,
    );
    const [found] = suggestions.filter(({ content }) => content === name);
    expect(found?.description).toContain(summary);
    expect(found?.description).toMatch(/^<match>\w+<\/match> <dim>/);
  });

  it('opens the entry that was chosen, also one without a name', async () => {
    const opened = session.browser.context.waitForEvent('page');
    await session.browser.worker.evaluate(() => {
      const { onInputEntered } = chrome.omnibox as unknown as {
        onInputEntered: { dispatch(text: string, disposition: string): void };
      };
      onInputEntered.dispatch('Windows Installer message 1607', 'newForegroundTab');
    });
    const page = await opened;
    await page.locator('[role=option][aria-selected=true][data-family=msi][data-value="1607"]').waitFor();
    await page.close();
  });

  it('opens the lookup', async () => {
    const opened = session.browser.context.waitForEvent('page');
    await session.browser.worker.evaluate(() => {
      const { onInputEntered } = chrome.omnibox as unknown as {
        onInputEntered: { dispatch(text: string, disposition: string): void };
      };
      onInputEntered.dispatch('E_FAIL <b>', 'newForegroundTab');
    });
    const page = await opened;
    await page.waitForSelector('textarea:focus');
    expect(await page.inputValue('textarea')).toBe('E_FAIL <b>');
  });
});
