import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ListedMention } from '../page/page-list.ts';
import type { EntryMemory } from './EntryCard.tsx';
import type { LookupSource } from './lookup-source.ts';
import { PageGroupItem } from './PageGroupItem.tsx';
import { countText, firstSentence, groupMentions, type PageGroup } from './page-groups.ts';

/** What is known of the page. */
export type PageState =
  | { readonly kind: 'asking' }
  /** The page is not annotated; it could be by a click. */
  | { readonly kind: 'off' }
  /** The browser lets no extension into this page. */
  | { readonly kind: 'closed' }
  /** The page does nothing for others now; it is asked again. */
  | { readonly kind: 'busy' }
  /** The reader has not let us into this page. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'on'; readonly mentions: readonly ListedMention[]; readonly settled: boolean };

export interface PageCodesProps {
  readonly page: PageState;
  readonly source: LookupSource;
  readonly memory: EntryMemory;
  readonly onAnnotate: () => void;
  readonly onReveal: (index: number) => void;
  /** What stands between the heading and the list. */
  readonly children?: preact.ComponentChildren;
}

const NO_MENTIONS: readonly ListedMention[] = [];

/** More groups than these are shown only on demand: each costs time, and nobody reads so many at a glance. */
const GROUPS_AT_FIRST = 100;

/** The codes of the page, each with what it means and a way to it. */
export function PageCodes(props: PageCodesProps): JSX.Element {
  const { page, children } = props;
  const mentions = page.kind === 'on' ? page.mentions : NO_MENTIONS;
  const groups = useMemo(() => groupMentions(mentions), [mentions]);
  return (
    <section aria-labelledby="page-title" class="page" data-state={isReading(page) ? 'reading' : page.kind}>
      <h2 id="page-title">
        On this page
        {groups.length > 0 && <span class="count">: {countText(groups)}</span>}
      </h2>
      {children}
      {groups.length > 0 ? (
        <Groups {...props} groups={groups} />
      ) : (
        <PageNotice page={page} onAnnotate={props.onAnnotate} />
      )}
    </section>
  );
}

function isReading(page: PageState): boolean {
  return page.kind === 'on' && !page.settled;
}

function PageNotice({ page, onAnnotate }: Pick<PageCodesProps, 'page' | 'onAnnotate'>): JSX.Element {
  switch (page.kind) {
    case 'asking':
      return <p role="status">Reading the page…</p>;
    case 'closed':
      return <p role="status">The browser lets no extension read this page. You can look codes up above.</p>;
    case 'busy':
      return (
        <p role="status">The page is busy and does not answer. Its codes are listed as soon as it does.</p>
      );
    case 'locked':
      return (
        <p role="status">
          Errgloss has no access to this page. Click its button in the toolbar to list the codes of the page.
        </p>
      );
    case 'off':
      return (
        <>
          <p>Codes are not marked on this page.</p>
          <button type="button" class="button" data-row onClick={onAnnotate}>
            Annotate this page once
          </button>
        </>
      );
    case 'on':
      return <p role="status">{page.settled ? 'No codes found.' : 'Reading the page…'}</p>;
  }
}

function Groups(props: PageCodesProps & { readonly groups: readonly PageGroup[] }): JSX.Element {
  const { source, memory, onReveal } = props;
  const [open, setOpen] = useState<string>();
  const [most, setMost] = useState(GROUPS_AT_FIRST);
  const groups = props.groups.slice(0, most);
  const summaries = useSummaries(source, groups);
  const hidden = props.groups.length - groups.length;
  return (
    <>
      <ol class="rows mentions">
        {groups.map((group) => (
          <PageGroupItem
            key={group.key}
            group={group}
            summary={summaries.get(group.key)}
            isOpen={open === group.key}
            onToggle={(isOpen) =>
              setOpen((now) => (isOpen ? group.key : now === group.key ? undefined : now))
            }
            onReveal={onReveal}
            source={source}
            memory={memory}
          />
        ))}
      </ol>
      {hidden > 0 && (
        <button type="button" class="flat" data-row onClick={() => setMost(Number.POSITIVE_INFINITY)}>
          Show {hidden} more codes
        </button>
      )}
    </>
  );
}

/** A sentence for each group; asked for once, when the group is first shown. */
function useSummaries(source: LookupSource, groups: readonly PageGroup[]): ReadonlyMap<string, string> {
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const missing = groups.filter(({ key }) => !known.has(key));
  const asked = missing.map(({ key }) => key).join('\n');
  useEffect(() => {
    if (missing.length === 0) return undefined;
    let isCurrent = true;
    source.summaries(missing.map(({ head }) => head)).then(
      (texts) => {
        const added = missing.map(({ key }, at): [string, string] => [key, firstSentence(texts[at] ?? '')]);
        if (isCurrent) setKnown((before) => new Map([...before, ...added]));
      },
      // The list is of use without them.
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [source, asked]);
  return known;
}
