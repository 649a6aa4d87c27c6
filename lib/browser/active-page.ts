import type { PageState } from '../ui/PageCodes.tsx';
import type { PageSource } from '../ui/Popup.tsx';
import { type AnnotatedFrame, annotatedFrames } from './frames.ts';
import { injectAnnotation } from './inject.ts';

/** How often an open popup asks a page that is still being read. */
const POLL_MS = 150;

/** The page in the active tab of the popup's window; undefined when the popup is itself open in a tab. */
export async function activePage(): Promise<PageSource | undefined> {
  if (await chrome.tabs.getCurrent()) return undefined;
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : pageOf(tab.id);
}

/** Where a mention of the popup's list stands. */
interface Place {
  readonly frame: AnnotatedFrame;
  readonly index: number;
}

function pageOf(tabId: number): PageSource {
  let refresh = () => {};
  let places: readonly Place[] = [];
  return {
    watch(onState, signal) {
      const ask = async () => {
        const found = await stateOf(tabId);
        if (signal.aborted) return;
        places = found.places;
        onState(found.state);
        if (found.state.kind === 'on' && !found.state.settled) setTimeout(refresh, POLL_MS);
      };
      refresh = () => void ask();
      refresh();
    },
    async annotate() {
      await injectAnnotation(tabId, true).catch(() => {});
      refresh();
    },
    async reveal(index) {
      const place = places[index];
      if (place && (await place.frame.call('reveal', place.index))) window.close();
    },
  };
}

/** The codes of all frames in one list, those of the page itself first. */
async function stateOf(tabId: number): Promise<{ state: PageState; places: readonly Place[] }> {
  const frames = await annotatedFrames(tabId);
  if (!frames) return { state: { kind: 'closed' }, places: [] };
  const lists = await Promise.all(
    frames.map(async (frame) => ({ frame, list: await frame.call('list', null).catch(() => undefined) })),
  );
  const found = lists.flatMap(({ frame, list }) => (list ? [{ frame, ...list }] : []));
  if (found.length === 0) return { state: { kind: 'off' }, places: [] };
  return {
    state: {
      kind: 'on',
      mentions: found.flatMap(({ mentions }) => mentions),
      settled: found.every(({ settled }) => settled),
    },
    places: found.flatMap(({ frame, mentions }) => mentions.map((_, index) => ({ frame, index }))),
  };
}
