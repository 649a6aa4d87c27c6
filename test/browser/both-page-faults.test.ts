import { describe, expect, it } from 'vitest';
import type { DriverPage } from '../support/drivers/driver.ts';
import { BROWSERS, choose, driverSession, hover, openWith, waitForCard, waitUntilClosed } from './both.ts';
import { highlighted, html, SITE, waitForHighlights } from './harness.ts';

const LATER = '<p>Later it failed with error 0x80070643</p>';

/** A known site that stays on when the other is switched off. */
const OTHER_SITE = 'https://support.microsoft.com';

/** Takes in what it is sent, and answers when there are marks for it. */
const TELLS_OF_MARKS = `<script>
addEventListener('message', ({ data }) => {
  document.body.insertAdjacentHTML('beforeend', data);
  const wanted = document.querySelectorAll('p').length;
  const look = () => {
    const marks = [...CSS.highlights.values()].reduce((count, { size }) => count + size, 0);
    if (marks >= wanted) parent.postMessage(marks, '*');
    else requestAnimationFrame(look);
  };
  look();
});
</script>`;

/** Adds to the frame of the page, and waits until all its codes are marked. */
async function marksInFrame(page: DriverPage, added: string): Promise<void> {
  await page.evaluate(
    (text) =>
      new Promise((resolve) => {
        addEventListener('message', resolve, { once: true });
        frames[0]?.postMessage(text, '*');
      }),
    added,
  );
}

/** The page does something, and is asked whether it is still there. */
async function survives<A>(page: DriverPage, act: (arg: A) => void, arg: A): Promise<void> {
  await page.evaluate(act, arg);
  expect(await page.evaluate(() => new Promise((resolve) => setTimeout(() => resolve('alive'))))).toBe(
    'alive',
  );
}

describe.each(BROWSERS)('faults in %s: a document', (_, launch) => {
  const session = driverSession(launch);
  const open = (body: string, ...texts: string[]) => openWith(session.driver, body, texts);

  it('that has no root for a time is read when it has one', async () => {
    const page = await open('<p>error 0x80070005</p>', '0x80070005');
    await survives(page, () => void document.open().write('<!doctype html>'), null);
    await survives(
      page,
      (later) => {
        document.write(later);
        document.close();
      },
      LATER,
    );
    await waitForHighlights(page, ['0x80070643']);
    await page.close();
  });

  it('whose root is taken out and put back has its marks again', async () => {
    const page = await open('<p>error 0x80070005</p>', '0x80070005');
    await survives(
      page,
      () => {
        Object.assign(window, { root: document.documentElement });
        document.documentElement.remove();
      },
      null,
    );
    await survives(page, () => document.append((window as unknown as { root: Element }).root), null);
    await waitForHighlights(page, ['0x80070005']);
    await page.close();
  });

  it('that was opened again and written has cards', async () => {
    const page = await open('<p>error 0x80070005</p>', '0x80070005');
    await survives(
      page,
      (later) => {
        document.open().write(later);
        document.close();
      },
      LATER,
    );
    await waitForHighlights(page, ['0x80070643']);
    await hover(page, '0x80070643');
    await waitForCard(page, 'ERROR_INSTALL_FAILURE');
    await page.keyboard.press('Escape');
    await waitUntilClosed(page);
    await page.close();
  });

  it.each([
    [
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg"><text x="20" y="40">error 0x80070643</text></svg>',
    ],
    [
      'application/xhtml+xml',
      '<html xmlns="http://www.w3.org/1999/xhtml"><body>error 0x80070643</body></html>',
    ],
    ['text/plain', 'It failed with error 0x80070643'],
  ])('of %s has marks and cards', async (contentType, body) => {
    const page = await session.driver.openPage({ [`${SITE}/document`]: { contentType, body } });
    await waitForHighlights(page, ['0x80070643']);
    await hover(page, '0x80070643');
    await waitForCard(page, 'ERROR_INSTALL_FAILURE');
    await page.close();
  });
});

describe.each(BROWSERS)('faults in %s: names that a page gives its fields', (_, launch) => {
  const session = driverSession(launch);

  it.each([
    ['hasAttributes', 'getAttribute', 'classList', 'closest'],
    ['parentNode', 'parentElement', 'nextSibling', 'previousSibling'],
    ['firstChild', 'lastChild', 'nodeType', 'localName'],
    ['isConnected', 'ownerDocument', 'contains', 'getRootNode', 'compareDocumentPosition', 'shadowRoot'],
  ])('%s and others lead nobody astray', async (...names) => {
    const fields = names.map((name) => `<input name="${name}"><button name="${name}">b</button>`).join('');
    const page = await openWith(
      session.driver,
      `<form id="f">${fields}<p>It failed with error <b>1603</b></p></form>` +
        `<fieldset form="f" name="lastChild"></fieldset><table><tr><td>1618</td></tr></table>${LATER}`,
      ['1603', '0x80070643'],
    );
    await survives(page, () => document.forms[0]?.append(' and error 0x80070005 '), null);
    await waitForHighlights(page, ['1603', '0x80070005', '0x80070643']);
    await hover(page, '1603');
    await waitForCard(page, 'ERROR_INSTALL_FAILURE');
    await page.close();
  });

  it('and its images, names of what documents have, neither', async () => {
    const names = ['body', 'documentElement', 'createTreeWalker', 'createRange', 'designMode'];
    const fields = names.map((name) => `<form name="${name}"></form><img name="${name}">`).join('');
    const page = await openWith(session.driver, fields + LATER, ['0x80070643']);
    await page.close();
  });
});

describe.each(BROWSERS)('faults in %s: a page', (_, launch) => {
  const session = driverSession(launch);
  const open = (body: string, ...texts: string[]) => openWith(session.driver, body, texts);

  it('without codes whose site is switched off stays without marks when one appears', async () => {
    const page = await session.driver.openPage({
      [`${SITE}/test`]: html(`<p>Nothing here</p><iframe src="${OTHER_SITE}/frame"></iframe>`),
      [`${OTHER_SITE}/frame`]: html(`<p>error 0x80070005</p>${TELLS_OF_MARKS}`),
    });
    await marksInFrame(page, '');
    await choose(session.driver, { sitesOff: [SITE] });
    await page.evaluate((later) => document.body.insertAdjacentHTML('beforeend', later), LATER);
    // By then the page would have been marked, too.
    await marksInFrame(page, LATER);
    expect(await highlighted(page)).toEqual([]);
    await choose(session.driver);
    await page.close();
  });

  it('gets nodes from a frame that is annotated, and they are marked', async () => {
    const page = await session.driver.openPage({
      [`${SITE}/page`]: html('<p>error 0x80070005</p><iframe src="/frame" width="300"></iframe>'),
      [`${SITE}/frame`]: html('<p>error 0x80070643</p>'),
    });
    await waitForHighlights(page, ['0x80070005']);
    await page.evaluate(() => {
      const text = document.querySelector('iframe')?.contentDocument?.querySelector('p');
      if (text) document.body.append(document.adoptNode(text));
    });
    await waitForHighlights(page, ['0x80070005', '0x80070643']);
    await page.close();
  });

  it.each<[string, (isOn: boolean) => void]>([
    [
      'contentEditable',
      (isOn) => {
        const paragraph = document.querySelector('p');
        if (paragraph) paragraph.contentEditable = isOn ? 'true' : 'inherit';
      },
    ],
    [
      'designMode',
      (isOn) => {
        document.designMode = isOn ? 'on' : 'off';
      },
    ],
  ])(
    'that is edited from now on, by %s, loses its marks, and has them again after that',
    async (__, edit) => {
      const page = await open('<p>error 0x80070005</p>', '0x80070005');
      await page.evaluate(edit, true);
      await waitForHighlights(page, []);
      await page.evaluate(edit, false);
      await waitForHighlights(page, ['0x80070005']);
      await page.close();
    },
  );

  it('has its own highlights back when ours go, whatever their names', async () => {
    const page = await open(
      `<p id="p">error 0x80070005</p><script>
        const range = new Range(); range.selectNodeContents(p);
        CSS.highlights.set('errgloss', new Highlight(range));
        CSS.highlights.set('errgloss-line-dotted', new Highlight(range));
      </script>`,
      '0x80070005',
    );
    const own = () => page.evaluate(() => String([...(CSS.highlights.get('errgloss') ?? [])][0]));
    expect(await own()).toBe('error 0x80070005');
    await choose(session.driver, { sitesOff: [SITE] });
    await waitForHighlights(page, ['error 0x80070005']);
    expect(
      await page.evaluate(() => [...CSS.highlights].map(([name, { size }]) => `${name} ${size}`).sort()),
    ).toEqual(['errgloss 1', 'errgloss-line-dotted 1']);
    await choose(session.driver);
    await page.close();
  });

  it('does not select the card with everything else while nobody is in it', async () => {
    const page = await open('<p>error 0x80070005</p>', '0x80070005');
    await hover(page, '0x80070005');
    await waitForCard(page, 'E_ACCESSDENIED');
    const selected = await page.evaluate(() => {
      document.execCommand('selectAll');
      return String(getSelection());
    });
    expect(selected).toContain('0x80070005');
    expect(selected).not.toContain('E_ACCESSDENIED');
    await page.close();
  });
});
