import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { TESTED_DIR } from '../support/extension.ts';
import { stopWorker } from '../support/stop-worker.ts';
import { CardView } from './card-view.ts';
import { waitUntilClean } from './extensions-page.ts';
import {
  extensionSession,
  html,
  launchForTest,
  openAnnotated,
  openPage,
  waitForHighlights,
} from './harness.ts';

const session = extensionSession();
const scratch = mkdtempSync(join(tmpdir(), 'errgloss-'));
afterAll(() => rmSync(scratch, { recursive: true }));

describe('faults: when the worker is stopped', () => {
  it('a card still opens', async () => {
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>');
    await stopWorker(session.browser);
    await (await CardView.hover(page, '1603')).waitForText('ERROR_INSTALL_FAILURE');
  });

  it('in the middle of a request, the request is made again', async () => {
    const browser = await launchForTest();
    // The catalog never arrives in this worker, so every request is under way until the worker ends.
    await browser.worker.evaluate(() => {
      const state = globalThis as { asked?: boolean };
      globalThis.fetch = () => {
        state.asked = true;
        return new Promise<Response>(() => {});
      };
    });
    const page = await openPage(browser, html('<p>Error 1603</p>'));
    await browser.worker.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const timer = setInterval(() => {
            if (!(globalThis as { asked?: boolean }).asked) return;
            clearInterval(timer);
            resolve();
          }, 10);
        }),
    );
    await stopWorker(browser);
    await waitForHighlights(page, ['1603']);
  });
});

describe('faults: when the extension is updated under an open page', () => {
  it('everything it put there goes, silently', async () => {
    const browser = await launchForTest();
    const page = await openPage(browser, html('<p>Error 1603</p>'));
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await waitForHighlights(page, ['1603']);
    const card = await CardView.hover(page, '1603');
    await card.waitForText('ERROR_INSTALL_FAILURE');
    // The worker that ends by this gives no answer, so none is waited for.
    browser.worker.evaluate(() => chrome.runtime.reload()).catch(() => {});
    await waitUntilClean(page);
    await page.mouse.move(60, 60);
    expect(errors).toEqual([]);
  });
});

describe('faults: when the catalog is missing', () => {
  it('popup and card say so, the page stays as it was, and a retry helps once it is back', async () => {
    const extensionDir = join(scratch, 'damaged');
    cpSync(TESTED_DIR, extensionDir, { recursive: true });
    const [index, away] = [join(extensionDir, 'catalog/index.json'), join(scratch, 'index.json')];
    renameSync(index, away);
    const browser = await launchForTest({ extensionDir });

    const page = await openAnnotated(browser, '<p>Error 1603</p>');
    expect(await page.evaluate(() => CSS.highlights.get('errgloss-line-dotted')?.size ?? 0)).toBe(0);

    const popup = await browser.context.newPage();
    await popup.goto(`chrome-extension://${browser.extensionId}/popup.html?q=1603`);
    await popup.locator('[role=alert]', { hasText: 'could not be read' }).waitFor();
    expect(await popup.inputValue('textarea')).toBe('1603');
    renameSync(away, index);
    await popup.locator('[role=alert] button').click();
    await popup.locator('[role=option][data-value="1603"]').first().waitFor();

    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Error 1603 again</p>'));
    await waitForHighlights(page, ['1603']);
  });

  it('a card that fails offers to try again', async () => {
    const extensionDir = join(scratch, 'no-summaries');
    cpSync(TESTED_DIR, extensionDir, { recursive: true });
    const [summaries, away] = [join(extensionDir, 'catalog/summaries'), join(scratch, 'summaries')];
    renameSync(summaries, away);
    const browser = await launchForTest({ extensionDir });
    const page = await openAnnotated(browser, '<p>Error 1603</p>');
    const card = await CardView.hover(page, '1603');
    await card.waitForText('could not be read');
    renameSync(away, summaries);
    await card.click('button', 'Try again');
    await card.waitForText('ERROR_INSTALL_FAILURE');
  });
});
