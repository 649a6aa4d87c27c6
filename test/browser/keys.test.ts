import { expect, it } from 'vitest';
import { driveFirefox } from '../support/drivers/firefox.ts';
import { openExtensionPage } from './access-stub.ts';
import { extensionSession } from './harness.ts';

const session = extensionSession();

/** As the manifest asks for them, by commands. */
const KEYS = {
  _execute_action: 'Alt+Shift+E',
  'next-code': 'Alt+J',
  'previous-code': 'Alt+K',
  'toggle-site': 'Alt+Shift+U',
};

/**
 * Every key with Alt that Edge has for itself on Windows, by "Keyboard shortcuts in Microsoft Edge":
 * https://support.microsoft.com/en-us/microsoft-edge/keyboard-shortcuts-in-microsoft-edge-50d3edab-30d9-c7e4-21ce-37fe2713cfad
 */
const TAKEN_BY_EDGE = [
  'Alt+D',
  'Alt+E',
  'Alt+F',
  'Alt+F4',
  'Alt+Home',
  'Alt+Left',
  'Alt+Right',
  'Alt+Shift+B',
  'Alt+Shift+I',
  'Alt+Shift+T',
];

/** The keys as a browser has assigned them. Runs in the extension. */
async function readKeys(): Promise<Record<string, string>> {
  const commands = await chrome.commands.getAll();
  return Object.fromEntries(commands.map(({ name = '', shortcut = '' }) => [name, shortcut]));
}

it('every command has the key that it asks for, as Chromium has assigned it', async () => {
  expect(await session.browser.worker.evaluate(readKeys)).toEqual(KEYS);
});

it('every command has the key that it asks for, as Firefox has assigned it', async () => {
  const firefox = await driveFirefox();
  try {
    expect(await firefox.inExtension(readKeys, undefined)).toEqual(KEYS);
  } finally {
    await firefox.close();
  }
});

it('no key is one that Edge keeps for itself', () => {
  expect(Object.values(KEYS).filter((key) => TAKEN_BY_EDGE.includes(key))).toEqual([]);
});

it.each(['welcome.html', 'options.html'])('%s shows the keys as they are', async (file) => {
  const page = await openExtensionPage(session.browser, file);
  await page.locator('.keys kbd').first().waitFor();
  expect(await page.locator('.keys dd').allInnerTexts()).toEqual([
    'Alt J',
    'Alt K',
    'Alt Shift E',
    'Alt Shift U',
  ]);
});
