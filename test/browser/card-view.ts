import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright-core';
import { LOCALE_NAMES, messagesOf } from '../support/locales.ts';
import { until } from '../support/popup-view.ts';
import { pointOn } from './harness.ts';

/** What a card says while it loads, in every language. */
const LOADING = LOCALE_NAMES.map((locale) => messagesOf(locale)['lookingUp']?.message ?? '');

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * The card of a page. Its shadow root is closed, to the page and to Playwright alike, so it is reached by the
 * DevTools protocol; pointer and keyboard act on it as a user's do.
 */
export class CardView {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #index: number;

  private constructor(page: Page, session: CDPSession, index: number) {
    this.#page = page;
    this.#session = session;
    this.#index = index;
  }

  /** Where several cards are kept, `index` counts them in the order of their opening. */
  static async of(page: Page, index = 0): Promise<CardView> {
    return new CardView(page, await page.context().newCDPSession(page), index);
  }

  /** Rests the pointer on an underlined text and waits for its card. */
  static async hover(page: Page, text: string): Promise<CardView> {
    const { x, y } = await pointOn(page, text);
    await page.mouse.move(x, y);
    const card = await CardView.of(page);
    await card.waitUntilOpen();
    return card;
  }

  /** The card's text once it no longer says that it is loading. */
  async text(): Promise<string> {
    return until(async () => {
      const text = await this.evaluate<string>('(root) => root.firstElementChild.innerText');
      return text && !LOADING.some((words) => text.includes(words)) ? text : undefined;
    }, 'the text of the card');
  }

  waitForText(part: string): Promise<string> {
    return until(async () => {
      const text = await this.text();
      return text.includes(part) ? text : undefined;
    }, `"${part}" in the card`);
  }

  /** Waits until the card is about this code; its text may mention others. */
  async waitForTitle(title: string): Promise<void> {
    await until(
      async () =>
        (await this.evaluate<string>('(root) => root.querySelector("h2")?.innerText')) === title || undefined,
      `a card on ${title}`,
    );
  }

  async waitUntilOpen(): Promise<void> {
    await this.#page.waitForSelector('errgloss-card:popover-open');
  }

  async waitUntilClosed(): Promise<void> {
    await this.#page.waitForFunction(() => !document.querySelector('errgloss-card:popover-open'));
  }

  /** Waits until it has been seen for as long as it takes before a press changes something. */
  async waitUntilSteady(): Promise<void> {
    await this.#page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const end = performance.now() + 800;
          const look = () => (performance.now() < end ? requestAnimationFrame(look) : resolve());
          requestAnimationFrame(look);
        }),
    );
  }

  box(): Promise<{ x: number; y: number; width: number; height: number }> {
    return this.#page.evaluate((index) => {
      const { x, y, width, height } =
        document.querySelectorAll('errgloss-card')[index]?.getBoundingClientRect() ?? new DOMRect();
      return { x, y, width, height };
    }, this.#index);
  }

  /** Waits until a function, given as source, finds something in the shadow root. */
  waitFor<T>(source: string): Promise<T> {
    return until(async () => (await this.evaluate<T>(source)) || undefined, source);
  }

  /** The accessible name, or the text, of what has the focus in the card. */
  focused(): Promise<string | undefined> {
    return this.evaluate(
      '(root) => root.activeElement?.getAttribute("aria-label") ?? root.activeElement?.textContent',
    );
  }

  /** What axe finds wrong with the card, one line for each element. It enters the closed root as if it were open. */
  async violations(): Promise<readonly string[]> {
    await this.#page.evaluate(readFileSync(AXE, 'utf8'));
    const found = await this.evaluate<readonly string[]>(`async (root) => {
      Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
      const { violations, passes } = await axe.run(root.host);
      if (passes.length === 0) return ['axe has seen nothing'];
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ' ' + html + ' ' + failureSummary));
    }`);
    return found ?? ['no card'];
  }

  /** Clicks, with the mouse, the first element of the card that matches a selector and holds a text. */
  async click(selector: string, text = ''): Promise<void> {
    const find = `[...root.querySelectorAll(${JSON.stringify(selector)})].find((e) => e.textContent.includes(${JSON.stringify(text)}))`;
    const point = await until(
      () =>
        this.evaluate<{ x: number; y: number } | undefined>(`(root) => {
          const element = ${find};
          if (!element) return undefined;
          element.scrollIntoView({ block: 'nearest' });
          const box = element.getBoundingClientRect();
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }`),
      `${selector} ${text} in the card`,
    );
    await this.#page.mouse.click(point.x, point.y);
  }

  /** Has the code left alone. A press does nothing until the card has been seen for a while, so it is repeated. */
  async unmark(scope: string): Promise<void> {
    await this.click('button', 'Don’t underline…');
    await until(async () => {
      if ((await this.text()).includes('Undo')) return true;
      await this.click('.scopes button', scope);
      return undefined;
    }, `${scope} to be done`);
  }

  /** Calls a function, given as source, with the shadow root; undefined while there is no card. */
  async evaluate<T>(source: string): Promise<T | undefined> {
    const objectId = await this.#shadowRoot();
    if (!objectId) return undefined;
    const { result } = await this.#session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: `function () { return (${source})(this); }`,
      returnByValue: true,
      awaitPromise: true,
    });
    return result.value as T | undefined;
  }

  async #shadowRoot(): Promise<string | undefined> {
    const { root } = await this.#session.send('DOM.getDocument', { depth: -1, pierce: true });
    const id = findHosts(root)[this.#index]?.shadowRoots?.[0]?.backendNodeId;
    if (id === undefined) return undefined;
    const { object } = await this.#session.send('DOM.resolveNode', { backendNodeId: id });
    return object.objectId;
  }
}

interface DomNode {
  readonly nodeName: string;
  readonly backendNodeId: number;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

function findHosts(node: DomNode): DomNode[] {
  // Documents of HTML have the name in upper case.
  if (node.nodeName.toUpperCase() === 'ERRGLOSS-CARD') return [node];
  return (node.children ?? []).flatMap(findHosts);
}
