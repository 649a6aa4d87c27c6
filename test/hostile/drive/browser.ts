import type { BrowserContext, Page, Route } from 'playwright-core';
import { type Contents, sentFor } from '../../support/drivers/driver.ts';
import { type ExtensionBrowser, launchExtension } from '../../support/extension.ts';
import { startTrapProxy, type TrapProxy } from '../../support/trap-proxy.ts';
import { inTime } from './deadline.ts';
import { SITES } from './site.ts';

/** How long the browser may take for what does not depend on a page. */
const BROWSER_MS = 10_000;

/** A browser with one build of the extension, started anew whenever a page has frozen it. */
export class HostileBrowser {
  readonly #extensionDir: string;
  readonly #trap: TrapProxy;
  #running: ExtensionBrowser | undefined;
  /** What there is of the web. */
  #contents: Contents = {};
  /** Addresses asked for that belong to no page. */
  readonly #strays: string[] = [];

  private constructor(extensionDir: string, trap: TrapProxy) {
    this.#extensionDir = extensionDir;
    this.#trap = trap;
  }

  static async start(extensionDir: string): Promise<HostileBrowser> {
    const browser = new HostileBrowser(extensionDir, await startTrapProxy());
    await browser.restart();
    return browser;
  }

  get running(): ExtensionBrowser {
    if (!this.#running) throw new Error('the browser is not running');
    return this.#running;
  }

  get context(): BrowserContext {
    return this.running.context;
  }

  /** Sends these contents from now on, at both sites; forgets what was asked for until now. */
  serve(contents: Contents): void {
    this.#contents = contents;
    this.#strays.length = 0;
    this.#trap.asked.clear();
  }

  /** What was asked for that is no part of the page. */
  get requests(): readonly string[] {
    const sites: readonly string[] = Object.values(SITES).map((site) => new URL(site).hostname);
    // The browser connects ahead to hosts of pages although no request follows.
    const hosts = [...this.#trap.asked].filter((host) => !sites.includes(host) && !host.endsWith('.example'));
    return [...this.#strays, ...hosts];
  }

  /** Ends the browser, whatever it does, and starts another. */
  async restart(): Promise<void> {
    this.stop();
    this.#running = await launchExtension({
      headless: true,
      extensionDir: this.#extensionDir,
      args: this.#trap.args,
    });
    await this.#running.context.route(/^https?:/, (route) => this.#answer(route));
    await this.#running.worker.evaluate(watchErrors);
  }

  /** The errors that nothing has caught in the extension's worker since it started. */
  workerErrors(): Promise<readonly string[]> {
    const errors = this.running.worker.evaluate(
      () => (globalThis as { uncaught?: string[] }).uncaught?.splice(0) ?? [],
    );
    return inTime(errors, 'the worker', BROWSER_MS);
  }

  /** Closes a page; true when it is gone, false when it does not go. */
  async close(page: Page): Promise<boolean> {
    try {
      await inTime(page.close(), 'the end of the page', BROWSER_MS);
      return true;
    } catch {
      return false;
    }
  }

  stop(): void {
    this.#running?.kill();
    this.#running = undefined;
  }

  end(): void {
    this.stop();
    this.#trap.close();
  }

  #answer(route: Route): Promise<void> {
    const address = route.request().url();
    const { origin, pathname } = new URL(address);
    const isOwn = Object.values(SITES).some((site) => site === origin);
    const sent = sentFor(this.#contents, isOwn ? pathname : address);
    if (sent) return route.fulfill(sent);
    if (pathname !== '/favicon.ico') this.#strays.push(address);
    return route.abort();
  }
}

/** Runs in the worker. */
function watchErrors(): void {
  const state = globalThis as { uncaught?: string[] };
  const uncaught: string[] = [];
  state.uncaught = uncaught;
  addEventListener('error', ({ message }) => uncaught.push(message));
  addEventListener('unhandledrejection', ({ reason }) => uncaught.push(String(reason)));
}
