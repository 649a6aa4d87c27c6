import { describe, expect, it } from 'vitest';
import { CardView } from './card-view.ts';
import { explain } from './explain-click.ts';
import { extensionSession, openAnnotated, pointOn } from './harness.ts';

const session = extensionSession();

/** The card once all of its text is there. */
async function readCard(page: Awaited<ReturnType<typeof openAnnotated>>, text: string): Promise<CardView> {
  const card = await CardView.hover(page, text);
  await card.waitForText('What to try');
  return card;
}

describe('the room of a card', () => {
  it.each([480, 640, 700])('is the roomier side for a code %i px down a window of 800', async (top) => {
    const page = await openAnnotated(session.browser, `<p style="margin-top:${top}px">Error 1603</p>`);
    const card = await readCard(page, '1603');
    const { y, height } = await card.box();
    expect(height).toBeGreaterThanOrEqual(290);
    const code = await pointOn(page, '1603');
    expect(code.y < y || code.y > y + height).toBe(true);
  });

  it.each([
    ['at 200 %', 550, 400],
    ['at 400 px of height', 1100, 400],
    ['at 400 %', 320, 256],
  ])('is inside the window %s', async (_, width, height) => {
    const page = await openAnnotated(session.browser, '<p style="margin-top:120px">Error 1603</p>');
    await page.setViewportSize({ width, height });
    const card = await readCard(page, '1603');
    const box = await card.box();
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
  });

  it('is at least 300 px for a large selection, of which it may cover some', async () => {
    const page = await openAnnotated(
      session.browser,
      '<p id="s" style="font-size:450px; line-height:1; margin:0; word-break:break-all">error 1603</p>',
    );
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#s') ?? document));
    await explain(session.browser, page, 'error 1603');
    const card = await CardView.of(page);
    await card.waitForText('What to try');
    expect((await card.box()).height).toBeGreaterThanOrEqual(300);
  });

  it('stays what it was when the card is kept open', async () => {
    const page = await openAnnotated(session.browser, '<p style="margin-top:600px">Error 1603</p>');
    const card = await readCard(page, '1603');
    const before = await card.box();
    await card.click('.tool[aria-pressed]');
    await card.waitFor('(root) => root.querySelector(".tool[aria-pressed]").ariaPressed === "true"');
    expect(await card.box()).toEqual(before);
  });
});

it('the next card opens nearly at once while one is open, however long the first is waited for', async () => {
  await session.browser.worker.evaluate(() => chrome.storage.sync.set({ settings: { delayMs: 2000 } }));
  const page = await openAnnotated(
    session.browser,
    '<p>Error 1603</p><p style="margin-left:600px">Error 1618</p>',
  );
  await readCard(page, '1603');
  const { x, y } = await pointOn(page, '1618');
  // Both moments as the page itself sees them.
  const waited = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let movedAt = 0;
        let before = '';
        const place = () =>
          document.querySelector('errgloss-card')?.getBoundingClientRect().x.toFixed() ?? '';
        document.addEventListener('pointermove', () => (movedAt ||= performance.now()), { capture: true });
        before = place();
        const look = () => {
          const now = place();
          if (movedAt > 0 && now !== before && now !== '0') resolve(performance.now() - movedAt);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
  await page.mouse.move(x, y);
  expect(await waited).toBeLessThan(1000);
  await session.browser.worker.evaluate(() => chrome.storage.sync.clear());
});
