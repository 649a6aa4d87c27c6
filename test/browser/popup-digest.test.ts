import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { openPopup } from '../support/annotate-page.ts';
import { PopupView } from '../support/popup-view.ts';
import { axeProblems } from './axe.ts';
import { CardView } from './card-view.ts';
import { extensionSession, html, OTHER_SITE, openAnnotated, openPage, waitForHighlights } from './harness.ts';
import { openPopupAbout, openPopupPage } from './popup-page.ts';

const session = extensionSession();

// A tab that closes brings another to the front, which closes the popup of the next test.
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
    await popup.locator('#page-title', { hasText: 'On this page · 2 codes in 3 places' }).waitFor();
    await popup.locator('.mentions .sentence').nth(1).waitFor();
    // What went wrong comes before what only says that something did.
    const [first, second] = await groups(popup).allInnerTexts();
    expect(first).toContain('ERROR_INSTALL_ALREADY_RUNNING');
    expect(second).toContain('ERROR_INSTALL_FAILURE');
    expect(second).toContain('1603');
    expect(await axeProblems(popup)).toEqual([]);
    await Promise.all([popup.close(), thread.close()]);
  });

  it('unfolds to every mention in its words and to all that a card shows, by keyboard alone', async () => {
    const thread = await openAnnotated(session.browser, THREAD);
    const popup = await openPopupAbout(session.browser, thread);
    // What went wrong moves up once the texts are there.
    await groups(popup).first().locator('text=ERROR_INSTALL_ALREADY_RUNNING').waitFor();
    // Past the button that finds the cause, and the first code.
    for (let row = 0; row < 3; row++) await popup.keyboard.press('ArrowDown');
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

  it('says so where the user has not let us in', async () => {
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
      // What was never chosen is not stored.
      return { where: 'sites', ...settings };
    });

  it('switch a known site off and on again', async () => {
    const thread = await openAnnotated(session.browser, THREAD);
    const popup = await openPopupAbout(session.browser, thread);
    const own = popup.getByRole('checkbox', { name: 'Annotate learn.microsoft.com' });
    await popup.locator('#site-switch:checked').waitFor();
    await own.click();
    await popup.locator('#site-switch:not(:checked)').waitFor();
    expect(await storedSites()).toMatchObject({
      where: 'sites',
      sites: [],
      sitesOff: ['https://learn.microsoft.com'],
    });
    await own.focus();
    await popup.keyboard.press('Space');
    await popup.locator('#site-switch:checked').waitFor();
    expect(await storedSites()).toMatchObject({ where: 'sites', sites: [], sitesOff: [] });
    await Promise.all([popup.close(), thread.close()]);
  });

  it('ask for access in the click itself, and leave everything as it was when the user declines', async () => {
    const thread = await openPage(session.browser, html('<p>Error 1603</p>'), `${OTHER_SITE}/thread`);
    const popup = await openPopup(session.browser, thread, (view) =>
      view.waitFor(`document.querySelector('#site-switch')`),
    );
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

  it('annotate the page at once when the user agrees', async () => {
    const thread = await openPage(session.browser, html('<p>Error 1603</p>'), `${OTHER_SITE}/agreed`);
    const popup = await openPopup(session.browser, thread, (view) =>
      view.waitFor(`document.querySelector('#every-site-switch')`),
    );
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

it('the popup empties its field on Esc, then closes', async () => {
  const popup = await openPopupPage(session.browser);
  await popup.keyboard.type('1603');
  await popup.locator('[role=option]').first().waitFor();
  await popup.keyboard.press('Escape');
  await popup.locator('[role=option]').waitFor({ state: 'detached' });
  expect(await popup.inputValue('textarea')).toBe('');
  const closed = popup.waitForEvent('close');
  // It is gone before the key is up again.
  await popup.keyboard.press('Escape').catch(() => {});
  await closed;
});

describe('the other windows', () => {
  it('open as a tab about the page, with what was typed', async () => {
    const thread = await openAnnotated(session.browser, THREAD);
    const popup = await openPopup(session.browser, thread, (view) =>
      view.waitFor(`document.querySelector('.mentions')`),
    );
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
    const popup = await openPopup(session.browser, thread, (view) =>
      view.waitFor(`document.querySelector('.mentions')`),
    );
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
