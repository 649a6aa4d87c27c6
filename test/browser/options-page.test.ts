import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { until } from '../support/popup-view.ts';
import { accessLog } from './access-stub.ts';
import { axeProblems } from './axe.ts';
import { extensionSession } from './harness.ts';
import { openOptions, store, stored, waitForStored } from './stored-settings.ts';

const session = extensionSession();

describe('ignored codes', () => {
  it('are added and removed', async () => {
    const page = await openOptions(session.browser);
    const field = page.getByRole('textbox', { name: 'Everywhere' });
    for (const code of ['error_success', '0x643', '-2147024891']) {
      await field.fill(code);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.value === '');
    }
    await waitForStored(session.browser, { ignoredCodes: ['ERROR_SUCCESS', '0X643', '-2147024891'] });
    await field.fill('0X643');
    await page.keyboard.press('Enter');
    await page.getByText('0x643 is in the list already').waitFor();
    await field.fill('what is this');
    await page.keyboard.press('Enter');
    await page.getByText('neither a name nor a number of a code').waitFor();
    await page.getByRole('button', { name: 'Remove 0x643' }).click();
    await waitForStored(session.browser, { ignoredCodes: ['ERROR_SUCCESS', '-2147024891'] });
  });
});

describe('all options at once', () => {
  it('go to a file and come back from it', async () => {
    const page = await openOptions(session.browser, { underline: 'wavy', ignoredCodes: ['ERROR_SUCCESS'] });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export to a file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('errgloss-settings.json');
    const file = await readFile(await download.path());
    await store(session.browser);
    await page.getByRole('radio', { name: 'Dotted', checked: true }).waitFor();
    await page
      .getByLabel('Import from a file')
      .setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: file });
    await waitForStored(session.browser, { underline: 'wavy', ignoredCodes: ['ERROR_SUCCESS'] });
    await page.getByRole('radio', { name: 'Wavy', checked: true }).waitFor();
  });

  it.each([
    ['no JSON', 'sites: all', 'it is no JSON'],
    ['another file', '{"name":"x"}', 'not a file of Errgloss settings'],
    ['a newer one', '{"errgloss":{"version":99}}', 'newer version'],
    ['a wrong value', '{"errgloss":{"version":2,"theme":"pink"}}', '“theme” has a value that is not allowed'],
    ['a huge one', ' '.repeat(1_000_001), 'too large'],
  ])('do not come from a bad file: %s', async (_, text, problem) => {
    const page = await openOptions(session.browser, { underline: 'wavy' });
    await page
      .getByLabel('Import from a file')
      .setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.getByRole('alert').getByText(problem).waitFor();
    expect((await stored(session.browser)).underline).toBe('wavy');
  });

  it('are reset after a question', async () => {
    const page = await openOptions(session.browser, { underline: 'wavy', sites: ['https://forum.example'] });
    const reset = page.getByRole('button', { name: 'Reset to defaults' });
    await reset.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Reset all options?' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect((await stored(session.browser)).underline).toBe('wavy');
    await reset.click();
    await page.getByRole('button', { name: 'Keep my options' }).click();
    expect((await stored(session.browser)).underline).toBe('wavy');
    await reset.click();
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await waitForStored(session.browser, DEFAULT_SETTINGS);
    await until(
      async () => (await accessLog(page)).returned.includes('https://forum.example/*') || undefined,
      'access given back',
    );
  });
});

describe('the options page', () => {
  it('has nothing that axe finds wrong, in any colours', async () => {
    const page = await openOptions(
      session.browser,
      {
        sites: ['https://forum.example'],
        sitesOff: ['https://superuser.com'],
        ignoredCodes: ['ERROR_SUCCESS'],
      },
      false,
    );
    await page.getByText('No access').waitFor();
    await page.getByText('Known sites', { exact: true }).click();
    await page.getByLabel('My sites').first().fill('no site');
    await page.keyboard.press('Enter');
    await page.locator('.problem').waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Reset to defaults' }).click();
    expect(await axeProblems(page)).toEqual([]);
  });

  it('fits a narrow window, and its targets a finger', async () => {
    const page = await openOptions(session.browser, {
      sites: [`https://${'long'.repeat(15)}.example`],
      sitesOff: ['https://superuser.com'],
    });
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const small = await page
      .locator('button:visible, label:visible:has(input), summary, input[type=text], input[type=number]')
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.getBoundingClientRect().height < 24)
          .map((element) => element.outerHTML),
      );
    expect(small).toEqual([]);
  });
});
