import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../support/popup-view.ts';
import { CardView } from './card-view.ts';
import { extensionSession, openAnnotated } from './harness.ts';

const session = extensionSession();
afterEach(() => session.browser.worker.evaluate(() => chrome.storage.sync.clear()));

async function openFold(card: CardView, title: string): Promise<void> {
  await card.click('summary', title);
  await card.waitFor(
    `(root) => [...root.querySelectorAll('details[open] > summary')].some((e) => e.textContent.includes(${JSON.stringify(title)}))`,
  );
}

async function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

describe('the layers of a card', () => {
  it('begin with a short glance; the steps are open, the rest is folded', async () => {
    const page = await openAnnotated(session.browser, '<p>Error 1645</p>');
    const card = await CardView.hover(page, '1645');
    const text = await card.waitForText('What to try');
    expect(text).toContain('Numbers and bits');
    expect(text).not.toContain('Severity');
    expect(await card.evaluate('(root) => root.querySelectorAll("details[open]").length')).toBe(0);
  });

  it('end with the anatomy: what the bits say, and every spelling to copy', async () => {
    const page = await openAnnotated(session.browser, '<p>HRESULT 0x80070643</p>');
    await session.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const card = await CardView.hover(page, '0x80070643');
    await openFold(card, 'Numbers and bits');
    const text = await card.text();
    for (const part of [
      'Failure',
      '7 (FACILITY_WIN32)',
      '1603 (0x643)',
      'Not set: defined by Microsoft',
      '2147944003',
    ])
      expect(text).toContain(part);
    await card.click('[aria-label="Copy -2147023293"]');
    await card.waitForText('Copied');
    expect(await readClipboard(page)).toBe('-2147023293');
  });

  it('go straight to the anatomy when the value is not in the catalog', async () => {
    const page = await openAnnotated(session.browser, '<p>HRESULT 0x85EAD123</p>');
    const card = await CardView.hover(page, '0x85EAD123');
    const text = await card.waitForText('not in the catalog');
    expect(text).toContain('Severity');
    expect(text).toContain('a number without a public name');
    expect(text).not.toContain('Suggest a correction');
  });

  it('keep other readings apart, each opened in place', async () => {
    const page = await openAnnotated(session.browser, '<p>HRESULT 0x80070005 came back</p>');
    const card = await CardView.hover(page, '0x80070005');
    await card.waitForTitle('E_ACCESSDENIED');
    await openFold(card, 'Could also be');
    await card.click('.others .disclosure', 'ERROR_ACCESS_DENIED');
    await card.waitFor('(root) => root.querySelector(".nested .numbers")');
    await card.waitForTitle('E_ACCESSDENIED');
  });

  it('copy as Markdown: heading, numbers, summary, steps and reference', async () => {
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>');
    await session.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const card = await CardView.hover(page, '1603');
    await card.click('.copying > button');
    await card.click('.copy-choices button', 'Markdown');
    await card.waitForText('Copied');
    const copied = await readClipboard(page);
    expect(copied).toMatch(/^## ERROR_INSTALL_FAILURE\n\nDecimal 1603, Hex 0x643/);
    expect(copied).toContain('\n\n### What to try\n\n1. Restart the computer');
    expect(copied).toContain('`msiexec /i NAME.msi /l*v install.log`');
    expect(copied).toMatch(/\[Microsoft’s reference\]\(https:\/\/learn\.microsoft\.com\/\S+\)$/);
  });

  it('lead to the source of the words', async () => {
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>');
    const card = await CardView.hover(page, '1603');
    expect(
      await card.waitFor(
        '(root) => [...root.querySelectorAll("a")].find((a) => a.textContent === "Suggest a correction")?.href',
      ),
    ).toBe(
      'https://github.com/errgloss/errgloss/blob/main/assets/catalog/articles/win32/ERROR_INSTALL_FAILURE.md',
    );
  });

  it('leave a code unmarked on the page alone, until it is closed', async () => {
    const page = await openAnnotated(session.browser, '<p>Error 1603</p><p>Error 1618</p>');
    const card = await CardView.hover(page, '1603');
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    await card.waitUntilSteady();
    await card.unmark('On this page');
    await card.waitForText('Not underlined on this page');
    await page.waitForFunction(() => CSS.highlights.get('errgloss-line-dotted')?.size === 1);
    await page.reload();
    await page.waitForFunction(() => CSS.highlights.get('errgloss-line-dotted')?.size === 2);
  });

  it('leave a code unmarked in all frames of the page, and mark it again by Undo', async () => {
    const page = await openAnnotated(
      session.browser,
      '<p>Error 1603</p><iframe srcdoc="<p>exit code 1603, then error 1618</p>"></iframe>',
    );
    const frame = page.frames()[1];
    if (!frame) throw new Error('the page has no frame');
    const marked = (count: number) =>
      frame.waitForFunction(
        (wanted) => (CSS.highlights.get('errgloss-line-dotted')?.size ?? 0) === wanted,
        count,
      );
    await marked(2);
    const card = await CardView.hover(page, '1603');
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    await card.waitUntilSteady();
    await card.unmark('On this page');
    await marked(1);
    await card.click('button', 'Undo');
    await marked(2);
    await page.close();
  });

  it('leave a code unmarked on its site, which the options list', async () => {
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>');
    const card = await CardView.hover(page, '1603');
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    await card.waitUntilSteady();
    await card.unmark('On this site');
    await card.waitForText('No longer underlined on this site.');
    const options = await session.browser.context.newPage();
    await options.goto(`chrome-extension://${session.browser.extensionId}/options.html`);
    await options.getByText('ERROR_INSTALL_FAILURE on learn.microsoft.com', { exact: true }).waitFor();
    await options.getByRole('button', { name: 'Underline again' }).click();
    await page.waitForFunction(() => CSS.highlights.get('errgloss-line-dotted')?.size === 1);
    await Promise.all([options.close(), page.close()]);
  });

  it('leave a code unmarked everywhere, and mark it again by Undo', async () => {
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>');
    const card = await CardView.hover(page, '1603');
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    await card.waitUntilSteady();
    await card.unmark('Everywhere');
    await card.waitForText('No longer underlined anywhere.');
    const ignored = () =>
      session.browser.worker.evaluate(async () => {
        const { settings } = await chrome.storage.sync.get('settings');
        return (settings as { ignoredCodes?: string[] } | undefined)?.ignoredCodes;
      });
    expect(await until(ignored, 'the stored setting')).toEqual(['ERROR_INSTALL_FAILURE']);
    await page.waitForFunction(() => !CSS.highlights.get('errgloss-line-dotted')?.size);
    await card.click('button', 'Undo');
    await card.waitUntilClosed();
    await page.waitForFunction(() => CSS.highlights.get('errgloss-line-dotted')?.size === 1);
    expect(await ignored()).toEqual([]);
  });

  it('keep the focus in the card on the way there and back', async () => {
    const page = await openAnnotated(session.browser, '<p>Error 1645</p>');
    const card = await CardView.hover(page, '1645');
    await openFold(card, 'Related errors');
    await card.evaluate(
      '(root) => [...root.querySelectorAll("button.link")].find((e) => e.textContent.includes("USEREXIT")).focus()',
    );
    await page.keyboard.press('Enter');
    await card.waitForTitle('ERROR_INSTALL_USEREXIT');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('errgloss-card');
    await page.keyboard.press('Tab');
    expect(await card.focused()).toBe('Move the card with the arrow keys');
    await page.keyboard.press('Tab');
    expect(await card.focused()).toBe('Back');
    await page.keyboard.press('Enter');
    await card.waitForTitle('ERROR_INSTALL_REMOTE_PROHIBITED');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('errgloss-card');
    // Nor is it trapped there: the tab order goes on to the page.
    await page.evaluate(() => document.body.insertAdjacentHTML('beforebegin', '<button id="b">b</button>'));
    await until(async () => {
      await page.keyboard.press('Tab');
      return (await page.evaluate(() => document.activeElement?.localName)) !== 'errgloss-card' || undefined;
    }, 'the focus to leave the card');
  });

  it.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('have nothing that axe objects to, in %s', async (_, media) => {
    const page = await openAnnotated(session.browser, '<main><h1>T</h1><p>HRESULT 0x80070005</p></main>');
    // In forced colours only the beginning of a code is marked, by which no code is found here.
    const card = await CardView.hover(page, '0x80070005');
    await page.emulateMedia(media);
    await card.waitForText('Could also be');
    await card.evaluate(
      '(root) => { for (const fold of root.querySelectorAll("details")) fold.open = true; }',
    );
    await card.click('.others .disclosure', 'ERROR_ACCESS_DENIED');
    await card.waitFor('(root) => root.querySelector(".nested .numbers")');
    expect(await card.violations()).toEqual([]);
  });
});
