import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { instrumentLib } from '../../tools/build/instrument.ts';
import { addCounts, COUNTS, isMeasuring } from '../../tools/coverage-store.ts';
import { bundleForPage } from '../support/bundle.ts';
import type { ExtensionBrowser } from '../support/extension.ts';
import { WORKER_MESSAGES } from './message-worker.ts';
import { PAGE_ENGINE } from './page-engine.ts';
import type { Fuzzed, Outcome, Run } from './property.ts';

/** In the page, not here. */
declare const fuzz: Fuzzed;

/** A property that runs in a page, where a module puts it as `fuzz`. All cases of a run take one call. */
function inPage(property: Fuzzed, module: string, open: (browser: ExtensionBrowser) => Promise<Page>) {
  let opened: Promise<Page> | undefined;
  const prepare = async (browser: ExtensionBrowser) => {
    const page = await open(browser);
    const plugins = isMeasuring() ? [instrumentLib()] : [];
    await page.evaluate(await bundleForPage(fileURLToPath(new URL(module, import.meta.url)), plugins));
    return page;
  };
  return (browser: () => Promise<ExtensionBrowser>): Fuzzed => ({
    ...property,
    async run(asked: Run): Promise<Outcome> {
      opened ??= browser().then(prepare);
      const page = await opened;
      // Only the page in front runs at full speed.
      await page.bringToFront();
      const outcome = await page.evaluate((run) => fuzz.run(run), asked);
      if (isMeasuring()) addCounts(await page.evaluate(COUNTS));
      return outcome;
    },
  });
}

const IN_BROWSER = [
  inPage(PAGE_ENGINE, 'in-page.ts', async ({ context }) => {
    const page = await context.newPage();
    await page.setContent('<!doctype html><title>Test</title>');
    return page;
  }),
  inPage(WORKER_MESSAGES, 'in-extension.ts', async ({ context, extensionId }) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/welcome.html`);
    return page;
  }),
];

/** The properties that need a browser; it is asked for when the first of them runs. */
export function fuzzedInBrowser(browser: () => Promise<ExtensionBrowser>): Fuzzed[] {
  return IN_BROWSER.map((of) => of(browser));
}
