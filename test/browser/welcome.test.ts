import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessLog, openExtensionPage } from './access-stub.ts';
import { axeProblems } from './axe.ts';
import { CardView } from './card-view.ts';
import { extensionSession, launchForTest } from './harness.ts';

const session = extensionSession();

function openWelcome(answer = true): Promise<Page> {
  return openExtensionPage(session.browser, 'welcome.html', answer);
}

describe('the welcome page', () => {
  it('opens once after the installation', async () => {
    const browser = await launchForTest({ keepWelcome: true });
    const pages = browser.context.pages().filter((page) => page.url().includes('welcome.html'));
    expect(pages).toHaveLength(1);
    await pages[0]?.getByRole('heading', { level: 1, name: 'Error codes, explained' }).waitFor();
  });

  it('has a sentence whose code opens the real card', async () => {
    const page = await openWelcome();
    await page.waitForFunction(() => (CSS.highlights.get('errgloss-line-dotted')?.size ?? 0) > 0);
    const card = await CardView.hover(page, '0x80070643');
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    await card.waitForText('What to try');
  });

  it('has a page to practise on, whose codes are marked', async () => {
    const page = await openExtensionPage(session.browser, 'practice.html');
    await page.waitForFunction(() => (CSS.highlights.get('errgloss-line-dotted')?.size ?? 0) >= 5);
    expect(await axeProblems(page)).toEqual([]);
  });

  it('adds a site by one click, which asks the browser for it alone', async () => {
    const page = await openWelcome(true);
    await page.getByRole('button', { name: 'Add github.com' }).click();
    await page.locator('.suggested .done').first().waitFor();
    expect(await accessLog(page)).toMatchObject({ asked: ['https://github.com/*'], inGesture: [true] });
  });

  it('lets the user choose where, by pointer and by keyboard', async () => {
    const page = await openWelcome(true);
    await page.getByRole('radio', { name: 'Every site' }).click();
    await page.getByRole('status').getByText('Saved').waitFor();
    expect((await accessLog(page)).asked).toEqual(['*://*/*']);
    await page.getByRole('radio', { name: 'Only when I ask' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('radio', { name: 'Only when I ask', checked: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('radio', { name: 'Known sites', checked: true }).waitFor();
    await page.getByRole('link', { name: 'All options' }).click();
    await page.getByRole('heading', { name: 'Errgloss options' }).waitFor();
    await page.getByRole('radio', { name: 'Known sites', checked: true }).waitFor();
  });

  it('goes back to the choice before when access is refused', async () => {
    const page = await openWelcome(false);
    await page.getByRole('radio', { name: 'Every site' }).click();
    await page.getByText('did not give Errgloss access to all sites').waitFor();
    await page.getByRole('radio', { name: 'Known sites', checked: true }).waitFor();
  });

  it('has nothing that axe finds wrong, in any colours, and fits a narrow window', async () => {
    const page = await openWelcome();
    expect(await axeProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 600 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});
