import type { Browser, Page } from 'puppeteer-core';
import { BidiBrowser } from 'puppeteer-core/internal/bidi/Browser.js';
import { BidiFrame } from 'puppeteer-core/internal/bidi/Frame.js';
import { until } from './popup-view.ts';

/** A tab, a frame or a window of Firefox, by the id that WebDriver BiDi gives it. */
export type ContextId = string;

/** A function as source, called with values that survive JSON. It sees nothing of the file it is written in. */
export function callOf<Args extends readonly unknown[]>(
  run: (...args: Args) => unknown,
  ...args: Args
): string {
  return `(${run})(${args.map((arg) => JSON.stringify(arg) ?? 'undefined').join()})`;
}

/**
 * What Puppeteer does not offer for Firefox: pages of the extension, the browser's own window, and closed shadow roots
 * are reached by plain commands of WebDriver BiDi over Puppeteer's connection.
 */
export class FirefoxLink {
  readonly #browser: BidiBrowser;
  #window: Promise<ContextId> | undefined;

  constructor(browser: Browser) {
    if (!(browser instanceof BidiBrowser)) throw new Error('this is no browser driven by WebDriver BiDi');
    this.#browser = browser;
  }

  static contextOf(page: Page): ContextId {
    const frame = page.mainFrame();
    if (!(frame instanceof BidiFrame)) throw new Error('this is no page driven by WebDriver BiDi');
    return frame._id;
  }

  /** The value of an expression; promises are awaited. Counts as an act of the reader. */
  async evaluate(context: ContextId, source: string): Promise<unknown> {
    const { result } = await this.#browser.connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify({ value: await (${source}) }))()`,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    if (result.type === 'exception') throw new Error(`${result.exceptionDetails.text} in ${source}`);
    return valueIn(result.result);
  }

  /** The value of an expression in the browser's own window, which may do what the browser may. */
  async inWindow(source: string): Promise<unknown> {
    this.#window ??= this.#contexts({ 'moz:scope': 'chrome' }).then(([first]) => idOf(first));
    return this.evaluate(await this.#window, source);
  }

  /** Opens an address that pages can't lead to, in a tab of its own. */
  async openTab(url: string): Promise<ContextId> {
    const context = FirefoxLink.contextOf(await this.#browser.newPage());
    // Puppeteer would wait for events that Firefox does not send for these pages.
    await this.#browser.connection.send('browsingContext.navigate', { context, url });
    await until(
      async () => (await this.evaluate(context, 'document.readyState')) === 'complete' || undefined,
      url,
    );
    return context;
  }

  async closeTab(context: ContextId): Promise<void> {
    await this.#browser.connection.send('browsingContext.close', { context });
  }

  /** The tab that shows an address, which may be on its way. */
  tabWith(urlEnd: string): Promise<ContextId> {
    return until(
      async () => (await this.#contexts({})).find(({ url }) => url.endsWith(urlEnd))?.context,
      `a tab with ${urlEnd}`,
    );
  }

  /**
   * Calls a function, given as source, with the closed shadow root of an element, outside of the page's own world;
   * undefined where there is no such element. `find` is an expression for the element.
   */
  async inShadowRoot(context: ContextId, find: string, source: string): Promise<unknown> {
    const target = { context, sandbox: 'errgloss-test' };
    const found = await this.#browser.connection.send('script.evaluate', {
      expression: find,
      target,
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
    });
    const host = found.result.type === 'success' ? found.result.result : undefined;
    const sharedId = host?.type === 'node' ? host.value?.shadowRoot?.sharedId : undefined;
    if (sharedId === undefined) return undefined;
    const { result } = await this.#browser.connection.send('script.callFunction', {
      functionDeclaration: `async (root) => JSON.stringify({ value: await (${source})(root) })`,
      arguments: [{ sharedId }],
      target,
      awaitPromise: true,
    });
    if (result.type === 'exception') throw new Error(`${result.exceptionDetails.text} in ${source}`);
    return valueIn(result.result);
  }

  async #contexts(scope: Record<string, string>): Promise<readonly { context: ContextId; url: string }[]> {
    const { result } = await this.#browser.connection.send('browsingContext.getTree', scope);
    return result.contexts;
  }
}

function idOf(found: { readonly context: ContextId } | undefined): ContextId {
  if (!found) throw new Error('Firefox lets nobody into its window');
  return found.context;
}

function valueIn(result: { readonly type: string; readonly value?: unknown }): unknown {
  const { value }: { value?: unknown } = JSON.parse(String(result.value));
  return value;
}
