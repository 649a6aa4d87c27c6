import { render } from 'preact';
import type { WindowActions } from '../ui/Actions.tsx';
import { type PageSource, Popup } from '../ui/Popup.tsx';
import { pageSource } from './active-page.ts';
import { storedHistory } from './history.ts';
import { packagedLookup } from './lookup-source.ts';
import { handedLookup, lookupAddress, type OpenedLookup } from './lookup-tab.ts';
import { HAS_PANEL, openPanel } from './side-panel.ts';
import { otherTab, tabBehindPopup, tabBesidePanel } from './tab-choice.ts';

const openOptions = () => void chrome.runtime.openOptionsPage();

/** Shows the popup, over a page or as a tab of its own: `?q=` looks something up, `?tab=` says which tab it is about. */
export function showPopup(): void {
  const search = new URLSearchParams(location.search);
  const asTab = chrome.tabs.getCurrent().then((tab) => tab !== undefined);
  // Only a tab has an address with a query; asking takes a moment in which the layout would jump.
  document.body.classList.toggle('tab', location.search !== '');
  void asTab.then((isTab) => document.body.classList.toggle('tab', isTab));
  const page = asTab.then((isTab) => (isTab ? otherPage(search.get('tab')) : pageSource(tabBehindPopup())));
  const actions = location.search === '' ? popupActions() : { openOptions };
  if (search.has('handed')) void showHanded(search, page, actions);
  else show(page, { text: search.get('q') ?? '', isPrivate: false }, actions);
}

/** Shows the popup as a panel at the side of the window. */
export function showPanel(): void {
  document.body.classList.add('tab');
  show(Promise.resolve(pageSource(tabBesidePanel())), { text: '', isPrivate: false }, { openOptions });
}

type Page = Promise<PageSource | undefined>;

async function showHanded(search: URLSearchParams, page: Page, actions: WindowActions): Promise<void> {
  show(page, await handedLookup(search), actions);
}

// The field is there at once: what is typed while the tab is still asked for must not be lost.
function show(page: Page, { text, isPrivate }: OpenedLookup, actions: WindowActions): void {
  const history = storedHistory(async () => isPrivate || (await isInPrivateWindow()));
  render(
    <Popup lookup={packagedLookup} history={history} page={page} actions={actions} query={text} />,
    document.body,
  );
}

async function isInPrivateWindow(): Promise<boolean> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.incognito === true;
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
      void lookupAddress(query, shown?.incognito === true, shown?.id)
        .then((url) => chrome.tabs.create({ url }))
        .then(() => window.close());
    },
    ...(HAS_PANEL && {
      openPanel: () => void openPanel(shown?.windowId)?.then(() => window.close()),
    }),
    openOptions,
    close: () => window.close(),
  };
}
