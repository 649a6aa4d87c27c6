import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { bundleForPage } from '../tools/bundle.ts';
import type { ExtensionBrowser } from '../tools/extension.ts';
import type { Fuzzed } from './property.ts';

/** In the page, not here. */
declare const fuzz: Fuzzed;

/** A property that a module puts into a page as `fuzz`; all cases of a run take one call. */
async function fuzzedIn(page: Page, module: string): Promise<Fuzzed> {
  const script = await bundleForPage(fileURLToPath(new URL(module, import.meta.url)));
  await page.evaluate(script);
  const { name, few, share } = await page.evaluate(() => ({
    name: fuzz.name,
    few: fuzz.few,
    share: fuzz.share,
  }));
  return { name, few, share, run: (run) => page.evaluate((asked) => fuzz.run(asked), run) };
}

/** The properties that need a browser, each in a page of its own. */
export async function fuzzedInBrowser({ context, extensionId }: ExtensionBrowser): Promise<Fuzzed[]> {
  const inner = await context.newPage();
  await inner.goto(`chrome-extension://${extensionId}/welcome.html`);
  const worker = await fuzzedIn(inner, 'in-extension.ts');
  // The page in front is not slowed down.
  const page = await context.newPage();
  await page.setContent('<!doctype html><title>Test</title>');
  return [await fuzzedIn(page, 'in-page.ts'), worker];
}
