import { describe, expect, it } from 'vitest';
import { until } from '../support/popup-view.ts';
import { accessLog } from './access-stub.ts';
import { extensionSession } from './harness.ts';
import { openOptions, stored, waitForStored } from './stored-settings.ts';

const session = extensionSession();

describe('every site', () => {
  it('is chosen when the browser gives access, which is not given back with the known sites', async () => {
    const page = await openOptions(session.browser);
    await page.getByRole('radio', { name: 'Every site' }).click();
    await waitForStored(session.browser, { where: 'everywhere' });
    expect(await accessLog(page)).toEqual({ asked: ['*://*/*'], returned: [], inGesture: [true] });
    await page.getByRole('radio', { name: 'Known sites' }).click();
    await waitForStored(session.browser, { where: 'sites' });
    await page.getByText('Errgloss may still read all sites, but does not').waitFor();
    await page.getByText('Saved').waitFor();
    expect((await accessLog(page)).returned).toEqual([]);
  });

  it('is not chosen when access is refused, and a message stays', async () => {
    const page = await openOptions(session.browser, {}, false);
    await page.getByRole('radio', { name: 'Every site' }).focus();
    await page.keyboard.press('Space');
    await page.getByText('did not give Errgloss access to all sites').waitFor();
    expect(await page.getByRole('radio', { name: 'Known sites' }).isChecked()).toBe(true);
    expect(await page.getByRole('radio', { name: 'Every site' }).isChecked()).toBe(false);
    expect((await stored(session.browser)).where).toBe('sites');
  });

  it('chosen on another computer asks for access by a button', async () => {
    const page = await openOptions(session.browser, { where: 'everywhere' });
    await page.getByRole('button', { name: 'Allow all sites' }).click();
    await page.getByRole('button', { name: 'Allow all sites' }).waitFor({ state: 'detached' });
    expect((await accessLog(page)).asked).toEqual(['*://*/*']);
  });
});

describe('the list of sites', () => {
  it('takes an address by keyboard, asks for access, and gives it back with the site', async () => {
    const page = await openOptions(session.browser);
    await page.getByLabel('My sites').first().focus();
    await page.keyboard.type('forum.example/thread?id=7');
    await page.keyboard.press('Enter');
    await waitForStored(session.browser, { sites: ['https://forum.example'] });
    expect((await accessLog(page)).inGesture).toEqual([true]);
    expect(await page.getByLabel('My sites').first().inputValue()).toBe('');
    await page.keyboard.type('http://localhost:8080/');
    await page.getByRole('button', { name: 'Add' }).first().click();
    await waitForStored(session.browser, { sites: ['https://forum.example', 'http://localhost:8080'] });
    await page.getByRole('button', { name: 'Remove forum.example' }).focus();
    await page.keyboard.press('Enter');
    await waitForStored(session.browser, { sites: ['http://localhost:8080'] });
    await page.locator('button[data-remove]:focus').and(page.getByLabel('Remove http://localhost')).waitFor();
    await page.keyboard.press('Enter');
    await waitForStored(session.browser, { sites: [] });
    await page.locator('input:focus').waitFor();
    await until(async () => (await accessLog(page)).returned.length === 2 || undefined, 'access given back');
    expect(await accessLog(page)).toMatchObject({
      asked: ['https://forum.example/*', 'http://localhost/*'],
      returned: ['https://forum.example/*', 'http://localhost/*'],
    });
  });

  it('does not take a site to which access is refused', async () => {
    const page = await openOptions(session.browser, {}, false);
    await page.getByLabel('My sites').first().fill('forum.example');
    await page.keyboard.press('Enter');
    await page.getByText('did not give Errgloss access to forum.example').waitFor();
    expect((await stored(session.browser)).sites).toEqual([]);
    expect(await page.getByLabel('My sites').first().inputValue()).toBe('forum.example');
  });

  it.each([
    ['', 'Type an address first'],
    ['no site at all', 'is no address of a web site'],
    ['javascript:alert(1)', 'is no address of a web site'],
    ['https://*.example', 'is no address of a web site'],
    ['file:///C:/log.html', 'Files of this computer are no site'],
    ['https://known.example/x', 'known.example is in the list already'],
  ])('says what is wrong with %j', async (text, problem) => {
    const page = await openOptions(session.browser, { sites: ['https://known.example'] });
    await page.getByLabel('My sites').first().fill(text);
    await page.keyboard.press('Enter');
    await page.getByText(problem).waitFor();
    expect((await accessLog(page)).asked).toEqual([]);
  });

  it('asks for access that this browser has not given yet', async () => {
    const page = await openOptions(session.browser, { sites: ['https://forum.example'] });
    await page.getByRole('button', { name: 'Allow forum.example' }).click();
    await page.getByText('No access').waitFor({ state: 'detached' });
  });

  it('switches sites on again', async () => {
    const page = await openOptions(session.browser, {
      sitesOff: ['https://superuser.com', 'https://serverfault.com'],
    });
    await page.getByRole('button', { name: 'Switch on superuser.com' }).click();
    await waitForStored(session.browser, { sitesOff: ['https://serverfault.com'] });
    await page.getByRole('button', { name: 'Switch on serverfault.com' }).focus();
    await page.keyboard.press('Enter');
    await waitForStored(session.browser, { sitesOff: [] });
    await page.locator('.list-title:focus').waitFor();
  });
});
