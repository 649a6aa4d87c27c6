import type { PageState } from '../ui/PageCodes.tsx';
import type { PageSource } from '../ui/Popup.tsx';
import { callTab } from './calls.ts';
import { injectAnnotation } from './inject.ts';
import type { AnnotateCalls } from './page-calls.ts';

/** How often an open popup asks a page that is still being read. */
const POLL_MS = 150;

/** The page in the active tab of the popup's window; undefined when the popup is itself open in a tab. */
export async function activePage(): Promise<PageSource | undefined> {
  if (await chrome.tabs.getCurrent()) return undefined;
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : pageOf(tab.id);
}

function pageOf(tabId: number): PageSource {
  const call = callTab<AnnotateCalls>('annotate', tabId);
  let refresh = () => {};
  return {
    watch(onState, signal) {
      const ask = async () => {
        const state = await stateOf(tabId);
        if (signal.aborted) return;
        onState(state);
        if (state.kind === 'on' && !state.settled) setTimeout(refresh, POLL_MS);
      };
      refresh = () => void ask();
      refresh();
    },
    async annotate() {
      await injectAnnotation(tabId).catch(() => {});
      refresh();
    },
    async reveal(index) {
      if (await call('reveal', index)) window.close();
    },
  };
}

async function stateOf(tabId: number): Promise<PageState> {
  try {
    return { kind: 'on', ...(await callTab<AnnotateCalls>('annotate', tabId)('list', null)) };
  } catch {
    return (await canInject(tabId)) ? { kind: 'off' } : { kind: 'closed' };
  }
}

/** Opening the popup grants access to the tab for now, except on pages that take no scripts at all. */
async function canInject(tabId: number): Promise<boolean> {
  try {
    await chrome.scripting.executeScript({ target: { tabId }, func: () => true });
    return true;
  } catch {
    return false;
  }
}
