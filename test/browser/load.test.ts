import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { listedMentions } from '../support/annotate-page.ts';
import { EXTENSION_DIR } from '../support/extension.ts';
import { until } from '../support/popup-view.ts';
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

// Counting what runs takes time of its own, so this is about what ships.
const session = extensionSession({ extensionDir: EXTENSION_DIR });

/** Waits until so many codes are known on the page. */
async function waitForMentions(page: Page, count: number): Promise<void> {
  await until(
    async () => (await listedMentions(session.browser, page)).length === count || undefined,
    `${count} mentions`,
  );
}

const lines = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => `<p>${text(index)}</p>`).join('');

describe('a page that changes all the time', () => {
  it('may grow like a chat', async () => {
    const page = await openAnnotated(session.browser, '<div id="chat"></div>');
    await page.evaluate(async () => {
      const chat = document.querySelector('#chat');
      for (let batch = 0; batch < 20; batch++) {
        for (let line = 0; line < 50; line++) {
          const element = document.createElement('p');
          element.textContent = `Error ${1601 + ((batch * 50 + line) % 40)} at step ${line}`;
          chat?.append(element);
        }
        await new Promise(requestAnimationFrame);
      }
    });
    await waitForMentions(page, 1000);
  });

  it('may use the same rows for other lines', async () => {
    const page = await openAnnotated(
      session.browser,
      lines(20, (index) => `Error ${1601 + index}`),
    );
    await page.evaluate(async () => {
      for (let round = 1; round <= 30; round++) {
        document.querySelectorAll('p').forEach((row, index) => {
          const text = row.firstChild;
          if (text) text.nodeValue = round % 2 ? `line ${index}` : `exit code ${1618 + index}`;
        });
        await new Promise(requestAnimationFrame);
      }
    });
    await waitForHighlights(
      page,
      Array.from({ length: 20 }, (_, index) => String(1618 + index)),
    );
    expect(await listedMentions(session.browser, page)).toHaveLength(20);
  });

  it('may empty and fill a large part of itself again and again', async () => {
    const page = await openAnnotated(session.browser, '<main></main>');
    await page.evaluate(
      async (content) => {
        const main = document.querySelector('main');
        for (let round = 0; round < 5 && main; round++) {
          main.innerHTML = content;
          await new Promise(requestAnimationFrame);
          if (round < 4) main.innerHTML = '';
        }
      },
      lines(3000, (index) => `Error ${1601 + (index % 50)}`),
    );
    await waitForMentions(page, 3000);
  });

  it('may split, join, move and replace its texts', async () => {
    const page = await openAnnotated(
      session.browser,
      '<p id="a">It ends with error 1603 here</p><p id="b"></p>',
    );
    await waitForHighlights(page, ['1603']);
    await page.evaluate(() => {
      const text = document.querySelector('#a')?.firstChild;
      if (text instanceof Text) text.splitText(21);
    });
    await waitForHighlights(page, ['1603']);
    await page.evaluate(() => document.querySelector('#a')?.normalize());
    await waitForHighlights(page, ['1603']);
    await page.evaluate(() => {
      const text = document.querySelector('#a')?.firstChild;
      if (text) document.querySelector('#b')?.append(text);
    });
    await waitForHighlights(page, ['1603']);
    await page.evaluate(() => {
      const text = document.querySelector('#b')?.firstChild as Text;
      text.replaceData(19, 9, '1618 now');
    });
    await waitForHighlights(page, ['1618']);
    expect(await listedMentions(session.browser, page)).toHaveLength(1);
  });

  it('keeps what stands in a long line, far from a change', async () => {
    const far = '; '.repeat(800);
    const page = await openAnnotated(
      session.browser,
      `<p><b>ERROR_INSTALL</b>_FAILURE ${far}<b>the end</b></p><p><i>error </i>1620 ${far}<b>the end</b></p>`,
    );
    const before = ['ERROR_INSTALL_FAILURE', '1620'];
    await waitForHighlights(page, before);
    await page.evaluate(() => {
      for (const line of document.querySelectorAll('p')) line.append(' error 1603');
    });
    await waitForHighlights(page, ['ERROR_INSTALL_FAILURE', '1603', '1620', '1603']);
  });

  it('gets another meaning where a change is next to a number', async () => {
    const page = await openAnnotated(session.browser, '<p><span>Page </span><b>1603</b></p>');
    expect(await highlighted(page)).toEqual([]);
    await page.evaluate(() => document.querySelector('span')?.replaceChildren('Error '));
    await waitForHighlights(page, ['1603']);
    await page.evaluate(() => document.querySelector('span')?.replaceChildren('Page '));
    await waitForHighlights(page, []);
  });
});

describe('marks near the window alone', () => {
  it('appear in a box that scrolls by itself', async () => {
    const page = await openAnnotated(
      session.browser,
      `<div id="box" style="height:200px;overflow:auto"><div style="height:3000px">Error 1603</div><p>Error 1618</p></div>`,
    );
    await pointOn(page, '1603');
    await page.evaluate(() => document.querySelector('#box')?.scrollTo(0, 9000));
    await (await CardView.hover(page, '1618')).waitForTitle('ERROR_INSTALL_ALREADY_RUNNING');
  });

  it('appear when details are opened, a box is shown, and skipped content comes near', async () => {
    const page = await openAnnotated(
      session.browser,
      `<details><summary>More</summary><p>Error 1603</p></details><div id="hidden" style="display:none">Error 1618</div>
       <div style="height:5000px"></div><div style="content-visibility:auto"><p id="late">Error 1619</p></div>`,
    );
    await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
    const first = await CardView.hover(page, '1603');
    await first.waitForTitle('ERROR_INSTALL_FAILURE');
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.querySelector('#hidden')?.removeAttribute('style'));
    await (await CardView.hover(page, '1618')).waitForTitle('ERROR_INSTALL_ALREADY_RUNNING');
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.querySelector('#late')?.scrollIntoView());
    await (await CardView.hover(page, '1619')).waitForTitle('ERROR_INSTALL_PACKAGE_OPEN_FAILED');
  });

  it('follow what the page moves, and a window that is resized', async () => {
    const page = await openAnnotated(session.browser, '<div style="height:300vh"></div><p>Error 1603</p>');
    expect(await highlighted(page)).toEqual([]);
    await page.evaluate(() => {
      document.querySelector('div')?.removeAttribute('style');
    });
    await waitForHighlights(page, ['1603']);
    await page.setViewportSize({ width: 500, height: 400 });
    await (await CardView.hover(page, '1603')).waitForTitle('ERROR_INSTALL_FAILURE');
  });

  it('are few in a log of thousands of lines in one text, wherever it is scrolled', async () => {
    const count = 5000;
    const log = Array.from(
      { length: count },
      (_, index) => `10:15 step ${index}: error 0x8007${(index % 50) + 1000}`,
    ).join('\n');
    const page = await openAnnotated(session.browser, `<pre>${log}</pre>`);
    await waitForMentions(page, count);
    const some = async () => {
      const found = await until(async () => {
        const texts = await highlighted(page);
        return texts.length > 0 ? texts : undefined;
      }, 'some marks');
      expect(found.length).toBeLessThan(300);
      return found;
    };
    expect((await some())[0]).toBe('0x80071000');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await until(async () => (await highlighted(page)).at(-1) === '0x80071049' || undefined, 'the last line');
    await some();
    const { x, y } = await page.evaluate(() => {
      const ranges = [...(CSS.highlights.get('errgloss-line-dotted') ?? [])].filter(
        (range) => range instanceof Range,
      );
      const box = ranges
        .map((range) => range.getBoundingClientRect())
        .find(({ top, bottom }) => top > 100 && bottom < 600);
      return { x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5 };
    });
    await page.mouse.move(x, y);
    await (await CardView.of(page)).waitUntilOpen();
  });

  it('add nothing to a selection, to what is copied, or to what is searched', async () => {
    const page = await openAnnotated(session.browser, '<p>Setup failed: error <b>16</b>03.</p>');
    await waitForHighlights(page, ['1603']);
    expect(
      await page.evaluate(() => {
        getSelection()?.selectAllChildren(document.body);
        const copied = new DataTransfer();
        const div = document.createElement('div');
        div.append(getSelection()?.getRangeAt(0).cloneContents() ?? '');
        copied.setData('text/html', div.innerHTML);
        return [String(getSelection()), copied.getData('text/html')];
      }),
    ).toEqual(['Setup failed: error 1603.', '<p>Setup failed: error <b>16</b>03.</p>']);
  });
});

describe('a very large page', () => {
  it('of a million texts is annotated to its end', { timeout: 120_000 }, async () => {
    const page = await openPage(session.browser, html('<main></main><p>Error 1603</p>'));
    await page.evaluate(() => {
      const parts = document.createDocumentFragment();
      for (let line = 0; line < 10_000; line++) {
        const row = document.createElement('div');
        for (let word = 0; word < 50; word++)
          row.append('word ', document.createComment(''), 'and ', document.createElement('br'));
        parts.append(row);
      }
      document.querySelector('main')?.append(parts);
    });
    expect((await listedMentions(session.browser, page)).map(({ text }) => text)).toEqual(['1603']);
  });

  it('with one text of 50 MB is annotated to its end', async () => {
    const page = await openPage(session.browser, html('<pre style="height:100px;overflow:hidden"></pre>'));
    await page.evaluate(() => {
      const line = 'the step ended and the next one of the installation was started as planned\n';
      document
        .querySelector('pre')
        ?.append(`Error 1603\n${line.repeat(Math.ceil(50_000_000 / line.length))}exit code 1618\n`);
    });
    expect((await listedMentions(session.browser, page)).map(({ text }) => text)).toEqual(['1603', '1618']);
  });
});

describe('a page that nobody sees', () => {
  it('is read when it is shown, and its changes too', async () => {
    const page = await openPage(session.browser, html('<p>Error 1603</p>'));
    await waitForHighlights(page, ['1603']);
    const other = await openPage(
      session.browser,
      html('<p>nothing</p>'),
      'https://learn.microsoft.com/other',
    );
    await other.bringToFront();
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>exit code 1618</p>'));
    await page.bringToFront();
    await waitForHighlights(page, ['1603', '1618']);
    await pointOn(page, '1618');
    await Promise.all([page.close(), other.close()]);
  });
});
