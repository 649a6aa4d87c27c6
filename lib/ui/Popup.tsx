import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Lookup, type LookupSource } from './Lookup.tsx';
import { PageCodes, type PageState } from './PageCodes.tsx';

/** The page in the active tab as the popup reaches it. */
export interface PageSource {
  /** Calls back with the state of the page now and whenever it changes, until the signal aborts. */
  watch(onState: (state: PageState) => void, signal: AbortSignal): void;
  annotate(): Promise<void>;
  reveal(index: number): Promise<void>;
}

export interface PopupProps {
  readonly lookup: LookupSource;
  /** Resolves to undefined when the popup is open as a page of its own. */
  readonly page: Promise<PageSource | undefined>;
  readonly query: string;
}

/** The popup: lookup above, the codes of the page below as long as nothing is looked up. */
export function Popup({ lookup, page: asked, query }: PopupProps): JSX.Element {
  const [page, setPage] = useState<PageSource>();
  const [isIdle, setIdle] = useState(true);
  const [state, setState] = useState<PageState>({ kind: 'asking' });
  useEffect(() => void asked.then(setPage), [asked]);
  useEffect(() => {
    const watching = new AbortController();
    page?.watch(setState, watching.signal);
    return () => watching.abort();
  }, [page]);
  return (
    <main>
      <h1 class="visually-hidden">Errgloss</h1>
      <Lookup source={lookup} initialQuery={query} onQuery={setIdle} />
      {page && isIdle && (
        <PageCodes
          page={state}
          onAnnotate={() => void page.annotate()}
          onReveal={(index) => void page.reveal(index)}
        />
      )}
    </main>
  );
}
