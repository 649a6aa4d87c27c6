import { describe, expect, it } from 'vitest';
import { listedMentions } from '../support/annotate-page.ts';
import { CardView } from './card-view.ts';
import {
  extensionSession,
  highlighted,
  html,
  OTHER_SITE,
  openAnnotated,
  openByHand,
  openPage,
  waitForHighlights,
} from './harness.ts';

const session = extensionSession();

describe('annotation', () => {
  it('marks the name of a stop that has neither a digit nor an underscore', async () => {
    const page = await openAnnotated(
      session.browser,
      '<p>The screen said stop code: IRQL NOT LESS OR EQUAL.</p>',
    );
    await waitForHighlights(page, ['IRQL NOT LESS OR EQUAL']);
  });

  it('marks names, numbers in context and every spelling of them', async () => {
    const page = await openAnnotated(
      session.browser,
      `<p>Error 1603 (0x643), ERROR_INSTALL_FAILURE, 0x80070643, -2147023293 and 2147944003 (0x80070643).</p>
       <p>On page 1603 of 1618 nothing is meant.</p>`,
    );
    await waitForHighlights(page, [
      '1603',
      '0x643',
      'ERROR_INSTALL_FAILURE',
      '0x80070643',
      '-2147023293',
      '2147944003',
      '0x80070643',
    ]);
  });

  it('joins codes that inline markup splits, and keeps blocks apart', async () => {
    const page = await openAnnotated(
      session.browser,
      `<p>0x8007<b>0643</b> and ERROR_INSTALL_<wbr>FAILURE and 0x8007&shy;0652</p><div>error</div><div>1603</div>`,
    );
    await waitForHighlights(page, ['0x80070643', 'ERROR_INSTALL_FAILURE', '0x8007\u00AD0652']);
  });

  it('leaves what people type and what is no prose alone', async () => {
    const code = 'ERROR_INSTALL_FAILURE';
    const page = await openAnnotated(
      session.browser,
      `<textarea>${code}</textarea><input value="${code}"><div contenteditable>${code}</div>
       <div role="textbox">${code}</div><noscript>${code}</noscript><select><option>${code}</option></select>
       <script>/* ${code} */</script><style>/* ${code} */</style><p>${code} in prose</p>`,
    );
    await waitForHighlights(page, [code]);
    expect(await listedMentions(session.browser, page)).toHaveLength(1);
  });

  it('follows a page that changes', async () => {
    const page = await openAnnotated(
      session.browser,
      '<main><p id="a">Error 1603</p><p id="b">nothing</p></main>',
    );
    await waitForHighlights(page, ['1603']);
    await page.evaluate(() =>
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>exit code 1618</p>'),
    );
    await waitForHighlights(page, ['1603', '1618']);
    await page.evaluate(() => {
      const text = document.querySelector('#b')?.firstChild;
      if (text) text.nodeValue = 'ERROR_INSTALL_USEREXIT';
    });
    await waitForHighlights(page, ['1603', 'ERROR_INSTALL_USEREXIT', '1618']);
    await page.evaluate(() => document.querySelector('#a')?.remove());
    await waitForHighlights(page, ['ERROR_INSTALL_USEREXIT', '1618']);
    expect(await listedMentions(session.browser, page)).toHaveLength(2);
  });

  it('follows single-page navigation', async () => {
    const page = await openAnnotated(session.browser, '<main>Error 1603</main>');
    await waitForHighlights(page, ['1603']);
    await page.evaluate(() => {
      history.pushState(null, '', '/next');
      document.body.innerHTML = '<article><h1>Another page</h1><p>It ends with exit code 1619.</p></article>';
    });
    await waitForHighlights(page, ['1619']);
  });

  it('annotates below the fold when it is scrolled into view, and everything for print', async () => {
    const page = await openAnnotated(
      session.browser,
      `<p>Error 1603</p><div style="height:9000px"></div><p>Error 1618</p>`,
    );
    await waitForHighlights(page, ['1603']);
    expect((await listedMentions(session.browser, page)).map(({ text }) => text)).toEqual(['1603', '1618']);
    await page.evaluate(() => scrollTo(0, 9000));
    await waitForHighlights(page, ['1618']);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await highlighted(page)).toEqual(['1603', '1618']);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await waitForHighlights(page, ['1618']);
  });

  it('gives offsets in the text of the body', async () => {
    const page = await openAnnotated(
      session.browser,
      '<p>Hello</p><script>1</script><p>error <i>16</i>03 here</p>',
    );
    const [mention] = await listedMentions(session.browser, page);
    const text = await page.evaluate(() => document.body.textContent);
    expect(text?.slice(mention?.start ?? 0).startsWith('1603 here')).toBe(true);
  });

  it('does not run on other sites until it is asked to', async () => {
    const untouched = await openPage(session.browser, html('<p>Error 1603</p>'), `${OTHER_SITE}/x`);
    expect(await untouched.evaluate(() => CSS.highlights.size)).toBe(0);
    const page = await openByHand(session.browser, '<p>Error 1603</p>');
    await waitForHighlights(page, ['1603']);
    expect(await untouched.evaluate(() => CSS.highlights.size)).toBe(0);
    await Promise.all([page.close(), untouched.close()]);
  });

  it('changes nothing in the document until a card opens, and then adds one element', async () => {
    const body = `<p>Error 1603 and ERROR_INSTALL_<wbr>FAILURE</p><ul><li>exit code <b>16</b>18</ul>`;
    const plain = await openPage(session.browser, html(body), `${OTHER_SITE}/plain`);
    const before = await plain.evaluate(() => document.documentElement.outerHTML);
    const page = await openAnnotated(session.browser, body);
    await waitForHighlights(page, ['1603', 'ERROR_INSTALL_FAILURE', '1618']);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await CardView.hover(page, '1603');
    const after = await page.evaluate(() => document.documentElement.outerHTML);
    expect(after.replace(/<errgloss-card[^>]*><\/errgloss-card>/, '')).toBe(before);
    await Promise.all([page.close(), plain.close()]);
  });

  it('works under the strictest content security policy', async () => {
    const page = await openAnnotated(
      session.browser,
      '<p>Error 1603</p>',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; require-trusted-types-for 'script'">`,
    );
    const card = await CardView.hover(page, '1603');
    await card.waitForText('ERROR_INSTALL_FAILURE');
    expect(await card.evaluate('(root) => getComputedStyle(root.querySelector("h2")).fontSize')).toBe('16px');
  });

  it('shows nothing of itself to scripts of the page but the highlights', async () => {
    const head = `<script>
      window.seen = [];
      for (const type of ['message', 'wxt:content-script-started']) addEventListener(type, (e) => seen.push(e.type));
      const dispatch = EventTarget.prototype.dispatchEvent;
      EventTarget.prototype.dispatchEvent = function (e) { seen.push(e.type); return dispatch.call(this, e); };
      window.names = Object.getOwnPropertyNames(window).length;
    </script>`;
    const page = await openAnnotated(session.browser, '<p>Error 1603</p>', head);
    await waitForHighlights(page, ['1603']);
    const [seen, names, now] = await page.evaluate(() => {
      const own = window as unknown as { seen: string[]; names: number };
      return [own.seen, own.names, Object.getOwnPropertyNames(window).length] as const;
    });
    expect(seen).toEqual([]);
    expect(now - names).toBeLessThanOrEqual(1);
  });
});
