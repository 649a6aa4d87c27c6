import type { JSX } from 'preact';
import type { ListedMention } from '../page/page-list.ts';

/** What is known of the page in the active tab. */
export type PageState =
  | { readonly kind: 'asking' }
  /** The page is not annotated; it could be by a click. */
  | { readonly kind: 'off' }
  /** The browser lets no extension into this page. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'on'; readonly mentions: readonly ListedMention[]; readonly settled: boolean };

export interface PageCodesProps {
  readonly page: PageState;
  readonly onAnnotate: () => void;
  readonly onReveal: (index: number) => void;
}

/** The codes of the page in the active tab, each with a way to it. */
export function PageCodes({ page, onAnnotate, onReveal }: PageCodesProps): JSX.Element {
  return (
    <section aria-labelledby="page-title" class="page" data-state={isReading(page) ? 'reading' : page.kind}>
      <h2 id="page-title">On this page</h2>
      <PageBody page={page} onAnnotate={onAnnotate} onReveal={onReveal} />
    </section>
  );
}

function isReading(page: PageState): boolean {
  return page.kind === 'on' && !page.settled;
}

function PageBody({ page, onAnnotate, onReveal }: PageCodesProps): JSX.Element {
  switch (page.kind) {
    case 'asking':
      return <p role="status">Reading the page…</p>;
    case 'closed':
      return <p role="status">The browser lets no extension read this page. You can look codes up above.</p>;
    case 'off':
      return (
        <>
          <p>Codes are not marked on this site.</p>
          <button type="button" onClick={onAnnotate}>
            Annotate this page
          </button>
        </>
      );
    case 'on': {
      if (page.mentions.length === 0) {
        return <p role="status">{page.settled ? 'No codes found.' : 'Reading the page…'}</p>;
      }
      return (
        <ol class="mentions">
          {page.mentions.map(({ text, head }, index) => (
            // The list is replaced as a whole; a mention has no identity beyond its place.
            <li key={index}>
              <button type="button" onClick={() => onReveal(index)}>
                <span class="name">{text}</span>
                <span class="number">{head.name || `${head.family} ${head.value}`}</span>
              </button>
            </li>
          ))}
        </ol>
      );
    }
  }
}
