import { describe, expect, it } from 'vitest';
import { pressCommand } from '../support/press-command.ts';
import { CardView } from './card-view.ts';
import { extensionSession, html, openAnnotated, openPage, pointOn } from './harness.ts';

const session = extensionSession();

describe('the card', () => {
  it('shows name, spellings, family, summary, steps, related errors and the reference', async () => {
    const page = await openAnnotated(session.browser, '<p>It ended with error 1645 here.</p>');
    const card = await CardView.hover(page, '1645');
    const text = await card.waitForText('ERROR_INSTALL_REMOTE_PROHIBITED');
    for (const part of [
      '1645',
      '0x66D',
      '0x8007066D',
      '-2147023251',
      'System error code',
      'What to try',
      'Related errors',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('Remote Desktop session');
    expect(await card.evaluate('(root) => root.querySelector("a").href')).toBe(
      'https://learn.microsoft.com/windows/win32/debug/system-error-codes--1300-1699-#ERROR_INSTALL_REMOTE_PROHIBITED',
    );
  });

  it('tells that a number in an HRESULT was unwrapped', async () => {
    const page = await openAnnotated(session.browser, '<p>HRESULT 0x80070643 came back.</p>');
    const card = await CardView.hover(page, '0x80070643');
    await card.waitForText('0x80070643 is an HRESULT that carries system error code 1603.');
  });

  it('goes to a related error and back', async () => {
    const page = await openAnnotated(session.browser, '<p>Error 1645</p>');
    const card = await CardView.hover(page, '1645');
    await card.click('summary', 'Related errors');
    await card.click('button.link', 'ERROR_INSTALL_USEREXIT');
    await card.waitForText('1602');
    expect(await card.text()).not.toContain('0x66D');
    await card.click('button', 'Back');
    await card.waitForText('0x66D');
  });

  it('stays while the pointer is on it and closes when the pointer has gone', async () => {
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>');
    const card = await CardView.hover(page, '1603');
    await card.waitForText('ERROR_INSTALL_FAILURE');
    const box = await card.box();
    await page.mouse.move(box.x + 30, box.y + 5, { steps: 5 });
    await page.mouse.move(box.x + 60, box.y + box.height - 10, { steps: 20 });
    expect(await page.evaluate(() => Boolean(document.querySelector('errgloss-card:popover-open')))).toBe(
      true,
    );
    await page.mouse.move(1000, 700);
    await card.waitUntilClosed();
  });

  it('closes on Escape, which the page does not see', async () => {
    const page = await openAnnotated(
      session.browser,
      '<p>Error 1603</p><script>window.keys = []; addEventListener("keydown", (e) => keys.push(e.key));</script>',
    );
    const card = await CardView.hover(page, '1603');
    await page.keyboard.press('Escape');
    await card.waitUntilClosed();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual(['Escape']);
  });

  it('leaves nothing to see or to point at once it is closed', async () => {
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>');
    const card = await CardView.hover(page, '1603');
    await card.waitForText('ERROR_INSTALL_FAILURE');
    const { x, y } = await card.box();
    await page.keyboard.press('Escape');
    await card.waitUntilClosed();
    expect(
      await page.evaluate(([left, top]) => document.elementFromPoint(left, top)?.localName, [
        x + 20,
        y + 5,
      ] as const),
    ).not.toBe('errgloss-card');
    expect(await card.box()).toMatchObject({ width: 0, height: 0 });
  });

  it('does not open when the pointer only passes', async () => {
    const page = await openAnnotated(session.browser, '<p>Error 1603</p><p>Error 1618</p>');
    const { x, y } = await pointOn(page, '1603');
    await page.mouse.move(x, y);
    await page.mouse.move(x + 300, y + 300);
    const card = await CardView.hover(page, '1618');
    // The card of 1603 would show this number, which that of 1618 has no reason to.
    expect(await card.waitForText('0x80070652')).not.toContain('0x80070643');
  });

  it.each([
    ['the right edge', 'position:fixed;right:2px;top:40%'],
    ['the bottom edge', 'position:fixed;left:40%;bottom:2px'],
    ['the corner', 'position:fixed;right:2px;bottom:2px'],
    ['the top', 'position:fixed;left:0;top:0'],
  ])('is never off-screen and never over its code at %s', async (_, style) => {
    const page = await openAnnotated(session.browser, `<p style="${style};margin:0">Error 1645</p>`);
    const { x, y } = await pointOn(page, '1645');
    const card = await CardView.hover(page, '1645');
    await card.waitForText('What to try');
    const box = await card.box();
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(1100);
    expect(box.y + box.height).toBeLessThanOrEqual(800);
    expect(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height).toBe(false);
  });

  it('has the colours of its page: light on a light one in dark mode, dark on a dark one', async () => {
    const light = await openAnnotated(session.browser, '<p>Error 1603</p>');
    await light.emulateMedia({ colorScheme: 'dark' });
    const onLight = await CardView.hover(light, '1603');
    await onLight.waitForText('ERROR_INSTALL_FAILURE');
    expect(
      await onLight.evaluate('(root) => getComputedStyle(root.querySelector(".frame")).backgroundColor'),
    ).toBe('rgb(255, 255, 255)');
    await light.close();
    const dark = '<style>html { background: #111; color: #eee }</style>';
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>', dark);
    const card = await CardView.hover(page, '1603');
    await card.waitForText('ERROR_INSTALL_FAILURE');
    const [color, background] = (await card.evaluate<[string, string]>(
      '(root) => { const s = getComputedStyle(root.querySelector(".card")); return [s.color, getComputedStyle(root.querySelector(".frame")).backgroundColor]; }',
    )) ?? ['', ''];
    expect(color).toBe('rgb(232, 234, 238)');
    expect(background).toBe('rgb(29, 32, 38)');
  });

  it('keeps its look whatever the page styles', async () => {
    const page = await openAnnotated(
      session.browser,
      '<p>Error 1603</p>',
      '<style>html { font-size: 40px } * { color: red !important; display: none2; font: 40px cursive !important; } errgloss-card { left: -9999px !important; visibility: hidden !important }</style>',
    );
    const card = await CardView.hover(page, '1603');
    await card.waitForText('ERROR_INSTALL_FAILURE');
    expect(await card.evaluate('(root) => getComputedStyle(root.querySelector(".summary")).fontSize')).toBe(
      '14px',
    );
    expect(await card.evaluate('(root) => getComputedStyle(root.querySelector(".summary")).color')).toBe(
      'rgb(27, 31, 36)',
    );
    expect((await card.box()).x).toBeGreaterThan(0);
  });

  it('copies the code as text', async () => {
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>');
    await session.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const card = await CardView.hover(page, '1603');
    await card.click('.copying > button');
    await card.click('.copy-choices button', 'Plain text');
    await card.waitForText('Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('ERROR_INSTALL_FAILURE\nDecimal 1603, Hex 0x643, HRESULT 0x80070643');
  });

  it('opens from the keyboard, code by code, with the focus, and gives it back', async () => {
    const page = await openAnnotated(
      session.browser,
      '<button id="here">x</button><p>Error 1603</p><div style="height:3000px"></div><p>exit code 1618</p>',
    );
    await page.focus('#here');
    await pressCommand(session.browser, page, 'next-code');
    const card = await CardView.of(page);
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('errgloss-card');
    await pressCommand(session.browser, page, 'next-code');
    await card.waitForTitle('ERROR_INSTALL_ALREADY_RUNNING');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await pressCommand(session.browser, page, 'next-code');
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    await pressCommand(session.browser, page, 'previous-code');
    await card.waitForTitle('ERROR_INSTALL_ALREADY_RUNNING');
    await page.keyboard.press('Escape');
    await card.waitUntilClosed();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('here');
  });

  it('that the pointer has opened gets the focus when the keyboard leads to its code', async () => {
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>');
    const card = await CardView.hover(page, '1603');
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    await pressCommand(session.browser, page, 'next-code');
    await page.waitForFunction(() => document.activeElement?.localName === 'errgloss-card');
  });

  it('opens by keyboard on a code that is folded away, and unfolds it', async () => {
    const page = await openAnnotated(
      session.browser,
      '<details id="outer"><details><p>Error 1603</p></details></details>',
    );
    await pressCommand(session.browser, page, 'next-code');
    const card = await CardView.of(page);
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    expect(await page.evaluate(() => document.querySelectorAll('details[open]').length)).toBe(2);
  });

  it('opens by keyboard deep in a text that is higher than the window', async () => {
    const lines = (from: string) => Array.from({ length: 300 }, () => `${from} a line`).join('\n');
    const page = await openAnnotated(
      session.browser,
      `<pre>${lines('before')}\nexit code 1603\n${lines('between')}${lines('between')}\nexit code 1618</pre>`,
    );
    const card = await CardView.of(page);
    for (const title of ['ERROR_INSTALL_FAILURE', 'ERROR_INSTALL_ALREADY_RUNNING']) {
      await pressCommand(session.browser, page, 'next-code');
      await card.waitForTitle(title);
      const { y, height } = await card.box();
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + height).toBeLessThanOrEqual(await page.evaluate(() => innerHeight));
    }
  });

  it('works inside a modal dialog', async () => {
    const page = await openAnnotated(
      session.browser,
      '<dialog><p>Error 1603</p></dialog><script>document.querySelector("dialog").showModal()</script>',
    );
    const card = await CardView.hover(page, '1603');
    await card.waitForText('ERROR_INSTALL_FAILURE');
    await card.click('[aria-label=Close]');
    await card.waitUntilClosed();
  });

  it('leaves when its text leaves', async () => {
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>');
    const card = await CardView.hover(page, '1603');
    await page.evaluate(() => document.querySelector('p')?.remove());
    await card.waitUntilClosed();
  });

  it('opens nothing on a page that has no codes', async () => {
    const page = await openPage(session.browser, html('<p>All is well.</p>'));
    await pressCommand(session.browser, page, 'next-code');
    expect(await page.evaluate(() => document.querySelector('errgloss-card'))).toBeNull();
  });
});
