import { describe, expect, it } from 'vitest';
import { annotateByHand, listedMentions } from '../support/annotate-page.ts';
import { clickToolbarButton } from '../support/extension.ts';
import { PopupView } from '../support/popup-view.ts';
import { axeProblems } from './axe.ts';
import { CardView } from './card-view.ts';
import { extensionSession, html, OTHER_SITE, openAnnotated, openPage } from './harness.ts';
import { openPopupPage } from './popup-page.ts';

const session = extensionSession();

describe('the lookup', () => {
  it('has the focus when it opens and finds as one types', async () => {
    const page = await openPopupPage(session.browser);
    await page.keyboard.type('1603');
    const first = page.locator('[role=option]').first();
    await first.waitFor();
    expect(await first.getAttribute('data-family')).toBe('win32');
    expect(await first.getAttribute('data-value')).toBe('1603');
    expect(await first.getAttribute('data-name')).toBe('ERROR_INSTALL_FAILURE');
    await page.locator('.card h2', { hasText: 'ERROR_INSTALL_FAILURE' }).waitFor();
  });

  it.each([
    ['0x80070643', '1603'],
    ['-2147023293', '1603'],
    ['–2147023293', '1603'],
    ['2147944003', '1603'],
    ['643', '1603'],
    ['Ox643', '1603'],
    ['error_install_failure', '1603'],
    ['INSTALL_FAIL', '1603'],
    ['remote desktop', '2056'],
    ['the installer said 1618 (0x652) to me', '1618'],
  ])('opens with the query %j and shows %s', async (query, value) => {
    const page = await openPopupPage(session.browser, { q: query });
    expect(await page.inputValue('textarea')).toBe(query);
    await page.locator(`[role=option][data-value="${value}"]`).first().waitFor();
  });

  it('moves the choice with the arrow keys and shows its card', async () => {
    const page = await openPopupPage(session.browser, { q: 'windows installer' });
    const options = page.locator('[role=option]');
    await options.nth(1).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('[role=option][aria-selected=true]').and(options.nth(1)).waitFor();
    const name = (await options.nth(1).getAttribute('data-name')) ?? '';
    await page.locator('.card h2', { hasText: name }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.locator('[role=option][aria-selected=true]').and(options.last()).waitFor();
    expect(await axeProblems(page)).toEqual([]);
  });

  it('follows related errors and comes back', async () => {
    const page = await openPopupPage(session.browser, { q: '1645' });
    await page.locator('.card summary', { hasText: 'Related errors' }).click();
    await page.locator('.card button.link', { hasText: 'ERROR_INSTALL_USEREXIT' }).click();
    await page.locator('.card h2', { hasText: 'ERROR_INSTALL_USEREXIT' }).waitFor();
    await page.locator('.card button', { hasText: 'Back' }).click();
    await page.locator('.card h2', { hasText: 'ERROR_INSTALL_REMOTE_PROHIBITED' }).waitFor();
  });

  it('lists the codes of a pasted log, in order, with counts', async () => {
    const page = await openPopupPage(session.browser);
    await session.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const log = 'first error 1618\nHRESULT 0x80070005 came back\nagain error 1618\nERROR_DISK_FULL';
    await page.evaluate((text) => navigator.clipboard.writeText(text), log);
    await page.keyboard.press('ControlOrMeta+V');
    await page.locator('[role=status]', { hasText: '3 codes in this text' }).waitFor();
    const rows = await page.locator('[role=option]').allInnerTexts();
    for (const [index, parts] of [
      ['ERROR_INSTALL_ALREADY_RUNNING', '× 2', '1618'],
      ['E_ACCESSDENIED', '0x80070005'],
      ['ERROR_DISK_FULL', '112'],
    ].entries())
      for (const part of parts) expect(rows[index]).toContain(part);
    expect(await page.inputValue('textarea')).toBe(log);
    expect(await axeProblems(page)).toEqual([]);
  });

  it('says clearly that a query is no code and keeps the text', async () => {
    const page = await openPopupPage(session.browser, { q: 'qqqq zzzz' });
    await page.locator('[role=status]', { hasText: 'Nothing found for “qqqq zzzz”' }).waitFor();
    expect(await page.inputValue('textarea')).toBe('qqqq zzzz');
  });

  it('takes hostile text as text', async () => {
    const query = '<img src=x onerror=alert(1)> 1603';
    const page = await openPopupPage(session.browser, { q: query });
    await page.locator('[role=status]').first().waitFor();
    expect(await page.locator('img').count()).toBe(0);
  });
});

describe('the codes of the page', () => {
  it('are listed and reached by a click', async () => {
    const page = await openAnnotated(
      session.browser,
      '<p>Error 1603</p><div style="height:4000px"></div><p>exit code 1618</p>',
    );
    await clickToolbarButton(session.browser, page);
    const popup = await PopupView.attach(session.browser);
    await popup.waitFor(
      `document.querySelector('.mentions > li')?.innerText.includes('ERROR_INSTALL_ALREADY_RUNNING')`,
    );
    await popup.evaluate(`document.querySelectorAll('.mentions .row')[0].click()`);
    const card = await CardView.of(page);
    await card.waitForText('ERROR_INSTALL_ALREADY_RUNNING');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(2000);
  });

  it('appear on any page after one click', async () => {
    const page = await openPage(session.browser, html('<p>Error 1603</p>'), `${OTHER_SITE}/thread`);
    const popup = await annotateByHand(session.browser, page);
    await popup.waitFor(`document.querySelector('.mentions button')`);
    expect(await popup.evaluate(`document.querySelector('.mentions').innerText`)).toContain(
      'ERROR_INSTALL_FAILURE',
    );
    await popup.close();
    expect(await listedMentions(session.browser, page)).toHaveLength(1);
  });

  it('are explained away where the browser allows no script', async () => {
    const page = await session.browser.context.newPage();
    await page.goto('chrome://version');
    await clickToolbarButton(session.browser, page);
    const popup = await PopupView.attach(session.browser);
    await popup.waitFor(`document.body.innerText.includes('lets no extension read this page')`);
    await popup.close();
  });

  it('are none on a page without codes', async () => {
    const page = await openAnnotated(session.browser, '<p>All is well on page 1603.</p>');
    await clickToolbarButton(session.browser, page);
    const popup = await PopupView.attach(session.browser);
    await popup.waitFor(`document.body.innerText.includes('No codes found')`);
    await popup.close();
  });
});
