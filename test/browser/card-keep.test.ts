import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CardView } from './card-view.ts';
import { extensionSession, openAnnotated, pointOn } from './harness.ts';

const session = extensionSession();
/** Far enough from each other that the card of one does not cover the other. */
const TWO = '<p>Error 1603 came first.</p><p style="margin-left:600px">Error 1618 came next.</p>';

function openCards(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('errgloss-card:popover-open').length);
}

/** The middle of the bar, where no button is. */
async function barOf(card: CardView): Promise<{ x: number; y: number }> {
  return card.waitFor(`(root) => {
    const box = root.querySelector('.kind').getBoundingClientRect();
    return { x: box.x + box.width / 2, y: root.querySelector('.bar').getBoundingClientRect().y + 14 };
  }`);
}

describe('a pinned card', () => {
  it('stays when the pointer leaves, when the user clicks elsewhere and when another opens', async () => {
    const page = await openAnnotated(session.browser, TWO);
    const first = await CardView.hover(page, '1603');
    await first.waitForTitle('ERROR_INSTALL_FAILURE');
    await first.click('.tool[aria-pressed]');
    await first.waitFor('(root) => root.querySelector(".tool[aria-pressed]").ariaPressed === "true"');
    await page.mouse.click(1000, 700);
    expect(await openCards(page)).toBe(1);
    const { x, y } = await pointOn(page, '1618');
    await page.mouse.move(x, y);
    const second = await CardView.of(page, 1);
    await second.waitForTitle('ERROR_INSTALL_ALREADY_RUNNING');
    await first.waitForTitle('ERROR_INSTALL_FAILURE');
    await second.click('.tool[aria-pressed]');
    await page.mouse.click(1000, 700);
    expect(await openCards(page)).toBe(2);
    await first.click('[aria-label=Close]');
    await page.waitForFunction(() => document.querySelectorAll('errgloss-card:popover-open').length === 1);
  });

  it('closes on Escape when it has the focus, and only then', async () => {
    const page = await openAnnotated(session.browser, `<button id="b">b</button>${TWO}`);
    const card = await CardView.hover(page, '1603');
    await card.click('.tool[aria-pressed]');
    await page.focus('#b');
    await page.keyboard.press('Escape');
    expect(await openCards(page)).toBe(1);
    await card.click('.tool[aria-pressed]');
    await card.click('.tool[aria-pressed]');
    await page.keyboard.press('Escape');
    await card.waitUntilClosed();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('b');
  });

  it('keeps its place when the page scrolls, and stays when its text goes', async () => {
    const page = await openAnnotated(session.browser, `${TWO}<div style="height:3000px"></div>`);
    const card = await CardView.hover(page, '1603');
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    await card.click('.tool[aria-pressed]');
    const before = await card.box();
    await page.evaluate(() => scrollTo(0, 1500));
    await page.evaluate(() => document.querySelector('p')?.remove());
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await card.box()).toEqual(before);
  });

  it('is the only card of its code, and comes again as a new one when it was closed', async () => {
    const page = await openAnnotated(session.browser, TWO);
    const card = await CardView.hover(page, '1603');
    await card.click('.tool[aria-pressed]');
    await page.mouse.move(1000, 700);
    const { x, y } = await pointOn(page, '1618');
    await page.mouse.move(x, y);
    await page.waitForFunction(() => document.querySelectorAll('errgloss-card:popover-open').length === 2);
    await page.keyboard.press('Escape');
    const again = await pointOn(page, '1603');
    await page.mouse.move(again.x, again.y);
    await card.click('[aria-label=Close]');
    await card.waitUntilClosed();
    await page.mouse.move(1000, 700);
    await CardView.hover(page, '1603');
    expect(await openCards(page)).toBe(1);
  });
});

describe('dragging', () => {
  it('by the bar moves the card with the pointer, pins it and ends at the edge of the window', async () => {
    const page = await openAnnotated(session.browser, TWO);
    const card = await CardView.hover(page, '1603');
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    const before = await card.box();
    const bar = await barOf(card);
    await page.mouse.move(bar.x, bar.y);
    await page.mouse.down();
    await page.mouse.move(bar.x + 300, bar.y + 60, { steps: 4 });
    const moved = await card.box();
    expect(moved.x - before.x).toBeCloseTo(300, -1);
    expect(moved.y - before.y).toBeCloseTo(60, -1);
    await page.mouse.move(5000, 4000, { steps: 2 });
    await page.mouse.up();
    const edge = await card.box();
    expect(edge.x + edge.width).toBeLessThanOrEqual(1100);
    expect(edge.y + edge.height).toBeLessThanOrEqual(800);
    await page.mouse.move(100, 700);
    expect(await card.evaluate('(root) => root.querySelector(".tool[aria-pressed]").ariaPressed')).toBe(
      'true',
    );
    await page.mouse.click(20, 780);
    expect(await openCards(page)).toBe(1);
  });

  it('works with the arrow keys on the handle', async () => {
    const page = await openAnnotated(session.browser, TWO);
    const card = await CardView.hover(page, '1603');
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    await card.evaluate('(root) => root.querySelector(".handle").focus()');
    const before = await card.box();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    const after = await card.box();
    expect([after.x - before.x, after.y - before.y]).toEqual([24, 28]);
    expect(await card.evaluate('(root) => root.querySelector(".tool[aria-pressed]").ariaPressed')).toBe(
      'true',
    );
  });

  it('leaves the card in the window when the window shrinks', async () => {
    const page = await openAnnotated(session.browser, TWO);
    const card = await CardView.hover(page, '1603');
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    await card.evaluate('(root) => root.querySelector(".handle").focus()');
    for (let press = 0; press < 20; press++) await page.keyboard.press('ArrowRight');
    await page.setViewportSize({ width: 320, height: 256 });
    await page.waitForFunction(() => {
      const box = document.querySelector('errgloss-card')?.getBoundingClientRect();
      return box && box.left >= 0 && box.right <= 320 && box.top >= 0 && box.bottom <= 256;
    });
  });

  it('stays when the dialog that its text stands in is closed', async () => {
    const page = await openAnnotated(
      session.browser,
      '<dialog><p>Error 1603</p></dialog><script>document.querySelector("dialog").showModal()</script>',
    );
    const card = await CardView.hover(page, '1603');
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    await card.click('.tool[aria-pressed]');
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await page.waitForFunction(
      () => (document.querySelector('errgloss-card')?.getBoundingClientRect().height ?? 0) > 0,
    );
  });
});
