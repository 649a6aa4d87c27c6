/** What the scripts that run in the window of Firefox itself use of it. */

interface FirefoxAddon {
  readonly isActive: boolean;
  disable(): Promise<void>;
  enable(): Promise<void>;
  reload(): Promise<void>;
}

interface FirefoxExtension {
  readonly backgroundState: string;
  readonly warnings: readonly string[];
  terminateBackground(): Promise<void>;
}

interface FirefoxFrameScripts {
  addMessageListener(name: string, listener: (message: { readonly data: string }) => void): void;
  loadFrameScript(url: string, allowDelayed: boolean): void;
}

interface FirefoxBrowserElement extends HTMLElement {
  readonly currentURI: { readonly spec: string };
  readonly messageManager: FirefoxFrameScripts | null;
}

interface FirefoxMenu extends HTMLElement {
  readonly state: string;
  activateItem(item: Element): void;
}

interface FirefoxPrompt extends HTMLElement {
  readonly button: HTMLElement;
  readonly secondaryButton: HTMLElement;
}

interface FirefoxTextInput {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): number;
  keyup(event: KeyboardEvent): boolean;
}

interface FirefoxPermissions {
  readonly permissions: readonly string[];
  readonly origins: readonly string[];
}

interface FirefoxModules {
  'resource://gre/modules/AddonManager.sys.mjs': {
    readonly AddonManager: { getAddonByID(id: string): Promise<FirefoxAddon> };
  };
  'resource://gre/modules/ExtensionPermissions.sys.mjs': {
    readonly ExtensionPermissions: {
      add(id: string, added: FirefoxPermissions, extension: FirefoxExtension): Promise<void>;
      remove(id: string, removed: FirefoxPermissions, extension: FirefoxExtension): Promise<void>;
    };
  };
  'resource://gre/modules/ExtensionSearchHandler.sys.mjs': {
    readonly ExtensionSearchHandler: {
      handleSearch(
        search: { readonly keyword: string; readonly text: string; readonly inPrivateWindow: boolean },
        onSuggestions: (found: readonly { content: string; description: string }[]) => void,
      ): unknown;
      getDescription(keyword: string): string;
    };
  };
  'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs': {
    readonly CustomizableUI: { addWidgetToArea(id: string, area: string): void };
  };
}

declare const ChromeUtils: {
  importESModule<Url extends keyof FirefoxModules>(url: Url): FirefoxModules[Url];
};
declare const WebExtensionPolicy: {
  getByID(id: string): { readonly extension: FirefoxExtension } | null;
};
declare const SidebarController: { hide(): void };
declare const PopupNotifications: { readonly panel: HTMLElement & { readonly state: string } };
declare const Services: { readonly prefs: { setIntPref(name: string, value: number): void } };
declare const Cc: {
  readonly '@mozilla.org/text-input-processor;1': { createInstance(type: unknown): FirefoxTextInput };
};
declare const Ci: { readonly nsITextInputProcessor: unknown };
