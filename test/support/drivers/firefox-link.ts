import type { Browser } from 'puppeteer-core';
import { BidiBrowser } from 'puppeteer-core/internal/bidi/Browser.js';
import { BidiFrame } from 'puppeteer-core/internal/bidi/Frame.js';
import { until } from '../popup-view.ts';
import { callOf } from './driver.ts';

/** A tab, a frame or a window of Firefox, by the id that WebDriver BiDi gives it. */
export type ContextId = string;

/**
 * What Puppeteer does not offer for Firefox: pages of the extension, the browser's own window, and closed shadow roots
 * are reached by plain commands of WebDriver BiDi over Puppeteer's connection: Firefox allows no second session. That
 * connection is not public, so package.json pins Puppeteer to one version.
 */
export class FirefoxLink {
  readonly #browser: BidiBrowser;
  #window: Promise<ContextId> | undefined;

  constructor(browser: Browser) {
    if (!(browser instanceof BidiBrowser)) throw new Error('this is no browser driven by WebDriver BiDi');
    this.#browser = browser;
  }

  static contextOf(page: { mainFrame(): unknown }): ContextId {
    const frame = page.mainFrame();
    if (!(frame instanceof BidiFrame)) throw new Error('this is no page driven by WebDriver BiDi');
    return frame._id;
  }

  /** The value of an expression; promises are awaited. Counts as an act of the user. */
  async evaluate<T>(context: ContextId, source: string): Promise<T> {
    const { result } = await this.#browser.connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify({ value: await (${source}) }))()`,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    if (result.type === 'exception') throw new Error(`${result.exceptionDetails.text} in ${source}`);
    return valueIn(result.result);
  }

  /** Runs a function in the browser's own window, where it may do what the browser may. It sees nothing of its file. */
  async inWindow<T, A>(run: (arg: A) => T | Promise<T>, arg: A): Promise<T> {
    this.#window ??= this.#contexts({ 'moz:scope': 'chrome' }).then(([first]) => idOf(first));
    return this.evaluate(await this.#window, callOf(run, arg));
  }

  /** Opens an address that pages can't lead to, in a tab of its own. */
  async openTab(url: string): Promise<ContextId> {
    const context = FirefoxLink.contextOf(await this.#browser.newPage());
    await this.navigate(context, url);
    return context;
  }

  /** Leads a tab to an address that pages can't lead to. */
  async navigate(context: ContextId, url: string): Promise<void> {
    // Puppeteer would wait for events that Firefox does not send for these pages.
    await this.#browser.connection.send('browsingContext.navigate', { context, url });
    const isThere = 'document.readyState === "complete" && location.href !== "about:blank"';
    await until(async () => (await this.evaluate<boolean>(context, isThere)) || undefined, url);
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
  async inShadowRoot<T>(context: ContextId, find: string, source: string): Promise<T | undefined> {
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

function valueIn<T>(result: { readonly type: string; readonly value?: unknown }): T {
  const { value }: { value: T } = JSON.parse(String(result.value));
  return value;
}
