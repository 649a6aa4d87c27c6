import type { PageState } from '../../ui/page/PageCodes.tsx';
import type { PageSource } from '../../ui/popup/Popup.tsx';
import { type AnnotatedFrame, annotatedFrames } from '../shared/annotated-frames.ts';
import { injectAnnotation } from '../shared/inject.ts';
import { PageSite } from './page-site.ts';
import { pageText } from './page-text-source.ts';
import type { TabChoice } from './tab-choice.ts';

/** How often a page that is still being read is asked again. */
const POLL_MS = 150;

/** How often a window that stays open looks at the page again. */
const LIVE_MS = 2000;

/** The frame and position of a listed mention. */
interface Place {
  readonly frame: AnnotatedFrame;
  readonly index: number;
}

interface Found {
  readonly state: PageState;
  readonly places: readonly Place[];
}

/** The page in the tab that is chosen at the moment. */
export function pageSource(choice: TabChoice): PageSource {
  let refresh = () => {};
  let places: readonly Place[] = [];
  let shown: chrome.tabs.Tab | undefined;
  const site = new PageSite();
  const annotate = async (byHand: boolean) => {
    if (shown?.id !== undefined) await injectAnnotation(shown.id, byHand).catch(() => {});
    refresh();
  };
  return {
    watch(onState, signal) {
      let turn = 0;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const ask = async () => {
        const asked = ++turn;
        clearTimeout(timer);
        const tab = await choice.find().catch(() => undefined);
        const found = await stateOf(tab, choice.isGranted);
        if (signal.aborted || asked !== turn) return;
        shown = tab;
        places = found.places;
        site.show(tab?.url);
        onState(found.state);
        const isReading = found.state.kind === 'on' && !found.state.settled;
        if (isReading || choice.stays || found === BUSY)
          timer = setTimeout(askIfSeen, isReading ? POLL_MS : LIVE_MS);
      };
      const askIfSeen = () => {
        if (document.hidden) timer = setTimeout(askIfSeen, LIVE_MS);
        else void ask();
      };
      refresh = () => void ask();
      signal.addEventListener('abort', () => clearTimeout(timer));
      choice.follow(refresh, signal);
      refresh();
    },
    watchSite: (onSite, signal) => site.watch(onSite, signal),
    annotate: () => annotate(true),
    text: async () => (shown?.id === undefined ? { kind: 'closed' } : pageText(shown.id)),
    async reveal(index) {
      const place = places[index];
      if (!place || !shown) return;
      if (await place.frame.call('reveal', { index: place.index, place: null }).catch(() => false))
        choice.onRevealed(shown);
      else refresh();
    },
    async switchSite(on) {
      if ((await site.switch(on)) && on) await annotate(false);
    },
    async switchEverySite(on) {
      if ((await site.switchEvery(on)) && on) await annotate(false);
    },
  };
}

const CLOSED: Found = { state: { kind: 'closed' }, places: [] };
const LOCKED: Found = { state: { kind: 'locked' }, places: [] };
const BUSY: Found = { state: { kind: 'busy' }, places: [] };

/** The codes of all frames in one list, those of the page itself first. */
async function stateOf(tab: chrome.tabs.Tab | undefined, isGranted: boolean): Promise<Found> {
  if (tab?.id === undefined) return CLOSED;
  const frames = await annotatedFrames(tab.id).catch(() => 'busy' as const);
  // The browser tells a page's address only with access to it.
  const mayRead = isGranted || tab.url;
  if (frames === 'busy') return mayRead ? BUSY : LOCKED;
  if (!frames) return mayRead ? CLOSED : LOCKED;
  const lists = await Promise.all(
    frames.map(async (frame) => ({ frame, list: await frame.call('list', null).catch(() => undefined) })),
  );
  const found = lists.flatMap(({ frame, list }) => (list ? [{ frame, ...list }] : []));
  if (frames.length > 0 && found.length === 0) return BUSY;
  if (found.length === 0) return { state: { kind: 'off' }, places: [] };
  const stopped = found.find(({ stopped }) => stopped !== null)?.stopped;
  if (stopped && found.every(({ mentions }) => mentions.length === 0))
    return { state: { kind: 'stopped', why: stopped }, places: [] };
  return {
    state: {
      kind: 'on',
      page: `${tab.id} ${tab.url ?? ''}`,
      mentions: found.flatMap(({ mentions }) => mentions),
      settled: found.every(({ settled }) => settled),
    },
    places: found.flatMap(({ frame, mentions }) => mentions.map((_, index) => ({ frame, index }))),
  };
}
