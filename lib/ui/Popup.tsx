import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type EntryKey, entryHex } from '../catalog/entry.ts';
import { Actions, type WindowActions } from './Actions.tsx';
import type { EntryMemory } from './EntryCard.tsx';
import { HistoryLists } from './HistoryLists.tsx';
import { EMPTY_HISTORY, forget, type History, isPinned, remember, togglePin } from './history.ts';
import { Lookup } from './Lookup.tsx';
import type { LookupSource } from './lookup-source.ts';
import { PageCodes, type PageState } from './PageCodes.tsx';
import { stepThroughRows } from './rows.ts';
import { type SiteState, SiteSwitches } from './SiteSwitches.tsx';
import { useShortcuts } from './shortcuts.ts';

/** The page whose codes are listed. */
export interface PageSource {
  /** Calls back with the state of the page now and whenever it changes, until the signal aborts. */
  watch(onState: (state: PageState) => void, signal: AbortSignal): void;
  watchSite(onSite: (site: SiteState) => void, signal: AbortSignal): void;
  annotate(): Promise<void>;
  reveal(index: number): Promise<void>;
  switchSite(on: boolean): Promise<void>;
  switchEverySite(on: boolean): Promise<void>;
}

/** What the reader has looked up, wherever it is kept. */
export interface HistorySource {
  /** Calls back with the history now and whenever it changes, until the signal aborts. */
  watch(onChange: (history: History) => void, signal: AbortSignal): void;
  /** Rejects with what the reader has to know when nothing came of it. */
  change(change: (history: History) => History): Promise<void>;
}

export interface PopupProps {
  readonly lookup: LookupSource;
  readonly history: HistorySource;
  /** Resolves to undefined where there is no page to list. */
  readonly page: Promise<PageSource | undefined>;
  readonly actions: WindowActions;
  readonly query: string;
}

/** The popup: lookup above; below it, as long as nothing is looked up, the history and the codes of the page. */
export function Popup({
  lookup,
  history: kept,
  page: asked,
  actions,
  query: first,
}: PopupProps): JSX.Element {
  const [query, setQuery] = useState(first);
  const [wanted, setWanted] = useState<EntryKey>();
  const field = useRef<HTMLTextAreaElement>(null);
  const main = useRef<HTMLElement>(null);
  const page = useResolved(asked);
  const [history, setHistory] = useState(EMPTY_HISTORY);
  const [problem, setProblem] = useState('');
  useWatched(kept, setHistory);
  /** What the reader did by hand must not fail in silence. */
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
    /** Only what the catalog has can be found again. */
    const ifKnown = (entry: EntryKey, act: () => unknown) =>
      void lookup
        .entry(entry)
        .then((known) => known && act())
        .catch(() => {});
    return {
      isPinned: (entry) => isPinned(history, entry),
      onPin: (entry) => ifKnown(entry, () => keep((before) => togglePin(before, entry))),
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
        memory={memory}
        field={field}
        query={query}
        wanted={wanted}
        onQuery={(text) => {
          setQuery(text);
          setWanted(undefined);
        }}
      />
      {problem && (
        <p role="alert" class="failed">
          {problem}
        </p>
      )}
      {query.trim() === '' && (
        <>
          <HistoryLists
            history={history}
            onOpen={(entry) => {
              memory.onUsed(entry);
              search(queryFor(entry), entry);
            }}
            onUnpin={(entry) => keep((before) => togglePin(before, entry))}
            onForget={(entry) => keep((before) => forget(before, entry))}
            onClear={(list) => {
              field.current?.focus();
              keep((before) => ({ ...before, [list]: [] }));
            }}
          />
          {page && <PageParts page={page} lookup={lookup} memory={memory} />}
        </>
      )}
      <Actions actions={actions} query={query} />
    </main>
  );
}

/** What leads to an entry when it is looked up. */
function queryFor(entry: EntryKey): string {
  return entry.name || (entry.value < 0x1_0000 ? String(entry.value) : entryHex(entry));
}

function PageParts({
  page,
  lookup,
  memory,
}: {
  readonly page: PageSource;
  readonly lookup: LookupSource;
  readonly memory: EntryMemory;
}): JSX.Element {
  const [state, setState] = useState<PageState>({ kind: 'asking' });
  const [site, setSite] = useState<SiteState>();
  useWatched(page, setState);
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

function useResolved<T>(promise: Promise<T>): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => void promise.then((found) => setValue(() => found)), [promise]);
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
