import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PolicyFile, unpackedId } from '../support/company-policy.ts';
import { driveFirefox, FIREFOX_ID, type FirefoxDriver } from '../support/drivers/firefox.ts';
import { type ExtensionBrowser, launchExtension, TESTED_DIR } from '../support/extension.ts';
import { accessLog, openExtensionPage } from './access-stub.ts';
import { axeProblems } from './axe.ts';
import { CardView } from './card-view.ts';
import { html, openAnnotated, SITE, waitForHighlights } from './harness.ts';

const AGENT = '# catalog: Company\ncode\tsummary\nACME-1042\tThe agent has no certificate yet.';

/** Right for the most part: two values are of the right type and say nothing, one kind of code does not exist. */
const POLICY = {
  sensitivity: 'eager',
  theme: 'dark',
  underline: 'crooked',
  sites: ['https://tracker.example', 'ftp://files.example'],
  sitesOff: ['https://technet.microsoft.com'],
  ignoredCodes: ['ERROR_SUCCESS'],
  catalogs: [`${AGENT}\n\tNo code.`],
  locked: ['sensitivity', 'sitesOff'],
};

describe('a policy in Chromium', () => {
  const file = PolicyFile.forChromium();
  let browser: ExtensionBrowser;
  const set = (values: object) =>
    file.write({ '3rdparty': { extensions: { [unpackedId(TESTED_DIR)]: values } } });

  beforeAll(async () => {
    set(POLICY);
    browser = await launchExtension({ headless: true });
  });
  afterAll(async () => {
    file.remove();
    await browser.context.close();
  });

  it('holds in pages, and in the options, where it is marked and its faults are named', async () => {
    const page = await openAnnotated(browser, '<p>Setup failed. The log has 1603 in it.</p>');
    await waitForHighlights(page, ['1603']);
    const options = await openExtensionPage(browser, 'options.html');
    const eager = options.getByRole('radio', { name: 'Everything plausible' });
    expect([await eager.isChecked(), await eager.isDisabled()]).toEqual([true, true]);
    await options
      .getByRole('group', { name: 'What to annotate' })
      .getByText('cannot be changed here')
      .waitFor();
    const dark = options.getByRole('radio', { name: 'Dark' });
    expect([await dark.isChecked(), await dark.isDisabled()]).toEqual([true, false]);
    await options.getByText('ERROR_SUCCESS').first().waitFor();
    expect(await options.getByRole('button', { name: 'Remove ERROR_SUCCESS' }).count()).toBe(0);
    await options.getByText('underline is "crooked": expected one of: dotted, solid, wavy, none.').waitFor();
    await options.getByText('sites[1] is "ftp://files.example"').waitFor();
    await options.getByText('catalogs[0], line 4: the code is missing.').waitFor();
    expect(await axeProblems(options)).toEqual([]);
    await Promise.all([page.close(), options.close()]);
  });

  it('gives catalogs, which can be switched off and not be removed', async () => {
    const page = await openAnnotated(browser, '<p>The agent stopped with ACME-1042.</p>');
    await waitForHighlights(page, ['ACME-1042']);
    const card = await CardView.hover(page, 'ACME-1042');
    expect(await card.waitForText('The agent has no certificate yet.')).toContain('Company');
    const options = await openExtensionPage(browser, 'options.html');
    const item = options.getByRole('list', { name: 'Own catalogs' }).getByRole('listitem');
    await item.getByText('set by your organization').waitFor();
    expect(await item.getByRole('button', { name: /^Remove/ }).count()).toBe(0);
    await item.getByRole('checkbox', { name: /^Company/ }).uncheck();
    await page.bringToFront();
    await waitForHighlights(page, []);
    await options.bringToFront();
    await item.getByRole('checkbox', { name: /^Company/ }).check();
    await page.bringToFront();
    await waitForHighlights(page, ['ACME-1042']);
    await Promise.all([page.close(), options.close()]);
  });

  it('that names sites gets the access to them by one button', async () => {
    const options = await openExtensionPage(browser, 'options.html');
    await options.getByRole('button', { name: 'Allow these sites' }).click();
    await options.getByRole('button', { name: 'Allow these sites' }).waitFor({ state: 'detached' });
    expect((await accessLog(options)).asked).toEqual(['https://tracker.example/*']);
    await options.close();
  });

  it('gives a default that the user may leave, and nothing of it is stored', async () => {
    const options = await openExtensionPage(browser, 'options.html');
    await options.getByRole('radio', { name: 'Light' }).check();
    await options.getByText('Saved').waitFor();
    const stored = await browser.worker.evaluate(
      async () => (await chrome.storage.sync.get('settings'))['settings'],
    );
    expect(stored).toEqual({ version: 2, theme: 'light' });
    await options.close();
  });

  it('that changes holds at once, in pages and in the options', async () => {
    const page = await openAnnotated(browser, '<p>Error 1618. The log has 1603 in it.</p>');
    await waitForHighlights(page, ['1618', '1603']);
    const options = await openExtensionPage(browser, 'options.html');
    set({ sensitivity: 'balanced' });
    await options.getByRole('radio', { name: 'Balanced', checked: true }).waitFor();
    expect(await options.getByRole('radio', { name: 'Balanced' }).isDisabled()).toBe(false);
    await page.bringToFront();
    await waitForHighlights(page, ['1618']);
    set({ sitesOff: [SITE] });
    await waitForHighlights(page, []);
    set({ catalogs: [AGENT], locked: ['catalogs'] });
    await waitForHighlights(page, ['1618']);
    const locked = options.getByRole('group', { name: 'Own catalogs' });
    await locked.getByText('cannot be changed here').waitFor();
    expect(await locked.getByRole('checkbox', { name: /^Company/ }).isDisabled()).toBe(true);
    expect(await locked.getByLabel(/^Import a catalog/).count()).toBe(0);
    await Promise.all([page.close(), options.close()]);
  });
});

describe('a policy in Firefox', () => {
  const file = PolicyFile.forFirefox();
  let driver: FirefoxDriver;

  beforeAll(async () => {
    file.write({
      policies: { '3rdparty': { Extensions: { [FIREFOX_ID]: { ...POLICY, badge: 'yes', colour: 1 } } } },
    });
    driver = await driveFirefox();
  });
  afterAll(async () => {
    file.remove();
    await driver.close();
  });

  it('holds in pages, and in the options, where it is marked and all its faults are named', async () => {
    const page = await driver.openPage({
      [`${SITE}/test`]: html('<p>Setup failed. The log has 1603 in it, and ACME-1042.</p>'),
    });
    await waitForHighlights(page, ['1603', 'ACME-1042']);
    const options = await driver.openTab('options.html');
    await options.waitFor(`document.querySelector('input[name=sensitivity][value=eager]:checked:disabled')`);
    const text = String(await options.evaluate('document.body.innerText'));
    expect(text).toContain('badge is "yes": expected: true or false.');
    expect(text).toContain('colour is 1: there is no such option.');
    expect(text).toContain('sites[1] is "ftp://files.example"');
    expect(text).toContain('catalogs[0], line 4: the code is missing.');
    await options.close();
    await page.close();
  });
});
