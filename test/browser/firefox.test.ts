import { describe, expect, it } from 'vitest';
import { driveFirefox, FIREFOX_ID } from '../support/drivers/firefox.ts';
import { panelView } from '../support/drivers/firefox-page.ts';
import {
  allowInPrivateWindows,
  answerPrompt,
  endBackground,
  setEnabled,
  suggestionsFor,
  warningsOf,
} from '../support/drivers/firefox-window.ts';
import { until } from '../support/popup-view.ts';
import { choose, driverSession, hover, openWith, waitForCard } from './both.ts';
import { highlighted, html, OTHER_SITE, SITE, waitForHighlights } from './harness.ts';

const session = driverSession(driveFirefox);

describe('the extension in Firefox alone', () => {
  it('has a manifest that the browser has nothing to say against', async () => {
    expect(await session.driver.link.inWindow(warningsOf, FIREFOX_ID)).toEqual([]);
  });

  it('answers in the address bar in plain text', async () => {
    const [first, ...found] = await session.driver.link.inWindow(suggestionsFor, 'err 1603');
    expect(first).toBe('Look up an error code in Errgloss');
    expect(found).toContainEqual(
      expect.stringMatching(/^ERROR_INSTALL_FAILURE \(1603 0x643\) The installation/),
    );
    expect(found.join()).not.toMatch(/[<&]/);
  });

  it('shows the codes of the page in the sidebar, by the button of the popup', async () => {
    const page = await openWith(session.driver, '<p>Error 1603, error 1618</p>', ['1603', '1618']);
    const popup = await page.openPopup();
    await popup.waitFor(`document.querySelector('.mentions')`);
    await popup.evaluate(
      `[...document.querySelectorAll('footer button')].find((b) => b.innerText === 'Open at the side').click()`,
    );
    const sidebar = panelView(session.driver.link, 'sidebar');
    await sidebar.waitFor(`document.querySelector('#page-title')?.innerText.includes('2 codes')`);
    await sidebar.waitFor(
      `document.querySelector('.mentions > li')?.innerText.includes('ERROR_INSTALL_ALREADY_RUNNING')`,
    );
    await sidebar.evaluate(`document.querySelector('.mentions > li:nth-child(1) .row').click()`);
    await waitForCard(page, 'ERROR_INSTALL_ALREADY_RUNNING');
    await session.driver.link.inWindow(() => SidebarController.hide(), undefined);
  });

  it('asks for access to a site, and annotates it when it was given', async () => {
    const page = await session.driver.openPage({ [`${OTHER_SITE}/thread`]: html('<p>Error 1603</p>') });
    const answer = async (allow: boolean) => {
      const popup = await page.openPopup();
      await popup.waitFor(`document.querySelector('#site-switch:not(:disabled)')`);
      await popup.evaluate(`document.querySelector('#site-switch').click()`);
      return until(() => session.driver.link.inWindow(answerPrompt, allow), 'the question');
    };
    expect(await answer(false)).toContain('forum.example');
    expect(await highlighted(page)).toEqual([]);
    await answer(true);
    await waitForHighlights(page, ['1603']);
    await choose(session.driver);
  });

  it('answers after the browser has ended the background page', async () => {
    const page = await openWith(session.driver, '<p>Error 1603</p>', ['1603']);
    expect(await session.driver.link.inWindow(endBackground, FIREFOX_ID)).toBe('stopped');
    await hover(page, '1603');
    await waitForCard(page, 'ERROR_INSTALL_FAILURE');
  });

  it('takes up open pages again when it was switched off and on, without what was left there', async () => {
    const page = await openWith(session.driver, '<p>Error 1603</p>', ['1603']);
    await hover(page, '1603');
    await waitForCard(page, 'ERROR_INSTALL_FAILURE');
    await session.driver.remove();
    await page.mouse.move(500, 500);
    await session.driver.link.inWindow(setEnabled, { id: FIREFOX_ID, isEnabled: true });
    await until(
      async () => (await page.evaluate(() => !document.querySelector('errgloss-card'))) || undefined,
      'the old card to go',
    );
    await waitForHighlights(page, ['1603']);
    await hover(page, '1603');
    await waitForCard(page, 'ERROR_INSTALL_FAILURE');
  });

  it('stores nothing of what is looked up in a private window', async () => {
    await session.driver.link.inWindow(allowInPrivateWindows, FIREFOX_ID);
    const tab = await session.driver.openTab('popup.html');
    await tab.waitFor(`document.querySelector('textarea')`);
    await tab.evaluate(`chrome.windows.create({ incognito: true, url: '/popup.html?q=installer' })`);
    const hidden = await session.driver.tabWith('/popup.html?q=installer');
    const name = await hidden.waitFor(`document.querySelector('[role=option]')?.dataset.name`);
    await hidden.evaluate(`document.querySelector('[role=option]').click()`);
    const press = (key: string) =>
      `document.querySelector('textarea').dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true }))`;
    await hidden.evaluate(press('Escape'));
    expect(await hidden.waitFor(`document.querySelector('.history')?.innerText`)).toContain(name);
    expect(await tab.evaluate('chrome.storage.local.get()')).toEqual({});
    // With its window, which would stand in front of the next test's.
    await hidden.close();
  });

  it('reads nothing in the reader view of the browser, and its popup says so', async () => {
    // No driver leads a page there; what the view shows instead of one stands in the same kind of document.
    const page = await session.driver.openPlain(
      `about:reader?url=${encodeURIComponent(`${SITE}/error-1603`)}`,
    );
    const popup = await page.openPopup();
    // The popup may first see what stood in the tab before.
    await popup.waitFor(
      `document.querySelector('.page')?.innerText.includes('The browser lets no extension read this page.')`,
    );
    expect(await highlighted(page)).toEqual([]);
    await popup.close();
  });
});
