import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { clickToolbarButton } from '../support/extension.ts';
import { PopupView, until } from '../support/popup-view.ts';
import { CardView } from './card-view.ts';
import {
  extensionSession,
  html,
  OTHER_SITE,
  openAnnotated,
  openPage,
  SITE,
  waitForHighlights,
} from './harness.ts';

const session = extensionSession();

/** The texts that are underlined in a frame. */
function highlightedIn(frame: Frame): Promise<string[]> {
  return frame.evaluate(() =>
    [...(CSS.highlights.get('errgloss-line-dotted') ?? [])].flatMap((range) =>
      range instanceof Range ? [String(range)] : [],
    ),
  );
}

async function waitForFrameHighlights(frame: Frame, texts: readonly string[]): Promise<void> {
  await until(
    async () => JSON.stringify(await highlightedIn(frame)) === JSON.stringify(texts) || undefined,
    `${texts.join()} in ${frame.url()}`,
  );
}

/** The frame of a page that has an element. */
function frameWith(page: Page, selector: string): Promise<Frame> {
  return until(async () => {
    for (const frame of page.frames()) if ((await frame.locator(selector).count()) > 0) return frame;
    return undefined;
  }, `a frame with ${selector}`);
}

describe('text of every kind', () => {
  it.each<[title: string, body: string, texts: readonly string[]]>([
    [
      'right-to-left text',
      '<p dir="rtl" lang="ar">حدث خطأ ERROR_INSTALL_FAILURE أثناء التثبيت</p>',
      ['ERROR_INSTALL_FAILURE'],
    ],
    ['vertical text', '<p style="writing-mode:vertical-rl;height:300px">Error 1603 さん</p>', ['1603']],
    [
      'a zoomed and transformed box',
      '<div style="zoom:2"><p style="transform:rotate(5deg) scale(.8)">Error 1603</p></div>',
      ['1603'],
    ],
    [
      'text of an SVG image',
      '<svg width="400" height="60"><text y="30">Error <tspan font-weight="bold">1603</tspan></text></svg>',
      ['1603'],
    ],
    [
      'text of elements without a box',
      '<div style="display:contents"><span style="display:contents">Error 1603</span></div>',
      ['1603'],
    ],
    ['columns', '<div style="columns:3"><p>Error 1603</p><p>Error 1618</p></div>', ['1603', '1618']],
    [
      'a button and a label',
      '<label>Error 1603 <input></label><button>Error 1618</button>',
      ['1603', '1618'],
    ],
  ])('%s', async (_, body, texts) => {
    const page = await openAnnotated(session.browser, body);
    await waitForHighlights(page, texts);
    await (await CardView.hover(page, texts[0] ?? '')).waitForText('ERROR_INSTALL_FAILURE');
  });
});

describe('documents of every kind', () => {
  it.each<[title: string, type: string, content: string]>([
    ['quirks mode', 'text/html', '<p>Error 1603'],
    [
      'XHTML, with a CDATA section',
      'application/xhtml+xml',
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>Error <![CDATA[1603]]></p></body></html>',
    ],
    ['plain text', 'text/plain', 'the log\nsays error 1603\n'],
    [
      'an SVG image',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="90"><text y="50">Error 1603</text></svg>',
    ],
  ])('%s', async (_, type, content) => {
    const page = await openPage(session.browser, content, `${SITE}/test`, type);
    await waitForHighlights(page, ['1603']);
  });
});

describe('shadow roots', () => {
  const attach = (id: string, inner: string) =>
    `<script>{const root = document.querySelector('#${id}').attachShadow({mode:'open'}); root.innerHTML = ${JSON.stringify(inner)};}</script>`;

  it('that are there from the start, also inside each other, are read, and pointed at', async () => {
    const page = await openAnnotated(
      session.browser,
      `<div id="host"></div>${attach('host', '<p>Error <b>1603</b></p><section id="inner"></section>')}
       <script>{const inner = document.querySelector('#host').shadowRoot.querySelector('#inner').attachShadow({mode:'open'});
       inner.textContent = 'exit code 1618';}</script>`,
    );
    await waitForHighlights(page, ['1603', '1618']);
    await (await CardView.hover(page, '1618')).waitForText('ERROR_INSTALL_ALREADY_RUNNING');
  });

  it('declared in the HTML are read', async () => {
    const page = await openAnnotated(
      session.browser,
      '<my-box><template shadowrootmode="open"><p>Error 1603</p><slot></slot></template>exit code 1618</my-box>',
    );
    await waitForHighlights(page, ['1603', '1618']);
  });

  it('that come later, and change, are followed', async () => {
    const page = await openAnnotated(session.browser, '<div id="late"></div><p>Error 1603</p>');
    await waitForHighlights(page, ['1603']);
    await page.evaluate(() => {
      const root = document.querySelector('#late')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = '<p>exit code 1618</p>';
    });
    await waitForHighlights(page, ['1618', '1603']);
    await page.evaluate(() => {
      const text = document.querySelector('#late')?.shadowRoot?.querySelector('p')?.firstChild;
      if (text) text.nodeValue = 'exit code 1619';
    });
    await waitForHighlights(page, ['1619', '1603']);
    await page.evaluate(() => document.querySelector('#late')?.remove());
    await waitForHighlights(page, ['1603']);
  });
});

describe('frames', () => {
  it('of the same site, without an address and with their text in an attribute are read', async () => {
    const page = await session.browser.context.newPage();
    await page.route(`${SITE}/**`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: route.request().url().endsWith('inner')
          ? html('<p id="inner">exit code 1618</p>')
          : html(
              `<p>Error 1603</p><iframe src="/inner"></iframe>
               <iframe srcdoc="<p id='srcdoc'>exit code 1619</p>"></iframe><iframe id="blank"></iframe>
               <script>document.querySelector('#blank').contentDocument.body.innerHTML = '<p id="written">exit code 1620</p>'</script>`,
            ),
      }),
    );
    await page.goto(`${SITE}/outer`);
    await waitForHighlights(page, ['1603']);
    await waitForFrameHighlights(await frameWith(page, '#inner'), ['1618']);
    await waitForFrameHighlights(await frameWith(page, '#srcdoc'), ['1619']);
    await waitForFrameHighlights(await frameWith(page, '#written'), ['1620']);
  });

  it('without an address and with their text in an attribute follow what is chosen', async () => {
    const page = await openAnnotated(
      session.browser,
      `<p>Error 1603</p><iframe srcdoc="<p id='srcdoc'>exit code 1619</p>"></iframe>
       <iframe sandbox="allow-scripts" srcdoc="<p id='sandboxed'>exit code 1621</p>"></iframe><iframe id="blank"></iframe>
       <script>document.querySelector('#blank').contentDocument.body.innerHTML = '<p id="written">exit code 1620</p>'</script>`,
    );
    const frames = [
      [await frameWith(page, '#srcdoc'), '1619'],
      [await frameWith(page, '#written'), '1620'],
      [await frameWith(page, '#sandboxed'), '1621'],
    ] as const;
    for (const [frame, code] of frames) await waitForFrameHighlights(frame, [code]);
    const choose = (settings: object) =>
      session.browser.worker.evaluate(
        (chosen) => chrome.storage.sync.set({ settings: { version: 2, ...chosen } }),
        settings,
      );
    await choose({ underline: 'wavy' });
    for (const [frame, code] of frames)
      await frame.waitForFunction(
        (text) => String([...(CSS.highlights.get('errgloss-line-wavy') ?? [])][0]) === text,
        code,
      );
    await choose({ sitesOff: [SITE] });
    for (const [frame] of frames) await frame.waitForFunction(() => CSS.highlights.size === 0);
    await choose({});
  });

  it('of other sites are read as those sites are: only where access was given', async () => {
    const page = await session.browser.context.newPage();
    await page.route(`${OTHER_SITE}/**`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: html(
          `<p id="outer">Error 1603</p><iframe src="${SITE}/inner" sandbox="allow-scripts"></iframe>`,
        ),
      }),
    );
    await page.route(`${SITE}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: html('<p id="inner">exit code 1618</p>') }),
    );
    await page.goto(`${OTHER_SITE}/outer`);
    await waitForFrameHighlights(await frameWith(page, '#inner'), ['1618']);
    expect(await highlightedIn(await frameWith(page, '#outer'))).toEqual([]);
  });

  it('have their codes in the list of the popup, which goes to them', async () => {
    const page = await openPage(
      session.browser,
      html(
        `<p>Error 1603</p><iframe srcdoc="<div style='height:3000px'></div><p id='far'>exit code 1618</p>"></iframe>`,
      ),
      `${SITE}/frames`,
    );
    await waitForFrameHighlights(await frameWith(page, '#far'), []);
    await clickToolbarButton(session.browser, page);
    const popup = await PopupView.attach(session.browser);
    await popup.waitFor(`document.querySelectorAll('.mentions .row').length === 2`);
    await popup.evaluate(`document.querySelector('.mentions > li:nth-child(1) .row').click()`);
    const frame = await frameWith(page, '#far');
    await frame.waitForSelector('errgloss-card:popover-open');
    expect(await frame.evaluate(() => scrollY)).toBeGreaterThan(1000);
  });
});

describe('a page that comes and goes', () => {
  it('is annotated still when it comes back from the back/forward cache', async () => {
    const page = await openPage(session.browser, html('<p>Error 1603</p>'));
    await page.evaluate(() =>
      addEventListener('pageshow', (event) => Object.assign(window, { back: event.persisted })),
    );
    await waitForHighlights(page, ['1603']);
    await page.goto(`${SITE}/other`);
    await waitForHighlights(page, ['1603']);
    await page.goBack();
    await waitForHighlights(page, ['1603']);
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>exit code 1618</p>'));
    await waitForHighlights(page, ['1603', '1618']);
    await (await CardView.hover(page, '1618')).waitForText('ERROR_INSTALL_ALREADY_RUNNING');
  });

  it('is read in the middle first when it was opened there', async () => {
    const filler = (from: number) =>
      Array.from({ length: 400 }, (_, i) => `<p>line ${from + i} of the text</p>`).join('');
    const page = await openPage(
      session.browser,
      html(`<p>Error 1603</p>${filler(0)}<p id="here">exit code 1618</p>${filler(400)}`),
      `${SITE}/test#here`,
    );
    await waitForHighlights(page, ['1618']);
    await page.evaluate(() => scrollTo(0, 0));
    await waitForHighlights(page, ['1603']);
  });
});
