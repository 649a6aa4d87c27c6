import { words } from '../../words/words.ts';
import { callCard } from '../shared/call-card.ts';
import { injectCard } from '../shared/inject.ts';
import { lookupAddress } from '../shared/lookup-tab.ts';

const MENU_ID = 'explain';

/** Puts "Explain …" into the context menu of selections. Menus last until the extension is updated. */
export function createExplainMenu(): void {
  chrome.contextMenus?.removeAll(() => {
    chrome.contextMenus.create({ id: MENU_ID, title: words('explainMenu'), contexts: ['selection'] });
  });
}

/** Explains a selection in a card beside it, or in a popup page where no script can run. */
export async function explainSelection(
  info: chrome.contextMenus.OnClickData,
  tab: chrome.tabs.Tab | undefined,
): Promise<void> {
  const text = info.selectionText;
  if (info.menuItemId !== MENU_ID || text === undefined) return;
  try {
    if (tab?.id === undefined || tab.id < 0) throw new Error('no tab');
    const frame = { tabId: tab.id, frameId: info.frameId ?? 0 };
    await injectCard(frame);
    await callCard(frame.tabId, frame.frameId)('explainSelection', text);
  } catch {
    await chrome.tabs.create({ url: await lookupAddress(text, tab?.incognito === true) });
  }
}
