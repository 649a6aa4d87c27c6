// `npm run step-through -- [--pages N] DIR…`: steps through every code of the pages with the most codes, as the keys
// for the next code do, and checks that each is shown with its card, in the order of the page. 50 pages without --pages.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { openPage } from '../test/browser/harness.ts';
import { listedMentions } from '../test/support/annotate-page.ts';
import { buildExtension, type ExtensionBrowser, launchExtension } from '../test/support/extension.ts';
import { until } from '../test/support/popup-view.ts';
import { pressCommand } from '../test/support/press-command.ts';
import { readPage } from '../test/support/read-page.ts';

interface CodePage {
  readonly path: string;
  readonly html: string;
  readonly codes: number;
}

async function pagesIn(dirs: readonly string[]): Promise<CodePage[]> {
  const pages: CodePage[] = [];
  for (const dir of dirs) {
    for (const name of readdirSync(dir).filter((file) => file.endsWith('.html'))) {
      const path = join(dir, name);
      const html = readFileSync(path, 'utf8');
      pages.push({ path, html, codes: (await readPage(html)).mentions.length });
    }
  }
  return pages.sort((a, b) => b.codes - a.codes);
}

/** The text that the open card is about, and where it begins in the text of the body; undefined without an open card. */
function shownCode(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    if (!document.querySelector('errgloss-card:popover-open')) return undefined;
    const [range] = CSS.highlights.get('errgloss-line-open') ?? [];
    if (!(range instanceof Range)) return undefined;
    const before = new Range();
    before.setStart(document.body, 0);
    before.setEnd(range.startContainer, range.startOffset);
    return `${range} at ${String(before).length}`;
  });
}

/** How many codes were stepped through. Throws at the first that is not shown. */
async function stepThrough(browser: ExtensionBrowser, html: string): Promise<number> {
  const page = await openPage(browser, html);
  try {
    const mentions = await listedMentions(browser, page);
    for (const { text, start } of mentions) {
      await pressCommand(browser, page, 'next-code');
      const wanted = `${text} at ${start}`;
      await until(async () => (await shownCode(page)) === wanted || undefined, `the card of ${wanted}`);
      const hasFocus = await page.evaluate(() => document.activeElement?.localName === 'errgloss-card');
      if (!hasFocus) throw new Error(`the card of ${wanted} has no focus`);
    }
    return mentions.length;
  } finally {
    await page.close();
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pages: { type: 'string', default: '50' } },
});
const callerDirectory = process.env['INIT_CWD'] ?? process.cwd();
if (positionals.length === 0) {
  console.error('usage: npm run step-through -- [--pages N] DIR…');
  process.exit(1);
}
const pages = await pagesIn(positionals.map((dir) => resolve(callerDirectory, dir)));
buildExtension();
const browser = await launchExtension({ headless: true });
let failures = 0;
for (const { path, html } of pages.slice(0, Number(values.pages))) {
  try {
    console.log(`ok      ${String(await stepThrough(browser, html)).padStart(5)}  ${basename(path)}`);
  } catch (error) {
    failures++;
    console.log(`FAILED         ${basename(path)}: ${error}`);
  }
}
await browser.context.close();
console.log(`${failures} of ${Math.min(pages.length, Number(values.pages))} pages failed`);
process.exit(failures > 0 || pages.length === 0 ? 1 : 0);
