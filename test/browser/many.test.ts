import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { until } from '../support/popup-view.ts';
import { extensionSession, highlighted, openAnnotated, waitForHighlights } from './harness.ts';

const session = extensionSession();

/** How many codes are underlined, and how far from the window: the smallest and the largest place, in windows. */
function underlined(page: Page): Promise<{ count: number; from: number; to: number }> {
  return page.evaluate(() => {
    const places = [...(CSS.highlights.get('errgloss-line-dotted') ?? [])].map(
      (range) => (range as Range).getBoundingClientRect().y / innerHeight,
    );
    return { count: places.length, from: Math.min(...places), to: Math.max(...places) };
  });
}

/** Waits until every line in the window is underlined, and little around it. */
async function waitForWindow(page: Page): Promise<void> {
  let last: Awaited<ReturnType<typeof underlined>> | undefined;
  await until(async () => {
    last = await underlined(page);
    return (
      (last.count > 40 && last.from > -0.6 && last.from < 0.05 && last.to > 0.95 && last.to < 1.6) ||
      undefined
    );
  }, 'the window underlined').catch((error: unknown) => {
    throw new Error(`${error}: ${JSON.stringify(last)}`);
  });
}

describe('a log that is one text', () => {
  it('is underlined where the window is, also after a jump, and whole on paper', async () => {
    const lines = Array.from({ length: 1500 }, (_, index) => `line ${index}: exit code 1603`).join('\n');
    const page = await openAnnotated(session.browser, `<pre style="font-size:12px">${lines}</pre>`);
    await waitForWindow(page);
    await page.evaluate(() => scrollTo(0, 9000));
    await until(
      async () => (await underlined(page)).from > -0.6 || undefined,
      'the lines above to be let go',
    );
    const { count } = await underlined(page);
    expect(count).toBeGreaterThan(40);
    expect(count).toBeLessThan(400);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await highlighted(page)).toHaveLength(1500);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await until(async () => (await underlined(page)).count < 400 || undefined, 'the others to be let go');
  });
});

describe('a page that gets tens of thousands of elements at once', () => {
  it('is read anew, and its codes are those that are there then', async () => {
    const page = await openAnnotated(
      session.browser,
      '<main><p>Error 1603</p><p id="old">Error 1618</p></main>',
    );
    await waitForHighlights(page, ['1603', '1618']);
    await page.evaluate(() => {
      document.querySelector('#old')?.remove();
      const rows = document.createDocumentFragment();
      for (let row = 0; row < 20_100; row++) rows.append(document.createElement('b'));
      document.body.append(rows);
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>exit code 1619</p>');
    });
    await waitForHighlights(page, ['1603', '1619']);
  });
});
