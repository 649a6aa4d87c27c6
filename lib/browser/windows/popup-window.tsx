import { render } from 'preact';
import type { WindowActions } from '../../ui/popup/Actions.tsx';
import { type NewsSource, type PageSource, Popup } from '../../ui/popup/Popup.tsx';
import { wearTheme } from '../../ui/shared/theme.ts';
import { handedLookup, lookupAddress, type OpenedLookup } from '../shared/lookup-tab.ts';
import { readSettings } from '../shared/stored-settings.ts';
import { pageSource } from './active-page.ts';
import { lookupLoadedLater } from './later-lookup.ts';
import { workerFiles } from './log-files.ts';
import { dropNews, openNews, unseenNews } from './news.ts';
import { packagedCauses } from './packaged-causes.ts';
import { HAS_PANEL, openPanel } from './side-panel.ts';
import { storedHistory } from './stored-history.ts';
import { otherTab, tabBehindPopup, tabBesidePanel } from './tab-choice.ts';

const NEWS: NewsSource = {
  unseen: async () => (await unseenNews()) !== undefined,
  open: openNews,
  drop: dropNews,
};

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
  if (search.has('handed')) void showHanded(search, page, asTab, actions);
  else show(page, asTab, { text: search.get('q') ?? '', isPrivate: false }, actions);
}

/** Shows the popup as a panel at the side of the window. */
export function showPanel(): void {
  document.body.classList.add('tab');
  show(
    Promise.resolve(pageSource(tabBesidePanel())),
    Promise.resolve(false),
    { text: '', isPrivate: false },
    { openOptions },
  );
}

type Page = Promise<PageSource | undefined>;

/** Resolves to whether the window is a tab of its own; only there files are read. */
type AsTab = Promise<boolean>;

async function showHanded(
  search: URLSearchParams,
  page: Page,
  asTab: AsTab,
  actions: WindowActions,
): Promise<void> {
  show(page, asTab, await handedLookup(search), actions);
}

// The field is there at once: what is typed while the tab is still asked for must not be lost.
function show(page: Page, asTab: AsTab, { text, isPrivate }: OpenedLookup, actions: WindowActions): void {
  const history = storedHistory(async () => isPrivate || (await isInPrivateWindow()));
  render(
    <Popup
      lookup={lookupLoadedLater}
      causes={packagedCauses}
      files={asTab.then((isTab) => (isTab ? workerFiles : undefined))}
      history={history}
      page={page}
      actions={actions}
      query={text}
      news={NEWS}
    />,
    document.body,
  );
  void readSettings().then(wearTheme);
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
