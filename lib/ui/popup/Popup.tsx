import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Icon } from '../../card/parts/Icon.tsx';
import { type EntryKey, entryNumber } from '../../catalog/entry.ts';
import { namelessEntry } from '../../catalog/read/nameless.ts';
import { words } from '../../words/words.ts';
import type { CauseSource, FileSource } from '../logs/cause-source.ts';
import { LogFiles } from '../logs/LogFiles.tsx';
import type { EntryMemory } from '../lookup/EntryCard.tsx';
import { Lookup } from '../lookup/Lookup.tsx';
import type { LookupSource } from '../lookup/lookup-source.ts';
import { stepThroughRows } from '../lookup/rows.ts';
import { PageCodes, type PageState } from '../page/PageCodes.tsx';
import type { PageText } from '../page/page-text.ts';
import { usePageCause } from '../page/use-page-cause.ts';
import { Actions, type WindowActions } from './Actions.tsx';
import { HistoryLists } from './HistoryLists.tsx';
import { EMPTY_HISTORY, forget, type History, isPinned, remember, togglePin } from './history.ts';
import { type SiteState, SiteSwitches } from './SiteSwitches.tsx';
import { useShortcuts } from './shortcuts.ts';

/** The page whose codes are listed. */
export interface PageSource {
  /** Calls back with the state of the page now and whenever it changes, until the signal aborts. */
  watch(onState: (state: PageState) => void, signal: AbortSignal): void;
  watchSite(onSite: (site: SiteState) => void, signal: AbortSignal): void;
  annotate(): Promise<void>;
  /** The text of the page as it is now. */
  text(): Promise<PageText>;
  reveal(index: number): Promise<void>;
  switchSite(on: boolean): Promise<void>;
  switchEverySite(on: boolean): Promise<void>;
}

/** What the user has looked up, wherever it is kept. */
export interface HistorySource {
  /** Calls back with the history now and whenever it changes, until the signal aborts. */
  watch(onChange: (history: History) => void, signal: AbortSignal): void;
  /** Rejects with what the user has to know when nothing came of it. */
  change(change: (history: History) => History): Promise<void>;
}

export interface PopupProps {
  readonly lookup: LookupSource;
  readonly causes?: CauseSource | undefined;
  /** Reads log files; resolves to undefined in windows that can't choose any. */
  readonly files?: Promise<FileSource | undefined> | undefined;
  readonly history: HistorySource;
  /** Resolves to undefined where there is no page to list. */
  readonly page: Promise<PageSource | undefined>;
  readonly actions: WindowActions;
  readonly query: string;
  readonly news?: NewsSource | undefined;
}

/** News of an update that nobody has seen yet. */
export interface NewsSource {
  unseen(): Promise<boolean>;
  open(): void;
  drop(): void;
}

/** The popup: lookup above; below it, as long as nothing is looked up, the codes of the page and the history. */
export function Popup({
  lookup,
  causes,
  files: askedFiles,
  history: kept,
  page: asked,
  actions,
  query: first,
  news,
}: PopupProps): JSX.Element {
  const [query, setQuery] = useState(first);
  const [wanted, setWanted] = useState(() => namelessEntry(first));
  const field = useRef<HTMLTextAreaElement>(null);
  const main = useRef<HTMLElement>(null);
  const page = useResolved(asked);
  const files = useResolved(askedFiles);
  const [history, setHistory] = useState(EMPTY_HISTORY);
  const [problem, setProblem] = useState('');
  useWatched(kept, setHistory);
  /** What the user did by hand must not fail in silence. */
  const keep = useCallback(
    (change: (history: History) => History) => {
      setProblem('');
      kept.change(change).catch((error: Error) => setProblem(error.message));
    },
    [kept],
  );

  const search = useCallback((text: string, entry?: EntryKey) => {
    setQuery(text);
    setWanted(entry);
    field.current?.focus();
  }, []);
  useShortcuts(field, query, () => search(''), actions.close);
  const memory = useMemo((): EntryMemory => {
    /** A name that the catalog has not can't be found again; a number can always be taken apart. */
    const ifKnown = (entry: EntryKey, act: () => unknown) =>
      void Promise.resolve(entry.name === '' || lookup.entry(entry))
        .then((known) => known && act())
        .catch(() => {});
    return {
      isSaved: (entry) => isPinned(history, entry),
      onSave: (entry) => ifKnown(entry, () => keep((before) => togglePin(before, entry))),
      onUsed: (entry) => ifKnown(entry, () => kept.change((before) => remember(before, entry))),
    };
  }, [lookup, kept, keep, history]);

  return (
    <main
      ref={main}
      onKeyDown={(event) => main.current && stepThroughRows(event, main.current, field.current)}
    >
      <h1 class="visually-hidden">Errgloss</h1>
      <Lookup
        source={lookup}
        causes={causes}
        memory={memory}
        field={field}
        query={query}
        wanted={wanted}
        onQuery={(text) => {
          setQuery(text);
          setWanted(undefined);
        }}
      />
      {files && <LogFiles files={files} source={lookup} memory={memory} isAside={query.trim() !== ''} />}
      <NewsLine news={news} />
      {problem && (
        <p role="alert" class="failed">
          {problem}
        </p>
      )}
      {query.trim() === '' && (
        <>
          {page && <PageParts page={page} lookup={lookup} causes={causes} memory={memory} />}
          <HistoryLists
            history={history}
            onOpen={(entry) => {
              memory.onUsed(entry);
              search(queryFor(entry), entry);
            }}
            onUnsave={(entry) => keep((before) => togglePin(before, entry))}
            onForget={(entry) => keep((before) => forget(before, entry))}
            onClear={(list) => {
              field.current?.focus();
              keep((before) => ({ ...before, [list]: [] }));
            }}
          />
        </>
      )}
      <Actions actions={actions} query={query} />
    </main>
  );
}

/** What leads to an entry when it is looked up. */
function queryFor(entry: EntryKey): string {
  return entry.name || entryNumber(entry);
}

function PageParts({
  page,
  lookup,
  causes,
  memory,
}: {
  readonly page: PageSource;
  readonly lookup: LookupSource;
  readonly causes: CauseSource | undefined;
  readonly memory: EntryMemory;
}): JSX.Element {
  const [state, setState] = useState<PageState>({ kind: 'asking' });
  const [site, setSite] = useState<SiteState>();
  useWatched(page, setState);
  const readText = useCallback(() => page.text(), [page]);
  const cause = usePageCause(causes, lookup, readText, state.kind === 'on' ? state.page : state.kind);
  useEffect(() => {
    const watching = new AbortController();
    page.watchSite(setSite, watching.signal);
    return () => watching.abort();
  }, [page]);
  return (
    <PageCodes
      page={state}
      source={lookup}
      memory={memory}
      onAnnotate={() => void page.annotate()}
      onReveal={(index) => void page.reveal(index)}
      cause={cause}
    >
      {site && (
        <SiteSwitches
          site={site}
          onSite={(on) => void page.switchSite(on)}
          onEverywhere={(on) => void page.switchEverySite(on)}
        />
      )}
    </PageCodes>
  );
}

function useResolved<T>(promise: Promise<T> | undefined): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => void promise?.then((found) => setValue(() => found)), [promise]);
  return value;
}

function useWatched<T>(
  source: { watch(onChange: (value: T) => void, signal: AbortSignal): void },
  onChange: (value: T) => void,
): void {
  useEffect(() => {
    const watching = new AbortController();
    source.watch(onChange, watching.signal);
    return () => watching.abort();
  }, [source, onChange]);
}

function NewsLine({ news }: Pick<PopupProps, 'news'>): JSX.Element | null {
  const [isUnseen, setUnseen] = useState(false);
  useEffect(() => void news?.unseen().then(setUnseen, () => {}), [news]);
  if (!news || !isUnseen) return null;
  return (
    <p class="news-line">
      <button type="button" class="flat" onClick={news.open}>
        {words('newsOffer')}
      </button>
      <button
        type="button"
        class="icon"
        aria-label={words('dismiss')}
        onClick={() => {
          news.drop();
          setUnseen(false);
        }}
      >
        <Icon name="close" />
      </button>
    </p>
  );
}
