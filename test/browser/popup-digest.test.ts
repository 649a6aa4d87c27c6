import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { clickToolbarButton } from '../tools/extension.ts';
import { PopupView, until } from '../tools/popup-view.ts';
import { axeProblems } from './axe.ts';
import { CardView } from './card-view.ts';
import { extensionSession, html, OTHER_SITE, openAnnotated, openPage, waitForHighlights } from './harness.ts';
import { openPopupAbout, openPopupPage } from './popup-page.ts';

const session = extensionSession();

// A browser closes its popup when anything takes the focus, which happens now and then without a reader: those tests
// are tried again, on a clean desk.
afterEach(async () => {
  for (const page of session.browser.context.pages().slice(1)) await page.close();
});

const THREAD = `<p>Setup failed with error 1603 on the first machine.</p>
  <div style="height: 3000px"></div>
  <p>Here it is exit code 1618 instead.</p>
  <p>The log says that the installation ended with 0x80070643 again.</p>`;

const groups = (page: Page) => page.locator('.mentions > li');

describe('the list of the page', () => {
  it('groups what means the same, counts, and says in a sentence what each code means', async () => {
    const thread = await openAnnotated(session.browser, THREAD);
    const popup = await openPopupAbout(session.browser, thread);
    await popup.locator('#page-title', { hasText: 'On this page: 2 codes in 3 places' }).waitFor();
    await popup.locator('.mentions .sentence').nth(1).waitFor();
    const [first, second] = await groups(popup).allInnerTexts();
    expect(first).toContain('ERROR_INSTALL_FAILURE');
    expect(first).toContain('1603, 0x80070643');
    expect(second).toContain('ERROR_INSTALL_ALREADY_RUNNING');
    expect(await axeProblems(popup)).toEqual([]);
    await Promise.all([popup.close(), thread.close()]);
  });

  it('unfolds to every mention in its words and to all that a card shows, by keyboard alone', async () => {
    const thread = await openAnnotated(session.browser, THREAD);
    const popup = await openPopupAbout(session.browser, thread);
    await groups(popup).first().waitFor();
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowRight');
    await popup.locator('.mentions .card h3', { hasText: 'What to try' }).waitFor();
    expect(await popup.locator('.places .row').allInnerTexts()).toEqual([
      'Setup failed with error 1603 on the first machine.',
      'The log says that the installation ended with 0x80070643 again.',
    ]);
    expect(await axeProblems(popup)).toEqual([]);
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowDown');
    await popup.waitForSelector('.places li:nth-child(2) .row:focus');
    await popup.keyboard.press('Enter');
    const card = await CardView.of(thread);
    await card.waitForText('ERROR_INSTALL_FAILURE');
    await thread.waitForFunction(() => document.visibilityState === 'visible');
    expect(await thread.evaluate(() => scrollY)).toBeGreaterThan(2000);
    await Promise.all([popup.close(), thread.close()]);
  });

  it('follows the page while it stays open', async () => {
    const thread = await openAnnotated(session.browser, '<p>Error 1603</p>');
    const popup = await openPopupAbout(session.browser, thread);
    await groups(popup).first().waitFor();
    await thread.evaluate(() => document.body.append('Error 1618'));
    await groups(popup).nth(1).waitFor();
    await Promise.all([popup.close(), thread.close()]);
  });

  it('takes no harm when its page is closed', async () => {
    const thread = await openAnnotated(session.browser, '<p>Error 1603</p>');
    const popup = await openPopupAbout(session.browser, thread);
    await groups(popup).first().waitFor();
    await thread.close();
    await popup.locator('.page[data-state=closed]').waitFor();
    await popup.close();
  });

  it('says so where the reader has not let us in', async () => {
    const thread = await openPage(session.browser, html('<p>Error 1603</p>'), `${OTHER_SITE}/locked`);
    const popup = await openPopupAbout(session.browser, thread);
    await popup.locator('[role=status]', { hasText: 'has no access to this page' }).waitFor();
    expect(await axeProblems(popup)).toEqual([]);
    await Promise.all([popup.close(), thread.close()]);
  });

  it('takes any number for a tab that is not there', async () => {
    const popup = await openPopupPage(session.browser, { tab: '99999999' });
    await popup.locator('.page[data-state=closed]').waitFor();
    await popup.close();
  });
});

describe('the switches', () => {
  const storedSites = () =>
    session.browser.worker.evaluate(async () => {
      const { settings } = await chrome.storage.sync.get<{ settings?: Record<string, unknown> }>('settings');
      return { where: settings?.['where'], sites: settings?.['sites'], sitesOff: settings?.['sitesOff'] };
    });

  it('switch a known site off and on again', async () => {
    const thread = await openAnnotated(session.browser, THREAD);
    const popup = await openPopupAbout(session.browser, thread);
    const own = popup.getByRole('checkbox', { name: 'Annotate learn.microsoft.com' });
    await popup.locator('#site-switch:checked').waitFor();
    await own.click();
    await popup.locator('#site-switch:not(:checked)').waitFor();
    expect(await storedSites()).toEqual({
      where: 'sites',
      sites: [],
      sitesOff: ['https://learn.microsoft.com'],
    });
    await own.focus();
    await popup.keyboard.press('Space');
    await popup.locator('#site-switch:checked').waitFor();
    expect(await storedSites()).toEqual({ where: 'sites', sites: [], sitesOff: [] });
    await Promise.all([popup.close(), thread.close()]);
  });

  it('ask for access in the click itself, and leave everything as it was when the reader declines', async () => {
    const thread = await openPage(session.browser, html('<p>Error 1603</p>'), `${OTHER_SITE}/thread`);
    await clickToolbarButton(session.browser, thread);
    const popup = await PopupView.attach(session.browser);
    await popup.waitFor(`document.querySelector('#site-switch')`);
    await popup.evaluate(`
      chrome.permissions.request = async (asked) => { window.asked = asked.origins; return false; };
      document.querySelector('#site-switch').click();
      window.askedAtOnce = window.asked`);
    expect(await popup.evaluate('window.askedAtOnce')).toEqual([`${OTHER_SITE}/*`]);
    await popup.waitFor(
      `chrome.storage.sync.get('settings').then(({ settings }) => settings?.sites.length === 0)`,
    );
    expect(await popup.evaluate(`document.querySelector('#site-switch').checked`)).toBe(false);
    await popup.close();
    await thread.close();
  });

  it('annotate the page at once when the reader agrees', async () => {
    const thread = await openPage(session.browser, html('<p>Error 1603</p>'), `${OTHER_SITE}/agreed`);
    await clickToolbarButton(session.browser, thread);
    const popup = await PopupView.attach(session.browser);
    await popup.waitFor(`document.querySelector('#every-site-switch')`);
    await popup.evaluate(`
      chrome.permissions.request = async (asked) => { window.asked = asked.origins; return true; };
      document.querySelector('#every-site-switch').click()`);
    await waitForHighlights(thread, ['1603']);
    expect(await popup.evaluate('window.asked')).toEqual(['*://*/*']);
    expect((await storedSites()).where).toBe('everywhere');
    await popup.close();
    await thread.close();
  });
});

describe('the popup itself', { retry: 2 }, () => {
  const press = (popup: PopupView, key: string) =>
    popup.evaluate(`void setTimeout(() => document.activeElement.dispatchEvent(
      new KeyboardEvent('keydown', { key: '${key}', bubbles: true, cancelable: true })))`);

  it('empties its field on Esc, then closes', async () => {
    const thread = await openAnnotated(session.browser, THREAD);
    await clickToolbarButton(session.browser, thread);
    const popup = await PopupView.attach(session.browser);
    await popup.waitFor(`document.querySelector('textarea:focus')`);
    await popup.evaluate(`document.execCommand('insertText', false, '1603')`);
    await popup.waitFor(`document.querySelector('[role=option]')`);
    await press(popup, 'Escape');
    await popup.waitFor(
      `document.querySelector('textarea').value === '' && document.querySelector('.mentions')`,
    );
    // The popup is gone before the key is up again.
    await press(popup, 'Escape').catch(() => {});
    await until(
      () =>
        session.browser.worker.evaluate(async () => {
          const open = await chrome.runtime.getContexts({
            contextTypes: ['POPUP' as chrome.runtime.ContextType],
          });
          return open.length === 0 || undefined;
        }),
      'the popup to close',
    );
    await thread.close();
  });
});

describe('the other windows', { retry: 2 }, () => {
  it('open as a tab about the page, with what was typed', async () => {
    const thread = await openAnnotated(session.browser, THREAD);
    await clickToolbarButton(session.browser, thread);
    const popup = await PopupView.attach(session.browser);
    await popup.waitFor(`document.querySelector('.mentions')`);
    const opened = session.browser.context.waitForEvent('page');
    await popup.evaluate(
      `[...document.querySelectorAll('footer button')].find((b) => b.innerText === 'Open in a tab').click()`,
    );
    const tab = await opened;
    await tab.locator('#page-title', { hasText: '2 codes in 3 places' }).waitFor();
    await Promise.all([tab.close(), thread.close()]);
  });

  it('open at the side by a click', async () => {
    const thread = await openAnnotated(session.browser, THREAD);
    await clickToolbarButton(session.browser, thread);
    const popup = await PopupView.attach(session.browser);
    await popup.waitFor(`document.querySelector('.mentions')`);
    await popup.evaluate(
      `[...document.querySelectorAll('footer button')].find((b) => b.innerText === 'Open at the side').click()`,
    );
    const panel = await PopupView.attach(session.browser, 'sidepanel');
    await panel.waitFor(`document.querySelector('#page-title')?.innerText.includes('2 codes in 3 places')`);
    await panel.close();
    await thread.close();
  });

  it('show at the side the codes of whatever tab is in front', async () => {
    const thread = await openAnnotated(session.browser, THREAD);
    const panel = await session.browser.context.newPage();
    await panel.goto(`chrome-extension://${session.browser.extensionId}/sidepanel.html`);
    await thread.bringToFront();
    await panel.locator('#page-title', { hasText: '2 codes in 3 places' }).waitFor();
    const other = await openAnnotated(session.browser, '<p>Error 1602</p>');
    await panel.locator('.mentions', { hasText: 'ERROR_INSTALL_USEREXIT' }).waitFor();
    await Promise.all([panel.close(), thread.close(), other.close()]);
  });
});
