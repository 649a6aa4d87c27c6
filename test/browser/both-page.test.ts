import { describe, expect, it } from 'vitest';
import {
  BROWSERS,
  choose,
  driverSession,
  frameAt,
  hover,
  openWith,
  waitForCard,
  waitForLook,
  waitUntilClosed,
} from './both.ts';
import { html, pointOn, SITE, waitForHighlights } from './harness.ts';

describe.each(BROWSERS)('a page in %s', (_, launch) => {
  const session = driverSession(launch);

  it('is underlined and stays as it is', async () => {
    const body =
      '<p>Error 1603, then <b>ERROR_</b>ACCESS_DENIED and 0x80070643.</p><p>All 1604 files are there.</p>';
    const page = await openWith(session.driver, body, ['1603', 'ERROR_ACCESS_DENIED', '0x80070643']);
    expect(await page.evaluate(() => document.body.innerHTML)).toBe(body);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  });

  it('shows the card of a code that the pointer rests on, in one element of its own', async () => {
    const page = await openWith(session.driver, '<p>Error 1603 and 0x80070643</p>', ['1603', '0x80070643']);
    await hover(page, '0x80070643');
    await waitForCard(page, 'ERROR_INSTALL_FAILURE');
    const text = await page.inCard('(root) => root.firstElementChild.innerText');
    expect(text).toContain('1603');
    expect(text).toContain('What to try');
    expect(
      await page.evaluate(() => [...document.documentElement.children].map(({ localName }) => localName)),
    ).toEqual(['head', 'body', 'errgloss-card']);
    expect(await page.evaluate(() => document.querySelector('errgloss-card')?.shadowRoot)).toBeNull();
    await page.keyboard.press('Escape');
    await waitUntilClosed(page);
  });

  it('shows in the card what is chosen in it', async () => {
    const page = await openWith(session.driver, '<p>Error 1645</p>', ['1645']);
    await hover(page, '1645');
    await waitForCard(page, 'ERROR_INSTALL_REMOTE_PROHIBITED');
    await page.inCard(
      `(root) => [...root.querySelectorAll('button.link')].find((b) => b.textContent.includes('ERROR_INSTALL_USEREXIT')).click()`,
    );
    await waitForCard(page, 'ERROR_INSTALL_USEREXIT');
  });

  it('shows it by a click where that is chosen', async () => {
    await choose(session.driver, { opening: 'click' });
    const page = await openWith(session.driver, '<p>Error 1603</p>', ['1603']);
    const { x, y } = await pointOn(page, '1603');
    await page.mouse.click(x, y);
    await waitForCard(page, 'ERROR_INSTALL_FAILURE');
    await choose(session.driver);
  });

  it('shows it by keyboard, going on to the next code and back', async () => {
    const page = await openWith(session.driver, '<p>Error 1603, error 1618</p>', ['1603', '1618']);
    await page.command('next-code');
    await waitForCard(page, 'ERROR_INSTALL_FAILURE');
    await page.command('next-code');
    await waitForCard(page, 'ERROR_INSTALL_ALREADY_RUNNING');
    await page.command('previous-code');
    await waitForCard(page, 'ERROR_INSTALL_FAILURE');
    expect(await page.inCard('(root) => root.activeElement !== null')).toBe(true);
    await page.keyboard.press('Escape');
    await waitUntilClosed(page);
  });

  it('follows what its scripts do', async () => {
    const page = await openWith(session.driver, '<p>Error 1603</p><div></div>', ['1603']);
    await page.evaluate(() => {
      document.querySelector('div')?.insertAdjacentHTML('beforeend', '<p>exit code 1618</p>');
    });
    await waitForHighlights(page, ['1603', '1618']);
    await page.evaluate(() => {
      const text = document.querySelector('p')?.firstChild;
      if (text) text.nodeValue = 'Error 1602';
    });
    await waitForHighlights(page, ['1602', '1618']);
    await page.evaluate(() => document.querySelector('div')?.remove());
    await waitForHighlights(page, ['1602']);
  });

  it('is underlined and explained in shadow roots too', async () => {
    await choose(session.driver, { underline: 'none' });
    const page = await session.driver.openPage({
      [`${SITE}/test`]: html(
        `<my-box><template shadowrootmode="open"><p>Error 1603</p></template></my-box><div id="late"></div>`,
      ),
    });
    await page.evaluate(() => {
      const root = document.querySelector('#late')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = '<p>exit code 1618</p>';
    });
    const bare = await page.picture();
    await choose(session.driver);
    await waitForHighlights(page, ['1603', '1618']);
    await waitForLook(page, bare, false);
    await hover(page, '1618');
    await waitForCard(page, 'ERROR_INSTALL_ALREADY_RUNNING');
  });

  it('is underlined in its frames too', async () => {
    const page = await session.driver.openPage({
      [`${SITE}/outer`]: html(
        '<p>Error 1603</p><iframe src="/inner"></iframe><iframe srcdoc="<p>exit code 1619</p>"></iframe>',
      ),
      [`${SITE}/inner`]: html('<p>exit code 1618</p>'),
    });
    await waitForHighlights(page, ['1603']);
    await waitForHighlights(await frameAt(page, '/inner'), ['1618']);
    await waitForHighlights(await frameAt(page, 'about:srcdoc'), ['1619']);
  });

  it('looks as before when the extension is taken away, with its card', async () => {
    await choose(session.driver, { underline: 'none' });
    const page = await openWith(session.driver, '<p>Error 1603, error 1618</p>', []);
    const bare = await page.picture();
    await choose(session.driver);
    await waitForHighlights(page, ['1603', '1618']);
    await waitForLook(page, bare, false);
    await hover(page, '1603');
    await waitForCard(page, 'ERROR_INSTALL_FAILURE');
    await session.driver.remove();
    // Somebody moves the pointer; when the page learns that the extension is gone, no driver tells.
    let x = 500;
    await waitForLook(page, bare, true, () => page.mouse.move(x++, 500));
  });
});
