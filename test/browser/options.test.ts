import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings.ts';
import { accessLog } from './access-stub.ts';
import { extensionSession, openAnnotated, waitForHighlights } from './harness.ts';
import { openOptions, store, stored, waitForStored } from './stored-settings.ts';

const session = extensionSession();
const BODY = '<p>Setup failed. The log has 1603 in it, error 1618 and ERROR_INSTALL_USEREXIT (1602).</p>';

describe('how much is annotated', () => {
  it('follows the choice of the user at once', async () => {
    const page = await openAnnotated(session.browser, BODY);
    await waitForHighlights(page, ['1618', 'ERROR_INSTALL_USEREXIT', '1602']);
    const options = await openOptions(session.browser);
    await options.getByRole('radio', { name: 'Everything plausible' }).check();
    await options.getByText('Saved').waitFor();
    await page.bringToFront();
    await waitForHighlights(page, ['1603', '1618', 'ERROR_INSTALL_USEREXIT', '1602']);
    await options.getByRole('radio', { name: 'Certain codes only' }).check();
    await page.bringToFront();
    await waitForHighlights(page, ['ERROR_INSTALL_USEREXIT']);
    await options.reload();
    expect(await options.getByRole('radio', { name: 'Certain codes only' }).isChecked()).toBe(true);
    await Promise.all([page.close(), options.close()]);
  });

  it('is the default when what is stored is damaged', async () => {
    await session.browser.worker.evaluate(() =>
      chrome.storage.sync.set({ settings: { version: 99, sensitivity: 7 } }),
    );
    const page = await openAnnotated(session.browser, BODY);
    await waitForHighlights(page, ['1618', 'ERROR_INSTALL_USEREXIT', '1602']);
  });
});

/** Each plain choice: its role, its name on the page, and what it stores. */
const CONTROLS: readonly [role: 'radio' | 'checkbox', name: string, change: Partial<Settings>][] = [
  ['radio', 'Only when I ask', { where: 'asked' }],
  ['radio', 'Certain codes only', { sensitivity: 'strict' }],
  ['radio', 'Everything plausible', { sensitivity: 'eager' }],
  ['checkbox', 'Stop code (bug check)', { ignoredFamilies: ['bugcheck'] }],
  ['radio', 'Solid', { underline: 'solid' }],
  ['radio', 'Wavy', { underline: 'wavy' }],
  ['radio', 'None', { underline: 'none' }],
  ['radio', 'A click on a code', { opening: 'click' }],
  ['radio', 'Resting the pointer on a code while Alt is held', { opening: 'alt' }],
  ['radio', 'Light', { theme: 'light' }],
  ['radio', 'Dark', { theme: 'dark' }],
  ['checkbox', 'Show how many codes the page has', { badge: false }],
];

describe('a choice', () => {
  it('is stored at once when it is clicked', async () => {
    const page = await openOptions(session.browser);
    for (const [role, name, change] of CONTROLS) {
      await page.getByRole(role, { name }).first().click();
      await waitForStored(session.browser, change);
    }
    await page.getByRole('status').getByText('Saved').waitFor();
  });

  it('is stored at once when it is made by keyboard', async () => {
    const page = await openOptions(session.browser);
    for (const [role, name, change] of CONTROLS) {
      await page.getByRole(role, { name }).first().focus();
      await page.keyboard.press('Space');
      await waitForStored(session.browser, change);
    }
  });

  it('is reached by Tab and the arrow keys', async () => {
    const page = await openOptions(session.browser);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowUp');
    await waitForStored(session.browser, { where: 'asked' });
    expect((await accessLog(page)).asked).toEqual([]);
  });

  it('made in another window shows here', async () => {
    const page = await openOptions(session.browser);
    await store(session.browser, { underline: 'wavy', ignoredCodes: ['ERROR_SUCCESS'], delayMs: 700 });
    await page.getByRole('radio', { name: 'Wavy', checked: true }).waitFor();
    await page.getByRole('button', { name: 'Remove ERROR_SUCCESS' }).waitFor();
    expect(await page.getByRole('spinbutton').inputValue()).toBe('700');
  });

  it('that can not be stored is told, and goes back', async () => {
    const page = await openOptions(session.browser);
    await page.evaluate(() =>
      Object.assign(chrome.storage.sync, { set: () => Promise.reject(new Error('quota')) }),
    );
    await page.getByRole('radio', { name: 'Wavy' }).click();
    await page.getByRole('status').getByText('The browser could not save this').waitFor();
    await page.getByRole('radio', { name: 'Dotted', checked: true }).waitFor();
  });

  it('of the theme changes the page itself', async () => {
    const page = await openOptions(session.browser);
    const surface = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await surface();
    await page.getByRole('radio', { name: 'Dark' }).click();
    await page.waitForSelector('html[data-theme=dark]');
    expect(await surface()).not.toBe(light);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('radio', { name: 'Light' }).click();
    await page.waitForSelector('html[data-theme=light]');
    expect(await surface()).toBe(light);
  });
});

describe('the delay', () => {
  it('is typed, or changed with the arrow keys', async () => {
    const page = await openOptions(session.browser);
    await page.getByRole('spinbutton').fill('400');
    await page.keyboard.press('Tab');
    await waitForStored(session.browser, { delayMs: 400 });
    await page.getByRole('spinbutton').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await waitForStored(session.browser, { delayMs: 500 });
  });

  it.each(['9999', '', '1.5', '-1'])('is not stored as %j', async (text) => {
    const page = await openOptions(session.browser);
    await page.getByRole('spinbutton').fill(text);
    await page.keyboard.press('Tab');
    await page.getByText('Type a whole number from 0 to 2000').waitFor();
    expect((await stored(session.browser)).delayMs).toBe(DEFAULT_SETTINGS.delayMs);
  });

  it('has no use where a click opens the card', async () => {
    const page = await openOptions(session.browser);
    await page.getByRole('radio', { name: 'A click on a code' }).click();
    await page.locator('input[type=number]:disabled').waitFor();
  });
});
