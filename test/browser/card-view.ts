import type { CDPSession, Page } from 'playwright-core';
import { until } from '../tools/popup-view.ts';
import { pointOn } from './harness.ts';

/**
 * The card of a page. Its shadow root is closed, to the page and to Playwright alike, so it is reached by the
 * DevTools protocol; pointer and keyboard act on it as a reader's do.
 */
export class CardView {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async of(page: Page): Promise<CardView> {
    return new CardView(page, await page.context().newCDPSession(page));
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
      return text && !text.includes('Looking it up') ? text : undefined;
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

  box(): Promise<{ x: number; y: number; width: number; height: number }> {
    return this.#page.evaluate(() => {
      const { x, y, width, height } =
        document.querySelector('errgloss-card')?.getBoundingClientRect() ?? new DOMRect();
      return { x, y, width, height };
    });
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

  /** Calls a function, given as source, with the shadow root; undefined while there is no card. */
  async evaluate<T>(source: string): Promise<T | undefined> {
    const objectId = await this.#shadowRoot();
    if (!objectId) return undefined;
    const { result } = await this.#session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: `function () { return (${source})(this); }`,
      returnByValue: true,
    });
    return result.value as T | undefined;
  }

  async #shadowRoot(): Promise<string | undefined> {
    const { root } = await this.#session.send('DOM.getDocument', { depth: -1, pierce: true });
    const id = findHost(root)?.shadowRoots?.[0]?.backendNodeId;
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

function findHost(node: DomNode): DomNode | undefined {
  if (node.nodeName === 'ERRGLOSS-CARD') return node;
  for (const child of node.children ?? []) {
    const found = findHost(child);
    if (found) return found;
  }
  return undefined;
}
