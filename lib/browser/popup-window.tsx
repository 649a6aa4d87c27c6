import { render } from 'preact';
import type { WindowActions } from '../ui/Actions.tsx';
import { type PageSource, Popup } from '../ui/Popup.tsx';
import { pageSource } from './active-page.ts';
import { packagedLookup } from './lookup-source.ts';
import { HAS_PANEL, openPanel } from './side-panel.ts';
import { otherTab, tabBehindPopup, tabBesidePanel } from './tab-choice.ts';
import { windowHistory } from './window-history.ts';

const openOptions = () => void chrome.runtime.openOptionsPage();

/** Shows the popup, over a page or as a tab of its own: `?q=` looks something up, `?tab=` says which tab it is about. */
export function showPopup(): void {
  const search = new URLSearchParams(location.search);
  const asTab = chrome.tabs.getCurrent().then((tab) => tab !== undefined);
  // Only a tab has an address with a query; asking takes a moment in which the layout would jump.
  document.body.classList.toggle('tab', location.search !== '');
  void asTab.then((isTab) => document.body.classList.toggle('tab', isTab));
  const page = asTab.then((isTab) => (isTab ? otherPage(search.get('tab')) : pageSource(tabBehindPopup())));
  show(page, search.get('q') ?? '', location.search === '' ? popupActions() : { openOptions });
}

/** Shows the popup as a panel at the side of the window. */
export function showPanel(): void {
  document.body.classList.add('tab');
  show(Promise.resolve(pageSource(tabBesidePanel())), '', { openOptions });
}

// The field is there at once: what is typed while the tab is still asked for must not be lost.
function show(page: Promise<PageSource | undefined>, query: string, actions: WindowActions): void {
  render(
    <Popup lookup={packagedLookup} history={windowHistory()} page={page} actions={actions} query={query} />,
    document.body,
  );
}

function otherPage(tab: string | null): PageSource | undefined {
  return tab !== null && /^\d{1,10}$/.test(tab) ? pageSource(otherTab(Number(tab))) : undefined;
}

function popupActions(): WindowActions {
  // Known before the click, since a side panel opens only in the click itself.
  let shown: chrome.tabs.Tab | undefined;
  void chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
    shown = tab;
  });
  return {
    openInTab(query) {
      const search = new URLSearchParams({
        ...(shown?.id !== undefined && { tab: String(shown.id) }),
        q: query,
      });
      void chrome.tabs
        .create({ url: chrome.runtime.getURL(`popup.html?${search}`) })
        .then(() => window.close());
    },
    ...(HAS_PANEL && {
      openPanel: () => void openPanel(shown?.windowId)?.then(() => window.close()),
    }),
    openOptions,
    close: () => window.close(),
  };
}
