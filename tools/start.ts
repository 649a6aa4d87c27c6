// `npm start`: opens pages in a browser with the extension and annotates them.
// `npm start -- [--json | --headless] [--messages] [FILE or URL …]`; without a page, a sample forum thread.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { ListedMention } from '../lib/page/marks/mark-list.ts';
import { annotateByHand, listedMentions } from '../test/support/annotate-page.ts';
import { buildExtension, type ExtensionBrowser, launchExtension } from '../test/support/extension.ts';
import type { PopupView } from '../test/support/popup-view.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SAMPLE = relative(callerDirectory(), join(ROOT, 'test/pages/forum.html'));
const PICTURES = join(ROOT, '.output/demo');

interface Options {
  readonly json: boolean;
  readonly headless: boolean;
  /** Whether messages are listed with the codes. */
  readonly messages: boolean;
  readonly pages: readonly string[];
}

const FLAGS = ['--json', '--headless', '--messages'];

function readOptions(args: readonly string[]): Options {
  const flags = new Set(args.filter((arg) => arg.startsWith('--')));
  for (const flag of flags) {
    if (!FLAGS.includes(flag)) throw new Error(`unknown option ${flag}: ${FLAGS.join(', ')} exist`);
  }
  const pages = args.filter((arg) => !arg.startsWith('--'));
  const json = flags.has('--json');
  return {
    json,
    messages: flags.has('--messages'),
    headless: json || flags.has('--headless') || !hasDisplay(),
    pages: pages.length > 0 ? pages : [SAMPLE],
  };
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** Where npm was called; npm itself moves to the project. */
function callerDirectory(): string {
  return process.env['INIT_CWD'] ?? process.cwd();
}

/** A file's path, relative to where npm was called, or a URL. */
function toUrl(page: string): string {
  if (/^[a-z]+:\/\//i.test(page)) return page;
  const path = resolve(callerDirectory(), page);
  if (!existsSync(path)) throw new Error(`there is no file ${page}`);
  return pathToFileURL(path).href;
}

function jsonLine(page: string, { kind, text, start, head }: ListedMention): string {
  const { family, value, name, meanings } = head;
  const found = { page, text, start, family, value, name, meanings };
  return JSON.stringify(kind === 'message' ? { ...found, kind } : found);
}

function plainLine(page: string, { text, head }: ListedMention): string {
  return `${page}\t${text}\t${head.family}:${head.value}\t${head.name}`;
}

/** A picture of the popup with the codes of the page; it closes when the page comes to the front. */
async function takePopupPicture(popup: PopupView, stem: string): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  await popup.waitFor(`document.querySelector('.page[data-state=on]')`);
  await popup.screenshot(join(PICTURES, `${stem}-popup.png`));
}

/** Pictures of the page and of the card of the first code in view. */
async function takePagePictures(page: Page, stem: string): Promise<void> {
  await page.screenshot({ path: join(PICTURES, `${stem}-page.png`) });
  const box = await page.evaluate(() => {
    const [range] = CSS.highlights.get('errgloss-line-dotted') ?? [];
    const rect = range instanceof Range ? range.getClientRects()[0] : undefined;
    return rect && { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  });
  if (!box) return;
  await page.mouse.move(box.x, box.y);
  await page.waitForSelector('errgloss-card:popover-open');
  await page.waitForFunction(
    () => (document.querySelector('errgloss-card')?.getBoundingClientRect().height ?? 0) > 100,
  );
  await page.screenshot({ path: join(PICTURES, `${stem}-card.png`) });
}

async function showPage(
  browser: ExtensionBrowser,
  shown: string,
  index: number,
  options: Options,
): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(toUrl(shown));
  const popup = await annotateByHand(browser, page);
  const stem = `${index + 1}`;
  const wantsPictures = options.headless && !options.json;
  if (wantsPictures) await takePopupPicture(popup, stem);
  await popup.close();
  const listed = await listedMentions(browser, page);
  const mentions = listed.filter(({ kind }) => kind === 'code' || options.messages);
  for (const mention of mentions)
    console.log(options.json ? jsonLine(shown, mention) : plainLine(shown, mention));
  if (wantsPictures) await takePagePictures(page, stem);
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  console.error('Building the extension …');
  buildExtension();
  const pages = options.pages.length === 1 ? '1 page' : `${options.pages.length} pages`;
  console.error(`Annotating ${pages}${options.headless ? ' in a browser without a window' : ''} …`);
  const browser = await launchExtension(options);
  try {
    const [blank] = browser.context.pages();
    for (const [index, page] of options.pages.entries()) await showPage(browser, page, index, options);
    await blank?.close();
    if (options.headless && !options.json)
      console.error(
        `\nPictures of the pages, a card and the popup: ${relative(callerDirectory(), PICTURES) || '.'}`,
      );
    if (options.headless && !options.json && !hasDisplay())
      console.error('There is no display, so the browser had no window.');
    if (options.headless) return;
    console.log('Close the browser to end.');
    await browser.context.waitForEvent('close', { timeout: 0 });
  } finally {
    await browser.context.close();
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
process.exit();
