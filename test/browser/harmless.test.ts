import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { listedMentions } from '../support/annotate-page.ts';
import { bundleForPage } from '../support/bundle.ts';
import { frameworkPage } from '../support/framework-pages.ts';
import { CardView } from './card-view.ts';
import {
  extensionSession,
  highlighted,
  html,
  openAnnotated,
  openPage,
  pointOn,
  waitForHighlights,
} from './harness.ts';

const session = extensionSession();

/** What a page has thrown and complained of since it was opened. */
function troubleOf(page: Page): string[] {
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  return trouble;
}

describe('pages made by frameworks', () => {
  it.each(['react', 'vue', 'svelte'] as const)(
    '%s takes over an annotated page without complaint',
    async (name) => {
      const { html: app, script } = await frameworkPage(name);
      const page = await openAnnotated(session.browser, `<div id="app">${app}</div>`);
      const trouble = troubleOf(page);
      await waitForHighlights(page, ['1603', '0x80070643']);
      await page.evaluate(script);
      await page.evaluate(() => (globalThis as unknown as { hydrate(): void }).hydrate());
      await waitForHighlights(page, ['1603', '0x80070643']);
      await page.click('button');
      await page.waitForFunction(() =>
        [...(CSS.highlights.get('errgloss-line-dotted') ?? [])].some(
          (range) => String(range) === '0x80070005',
        ),
      );
      expect(await page.evaluate(() => (globalThis as unknown as { problems: string[] }).problems)).toEqual(
        [],
      );
      expect(trouble).toEqual([]);
    },
  );
});

describe('editors', () => {
  it('are left alone while somebody types in them', async () => {
    const script = await bundleForPage(fileURLToPath(new URL('../fixtures/editors.ts', import.meta.url)));
    const page = await openAnnotated(session.browser, '<p>Error 1618</p>');
    await page.evaluate(script);
    for (const selector of ['.cm-content', '.ProseMirror']) {
      await page.click(selector);
      await page.keyboard.press('End');
      await page.keyboard.type(' Again ERROR_INSTALL_FAILURE!');
    }
    expect(await page.evaluate(() => (globalThis as unknown as { texts(): string[] }).texts())).toEqual(
      Array.from({ length: 2 }, () => 'Setup failed with error 1603. Again ERROR_INSTALL_FAILURE!'),
    );
    expect((await listedMentions(session.browser, page)).map(({ text }) => text)).toEqual(['1618']);
  });

  it('that draw their own lines beside a hidden field are left alone too', async () => {
    const page = await openAnnotated(
      session.browser,
      `<div class="monaco-editor" role="code"><textarea class="inputarea" aria-label="Editor"></textarea>
       <div class="view-lines"><div class="view-line">error 1603</div></div></div><p>Error 1618</p>`,
    );
    await page.evaluate(() => {
      const line = document.querySelector('.view-line')?.firstChild;
      if (line) line.nodeValue = 'error 1619';
    });
    await waitForHighlights(page, ['1618']);
    expect(await listedMentions(session.browser, page)).toHaveLength(1);
  });

  it('that a document becomes as a whole is left alone', async () => {
    const page = await openPage(
      session.browser,
      html('<p>Error 1603</p>', '<script>document.designMode = "on"</script>'),
    );
    expect(await listedMentions(session.browser, page)).toEqual([]);
  });
});

describe('hostile pages', () => {
  it.each<[title: string, script: string]>([
    [
      'that redefine what scripts rely on',
      // A click repairs the page, for the test driver needs it whole.
      `const broken = [[Array.prototype, ['map','filter','push','find','flatMap']], [String.prototype, ['slice','match','search']],
        [RegExp.prototype, ['exec','test']], [Node.prototype, ['contains','appendChild']], [Map.prototype, ['get','set']],
        [window, ['MutationObserver','IntersectionObserver','Range','Highlight','requestAnimationFrame']],
        [Document.prototype, ['createTreeWalker','caretPositionFromPoint','createElement']]]
        .flatMap(([owner, names]) => names.map((name) => [owner, name, owner[name]]));
      addEventListener('click', () => { for (const [owner, name, value] of broken) owner[name] = value; });
      for (const [owner, name] of broken) owner[name] = () => { throw new Error('the page broke ' + name); };`,
    ],
    [
      'that freeze everything',
      `for (const it of [Object.prototype, Array.prototype, Node.prototype, Element.prototype, Document.prototype, document, CSS]) Object.freeze(it);`,
    ],
    [
      'that stop every event',
      `for (const type of ['pointermove','pointerover','mousemove','mouseover','keydown','scroll','visibilitychange'])
        document.documentElement.addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true);`,
    ],
    [
      'that watch every change and make one for each',
      `window.changes = 0; new MutationObserver((records) => { window.changes += records.length; if (window.changes < 1000) document.body.dataset.changes = window.changes; })
        .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });`,
    ],
  ])('%s are annotated all the same', async (_, script) => {
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>', `<script>${script}</script>`);
    const trouble = troubleOf(page);
    await page.mouse.click(500, 500);
    await (await CardView.hover(page, '1603')).waitForTitle('ERROR_INSTALL_FAILURE');
    await page.keyboard.press('Escape');
    expect(trouble).toEqual([]);
  });

  it('see no change of their document for annotation', async () => {
    const page = await openPage(
      session.browser,
      html(
        '<p>Error 1603</p><p>exit code <b>16</b>18</p>',
        `<script>window.records = []; new MutationObserver((records) => window.records.push(...records.map(String)))
          .observe(document, { subtree: true, attributes: true });
          addEventListener('DOMContentLoaded', () => new MutationObserver((records) => window.records.push(...records.map((r) => r.type)))
          .observe(document, { subtree: true, childList: true, attributes: true, characterData: true }));</script>`,
      ),
    );
    await waitForHighlights(page, ['1603', '1618']);
    await page.mouse.move(500, 500);
    expect(await page.evaluate(() => (window as unknown as { records: string[] }).records)).toEqual([]);
  });

  it('keep their own highlights', async () => {
    const page = await openAnnotated(
      session.browser,
      '<p id="p">Error 1603 and more</p>',
      `<style>::highlight(search) { background: lime }</style><script>addEventListener('load', () => {
        const range = new Range(); range.selectNodeContents(document.querySelector('#p')); CSS.highlights.set('search', new Highlight(range)); });</script>`,
    );
    await waitForHighlights(page, ['1603']);
    expect(await page.evaluate(() => [...CSS.highlights.keys()].sort())).toEqual([
      'errgloss-line-dotted',
      'search',
    ]);
    expect(await page.evaluate(() => CSS.highlights.get('search')?.size)).toBe(1);
  });

  it('and texts that another extension has wrapped', async () => {
    const page = await openAnnotated(session.browser, '<p>Error 1603 and HRESULT 0x80070643</p>');
    await waitForHighlights(page, ['1603', '0x80070643']);
    await page.evaluate(() => {
      const paragraph = document.querySelector('p');
      if (paragraph) {
        paragraph.innerHTML = 'Err<x-wrap>or 16</x-wrap>03 and HRESULT <mark>0x8007</mark><mark>0643</mark>';
      }
    });
    await page.waitForFunction(() => (CSS.highlights.get('errgloss-line-dotted')?.size ?? 0) >= 1);
    await waitForHighlights(page, ['0x80070643']);
  });
});

describe('a page without codes', () => {
  it('costs no message and gets nothing into its document', async () => {
    const prose = Array.from(
      { length: 300 },
      (_, index) => `<p>On page ${index} of 5603 we saw 12 things in 2024.</p>`,
    );
    const asked = await session.browser.worker.evaluateHandle(() => {
      const state = { messages: 0 };
      chrome.runtime.onMessage.addListener(() => {
        state.messages++;
        return false;
      });
      return state;
    });
    const page = await openPage(
      session.browser,
      html(`${prose.join('')}<script>const some_name = 5603;</script>`),
    );
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 })));
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await page.mouse.move(300, 300);
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 })));
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await highlighted(page)).toEqual([]);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await asked.evaluate(({ messages }) => messages)).toBe(0);
  });
});

describe('the style of the marks', () => {
  it('takes no room', async () => {
    const body = readFileSync(fileURLToPath(new URL('../pages/forum.html', import.meta.url)), 'utf8');
    const page = await openPage(session.browser, body, 'https://learn.microsoft.com/forum');
    const heights = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('p, li, td')].map((element) => element.getBoundingClientRect().y),
      );
    const plain = await openPage(session.browser, body, 'https://forum.example/forum');
    const unmarked = await plain.evaluate(() =>
      [...document.querySelectorAll('p, li, td')].map((element) => element.getBoundingClientRect().y),
    );
    await listedMentions(session.browser, page);
    await page.waitForFunction(() => (CSS.highlights.get('errgloss-line-dotted')?.size ?? 0) > 0);
    expect(await heights()).toEqual(unmarked);
    const [first = ''] = await highlighted(page);
    await pointOn(page, first);
    await Promise.all([page.close(), plain.close()]);
  });
});
