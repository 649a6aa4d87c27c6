import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { annotateByHand, listedMentions } from '../support/annotate-page.ts';
import { until } from '../support/popup-view.ts';
import { CardView } from './card-view.ts';
import { explain } from './explain-click.ts';
import { extensionSession, html, openAnnotated, openPage } from './harness.ts';

const session = extensionSession();

function isPinned(card: CardView): Promise<string | undefined> {
  return card.evaluate('(root) => root.querySelector(".tool[aria-pressed]").ariaPressed');
}

/** Waits until the card is in front of everything at its upper left corner. */
async function waitUntilOnTop(page: Page, card: CardView): Promise<void> {
  await until(async () => {
    const { x, y } = await card.box();
    return page.evaluate(
      ([left, top]) => document.elementFromPoint(left, top)?.localName === 'errgloss-card' || undefined,
      [x + 30, y + 30] as const,
    );
  }, 'the card on top');
}

describe('a card on a code', () => {
  it('closes when its text is hidden', async () => {
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>');
    const card = await CardView.hover(page, '1603');
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    await page.addStyleTag({ content: 'p { display: none }' });
    await card.waitUntilClosed();
  });

  it('closes when the pointer leaves the window', async () => {
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>');
    const card = await CardView.hover(page, '1603');
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    await page.mouse.move(-20, -20);
    await card.waitUntilClosed();
  });

  it('is not kept by a press on its bar that hardly moves', async () => {
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>');
    const card = await CardView.hover(page, '1603');
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    const before = await card.box();
    const bar = await card.waitFor<{ x: number; y: number }>(`(root) => {
      const { x, y, width } = root.querySelector('.kind').getBoundingClientRect();
      return { x: x + width / 2, y: y + 1 };
    }`);
    await page.mouse.move(bar.x, bar.y);
    await page.mouse.down();
    await page.mouse.move(bar.x + 2, bar.y + 1);
    await page.mouse.up();
    expect(await isPinned(card)).toBe('false');
    expect(await card.box()).toEqual(before);
  });

  it('is in front of a full screen that its text is deep inside of, in shadow roots', async () => {
    const page = await openAnnotated(
      session.browser,
      `<div id="full" style="background:#fff"><x-outer></x-outer></div><script>
        const root = document.querySelector('x-outer').attachShadow({ mode: 'open' });
        root.innerHTML = '<section><x-inner></x-inner></section>';
        root.querySelector('x-inner').attachShadow({ mode: 'open' }).innerHTML = '<p>Error 1603</p>';
      </script>`,
    );
    await page.evaluate(() => document.querySelector('#full')?.requestFullscreen());
    const card = await CardView.hover(page, '1603');
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    await waitUntilOnTop(page, card);
  });
});

describe('the explanation of a selection', () => {
  it('stands beside the field that the text was selected in', async () => {
    const page = await openAnnotated(
      session.browser,
      '<div style="height:200px"></div><textarea style="height:60px">1603</textarea>',
    );
    await page.locator('textarea').selectText();
    await explain(session.browser, page, '1603');
    const card = await CardView.of(page);
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    const bottom = await page.evaluate(
      () => document.querySelector('textarea')?.getBoundingClientRect().bottom ?? 0,
    );
    await until(
      async () => Math.abs((await card.box()).y - bottom) < 30 || undefined,
      'the card beside the field',
    );
  });

  it.each([
    ['is gone', () => getSelection()?.empty()],
    ['is of something hidden', () => getSelection()?.selectAllChildren(document.head)],
  ])('stands at the top of the window when the selection %s', async (_, change) => {
    const page = await openAnnotated(session.browser, '<div style="height:400px"></div><p>Text</p>');
    await page.evaluate(change);
    await explain(session.browser, page, '1618');
    const card = await CardView.of(page);
    await card.waitForTitle('ERROR_INSTALL_ALREADY_RUNNING');
    await until(async () => (await card.box()).y < 40 || undefined, 'the card at the top');
  });
});

it('copies on a page that has no clipboard of its own, because its connection is not secure', async () => {
  const page = await openPage(
    session.browser,
    html('<p>Error 1603</p><textarea></textarea>'),
    'http://intranet.example/log',
  );
  await (await annotateByHand(session.browser, page)).close();
  await listedMentions(session.browser, page);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  const card = await CardView.hover(page, '1603');
  await card.click('.copying > button');
  await card.click('.copy-choices button', 'Plain text');
  await card.waitForText('Copied');
  await page.focus('textarea');
  await page.keyboard.press('Control+V');
  expect(await page.inputValue('textarea')).toContain('ERROR_INSTALL_FAILURE\nDecimal 1603');
});
