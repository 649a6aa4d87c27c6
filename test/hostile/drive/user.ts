import type { Page } from 'playwright-core';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings/settings.ts';
import { explain } from '../../browser/explain-click.ts';
import { openPopup } from '../../support/annotate-page.ts';
import type { HostileBrowser } from './browser.ts';
import { inTime, wait } from './deadline.ts';
import { OPEN_HOST, OUR_RANGES } from './names.ts';
import type { Tab } from './tab.ts';

/** What a user does with a page; returns what went wrong, each in a few words. */
export type Steps = (user: User) => Promise<readonly string[]>;

/** How long what a user waits for may take. */
const WAIT_MS = 4000;

/** How the popup is about a page, and what it says of it. */
export interface PopupText {
  readonly state: string;
  readonly text: string;
}

/** An expression for what the popup says about the page. */
const PAGE_SECTION = `(() => {
  const section = document.querySelector('.page');
  return { state: section?.dataset.state ?? '', text: section?.innerText ?? '' };
})()`;

/** Somebody who sits before a hostile page. */
export class User {
  readonly tab: Tab;
  readonly browser: HostileBrowser;

  constructor(tab: Tab, browser: HostileBrowser) {
    this.tab = tab;
    this.browser = browser;
  }

  get page(): Page {
    return this.tab.page;
  }

  /** Waits until there is something; undefined where there is nothing in time. */
  async until<T>(ask: () => Promise<T | undefined | false>, ms = WAIT_MS): Promise<T | undefined> {
    const deadline = Date.now() + ms;
    for (;;) {
      const found = await ask();
      if (found !== undefined && found !== false) return found;
      if (Date.now() > deadline) return undefined;
      await wait(40);
    }
  }

  /** The middle of an underlined text in the page's own document, scrolled to where it can be seen. */
  pointOn(text: string): Promise<{ x: number; y: number } | undefined> {
    return this.until(() =>
      this.tab.apart<{ x: number; y: number } | undefined>(`(() => {
        const range = ${OUR_RANGES}.find((range) => String(range) === ${JSON.stringify(text)});
        if (!range) return undefined;
        range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { x, y, width, height } = range.getClientRects()[0] ?? new DOMRect();
        return width > 0 ? { x: x + width / 2, y: y + height / 2 } : undefined;
      })()`),
    );
  }

  /** Rests the pointer on an underlined text; returns the title of the card that opens. */
  async hover(text: string): Promise<string | undefined> {
    const point = await this.pointOn(text);
    if (!point) return undefined;
    await this.page.mouse.move(point.x + 1, point.y);
    await this.page.mouse.move(point.x, point.y);
    return this.title();
  }

  /** The title of the open card, once there is one that no longer says that it is loading. */
  title(): Promise<string | undefined> {
    return this.until(async () => {
      const title = `(root) => root.textContent.includes('Looking it up') ? undefined : root.querySelector('h2')?.innerText`;
      return (await this.inCard<string>(title)) || undefined;
    });
  }

  /** Calls a function, given as source, with the shadow root of the open card; undefined while there is none. */
  async inCard<T>(source: string): Promise<T | undefined> {
    const host = await this.tab.find(OPEN_HOST);
    if (!host) return undefined;
    const { node } = await this.tab.send('DOM.describeNode', { objectId: host, depth: 1, pierce: true });
    const id = node.shadowRoots?.[0]?.backendNodeId;
    if (id === undefined) return undefined;
    const { object } = await this.tab.send('DOM.resolveNode', { backendNodeId: id });
    if (!object.objectId) return undefined;
    const { result } = await this.tab.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function () { return (${source})(this); }`,
      returnByValue: true,
      awaitPromise: true,
    });
    // What is held here would not be freed in the page.
    for (const objectId of [host, object.objectId])
      await this.tab.send('Runtime.releaseObject', { objectId });
    return result.value as T | undefined;
  }

  /** The middle of the first element of the card that matches a selector and holds a text. */
  cardPoint(selector: string, text = ''): Promise<{ x: number; y: number } | undefined> {
    return this.until(() =>
      this.inCard<{ x: number; y: number } | undefined>(`(root) => {
        const element = [...root.querySelectorAll(${JSON.stringify(selector)})]
          .find((element) => element.textContent.includes(${JSON.stringify(text)}));
        if (!element) return undefined;
        element.scrollIntoView({ block: 'nearest' });
        const box = element.getBoundingClientRect();
        return box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
      }`),
    );
  }

  /** Whether a text is underlined in the page's own document. */
  isMarked(text: string): Promise<boolean> {
    return this.tab.apart(`${OUR_RANGES}.some((range) => String(range) === ${JSON.stringify(text)})`);
  }

  /** How many texts are underlined in the page's own document. */
  drawn(): Promise<number> {
    return this.tab.apart(`${OUR_RANGES}.length`);
  }

  /** Esc; true when no card is open any more. */
  async closeCard(): Promise<boolean> {
    await this.page.mouse.move(1090, 790);
    await this.page.keyboard.press('Escape');
    return (await this.until(async () => !(await this.isCardOpen()))) === true;
  }

  isCardOpen(): Promise<boolean> {
    return this.tab.apart<boolean>(`${OPEN_HOST} !== undefined`);
  }

  /** Selects a text by the context menu's "Explain …". */
  explain(text: string): Promise<void> {
    return explain(this.browser.running, this.page, text);
  }

  /** What the popup says about the page, once it says what is wanted, or the same whatever is waited for. */
  popup(wanted?: RegExp): Promise<PopupText> {
    return this.popupOf(this.page, wanted);
  }

  /** The same of any other page: a click on the toolbar button while it is in front. */
  async popupOf(page: Page, wanted?: RegExp): Promise<PopupText> {
    let said: PopupText = { state: '', text: '' };
    const opening = openPopup(this.browser.running, page, async (popup) => {
      await this.until(async () => {
        said = (await popup.evaluate(PAGE_SECTION)) as PopupText;
        return wanted ? wanted.test(said.text) : !['', 'asking', 'reading', 'busy'].includes(said.state);
      });
    });
    const popup = await inTime(opening, 'the popup');
    await popup.close();
    await this.page.bringToFront();
    return said;
  }

  /** Stores settings as the options do: the defaults with a change. */
  async choose(change: Partial<Settings> = {}): Promise<void> {
    const settings = { ...DEFAULT_SETTINGS, ...change };
    await this.browser.running.worker.evaluate(
      (chosen) => chrome.storage.sync.set({ settings: chosen }),
      settings,
    );
  }

  async storedSettings(): Promise<Partial<Settings>> {
    return this.browser.running.worker.evaluate(async () => {
      const { settings } = await chrome.storage.sync.get<{ settings?: object }>('settings');
      return settings ?? {};
    });
  }

  /** Frees whatever nothing holds any more. */
  async collectGarbage(): Promise<void> {
    for (let time = 0; time < 3; time++) await this.tab.send('HeapProfiler.collectGarbage');
  }
}
