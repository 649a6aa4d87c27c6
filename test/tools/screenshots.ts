// `npm run screenshots`: pictures of every surface and state, in light and dark, below .output/screenshots/.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { CardView } from '../browser/card-view.ts';
import { openPage } from '../browser/harness.ts';
import { openPopupAbout, openPopupPage } from '../browser/popup-page.ts';
import { listedMentions } from './annotate-page.ts';
import { buildExtension, type ExtensionBrowser, launchExtension } from './extension.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PICTURES = join(ROOT, '.output/screenshots');
const SITE = 'https://learn.microsoft.com/thread';

/** As wide as the popup of the toolbar button. */
const POPUP = { width: 420, height: 600 };

const LOG = `10:15:07 MainEngineThread is returning 1603
10:15:07 Error 1904. Module C:\\app\\reader.dll failed to register. HRESULT -2147220473.
10:16:30 Windows Update: 0x80070643, then 0x80070643 again
10:17:02 exit code 3221225477`;

/** Takes one picture. */
type Shoot = (name: string, page: Page) => Promise<void>;

async function shootPage(browser: ExtensionBrowser, shoot: Shoot): Promise<void> {
  const page = await openPage(browser, await readFile(join(ROOT, 'test/pages/forum.html'), 'utf8'), SITE);
  await page.setViewportSize({ width: 1000, height: 1000 });
  await listedMentions(browser, page);
  await page.waitForFunction(() => (CSS.highlights.get('errgloss')?.size ?? 0) > 0);
  await shoot('page', page);
  const card = await CardView.hover(page, '0x80070643');
  await card.text();
  await shoot('card-glance', page);
  await scrollCard(card, 'What to try');
  await shoot('card-explanation', page);
  await card.click('summary', 'Anatomy');
  await scrollCard(card, 'Anatomy');
  await shoot('card-anatomy', page);
  await page.bringToFront();
  const list = await openPopupAbout(browser, page);
  await list.setViewportSize(POPUP);
  await list.waitForSelector('.page[data-state=on] li');
  await shoot('popup-page-list', list);
  await Promise.all([list.close(), page.close()]);
}

/** Scrolls the card to a part of it, as far as there is more below. */
async function scrollCard(card: CardView, heading: string): Promise<void> {
  await card.evaluate(`(root) => [...root.querySelectorAll('h3, summary')]
    .find((element) => element.textContent.includes(${JSON.stringify(heading)})).scrollIntoView({ block: 'start' })`);
}

async function shootPopup(browser: ExtensionBrowser, shoot: Shoot): Promise<void> {
  const states: readonly (readonly [name: string, search: Record<string, string>, waitFor: string])[] = [
    ['popup-empty', {}, 'textarea:focus'],
    ['popup-results', { q: 'access denied' }, '.card h2'],
    ['popup-code', { q: '0x80070643' }, '.card h2'],
    ['popup-log', { q: LOG }, '.card h2'],
    ['popup-nothing', { q: 'qqqq zzzz' }, '[role=status]'],
  ];
  for (const [name, search, waitFor] of states) {
    const page = await openPopupPage(browser, search);
    await page.setViewportSize(POPUP);
    await page.locator(waitFor).first().waitFor();
    await shoot(name, page);
    if (name === 'popup-results') {
      await page.setViewportSize({ width: 320, height: 600 });
      await shoot('popup-narrow', page);
    }
    await page.close();
  }
}

async function shootPages(browser: ExtensionBrowser, shoot: Shoot): Promise<void> {
  for (const name of ['options', 'welcome']) {
    const page = await browser.context.newPage();
    await page.setViewportSize({ width: 900, height: 900 });
    await page.goto(`chrome-extension://${browser.extensionId}/${name}.html`);
    await page.locator('h1').waitFor();
    await shoot(name, page);
    await page.close();
  }
}

buildExtension();
await rm(PICTURES, { recursive: true, force: true });
await mkdir(PICTURES, { recursive: true });
const browser = await launchExtension({ headless: true });
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    const shoot: Shoot = async (name, page) => {
      await page.emulateMedia({ colorScheme });
      const isForm = name === 'options' || name === 'welcome';
      await page.screenshot({ path: join(PICTURES, `${name}-${colorScheme}.png`), fullPage: isForm });
    };
    await shootPage(browser, shoot);
    await shootPopup(browser, shoot);
    await shootPages(browser, shoot);
  }
} finally {
  await browser.context.close();
}
console.log(`The pictures are in ${PICTURES}`);
process.exit();
