import { describe, expect, it } from 'vitest';
import { until } from '../support/popup-view.ts';
import { BROWSERS, choose, driverSession, openWith, waitForCard } from './both.ts';
import { highlighted, html, OTHER_SITE, SITE, waitForHighlights } from './harness.ts';

/** How many codes the toolbar button counts on the page of an address. */
async function badge(url: string): Promise<string> {
  const [tab] = await chrome.tabs.query({ url });
  return tab?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id });
}

describe.each(BROWSERS)('the extension in %s', (_, launch) => {
  const session = driverSession(launch);

  it.each([
    ['0x80070643', '1603'],
    ['-2147023293', '1603'],
    ['INSTALL_FAIL', '1603'],
    ['remote desktop', '2056'],
  ])('finds %s', async (query, value) => {
    const popup = await session.driver.openTab(`popup.html?${new URLSearchParams({ q: query })}`);
    await popup.waitFor(`document.querySelector('[role=option][data-value="${value}"]')`);
    await popup.close();
  });

  it('lists the codes of the page behind the toolbar button, and explains them', async () => {
    const page = await openWith(session.driver, '<p>Error 1603, error 1618, error 1603</p>', [
      '1603',
      '1618',
      '1603',
    ]);
    const popup = await page.openPopup();
    await popup.waitFor(`document.querySelector('#page-title').innerText.includes('2 codes in 3 places')`);
    await popup.waitFor(`document.querySelector('.mentions > li:nth-child(2) .unfold')`);
    await popup.evaluate(`document.querySelector('.mentions > li:nth-child(2) .unfold').click()`);
    await popup.waitFor(`document.querySelector('.mentions .card')?.innerText.includes('What to try')`);
    await popup.waitFor(
      `document.querySelector('.mentions > li')?.innerText.includes('ERROR_INSTALL_ALREADY_RUNNING')`,
    );
    await popup.evaluate(`document.querySelector('.mentions > li:nth-child(1) .row').click()`);
    await waitForCard(page, 'ERROR_INSTALL_ALREADY_RUNNING');
  });

  it('annotates any page that the user asks for, by the click on the button alone', async () => {
    const page = await session.driver.openPage({ [`${OTHER_SITE}/thread`]: html('<p>Error 1603</p>') });
    const popup = await page.openPopup();
    await popup.waitFor(`document.querySelector('.page > button')`);
    expect(await highlighted(page)).toEqual([]);
    await popup.evaluate(`document.querySelector('.page > button').click()`);
    await waitForHighlights(page, ['1603']);
    await popup.waitFor(`document.querySelector('.mentions')`);
    await popup.close();
  });

  it('counts the codes on the button', async () => {
    const url = `${SITE}/counted`;
    const page = await session.driver.openPage({ [url]: html('<p>Error 1603, error 1618</p>') });
    const wait = (text: string) =>
      until(
        async () => (await session.driver.inExtension(badge, url)) === text || undefined,
        `badge ${text}`,
      );
    await wait('2');
    await page.evaluate(() => document.querySelector('p')?.remove());
    await wait('');
  });

  it('applies what is chosen in the options to open pages', async () => {
    const page = await openWith(session.driver, '<p>Error 1603</p>', ['1603']);
    const options = await session.driver.openTab('options.html');
    await options.waitFor(`document.querySelector('[name=underline][value=wavy]')`);
    await options.evaluate(`document.querySelector('[name=underline][value=wavy]').click()`);
    await until(
      async () => (await page.evaluate(() => !CSS.highlights.has('errgloss-line-dotted'))) || undefined,
      'the dotted line to go',
    );
    // Pages are read only while somebody sees them.
    await options.close();
    await until(
      async () => (await page.evaluate(() => CSS.highlights.has('errgloss-line-wavy'))) || undefined,
      'a wavy line',
    );
    await choose(session.driver);
    await waitForHighlights(page, ['1603']);
  });

  it('leaves a site alone that is switched off, at once, and takes it up again', async () => {
    const page = await openWith(session.driver, '<p>Error 1603</p>', ['1603']);
    await page.command('toggle-site');
    await waitForHighlights(page, []);
    await page.command('toggle-site');
    await waitForHighlights(page, ['1603']);
    await choose(session.driver, { sitesOff: [SITE] });
    await waitForHighlights(page, []);
    const other = await session.driver.openPage({ [`${SITE}/other`]: html('<p>Error 1618</p>') });
    await choose(session.driver);
    await waitForHighlights(other, ['1618']);
    await other.close();
    await waitForHighlights(page, ['1603']);
  });

  it('explains a selection by the context menu', async () => {
    const page = await openWith(session.driver, '<p><b>2147944003</b></p>', ['2147944003']);
    await page.explain('b');
    await waitForCard(page, 'ERROR_INSTALL_FAILURE');
  });

  it('says hello, and what it reads', async () => {
    const welcome = await session.driver.openTab('welcome.html');
    await welcome.waitFor(`document.querySelector('h1')`);
    expect(await welcome.evaluate('document.body.innerText')).toContain('Known sites and my own list');
  });
});
