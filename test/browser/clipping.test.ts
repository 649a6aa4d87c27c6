import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXTENSION_DIR, type ExtensionBrowser, launchExtension } from '../support/extension.ts';
import { speaking } from '../support/locales.ts';
import { type Surface, visitSurfaces } from '../support/surfaces.ts';
import { findClipped } from './clipped.ts';
import { html, openPage } from './harness.ts';

/** Windows, in px of CSS; the last two are what one of 1280 × 1024 holds at 200 % and at 400 %. */
const WINDOWS = [
  { width: 320, height: 600 },
  { width: 400, height: 600 },
  { width: 1100, height: 800 },
  { width: 640, height: 512 },
  { width: 320, height: 256 },
] as const;

let browser: ExtensionBrowser;
beforeAll(async () => {
  browser = await launchExtension({ headless: true, extensionDir: EXTENSION_DIR });
});
afterAll(() => browser.context.close());

/** What is wrong with a surface in a window. */
async function clippedIn({ page, card }: Surface, find = `${findClipped}`): Promise<readonly string[]> {
  if (!card) return page.evaluate(`(${find})(document)`);
  return (await (await card()).evaluate<string[]>(`(root) => (${find})(root)`)) ?? ['the card is gone'];
}

/** How other languages write: few long words, or no spaces at all. */
const LANGUAGES = {
  'as German': (text: string) => text.replace(/\p{L}{8,}/gu, 'Installationsdienstfehler'),
  'as Chinese': (text: string) => '安装程序无法继续运行'.repeat(10).slice(0, Math.ceil(text.length / 2)),
} as const;

/** The search in a surface whose words, numbers and names aside, are changed for as long as it takes. */
function inWords(change: (text: string) => string): string {
  return `(root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const before = new Map();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isCode = node.parentElement?.closest('h1, h2, code, pre, kbd, textarea, .name, .number, .numbers, dd');
      if (!isCode && /\\p{L}{2}/u.test(node.data)) before.set(node, node.data);
    }
    for (const [node, text] of before) node.data = (${change})(text);
    const problems = (${findClipped})(root);
    for (const [node, text] of before) node.data = text;
    return problems;
  }`;
}

it('nothing is cut off, runs out or lies over something, whatever the window, the zoom and the language', async () => {
  const problems: string[] = [];
  const names: string[] = [];
  await visitSurfaces(browser, async (surface) => {
    // Pages are not ours; their own layout is their own affair.
    if (surface.name === 'page') return;
    names.push(surface.name);
    for (const window of WINDOWS) {
      await surface.page.setViewportSize(window);
      for (const problem of await clippedIn(surface)) {
        problems.push(`${surface.name}, ${window.width} × ${window.height} px: ${problem}`);
      }
    }
    await surface.page.setViewportSize(WINDOWS[0]);
    for (const [language, change] of Object.entries(LANGUAGES)) {
      for (const problem of await clippedIn(surface, inWords(change))) {
        problems.push(`${surface.name}, ${language}: ${problem}`);
      }
    }
    await surface.page.setViewportSize(WINDOWS[2]);
  });
  expect(problems).toEqual([]);
  expect(names.length).toBeGreaterThan(15);
}, 180_000);

it.each(['de', 'ja'])(
  'nothing is cut off, runs out or lies over something in %s',
  async (locale) => {
    const own = await launchExtension({ headless: true, extensionDir: speaking(EXTENSION_DIR, locale) });
    const problems: string[] = [];
    try {
      const look = async (surface: Surface) => {
        if (surface.name === 'page') return;
        await surface.page.setViewportSize(WINDOWS[0]);
        for (const problem of await clippedIn(surface)) problems.push(`${surface.name}: ${problem}`);
        await surface.page.setViewportSize(WINDOWS[2]);
      };
      await visitSurfaces(own, look, locale);
    } finally {
      await own.context.close();
    }
    expect(problems).toEqual([]);
  },
  180_000,
);

describe('the search sees', () => {
  it.each([
    [
      'text that is cut off',
      '<p style="width: 40px; overflow: hidden; white-space: nowrap">Setup failed</p>',
      1,
    ],
    [
      'text that ends in dots',
      '<p style="width: 40px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap">Setup failed</p>',
      1,
    ],
    [
      'text below the edge',
      '<p style="height: 10px; overflow: clip; overflow-clip-margin: 0">Setup<br>failed</p>',
      1,
    ],
    [
      'text that runs out of a button',
      '<button style="width: 20px; white-space: nowrap">Setup failed</button>',
      1,
    ],
    ['text outside of the window', '<p style="position: absolute; left: 5000px">Setup</p>', 2],
    [
      'a hint without room',
      '<textarea placeholder="UnbreakableTextOfAHint" style="width: 30px; white-space: pre"></textarea>',
      1,
    ],
    ['buttons over each other', '<button>One</button><button style="margin-left: -20px">Two</button>', 1],
    [
      'nothing where one can scroll',
      '<pre style="width: 40px; overflow: auto">Setup failed with 1603</pre>',
      0,
    ],
    ['nothing in a sound page', '<p>Setup failed</p> <button>Try again</button> <a href="#x">More</a>', 0],
  ])('%s', async (_, body, count) => {
    const page = await openPage(browser, html(body), 'https://forum.example/clipping');
    expect(await clippedIn({ name: 'sample', page })).toHaveLength(count);
    await page.close();
  });
});
