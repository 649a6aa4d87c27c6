import type { Frame, Page } from 'playwright-core';
import { CardView } from '../../browser/card-view.ts';
import { openPopup } from '../annotate-page.ts';
import { type ExtensionBrowser, type LaunchOptions, launchExtension, tabIdOf } from '../extension.ts';
import { until } from '../popup-view.ts';
import { pressCommand } from '../press-command.ts';
import {
  type COMMANDS,
  callOf,
  type Driver,
  type DriverFrame,
  type DriverPage,
  type DriverView,
  selectAll,
  sentFor,
} from './driver.ts';

/** Chromium, Chrome or Edge, driven by Playwright. */
export async function driveChromium(options: Partial<LaunchOptions> = {}): Promise<Driver> {
  const browser = await launchExtension({ headless: true, ...options });
  const { context, worker, extensionId } = browser;
  return {
    async openPage(contents) {
      const page = await context.newPage();
      const opened = new ChromiumPage(browser, page);
      for (const url of Object.keys(contents)) {
        await page.route(url, (route) => route.fulfill(sentFor(contents, url)));
      }
      await page.goto(Object.keys(contents)[0] ?? 'about:blank');
      return opened;
    },
    inExtension: (run, arg) => worker.evaluate(callOf(run, arg)),
    async openTab(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      return viewOf(page);
    },
    async tabWith(path) {
      const find = async () => context.pages().find((page) => page.url().endsWith(path));
      return viewOf(await until(find, `a tab with ${path}`));
    },
    async remove() {
      // The worker that ends by this gives no answer, so none is waited for.
      worker.evaluate(() => chrome.management.uninstallSelf()).catch(() => {});
    },
    close: () => context.close(),
    kill: browser.kill,
  };
}

class ChromiumFrame implements DriverFrame {
  readonly #frame: Frame | Page;

  constructor(frame: Frame | Page) {
    this.#frame = frame;
  }

  url(): string {
    return this.#frame.url();
  }

  evaluate<T, A>(run: (arg: A) => T | Promise<T>, arg?: A): Promise<T> {
    return this.#frame.evaluate<T>(callOf(run, arg));
  }
}

class ChromiumPage extends ChromiumFrame implements DriverPage {
  readonly #browser: ExtensionBrowser;
  readonly #page: Page;
  readonly errors: string[] = [];
  readonly mouse: DriverPage['mouse'];
  readonly keyboard: DriverPage['keyboard'];

  constructor(browser: ExtensionBrowser, page: Page) {
    super(page);
    this.#browser = browser;
    this.#page = page;
    page.on('pageerror', (error) => this.errors.push(String(error)));
    this.mouse = page.mouse;
    this.keyboard = page.keyboard;
  }

  frames(): readonly DriverFrame[] {
    return this.#page.frames().map((frame) => new ChromiumFrame(frame));
  }

  async inCard(source: string): Promise<unknown> {
    return (await CardView.of(this.#page)).evaluate(source);
  }

  openPopup(): Promise<DriverView> {
    return openPopup(this.#browser, this.#page, (popup) =>
      popup.waitFor(`document.querySelector('textarea')`),
    );
  }

  command(name: keyof typeof COMMANDS): Promise<void> {
    return pressCommand(this.#browser, this.#page, name);
  }

  async explain(selector: string): Promise<void> {
    const info = {
      menuItemId: 'explain',
      selectionText: await this.#page.evaluate(selectAll, selector),
      editable: false,
      frameId: 0,
    };
    const id = await tabIdOf(this.#browser, this.#page);
    await this.#browser.worker.evaluate(
      async ([click, tabId]) => {
        const tab = await chrome.tabs.get(tabId);
        // No driver can choose in a menu of the browser. The typings lack dispatch, which every event has.
        (chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void }).dispatch(
          click,
          tab,
        );
      },
      [info, id] as const,
    );
  }

  picture(): Promise<Uint8Array> {
    return this.#page.screenshot();
  }

  close(): Promise<void> {
    return this.#page.close();
  }
}

function viewOf(page: Page): DriverView {
  return {
    evaluate: (expression) => page.evaluate(expression),
    waitFor: (expression) =>
      until(async () => (await page.evaluate<unknown>(expression)) || undefined, expression),
    close: () => page.close(),
  };
}
