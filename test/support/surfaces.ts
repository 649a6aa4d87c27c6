import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { ReadMessage } from '../../lib/words/words.ts';
import { CardView } from '../browser/card-view.ts';
import { html, openPage } from '../browser/harness.ts';
import { openPopupAbout, openPopupPage } from '../browser/popup-page.ts';
import { listedMentions } from './annotate-page.ts';
import type { ExtensionBrowser } from './extension.ts';
import { messagesOf, readerOf } from './locales.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SITE = 'https://learn.microsoft.com/thread';

/** As wide as the popup of the toolbar button. */
const POPUP = { width: 420, height: 600 };
const FORM = { width: 900, height: 900 };

const LOG = `10:15:07 MainEngineThread is returning 1603
10:15:07 Error 1904. Module C:\\app\\reader.dll failed to register. HRESULT -2147220473.
10:16:30 Windows Update: 0x80070643, then 0x80070643 again
10:17:02 exit code 3221225477`;

/** Without a place to break, and longer than any window is wide. */
const LONG_WORD = `${'Extremely-Long-Name-Of-A-Thing'.replaceAll('-', '')}_${'X'.repeat(90)}`;
const LONG_NAME = 'APPINSTALLER_CLI_ERROR_INSTALL_INSTALL_IN_PROGRESS';

/** Something that users see, in one of its states. */
export interface Surface {
  readonly name: string;
  readonly page: Page;
  /** Opens the card that is meant, if the surface is one. */
  readonly card?: () => Promise<CardView>;
  /** All of it is of interest, and not only what the window shows. */
  readonly isForm?: boolean;
}

type Visit = (surface: Surface) => Promise<void>;

/** Leads through every surface of the extension and its states, with short texts and with long ones. */
export async function visitSurfaces(browser: ExtensionBrowser, visit: Visit, locale = 'en'): Promise<void> {
  await visitPage(browser, visit, readerOf(messagesOf(locale)));
  await visitCards(browser, visit);
  await visitPopup(browser, visit);
  await visitCauses(browser, visit);
  await visitPanel(browser, visit);
  await visitForms(browser, visit);
}

async function visitPage(browser: ExtensionBrowser, visit: Visit, read: ReadMessage): Promise<void> {
  const [toTry, numbers] = [read('section_What_to_try', []), read('numbersAndBits', [])];
  const page = await openPage(browser, await readFile(join(ROOT, 'test/pages/forum.html'), 'utf8'), SITE);
  await page.setViewportSize({ width: 1000, height: 1000 });
  await listedMentions(browser, page);
  await page.waitForFunction(() => (CSS.highlights.get('errgloss-line-dotted')?.size ?? 0) > 0);
  await visit({ name: 'page', page });
  const states: readonly (readonly [name: string, show: (card: CardView) => Promise<void>])[] = [
    ['card-glance', async () => {}],
    ['card-explanation', (card) => scrollCard(card, toTry)],
    [
      'card-anatomy',
      async (card) => {
        await card.click('summary', numbers);
        await scrollCard(card, numbers);
      },
    ],
  ];
  for (const [name, show] of states)
    await visit({ name, page, card: () => openCard(page, '0x80070643', show) });
  await page.bringToFront();
  const list = await openPopupAbout(browser, page);
  await list.setViewportSize(POPUP);
  await list.waitForSelector('.page[data-state=on] li');
  await visit({ name: 'popup-page-list', page: list });
  await Promise.all([list.close(), page.close()]);
}

/** Cards with as much in them as there can be. */
async function visitCards(browser: ExtensionBrowser, visit: Visit): Promise<void> {
  for (const [name, text] of [
    ['card-long-name', LONG_NAME],
    ['card-other-meanings', '0x80070005'],
    ['card-unknown', '0x85EAD123'],
    ['card-steps', 'ERROR_INSTALL_FAILURE'],
  ] as const) {
    const page = await openPage(browser, html(`<p>HRESULT ${text}</p>`), SITE);
    await listedMentions(browser, page);
    await visit({ name, page, card: () => openCard(page, text, unfold) });
    await page.close();
  }
}

/** Opens the card of a code as it is in the window of the moment, and brings it into a state. */
async function openCard(
  page: Page,
  text: string,
  show: (card: CardView) => Promise<void>,
): Promise<CardView> {
  await page.keyboard.press('Escape');
  await (await CardView.of(page)).waitUntilClosed();
  // A card that was closed opens again only once the pointer, looked at once a frame, has left its code.
  await page.mouse.move(0, 0);
  // The text is where it stays only when the page knows how large its window is.
  await page.waitForFunction(
    (size) => !size || (innerWidth === size.width && innerHeight === size.height),
    page.viewportSize(),
  );
  await page.evaluate((wanted) => {
    const lines = [...document.querySelectorAll('p, li, td, pre')];
    lines.findLast((line) => line.textContent?.includes(wanted))?.scrollIntoView({ block: 'center' });
    return new Promise(requestAnimationFrame);
  }, text);
  const card = await CardView.hover(page, text);
  await card.text();
  await show(card);
  return card;
}

async function unfold(card: CardView): Promise<void> {
  await card.evaluate('(root) => { for (const fold of root.querySelectorAll("details")) fold.open = true; }');
}

/** Scrolls the card to a part of it, as far as there is more below. */
async function scrollCard(card: CardView, heading: string): Promise<void> {
  await card.evaluate(`(root) => [...root.querySelectorAll('h3, summary')]
    .find((element) => element.textContent.includes(${JSON.stringify(heading)})).scrollIntoView({ block: 'start' })`);
}

async function visitPopup(browser: ExtensionBrowser, visit: Visit): Promise<void> {
  const states: readonly (readonly [name: string, search: Record<string, string>, waitFor: string])[] = [
    ['popup-empty', {}, 'textarea:focus'],
    ['popup-results', { q: 'access denied' }, '.card h2'],
    ['popup-code', { q: '0x80070643' }, '.card h2'],
    ['popup-log', { q: LOG }, '.card h2'],
    ['popup-nothing', { q: 'qqqq zzzz' }, '[role=status]'],
    ['popup-nothing-long', { q: LONG_WORD }, '[role=status]'],
    ['popup-long-name', { q: LONG_NAME }, '.card h2'],
  ];
  for (const [name, search, waitFor] of states) {
    const page = await openPopupPage(browser, search);
    await page.setViewportSize(POPUP);
    await page.locator(waitFor).first().waitFor();
    await visit({ name, page });
    await page.close();
  }
  const key = { family: 'winget', value: 0x8a150102, name: LONG_NAME };
  const recent = { family: 'win32', value: 1603, name: 'ERROR_INSTALL_FAILURE' };
  await browser.worker.evaluate((history) => chrome.storage.local.set({ history }), {
    pinned: [key],
    recent: [recent, key],
  });
  const page = await openPopupPage(browser);
  await page.setViewportSize(POPUP);
  await page.locator('#recent').waitFor();
  await visit({ name: 'popup-history', page });
  await page.close();
  await browser.worker.evaluate(() => chrome.storage.local.clear());
}

/** What decided in logs of three kinds, and in files. */
async function visitCauses(browser: ExtensionBrowser, visit: Visit): Promise<void> {
  const logs = ['msi-wix-service.log', 'cbs-csi-status.log', 'event-crash.xml', 'none-burn-wrapper.log'];
  for (const log of logs) {
    const page = await openPopupPage(browser);
    await page.setViewportSize(POPUP);
    await page.fill('textarea', await readFile(join(ROOT, 'test/logs', log), 'utf8'));
    await page.locator('.cause').waitFor();
    for (const fold of await page.locator('.cause-lines > summary').all()) await fold.click();
    await visit({ name: `popup-cause-${log.replace(/\W.*/, '')}`, page });
    await page.close();
  }
  const tab = await openPopupPage(browser);
  await tab.setViewportSize(FORM);
  await tab.locator('.log-files').waitFor();
  await visit({ name: 'tab-files', page: tab });
  await tab
    .locator('input[type=file]')
    .first()
    .setInputFiles(logs.map((log) => join(ROOT, 'test/logs', log)));
  await tab.locator('.files .cause').waitFor();
  await visit({ name: 'tab-files-read', page: tab });
  await tab.close();
}

/** The panel at the side of the window, about a page with long words around its codes. */
async function visitPanel(browser: ExtensionBrowser, visit: Visit): Promise<void> {
  const words = `${LONG_WORD} says error 1603 in ${LONG_WORD}`;
  const thread = await openPage(browser, html(`<p>${words}</p><p>${LONG_NAME}</p>`), SITE);
  await listedMentions(browser, thread);
  const panel = await browser.context.newPage();
  await panel.goto(`chrome-extension://${browser.extensionId}/sidepanel.html`);
  await thread.bringToFront();
  await panel.setViewportSize(POPUP);
  await panel.locator('.mentions > li').nth(1).waitFor();
  for (const fold of await panel.locator('.mentions button[aria-expanded=false]').all()) await fold.click();
  await visit({ name: 'sidepanel', page: panel });
  await Promise.all([panel.close(), thread.close()]);
}

async function visitForms(browser: ExtensionBrowser, visit: Visit): Promise<void> {
  const long = {
    sites: ['https://a-site-with-a-name-that-goes-on-and-on-and-on.and-on-and-on.example'],
    sitesOff: [`https://${'x'.repeat(60)}.example`],
    ignoredCodes: [LONG_NAME, '0x80070643'],
  };
  for (const [name, file, settings] of [
    ['options', 'options.html', undefined],
    ['options-long', 'options.html', long],
    ['welcome', 'welcome.html', undefined],
    ['practice', 'practice.html', undefined],
    ['news', 'news.html', undefined],
  ] as const) {
    if (settings)
      await browser.worker.evaluate((given) => chrome.storage.sync.set({ settings: given }), settings);
    const page = await browser.context.newPage();
    await page.setViewportSize(FORM);
    await page.goto(`chrome-extension://${browser.extensionId}/${file}`);
    await page.locator('h1').waitFor();
    await visit({ name, page, isForm: true });
    await page.close();
  }
  await browser.worker.evaluate(() => chrome.storage.sync.clear());
}
