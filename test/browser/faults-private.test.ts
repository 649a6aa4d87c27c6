import { expect, it } from 'vitest';
import { PopupView, until } from '../support/popup-view.ts';
import { ExtensionsPage } from './extensions-page.ts';
import { launchForTest } from './harness.ts';
import { openHelper } from './worker-freeze.ts';

it('faults: in a private window the popup looks up and pins, and stores nothing of it', async () => {
  const browser = await launchForTest();
  const user = await ExtensionsPage.open(browser);
  await user.allowPrivate();
  const helper = await until(() => openHelper(browser).catch(() => undefined), 'the extension to be back');
  await helper.evaluate(async () => {
    const opened = await chrome.windows.create({ incognito: true, focused: true });
    await chrome.action.openPopup({ windowId: opened?.id ?? -1 });
  });
  const popup = await PopupView.attach(browser);
  await popup.waitFor(`document.querySelector('textarea')`);
  await popup.evaluate(`{
    const field = document.querySelector('textarea');
    field.value = '1603';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }`);
  await popup.waitFor(`document.querySelector('[role=option][data-value="1603"]')`);
  await popup.evaluate(`document.querySelector('[role=option][data-value="1603"]').click()`);
  const pin = `[...document.querySelectorAll('button')].find((b) => /^save/i.test(b.ariaLabel ?? b.textContent))`;
  await popup.waitFor(pin);
  await popup.evaluate(`${pin}.click()`);
  await popup.waitFor(`document.querySelector('[aria-pressed=true]')`);
  expect(await helper.evaluate(() => chrome.storage.local.get())).toEqual({});
});
