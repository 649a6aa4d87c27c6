import { listen } from '../shared/browser-event.ts';

/** Which tab a window of the extension is about. */
export interface TabChoice {
  find(): Promise<chrome.tabs.Tab | undefined>;
  /** Calls back whenever another tab is chosen, or the page in it may be another, until the signal aborts. */
  follow(onChange: () => void, signal: AbortSignal): void;
  /** The tab has scrolled to a code that the user chose. */
  onRevealed(tab: chrome.tabs.Tab): void;
  /** Whether the click that opened the window gave access to the tab. */
  readonly isGranted: boolean;
  /** Whether the window stays open while the user does other things. */
  readonly stays: boolean;
}

/** The popup: about the tab in front when it opened; closes when the user goes to a code. */
export function tabBehindPopup(): TabChoice {
  return {
    find: activeTab,
    follow: () => {},
    onRevealed: () => window.close(),
    isGranted: true,
    stays: false,
  };
}

/** The side panel: about whatever tab is in front in its window. */
export function tabBesidePanel(): TabChoice {
  return {
    find: activeTab,
    follow(onChange, signal) {
      listen(chrome.tabs.onActivated, () => onChange(), signal);
      followUpdates((tab) => tab.active, onChange, signal);
    },
    onRevealed: () => {},
    isGranted: false,
    stays: true,
  };
}

/** The popup in a tab of its own: about one other tab, to which it leads back. */
export function otherTab(id: number): TabChoice {
  return {
    find: () => chrome.tabs.get(id),
    follow: (onChange, signal) => followUpdates((tab) => tab.id === id, onChange, signal),
    onRevealed({ windowId }) {
      void chrome.tabs.update(id, { active: true });
      void chrome.windows?.update(windowId, { focused: true });
    },
    isGranted: false,
    stays: true,
  };
}

async function activeTab(): Promise<chrome.tabs.Tab | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** Follows a tab that loads another page, new access, and the user's return to this window. */
function followUpdates(
  isMeant: (tab: chrome.tabs.Tab) => boolean,
  onChange: () => void,
  signal: AbortSignal,
): void {
  const onUpdated = (
    _id: number,
    change: { readonly status?: string; readonly url?: string },
    tab: chrome.tabs.Tab,
  ) => {
    if (isMeant(tab) && (change.status ?? change.url) !== undefined) onChange();
  };
  listen(chrome.tabs.onUpdated, onUpdated, signal);
  listen(chrome.permissions.onAdded, () => onChange(), signal);
  window.addEventListener('focus', onChange, { signal });
}
