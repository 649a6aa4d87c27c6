import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from '../support/extension.ts';
import { until } from '../support/popup-view.ts';

/** The browser's own page of extensions may do what its user does there. */
interface UserPower {
  readonly management: { setEnabled(id: string, isEnabled: boolean): Promise<void> };
  readonly developerPrivate: {
    updateExtensionConfiguration(change: object): Promise<void>;
    updateProfileConfiguration(change: object): Promise<void>;
    reload(id: string): Promise<void>;
  };
}

/** The user, who switches the extension off and on, and gives and takes its access to sites. */
export class ExtensionsPage {
  readonly #page: Page;
  readonly #id: string;

  private constructor(page: Page, id: string) {
    this.#page = page;
    this.#id = id;
  }

  static async open({ context, extensionId }: ExtensionBrowser): Promise<ExtensionsPage> {
    const page = await context.newPage();
    await page.goto('chrome://extensions');
    return new ExtensionsPage(page, extensionId);
  }

  setEnabled(isEnabled: boolean): Promise<void> {
    return this.#page.evaluate(
      ([id, wanted]) => (chrome as unknown as UserPower).management.setEnabled(id, wanted),
      [this.#id, isEnabled] as const,
    );
  }

  setAccess(hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
    return this.#page.evaluate(
      (change) => (chrome as unknown as UserPower).developerPrivate.updateExtensionConfiguration(change),
      { extensionId: this.#id, hostAccess },
    );
  }

  /** Lets the extension into private windows, for which the browser loads it again. */
  async allowPrivate(): Promise<void> {
    await this.#page.evaluate(async (id) => {
      const { developerPrivate } = chrome as unknown as UserPower;
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
    }, this.#id);
  }

  /** Loads the extension again from its files, which is to it and to open pages as an update is. */
  update(): Promise<void> {
    return this.#page.evaluate(async (id) => {
      const { developerPrivate } = chrome as unknown as UserPower;
      // Without it the browser leaves an extension that comes from a folder switched off.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.reload(id);
    }, this.#id);
  }

  close(): Promise<void> {
    return this.#page.close();
  }
}

/** Moves the pointer, which is when a script finds out that its extension is gone, until nothing is left of it. */
export async function waitUntilClean(page: Page): Promise<void> {
  await until(async () => {
    await page.mouse.move(500, 500);
    await page.mouse.move(510, 500);
    const isClean = await page.evaluate(
      () => CSS.highlights.size === 0 && !document.querySelector('errgloss-card'),
    );
    return isClean || undefined;
  }, 'a clean page');
}
