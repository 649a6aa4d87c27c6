import type { CDPSession, Page } from 'playwright-core';
import { callOf } from '../../support/drivers/driver.ts';
import { ANSWER_MS, inTime } from './deadline.ts';

/** A world of its own in a page: what the page does to its globals and prototypes does not reach what runs in it. */
const WORLD = 'hostile-suite';

/** A page, driven so that it may break or freeze: every answer has a deadline. */
export class Tab {
  readonly page: Page;
  readonly #session: CDPSession;
  /** What the page, or a script in it, has thrown or complained of. */
  readonly errors: string[] = [];
  #world: number | undefined;

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.#session = session;
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  static async of(page: Page): Promise<Tab> {
    return new Tab(page, await inTime(page.context().newCDPSession(page), 'a session of the page'));
  }

  /** Opens an address and waits until it has loaded. */
  async open(url: string): Promise<void> {
    const loaded = this.page.goto(url, { waitUntil: 'load', timeout: ANSWER_MS });
    try {
      await inTime(loaded, 'loading');
    } catch (error) {
      // Downloads and viewers of the browser have no load that is told of.
      if (!/ERR_ABORTED|Download/.test(String(error))) throw error;
    }
  }

  /** Has an expression evaluated in a world of its own at the beginning of each document, those of frames too. */
  async runInEachDocument(source: string): Promise<void> {
    // Without it the script is taken and never run.
    await this.send('Page.enable');
    await this.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: `${WORLD}-begin` });
  }

  /** Calls a function in the page's own world. */
  inPage<T, A>(run: (arg: A) => T | Promise<T>, arg?: A): Promise<T> {
    return this.#evaluate(callOf(run, arg));
  }

  runScript(source: string): Promise<unknown> {
    return this.#evaluate(`{ ${source}\n }`);
  }

  /** The value of an expression in a world of our own; promises are awaited. */
  async apart<T>(expression: string): Promise<T> {
    return this.#evaluate(expression, await this.#contextId());
  }

  /** The ids of objects are of this session: what is done with them must be done here. */
  send: CDPSession['send'] = (method, params) => inTime(this.#session.send(method, params), method);

  /** The object that an expression finds in a world of our own; undefined for none. */
  async find(expression: string): Promise<string | undefined> {
    const contextId = await this.#contextId();
    const { result } = await this.send('Runtime.evaluate', { expression, contextId });
    return result.objectId;
  }

  async #evaluate<T>(expression: string, contextId?: number): Promise<T> {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
      ...(contextId === undefined ? {} : { contextId }),
    });
    if (exceptionDetails) {
      throw new Error(`${exceptionDetails.exception?.description ?? exceptionDetails.text} in ${expression}`);
    }
    return result.value as T;
  }

  async #contextId(): Promise<number> {
    if (this.#world === undefined) {
      const { frameTree } = await this.send('Page.getFrameTree');
      const { executionContextId } = await this.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
        worldName: WORLD,
      });
      this.#world = executionContextId;
    }
    return this.#world;
  }
}
