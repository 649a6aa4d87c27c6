import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { launchExtension } from '../tools/extension.ts';
import { accessLog, openExtensionPage } from './access-stub.ts';
import { axeProblems } from './axe.ts';
import { extensionSession } from './harness.ts';

const session = extensionSession();

function openWelcome(answer = true): Promise<Page> {
  return openExtensionPage(session.browser, 'welcome.html', answer);
}

describe('the welcome page', () => {
  it('opens once after the installation', async () => {
    const browser = await launchExtension({ headless: true, keepWelcome: true });
    const pages = browser.context.pages().filter((page) => page.url().includes('welcome.html'));
    expect(pages).toHaveLength(1);
    await pages[0]?.getByRole('heading', { level: 1, name: 'Errgloss explains' }).waitFor();
    await browser.context.close();
  });

  it('shows a code and its card as the catalog has them', async () => {
    const page = await openWelcome();
    const code = await page.locator('.example .preview').innerText();
    const shown = await page.locator('.example .card > *').allInnerTexts();
    const popup = await openExtensionPage(session.browser, `popup.html?q=${code}`);
    await popup.locator('.card .summary').waitFor();
    const real = await Promise.all(
      ['h2', 'p.origin:has-text("facility")', 'p.summary'].map((part) =>
        popup.locator(`.card ${part}`).first().innerText(),
      ),
    );
    expect(shown).toEqual(real);
    await Promise.all([page.close(), popup.close()]);
  });

  it('lets the reader choose where, by pointer and by keyboard', async () => {
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
    await page.close();
  });

  it('goes back to the choice before when access is refused', async () => {
    const page = await openWelcome(false);
    await page.getByRole('radio', { name: 'Every site' }).click();
    await page.getByText('did not give Errgloss access to all sites').waitFor();
    await page.getByRole('radio', { name: 'Known sites', checked: true }).waitFor();
    await page.close();
  });

  it('has nothing that axe finds wrong, in any colours, and fits a narrow window', async () => {
    const page = await openWelcome();
    expect(await axeProblems(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 600 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.close();
  });
});
