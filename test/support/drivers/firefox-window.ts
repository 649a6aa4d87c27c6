/// <reference path="./firefox-globals.d.ts" />
// What a user does with the window of Firefox, outside of pages. Each function runs in that window: it sees nothing
// of this file, and says with undefined that what it looks for is not there yet.

/** Presses the keys of a shortcut, as the manifest writes it: modifiers, then a letter. */
export function pressShortcut(shortcut: string): void {
  const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  input.beginInputTransactionForTests(window);
  const modifiers: Readonly<Record<string, number>> = { Alt: 18, Shift: 16 };
  const keys = shortcut.split('+').map((key) => {
    const modifier = modifiers[key];
    const code = modifier === undefined ? `Key${key}` : `${key}Left`;
    return new KeyboardEvent('', { key, code, keyCode: modifier ?? key.charCodeAt(0) });
  });
  for (const key of keys) input.keydown(key);
  for (const key of keys.reverse()) input.keyup(key);
}

/** Clicks the button of an extension, which is put on the toolbar for it. */
export function clickToolbarButton(buttonId: string): void {
  const { CustomizableUI } = ChromeUtils.importESModule(
    'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs',
  );
  CustomizableUI.addWidgetToArea(buttonId, 'nav-bar');
  document.getElementById(buttonId)?.querySelector<HTMLElement>('toolbarbutton')?.click();
}

/** The value of an expression in the open popup, or in the sidebar, as JSON; undefined while there is none. */
export function evaluateInPanel({
  selector,
  source,
}: PanelQuestion): Promise<string | undefined> | undefined {
  const found =
    document.querySelector<FirefoxBrowserElement>(selector) ??
    document
      .querySelector<HTMLIFrameElement>('#sidebar')
      ?.contentDocument?.querySelector<FirefoxBrowserElement>(selector);
  const scripts = found?.messageManager;
  if (!scripts) return undefined;
  return new Promise((resolve) => {
    const name = `errgloss-test:${Math.random()}`;
    scripts.addMessageListener(name, ({ data }) => resolve(data));
    // A panel that closes meanwhile gives no answer.
    setTimeout(resolve, 2000);
    // Its scripts run outside of the document's own world, where its policy lets no text be evaluated.
    const script = `(async (window, document) => {
      content.windowUtils.setHandlingUserInput(true);
      document.notifyUserGestureActivation();
      sendAsyncMessage(${JSON.stringify(name)}, JSON.stringify({ value: await (${source}) }));
    })(content, content.document)`;
    scripts.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
  });
}

/** An expression for the panel that a selector finds. */
export interface PanelQuestion {
  readonly selector: string;
  readonly source: string;
}

/** Chooses an item of an extension in the open context menu of the page. */
export function chooseInMenu(itemId: string): true | undefined {
  const menu = document.querySelector<FirefoxMenu>('#contentAreaContextMenu');
  const item = document.getElementById(itemId);
  if (menu?.state !== 'open' || !item) return undefined;
  menu.activateItem(item);
  return true;
}

/** Answers the question for access to sites that is on the screen; the text of the question. */
export function answerPrompt(allow: boolean): string | undefined {
  const prompt = PopupNotifications.panel.querySelector<FirefoxPrompt>(
    '#addon-webext-permissions-notification',
  );
  if (PopupNotifications.panel.state !== 'open' || !prompt) return undefined;
  const text = prompt.textContent;
  (allow ? prompt.button : prompt.secondaryButton).click();
  return text;
}

/** What the address bar shows for a text, the line for the text itself first. */
export async function suggestionsFor(text: string): Promise<readonly string[]> {
  const { ExtensionSearchHandler } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionSearchHandler.sys.mjs',
  );
  const keyword = text.split(' ')[0] ?? '';
  const found = await new Promise<readonly { description: string }[]>((resolve) => {
    void ExtensionSearchHandler.handleSearch({ keyword, text, inPrivateWindow: false }, resolve);
  });
  return [ExtensionSearchHandler.getDescription(keyword), ...found.map(({ description }) => description)];
}

/** Switches an extension off or on, as on the page of add-ons. */
export async function setEnabled({ id, isEnabled }: { id: string; isEnabled: boolean }): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = await AddonManager.getAddonByID(id);
  await (isEnabled ? addon.enable() : addon.disable());
}

/** Lets an extension into private windows, as on the page of add-ons. It is loaded anew. */
export async function allowInPrivateWindows(id: string): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (!extension) throw new Error(`${id} is not running`);
  const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions.add(id, allowed, extension);
  await (await AddonManager.getAddonByID(id)).reload();
}

/** Ends the background page as the browser does when it has been idle. */
export async function endBackground(id: string): Promise<string | undefined> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  await extension?.terminateBackground();
  return extension?.backgroundState;
}

/** What the browser finds wrong with the manifest. */
export function warningsOf(id: string): readonly string[] | undefined {
  return WebExtensionPolicy.getByID(id)?.extension.warnings;
}

/** Has the browser force its own colours upon all pages, as it does where the system has high contrast, or no longer. */
export function forceColours(isForced: boolean): void {
  const [ALWAYS, WITH_SYSTEM] = [2, 0];
  Services.prefs.setIntPref('browser.display.document_color_use', isForced ? ALWAYS : WITH_SYSTEM);
}
