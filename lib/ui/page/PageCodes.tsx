import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CauseFacts } from '../../card/facts/cause.ts';
import type { ListedMention } from '../../page/marks/mark-list.ts';
import type { Stop } from '../../page/scan/budget.ts';
import { counted, words } from '../../words/words.ts';
import type { EntryMemory } from '../lookup/EntryCard.tsx';
import type { EntryLine, LookupSource } from '../lookup/lookup-source.ts';
import { CopyThread } from './CopyThread.tsx';
import { PageCauseView } from './PageCauseView.tsx';
import { meaningsOfGroup, PageGroupItem } from './PageGroupItem.tsx';
import { countText, groupMentions, isAbout, type PageGroup, ROLE_ORDER, writtenAs } from './page-groups.ts';
import type { PageCause } from './use-page-cause.ts';

/** What is known of the page. */
export type PageState =
  | { readonly kind: 'asking' }
  /** The page is not annotated; it could be by a click. */
  | { readonly kind: 'off' }
  /** The browser lets no extension into this page. */
  | { readonly kind: 'closed' }
  /** The page does nothing for others now; it is asked again. */
  | { readonly kind: 'busy' }
  /** The user has not let us into this page. */
  | { readonly kind: 'locked' }
  /** Errgloss has stopped on the page. */
  | { readonly kind: 'stopped'; readonly why: Stop }
  | {
      readonly kind: 'on';
      /** Which page it is; another one has another. */
      readonly page?: string;
      readonly mentions: readonly ListedMention[];
      readonly settled: boolean;
    };

export interface PageCodesProps {
  readonly page: PageState;
  readonly source: LookupSource;
  readonly memory: EntryMemory;
  readonly onAnnotate: () => void;
  readonly onReveal: (index: number) => void;
  /** The cause that the page tells of; missing where nobody can look for it. */
  readonly cause?: PageCause | undefined;
  /** What stands below the list: where pages are annotated by themselves. */
  readonly children?: ComponentChildren;
}

const NO_MENTIONS: readonly ListedMention[] = [];

/** More groups than these are shown only on demand: each costs time, and nobody reads so many at a glance. */
const GROUPS_AT_FIRST = 100;

/** With fewer codes a filter would only take room. */
const MIN_FILTERED = 7;

/** The codes of the page, each with what it means and a way to it. */
export function PageCodes(props: PageCodesProps): JSX.Element {
  const { page, source, children } = props;
  const mentions = page.kind === 'on' ? page.mentions : NO_MENTIONS;
  const groups = useMemo(() => groupMentions(mentions), [mentions]);
  const codes = groups.map((group) => ({
    written: writtenAs(group),
    meaning: async () => (await meaningsOfGroup(source, group))[0],
  }));
  return (
    <section aria-labelledby="page-title" class="page" data-state={isReading(page) ? 'reading' : page.kind}>
      <div class="heading">
        <h2 id="page-title">
          {groups.length > 0 ? words('onThisPageCount', countText(groups)) : words('onThisPage')}
        </h2>
        {groups.length > 0 && <CopyThread source={source} codes={codes} cause={factsFound(props.cause)} />}
      </div>
      {groups.length > 0 && props.cause && (
        <PageCauseView {...props} cause={props.cause} mentions={mentions} />
      )}
      {groups.length > 0 ? (
        <Groups {...props} groups={groups} />
      ) : (
        <PageNotice page={page} onAnnotate={props.onAnnotate} />
      )}
      {children}
    </section>
  );
}

function factsFound(cause: PageCause | undefined): CauseFacts | undefined {
  return cause?.state.kind === 'found' ? cause.state.facts : undefined;
}

function isReading(page: PageState): boolean {
  return page.kind === 'on' && !page.settled;
}

function PageNotice({ page, onAnnotate }: Pick<PageCodesProps, 'page' | 'onAnnotate'>): JSX.Element {
  switch (page.kind) {
    case 'closed':
      return <p role="status">{words('pageClosed')}</p>;
    case 'busy':
      return <p role="status">{words('pageBusy')}</p>;
    case 'locked':
      return <p role="status">{words('pageLocked')}</p>;
    case 'off':
      return (
        <>
          <button type="button" class="main" data-row onClick={onAnnotate}>
            {words('annotateOnce')}
          </button>
          <p class="offer">{words('pageOff')}</p>
        </>
      );
    case 'stopped':
      return <p role="status">{words(page.why === 'blocks' ? 'stoppedBlocks' : 'stoppedFaults')}</p>;
    case 'asking':
    case 'on':
      return (
        <p role="status">
          {page.kind === 'on' && page.settled ? words('noCodesFound') : words('readingPage')}
        </p>
      );
  }
}

function Groups(props: PageCodesProps & { readonly groups: readonly PageGroup[] }): JSX.Element {
  const { source, memory, onReveal } = props;
  const [open, setOpen] = useState<string>();
  const [most, setMost] = useState(GROUPS_AT_FIRST);
  const [typed, setTyped] = useState('');
  const lines = useLines(source, props.groups.slice(0, most));
  const query = typed.trim();
  const roleOf = ({ key }: PageGroup) => lines.get(key)?.role ?? 'specific';
  // A row is shown where it stays, and not before that is known: it would move away under the pointer.
  const ordered = props.groups
    .slice(0, most)
    .filter(({ key }) => lines.has(key))
    .toSorted((a, b) => ROLE_ORDER.indexOf(roleOf(a)) - ROLE_ORDER.indexOf(roleOf(b)));
  // Where all say what went wrong, none is said to be the one to begin with.
  const first = ordered[0];
  const start =
    first && roleOf(first) === 'specific' && ordered.some((group) => roleOf(group) !== 'specific')
      ? first.key
      : undefined;
  const shown =
    query === ''
      ? ordered
      : ordered.filter((group) => isAbout(group, query, lines.get(group.key)?.summary ?? ''));
  const hidden = props.groups.length - Math.min(most, props.groups.length);
  return (
    <>
      {props.groups.length >= MIN_FILTERED && (
        <input
          type="search"
          class="filter"
          aria-label={words('filter')}
          placeholder={words('filter')}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {shown.length === 0 && query !== '' && <p role="status">{words('filterEmpty')}</p>}
      <ol class="rows mentions">
        {shown.map((group) => (
          <PageGroupItem
            key={group.key}
            group={group}
            line={lines.get(group.key)}
            isStart={group.key === start}
            isOpen={open === group.key}
            query={query}
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
        <button type="button" class="flat more" data-row onClick={() => setMost(Number.POSITIVE_INFINITY)}>
          {counted('showMoreCodes', hidden)}
        </button>
      )}
    </>
  );
}

/** A line about each group, or none; asked for once, when the group is to be shown. Missing until that is answered. */
function useLines(
  source: LookupSource,
  groups: readonly PageGroup[],
): ReadonlyMap<string, EntryLine | undefined> {
  const [known, setKnown] = useState<ReadonlyMap<string, EntryLine | undefined>>(new Map());
  const missing = groups.filter(({ key }) => !known.has(key));
  const asked = missing.map(({ key }) => key).join('\n');
  useEffect(() => {
    if (missing.length === 0) return undefined;
    let isCurrent = true;
    const answer = (lines: readonly (EntryLine | undefined)[]) => {
      const added = missing.map(({ key }, at): [string, EntryLine | undefined] => [key, lines[at]]);
      if (isCurrent) setKnown((before) => new Map([...before, ...added]));
    };
    source.lines(missing.map(({ head }) => head)).then(
      answer,
      // The list is of use without them.
      () => answer([]),
    );
    return () => {
      isCurrent = false;
    };
  }, [source, asked]);
  return known;
}
