import type { Frame, Page } from 'puppeteer-core';
import { until } from '../popup-view.ts';
import { COMMANDS, callOf, type DriverFrame, type DriverPage, type DriverView, selectAll } from './driver.ts';
import { FirefoxLink } from './firefox-link.ts';
import { chooseInMenu, clickToolbarButton, evaluateInPanel, pressShortcut } from './firefox-window.ts';

/** What Firefox makes of the extension's id for the ids of its own elements. */
const PREFIX = 'errgloss_errgloss_github_io';

/** The elements that hold the popup and the sidebar. */
const PANELS = { popup: '.webextension-popup-browser', sidebar: '#webext-panels-browser' } as const;

class FirefoxFrame implements DriverFrame {
  readonly #frame: Frame;

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  url(): string {
    return this.#frame.url();
  }

  async evaluate<T, A>(run: (arg: A) => T | Promise<T>, arg?: A): Promise<T> {
    return this.#frame.evaluate(callOf(run, arg)) as Promise<T>;
  }
}

export class FirefoxPage extends FirefoxFrame implements DriverPage {
  readonly #link: FirefoxLink;
  readonly #page: Page;
  readonly errors: string[] = [];
  readonly mouse: DriverPage['mouse'];
  readonly keyboard: DriverPage['keyboard'];

  constructor(link: FirefoxLink, page: Page) {
    super(page.mainFrame());
    this.#link = link;
    this.#page = page;
    page.on('pageerror', (error) => this.errors.push(String(error)));
    this.mouse = page.mouse;
    this.keyboard = page.keyboard;
  }

  frames(): readonly DriverFrame[] {
    return this.#page.frames().map((frame) => new FirefoxFrame(frame));
  }

  inCard(source: string): Promise<unknown> {
    const host = 'document.querySelector("errgloss-card")';
    return this.#link.inShadowRoot(FirefoxLink.contextOf(this.#page), host, source);
  }

  async openPopup(): Promise<DriverView> {
    await this.#page.bringToFront();
    await this.#link.inWindow(clickToolbarButton, `${PREFIX}-browser-action`);
    const popup = panelView(this.#link, 'popup');
    await popup.waitFor(`document.querySelector('textarea')`);
    return popup;
  }

  async command(name: keyof typeof COMMANDS): Promise<void> {
    await this.#page.bringToFront();
    await this.#link.inWindow(pressShortcut, COMMANDS[name]);
  }

  async explain(selector: string): Promise<void> {
    await this.#page.bringToFront();
    await this.evaluate(selectAll, selector);
    const { x, y } = await this.evaluate((wanted) => {
      const box = document.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, selector);
    await this.#page.mouse.click(x, y, { button: 'right' });
    const item = `${PREFIX}-menuitem-_explain`;
    await until(() => this.#link.inWindow(chooseInMenu, item), 'the context menu');
  }

  picture(): Promise<Uint8Array> {
    return this.#page.screenshot();
  }

  close(): Promise<void> {
    return this.#page.close();
  }
}

/** The open popup, or the open sidebar. */
export function panelView(link: FirefoxLink, kind: keyof typeof PANELS): DriverView {
  const evaluate = async (source: string): Promise<unknown> => {
    const json = await link.inWindow(evaluateInPanel, { selector: PANELS[kind], source });
    return json === undefined ? undefined : JSON.parse(json).value;
  };
  return {
    evaluate,
    waitFor: (expression) => until(async () => (await evaluate(expression)) || undefined, expression),
    close: async () => void (await evaluate('setTimeout(() => window.close())')),
  };
}
