import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from '../support/extension.ts';
import { stopWorker } from '../support/stop-worker.ts';
import { inTurn, type Subject } from './subjects.ts';

/** What people type, letter by letter. */
const TYPED: readonly string[] = [
  'access denied',
  'acess denied',
  'ERROR_INSTALL_FAILURE',
  '0x80070643',
  '-2147023293',
  '1603',
  'no space left on disk',
  'class not registered',
  'cannot find the file',
  'driver irql',
  'certificate expired',
  'the service did not start',
  'sharing violation',
  'qqqq zzzz',
];

export interface LookupTimes {
  /** From a page's question to the answer of a worker that has to start and load the catalog; milliseconds. */
  readonly coldWorkerMs: number;
  /** The same question to the worker that has just answered; milliseconds. */
  readonly warmWorkerMs: number;
  /** From opening the popup's page to its first result, with nothing loaded before; milliseconds. */
  readonly coldMs: number;
  /** From a keystroke to the results in the document; milliseconds. */
  readonly keystrokeMs: { readonly median: number; readonly p99: number; readonly most: number };
  readonly keystrokes: number;
}

async function coldOpen(browser: ExtensionBrowser): Promise<number> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/popup.html?q=1603`);
  await page.locator('[role=option]').first().waitFor();
  const ms = await page.evaluate(() => performance.now());
  await page.close();
  return ms;
}

/** The time of the background's answer to the question for one code, first from a stopped worker and then again. */
async function askWorker(browser: ExtensionBrowser): Promise<{ coldMs: number; warmMs: number }> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html`);
  await stopWorker(browser);
  const [coldMs = 0, warmMs = 0] = await page.evaluate(async () => {
    const code = { kind: 'number', value: 0x80070643, form: 'hex' };
    const times: number[] = [];
    for (let round = 0; round < 2; round++) {
      const start = performance.now();
      const reply = await chrome.runtime.sendMessage({
        to: 'background',
        call: 'resolve',
        // Builds before the second edition call the likely families hints.
        ask: [{ code, likelyFamilies: [], products: [], hints: [] }],
      });
      times.push(performance.now() - start);
      if (reply?.value?.[0]?.value !== 1603) throw new Error('the worker gave no reading');
    }
    return times;
  });
  await page.close();
  return { coldMs, warmMs };
}

/** Types into the field and stops the time until the status line tells of the new query's results. */
async function keystrokes(page: Page): Promise<number[]> {
  return page.evaluate(async (queries) => {
    const field = document.querySelector('textarea');
    const lookup = document.querySelector('.lookup');
    if (!field || !lookup) throw new Error('no lookup field');
    const type = (text: string) =>
      new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (lookup.getAttribute('data-query') !== text) return;
          observer.disconnect();
          resolve(performance.now() - start);
        });
        observer.observe(lookup, { attributes: true, childList: true, subtree: true, characterData: true });
        const start = performance.now();
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
    const typeAll = async () => {
      const times: number[] = [];
      for (const query of queries) {
        for (let length = 1; length <= query.length; length++) times.push(await type(query.slice(0, length)));
      }
      return times;
    };
    // The first round loads the summaries and warms the compiler up.
    await typeAll();
    return [...(await typeAll()), ...(await typeAll()), ...(await typeAll())];
  }, TYPED);
}

/** How fast the lookup is in the popup and in the worker, for each subject. */
export function measureLookup(subjects: readonly Subject[]): Promise<LookupTimes[]> {
  return inTurn(subjects, ({ browser }) => lookupTimes(browser));
}

async function lookupTimes(browser: ExtensionBrowser): Promise<LookupTimes> {
  const coldMs = await coldOpen(browser);
  const worker = await askWorker(browser);
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/popup.html`);
  await page.locator('textarea').waitFor();
  const times = (await keystrokes(page)).sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    coldWorkerMs: worker.coldMs,
    warmWorkerMs: worker.warmMs,
    coldMs,
    keystrokeMs: { median: at(0.5), p99: at(0.99), most: at(1) },
    keystrokes: times.length,
  };
}
