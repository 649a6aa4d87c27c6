import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../support/popup-view.ts';
import { CardView } from './card-view.ts';
import { extensionSession, html, openAnnotated, openPage, SITE } from './harness.ts';
import { store, stored } from './stored-settings.ts';

const session = extensionSession();

afterEach(async () => {
  for (const page of session.browser.context.pages()) await page.close();
});

describe('faults: a page', () => {
  it.each([
    ['subtree', '<div id="d"><p>error 0x80070005</p></div>'],
    ['dialog', '<dialog id="d"><p>error 0x80070005</p></dialog><script>d.showModal()</script>'],
  ])('lets a %s go whose card was open', async (_, content) => {
    const page = await openPage(session.browser, html(content));
    const card = await CardView.hover(page, '0x80070005');
    await card.waitForTitle('E_ACCESSDENIED');
    await page.evaluate(() => {
      const subtree = document.querySelector('#d');
      (window as unknown as { held: WeakRef<Element> | undefined }).held = subtree
        ? new WeakRef(subtree)
        : undefined;
    });
    await page.keyboard.press('Escape');
    await card.waitUntilClosed();
    await page.evaluate(() => document.querySelector('#d')?.remove());
    await page.mouse.move(5, 5);
    const devtools = await page.context().newCDPSession(page);
    await until(async () => {
      await devtools.send('HeapProfiler.collectGarbage');
      const isGone = await page.evaluate(
        () => (window as unknown as { held: WeakRef<Element> }).held.deref() === undefined,
      );
      return isGone || undefined;
    }, 'the subtree to be gone');
  });
});

describe('faults: the card', () => {
  async function ignoredCodes(): Promise<readonly string[]> {
    return (await stored(session.browser)).ignoredCodes;
  }

  it.each([
    ['transparent', `document.querySelector('errgloss-card').style.setProperty('opacity', '0', 'important')`],
    [
      'clipped',
      `document.querySelector('errgloss-card').style.setProperty('clip-path', 'inset(0 0 90% 0)', 'important')`,
    ],
    [
      'covered',
      `const cover = document.createElement('div'); cover.popover = 'manual';
       cover.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; pointer-events: none; background: white';
       document.body.append(cover); cover.showPopover();`,
    ],
  ])('takes no code for none by a press while the page has made it %s', async (_, script) => {
    const page = await openAnnotated(session.browser, '<p>error 0x80070005</p>');
    const card = await CardView.hover(page, '0x80070005');
    await card.waitForTitle('E_ACCESSDENIED');
    await card.click('button', 'Don’t underline…');
    await card.waitUntilSteady();
    await page.evaluate(script);
    await card.waitUntilSteady();
    await card.click('.scopes button', 'Everywhere');
    await card.waitUntilSteady();
    expect(await ignoredCodes()).toEqual([]);
  });

  it('takes one for none when it has been seen', async () => {
    const page = await openAnnotated(session.browser, '<p>error 0x80070005</p>');
    const card = await CardView.hover(page, '0x80070005');
    await card.waitForTitle('E_ACCESSDENIED');
    await card.waitUntilSteady();
    await card.unmark('Everywhere');
    await until(async () => (await ignoredCodes()).length > 0 || undefined, 'the code to be ignored');
    await store(session.browser);
  });

  // Firefox finds it all the same.
  it('is not selected by a search of the page while nobody is in it', async () => {
    const page = await openAnnotated(session.browser, '<p>error 0x80070005</p>');
    const card = await CardView.hover(page, '0x80070005');
    await card.waitForTitle('E_ACCESSDENIED');
    const selected = await page.evaluate(() => {
      (window as unknown as { find(text: string): boolean }).find('E_ACCESSDENIED');
      return String(getSelection());
    });
    expect(selected).not.toContain('E_ACCESSDENIED');
  });
});

describe('faults: a document', () => {
  // Firefox shows such a document as a view of its own, and not the texts that are in it.
  it('of XML without a style has marks and cards', async () => {
    const content = '<list><item>It failed with error 0x80070643</item></list>';
    const page = await openPage(session.browser, content, `${SITE}/document`, 'application/xml');
    const card = await CardView.hover(page, '0x80070643');
    await card.waitForTitle('ERROR_INSTALL_FAILURE');
  });
});
