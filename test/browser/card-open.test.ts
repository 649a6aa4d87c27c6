import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Settings } from '../../lib/settings/settings.ts';
import { until } from '../support/popup-view.ts';
import { CardView } from './card-view.ts';
import { extensionSession, openAnnotated, pointOn, waitForHighlights } from './harness.ts';

const session = extensionSession();
afterEach(() => session.browser.worker.evaluate(() => chrome.storage.sync.clear()));

async function choose(settings: Partial<Settings>): Promise<void> {
  await session.browser.worker.evaluate(
    (chosen) => chrome.storage.sync.set({ settings: { version: 2, ...chosen } }),
    settings,
  );
}

function isOpen(page: Page): Promise<boolean> {
  return page.evaluate(() => Boolean(document.querySelector('errgloss-card:popover-open')));
}

/** Long enough for a card that was to open after `delayMs: 0` to be there. */
function twoFrames(page: Page): Promise<unknown> {
  return page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
}

describe('a card opens', () => {
  it('after the delay that the user has chosen, and not when the pointer leaves before', async () => {
    await choose({ delayMs: 1500 });
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>');
    const { x, y } = await pointOn(page, '1603');
    await page.mouse.move(x, y);
    await twoFrames(page);
    await page.mouse.move(x + 300, y + 300);
    await twoFrames(page);
    const start = Date.now();
    const card = await CardView.hover(page, '1603');
    expect(Date.now() - start).toBeGreaterThan(1400);
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    await page.close();
  });

  it('nearly at once for every further code, while the card of another is open', async () => {
    const delayMs = 1000;
    await choose({ delayMs });
    const codes = ['1603', '1618', '1602', '1605'];
    const page = await openAnnotated(session.browser, `<p>Error ${codes.join(' Error ')}</p>`);
    await page.evaluate(() => {
      const seen: { movedAt: number; waits: number[] } = { movedAt: 0, waits: [] };
      document.addEventListener('pointermove', ({ timeStamp }) => (seen.movedAt = timeStamp), true);
      document.addEventListener(
        'beforetoggle',
        (event) => {
          // How the page knows the card: an element that is shown, whatever it holds.
          if ((event as ToggleEvent).newState === 'open') seen.waits.push(event.timeStamp - seen.movedAt);
        },
        true,
      );
      Object.assign(window, { seen });
    });
    const card = await CardView.of(page);
    for (const [index, code] of codes.entries()) {
      const { x, y } = await pointOn(page, code);
      // As a hand does it: over what stands between the two, and then no further.
      await page.mouse.move(x, y, { steps: index === 0 ? 1 : 4 });
      await page.waitForFunction(
        (count) => (window as unknown as { seen: { waits: number[] } }).seen.waits.length === count,
        index + 1,
      );
      await card.waitForText('What to try');
      // One that is kept open is an open card too.
      if (code === '1602') await card.click('[aria-label="Keep open"]');
    }
    const [first = 0, ...further] = await page.evaluate(
      () => (window as unknown as { seen: { waits: number[] } }).seen.waits,
    );
    expect(first).toBeGreaterThanOrEqual(delayMs);
    expect(further).toHaveLength(3);
    // A tenth of a second, on a machine that is as fast as it was for the first.
    const longest = Math.max(...further) / first;
    expect(longest).toBeLessThan(0.1);
    await page.close();
  });

  it('by a click, where the user has chosen so, and stays until a click elsewhere', async () => {
    await choose({ opening: 'click', delayMs: 0 });
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>');
    const { x, y } = await pointOn(page, '1603');
    await page.mouse.move(x, y);
    await twoFrames(page);
    expect(await isOpen(page)).toBe(false);
    await page.mouse.click(x, y);
    const card = await CardView.of(page);
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    await page.mouse.move(900, 700);
    await page.mouse.click(900, 700);
    await card.waitUntilClosed();
    await page.close();
  });

  it('by no click that ends a selection', async () => {
    await choose({ opening: 'click', delayMs: 0 });
    const page = await openAnnotated(session.browser, '<p>It ended with Error 1603</p>');
    const { x, y } = await pointOn(page, '1603');
    await page.mouse.move(x - 100, y);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.up();
    await twoFrames(page);
    expect(await page.evaluate(() => String(getSelection()))).not.toBe('');
    expect(await isOpen(page)).toBe(false);
    await page.mouse.click(900, 700);
    await page.mouse.click(x, y);
    await (await CardView.of(page)).waitForTitle('ERROR_INSTALL_FAILURE');
    await page.close();
  });

  it('while Alt is held, where the user has chosen so, whichever comes first', async () => {
    await choose({ opening: 'alt', delayMs: 0 });
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>');
    const { x, y } = await pointOn(page, '1603');
    await page.mouse.move(x, y);
    await twoFrames(page);
    expect(await isOpen(page)).toBe(false);
    await page.keyboard.down('Alt');
    const card = await CardView.of(page);
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    await page.keyboard.up('Alt');
    await page.mouse.move(900, 700);
    await card.waitUntilClosed();
    await page.keyboard.down('Alt');
    await page.mouse.move(x, y);
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    await page.close();
  });

  it('by a tap at once, and a tap elsewhere closes it', async () => {
    await choose({ delayMs: 2000 });
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>');
    const { x, y } = await pointOn(page, '1603');
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const tap = async (at: { x: number; y: number }) => {
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await tap({ x, y });
    const card = await CardView.of(page);
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    const box = await card.box();
    await tap({ x: box.x + 40, y: box.y + 60 });
    await twoFrames(page);
    expect(await isOpen(page)).toBe(true);
    await tap({ x: 900, y: 700 });
    await card.waitUntilClosed();
    await page.close();
  });

  it('over an element in full screen, also one that came later', async () => {
    const page = await openAnnotated(
      session.browser,
      '<div id="full" style="background:#fff"><p>Error 1603</p></div>',
    );
    const isOnTop = (card: CardView) =>
      until(async () => {
        const { x, y } = await card.box();
        return page.evaluate(
          ([left, top]) => document.elementFromPoint(left, top)?.localName === 'errgloss-card' || undefined,
          [x + 30, y + 30] as const,
        );
      }, 'the card on top');
    await page.evaluate(() => document.querySelector('#full')?.requestFullscreen());
    const card = await CardView.hover(page, '1603');
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    await isOnTop(card);
    await page.evaluate(() => document.exitFullscreen());
    const bar = await card.waitFor<unknown>('(root) => root.querySelector(".handle").focus() ?? true');
    expect(bar).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.evaluate(() => document.querySelector('#full')?.requestFullscreen());
    await isOnTop(card);
    await page.close();
  });

  it.each([
    ['in the middle', 'top:45%;left:45%'],
    ['at the top', 'top:0;left:0'],
    ['at the bottom', 'bottom:0;right:0'],
  ])('in a window at 400% zoom, %s, without covering its code', async (_, place) => {
    const page = await openAnnotated(
      session.browser,
      `<p style="position:fixed;margin:0;${place}">Error 1645</p>`,
    );
    await page.setViewportSize({ width: 320, height: 256 });
    const { x, y } = await pointOn(page, '1645');
    const card = await CardView.hover(page, '1645');
    await card.waitForText('What to try');
    const box = await card.box();
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    expect(box.y + box.height).toBeLessThanOrEqual(256);
    expect(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height).toBe(false);
    expect(
      await card.evaluate(
        '(root) => { const f = root.querySelector(".frame"); return f.scrollWidth - f.clientWidth; }',
      ),
    ).toBe(0);
    await page.close();
  });

  it('beside a text that scrolls, goes with it, and closes when it is out of sight', async () => {
    const page = await openAnnotated(
      session.browser,
      '<div style="height:300px"></div><p>Error 1603</p><div style="height:3000px"></div>',
    );
    const card = await CardView.hover(page, '1603');
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    const before = await card.box();
    await page.evaluate(() => scrollTo(0, 100));
    await until(
      async () => Math.abs((await card.box()).y - before.y + 100) < 2 || undefined,
      'the card to move',
    );
    await page.evaluate(() => scrollTo(0, 1500));
    await card.waitUntilClosed();
    await page.close();
  });

  it('once: coming back to the code from its card leaves the card as it is', async () => {
    await choose({ delayMs: 0 });
    const page = await openAnnotated(session.browser, '<p>Error 1645</p>');
    const { x, y } = await pointOn(page, '1645');
    const card = await CardView.hover(page, '1645');
    await card.click('summary', 'Related errors');
    await card.click('button.link', 'ERROR_INSTALL_USEREXIT');
    await card.waitForTitle('ERROR_INSTALL_USEREXIT');
    await page.mouse.move(x, y, { steps: 3 });
    await twoFrames(page);
    await card.waitForTitle('ERROR_INSTALL_USEREXIT');
    await page.close();
  });
});

describe('the settings', () => {
  it('choose how the line looks, at once and without a new page', async () => {
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>');
    await waitForHighlights(page, ['1603']);
    const names = () => page.evaluate(() => [...CSS.highlights.keys()].join());
    for (const [underline, name] of [
      ['wavy', 'errgloss-line-wavy'],
      ['solid', 'errgloss-line-solid'],
      ['none', ''],
      ['dotted', 'errgloss-line-dotted'],
    ] as const) {
      await choose({ underline });
      await until(async () => (await names()) === name || undefined, `the look ${underline}`);
    }
    await page.close();
  });

  it('choose the colours of the card, whatever the system says', async () => {
    await choose({ theme: 'dark' });
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>');
    const card = await CardView.hover(page, '1603');
    const background = '(root) => getComputedStyle(root.querySelector(".frame")).backgroundColor';
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
    expect(await card.evaluate(background)).toBe('rgb(29, 32, 38)');
    await page.close();
  });
});
