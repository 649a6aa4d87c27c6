import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { clickToolbarButton } from '../support/extension.ts';
import { until } from '../support/popup-view.ts';
import { CardView } from './card-view.ts';
import { explain } from './explain-click.ts';
import { extensionSession, html, OTHER_SITE, openAnnotated, openPage } from './harness.ts';

const session = extensionSession();

async function select(page: Page, selector: string): Promise<string> {
  return page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (element) getSelection()?.selectAllChildren(element);
    return String(getSelection());
  }, selector);
}

describe('Explain selection', () => {
  it('is offered for selections', async () => {
    const isThere = () =>
      session.browser.worker.evaluate(
        () =>
          new Promise<true | undefined>((resolve) => {
            chrome.contextMenus.update('explain', {}, () =>
              resolve(chrome.runtime.lastError ? undefined : true),
            );
          }),
      );
    expect(await until(isThere, 'the menu item')).toBe(true);
  });

  it('shows the card at the selection', async () => {
    const page = await openAnnotated(
      session.browser,
      '<p style="height:300px">Text</p><p><b id="code">2147944003</b></p>',
    );
    await explain(session.browser, page, await select(page, '#code'));
    const card = await CardView.of(page);
    await card.waitForText('ERROR_INSTALL_FAILURE');
    const { y } = await card.box();
    const selected = await page.evaluate(
      () => document.querySelector('#code')?.getBoundingClientRect().bottom ?? 0,
    );
    expect(Math.abs(y - selected)).toBeLessThan(30);
  });

  it('finds the code in a sentence', async () => {
    const page = await openAnnotated(session.browser, '<p id="s">it ended with error 1618 yesterday</p>');
    await explain(session.browser, page, await select(page, '#s'));
    await (await CardView.of(page)).waitForText('ERROR_INSTALL_ALREADY_RUNNING');
  });

  it('works on a site that is not annotated, by the click alone', async () => {
    const page = await openPage(session.browser, html('<p id="code">1603</p>'), `${OTHER_SITE}/thread`);
    await clickToolbarButton(session.browser, page);
    await explain(session.browser, page, await select(page, '#code'));
    await (await CardView.of(page)).waitForText('ERROR_INSTALL_FAILURE');
  });

  it('says so when the selection has no known code, and offers nothing for prose', async () => {
    const page = await openAnnotated(
      session.browser,
      '<p id="s">the meeting in a room on the second floor</p>',
    );
    await explain(session.browser, page, await select(page, '#s'));
    const card = await CardView.of(page);
    await card.waitForText('No known code');
    expect(await card.text()).not.toContain('Did you mean');
  });

  it('offers near misspellings, each with its sentence', async () => {
    const page = await openAnnotated(session.browser, '<p id="s">ERROR_INSTALL_REMOTE_PROHIBITTED</p>');
    await explain(session.browser, page, await select(page, '#s'));
    const card = await CardView.of(page);
    await card.waitForText('No known code');
    expect(await card.text()).toContain('Did you mean');
    await card.click('button.link', 'ERROR_INSTALL_REMOTE_PROHIBITED');
    await card.waitForText('0x66D');
  });

  it('lists several codes', async () => {
    const page = await openAnnotated(session.browser, '<p id="s">error 1603 and then error 1618</p>');
    await explain(session.browser, page, await select(page, '#s'));
    const card = await CardView.of(page);
    await card.waitForText('2 codes');
    await card.click('.disclosure', 'ERROR_INSTALL_ALREADY_RUNNING');
    await card.waitForText('0x652');
  });

  it('opens the codes of a log one after the other by keyboard, each in its place', async () => {
    const page = await openAnnotated(
      session.browser,
      '<pre id="s">returning 1603 error 1603\nerror 1618 came\nHRESULT 0x80070005\nexit code 1603</pre>',
    );
    await explain(session.browser, page, await select(page, '#s'));
    const card = await CardView.of(page);
    await card.waitForText('3 codes');
    const focused = '(root) => root.activeElement?.textContent ?? ""';
    const tabTo = (text: string) =>
      until(async () => {
        await page.keyboard.press('Tab');
        return (await card.evaluate<string>(focused))?.includes(text) || undefined;
      }, `the focus on ${text}`);
    await tabTo('1603 ×');
    await page.keyboard.press('Enter');
    await card.waitForText('The installation stopped');
    const unfolded = (count: number) =>
      until(
        async () =>
          (await card.evaluate(`(root) => root.querySelectorAll('.nested').length`)) === count || undefined,
        `${count} open codes`,
      );
    await unfolded(1);
    await tabTo('0x80070005');
    await page.keyboard.press('Space');
    await unfolded(2);
    await page.keyboard.press('Space');
    await unfolded(1);
    await page.keyboard.press('Escape');
    await card.waitUntilClosed();
  });

  it('opens the popup page where no script can run', async () => {
    const page = await session.browser.context.newPage();
    await page.goto('chrome://version');
    await explain(session.browser, page, 'error 1603, they said');
    const opened = await until(
      async () => session.browser.context.pages().find((other) => other.url().includes('popup.html')),
      'the popup page',
    );
    expect(await opened.inputValue('textarea')).toBe('error 1603, they said');
    await opened.locator('[role=option][data-value="1603"]').first().waitFor();
  });
});
