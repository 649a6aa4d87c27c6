import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { axeProblems } from './axe.ts';
import { extensionSession } from './harness.ts';
import { openPopupPage } from './popup-page.ts';

const session = extensionSession();

beforeEach(() => session.browser.worker.evaluate(() => chrome.storage.local.clear()));

function rows(page: Page, list: 'pinned' | 'recent') {
  return page.locator(`.history:has(#${list}) .row .name`);
}

async function lookUp(page: Page, query: string, name: string): Promise<void> {
  await page.keyboard.type(query);
  await page.locator('.card h2', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await rows(page, 'recent').filter({ hasText: name }).waitFor();
}

describe('the history', () => {
  it('remembers what was chosen by Enter, and leads back to it by keyboard alone', async () => {
    const page = await openPopupPage(session.browser);
    await lookUp(page, '1603', 'ERROR_INSTALL_FAILURE');
    await lookUp(page, '1618', 'ERROR_INSTALL_ALREADY_RUNNING');
    await page.reload();
    await page.waitForSelector('textarea:focus');
    await rows(page, 'recent').first().waitFor();
    expect(await rows(page, 'recent').allInnerTexts()).toEqual([
      'ERROR_INSTALL_ALREADY_RUNNING',
      'ERROR_INSTALL_FAILURE',
    ]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.locator('.card h2', { hasText: 'ERROR_INSTALL_FAILURE' }).waitFor();
    expect(await page.inputValue('textarea')).toBe('ERROR_INSTALL_FAILURE');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('textarea');
  });

  it('forgets what was only typed past', async () => {
    const page = await openPopupPage(session.browser);
    await page.keyboard.type('1603');
    await page.locator('.card h2', { hasText: 'ERROR_INSTALL_FAILURE' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.inputValue('textarea')).toBe('');
    expect(await page.locator('.history').count()).toBe(0);
  });

  it('remembers a click on a result and the copying of a card', async () => {
    const page = await openPopupPage(session.browser);
    await page.keyboard.type('windows installer');
    const second = page.locator('[role=option]').nth(1);
    const name = (await second.getAttribute('data-name')) ?? '';
    await second.click();
    await page.keyboard.press('Escape');
    await rows(page, 'recent').filter({ hasText: name }).waitFor();
    await page.keyboard.type('1602');
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByRole('button', { name: 'Plain text' }).click();
    await page.keyboard.press('Escape');
    await rows(page, 'recent').filter({ hasText: 'ERROR_INSTALL_USEREXIT' }).waitFor();
  });

  it('pins from the card, unpins, removes single entries and clears', async () => {
    const page = await openPopupPage(session.browser);
    await page.keyboard.type('1603');
    const pin = page.getByRole('button', { name: 'Save ERROR_INSTALL_FAILURE' });
    await pin.click();
    await page.locator('.save[aria-pressed=true]').waitFor();
    await page.keyboard.press('Escape');
    await rows(page, 'pinned').filter({ hasText: 'ERROR_INSTALL_FAILURE' }).waitFor();
    await lookUp(page, '1618', 'ERROR_INSTALL_ALREADY_RUNNING');
    await lookUp(page, '1602', 'ERROR_INSTALL_USEREXIT');
    expect(await axeProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Remove ERROR_INSTALL_USEREXIT' }).click();
    await page.locator('[data-name=ERROR_INSTALL_USEREXIT]').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Remove ERROR_INSTALL_ALREADY_RUNNING',
    );
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.locator('#recent').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Remove ERROR_INSTALL_FAILURE' }).click();
    await page.locator('#pinned').waitFor({ state: 'detached' });
  });

  it('opens the very entry where a number has several', async () => {
    const key = { family: 'msi', value: 1602, name: '' };
    await session.browser.worker.evaluate(
      (entry) => chrome.storage.local.set({ history: { pinned: [entry], recent: [] } }),
      key,
    );
    const page = await openPopupPage(session.browser);
    await page.locator('.history .row').click();
    await page.locator('[role=option][aria-selected=true][data-family=msi]').waitFor();
  });

  it('stays in this browser', async () => {
    const page = await openPopupPage(session.browser);
    await lookUp(page, '1603', 'ERROR_INSTALL_FAILURE');
    expect(await session.browser.worker.evaluate(() => chrome.storage.sync.get(null))).toEqual({});
    expect(await session.browser.worker.evaluate(() => chrome.storage.local.get(null))).toEqual({
      history: { pinned: [], recent: [{ family: 'win32', value: 1603, name: 'ERROR_INSTALL_FAILURE' }] },
    });
  });

  it('is taken for empty when what is stored is damaged', async () => {
    await session.browser.worker.evaluate(() => chrome.storage.local.set({ history: 'nonsense' }));
    const page = await openPopupPage(session.browser);
    await lookUp(page, '1603', 'ERROR_INSTALL_FAILURE');
  });
});

describe('the keys', () => {
  it('`/` leads to the field, Enter to the card, Esc empties', async () => {
    const page = await openPopupPage(session.browser);
    await page.keyboard.type('1603');
    await page.locator('.card h2', { hasText: 'ERROR_INSTALL_FAILURE' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.chosen:focus');
    await page.keyboard.press('/');
    await page.waitForSelector('textarea:focus');
    expect(await page.inputValue('textarea')).toBe('1603');
    await page.keyboard.type('a/b');
    expect(await page.inputValue('textarea')).toBe('a/b');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await page.waitForSelector('textarea:focus');
    expect(await page.inputValue('textarea')).toBe('');
  });

  it('Home and End reach the ends of the results once an arrow key has led there', async () => {
    const page = await openPopupPage(session.browser, { q: 'windows installer' });
    const options = page.locator('[role=option]');
    const chosen = page.locator('[role=option][aria-selected=true]');
    await options.nth(2).waitFor();
    await page.keyboard.press('End');
    await chosen.and(options.first()).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await chosen.and(options.last()).waitFor();
    await page.keyboard.press('Home');
    await chosen.and(options.first()).waitFor();
  });
});
