import type { JSX } from 'preact';
import type { ListedMention } from '../../page/marks/mark-list.ts';
import { words } from '../../words/words.ts';
import { FoundCause } from '../logs/FoundCause.tsx';
import type { EntryMemory } from '../lookup/EntryCard.tsx';
import type { LookupSource } from '../lookup/lookup-source.ts';
import { mentionOnLine } from './line-mention.ts';
import type { PageCause } from './use-page-cause.ts';

/** A button that finds the cause that a page tells of, and then what it has found. */
export function PageCauseView(props: {
  readonly cause: PageCause;
  readonly mentions: readonly ListedMention[];
  readonly source: LookupSource;
  readonly memory: EntryMemory;
  readonly onReveal: (index: number) => void;
}): JSX.Element {
  const { cause, mentions, source, memory, onReveal } = props;
  const { state, find } = cause;
  switch (state.kind) {
    case 'found':
      return (
        <FoundCause
          facts={state.facts}
          source={source}
          memory={memory}
          level={3}
          wayTo={({ text }) => {
            const index = mentionOnLine(mentions, text);
            return index === undefined ? undefined : () => onReveal(index);
          }}
        />
      );
    case 'too long':
      return <p role="status">{words('causePageTooLong', Math.ceil(state.length / 1_000_000))}</p>;
    case 'closed':
      return <p role="status">{words('causePageClosed')}</p>;
    case 'reading':
      return <p role="status">{words('findingCause')}</p>;
    case 'unasked':
    case 'failed':
      return (
        <p class="ask-cause">
          {state.kind === 'failed' && <span role="alert">{words('causeFailed')}</span>}
          <button type="button" class="button" data-row onClick={find}>
            {words('findCause')}
          </button>
        </p>
      );
  }
}
