import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { firstSentence } from '../../card/facts/first-sentence.ts';
import { entryTitle } from '../../card/facts/titles.ts';
import { RoleLabel } from '../../card/view/Glance.tsx';
import type { Meaning } from '../../catalog/meaning.ts';
import { words } from '../../words/words.ts';
import { EntryCard, type EntryMemory } from '../lookup/EntryCard.tsx';
import type { EntryLine, LookupSource } from '../lookup/lookup-source.ts';
import { RowText } from '../lookup/Row.tsx';
import { isSameEntry } from '../popup/history.ts';
import { type GroupedMention, type PageGroup, spellingsWritten, writtenAs } from './page-groups.ts';

export interface PageGroupItemProps {
  readonly group: PageGroup;
  /** Undefined until it is known. */
  readonly line: EntryLine | undefined;
  /** It is the first of the list that says what went wrong. */
  readonly isStart: boolean;
  readonly isOpen: boolean;
  /** What the list is filtered by. */
  readonly query: string;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onReveal: (index: number) => void;
  readonly source: LookupSource;
  readonly memory: EntryMemory;
}

/** One code of the page: what it means, a way to it, and on demand every mention and the whole card. */
export function PageGroupItem(props: PageGroupItemProps): JSX.Element {
  const { group, line, isStart, isOpen, query, onToggle, onReveal } = props;
  const { head, mentions } = group;
  const title = entryTitle(head);
  return (
    <li class="group">
      <button
        type="button"
        class="row"
        data-row
        title={spellingsWritten(group)}
        onClick={() => onReveal(mentions[0].index)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight') onToggle(true);
          if (event.key === 'ArrowLeft') onToggle(false);
        }}
      >
        <RowText
          name={title}
          number={writtenAs(group)}
          labels={
            <>
              {mentions.length > 1 && <span class="times">{words('times', mentions.length)}</span>}
              {line && <RoleLabel meaning={line} />}
              {isStart && <span class="role start">{words('startHere')}</span>}
            </>
          }
          sentence={line && firstSentence(line.summary)}
          query={query}
        />
      </button>
      <button
        type="button"
        class="icon unfold"
        aria-expanded={isOpen}
        aria-label={words('detailsOf', title)}
        title={words('details')}
        onClick={() => onToggle(!isOpen)}
      />
      {isOpen && (
        <div class="unfolded">
          <ol class="places">
            {mentions.map((mention) => (
              <li key={mention.index}>
                <button type="button" class="row" data-row onClick={() => onReveal(mention.index)}>
                  <MentionLine mention={mention} />
                </button>
              </li>
            ))}
          </ol>
          <GroupCard {...props} />
        </div>
      )}
    </li>
  );
}

/** The words around a mention, the mention itself marked. */
function MentionLine({ mention }: { readonly mention: GroupedMention }): JSX.Element {
  const { text, context, at } = mention;
  if (context === '') return <mark>{text}</mark>;
  // White space within it is put in order, and what is too long is cut.
  const length = Math.min(text.replace(/\s+/g, ' ').trim().length, context.length - at);
  return (
    <>
      {context.slice(0, at)}
      <mark>{context.slice(at, at + length)}</mark>
      {context.slice(at + length)}
    </>
  );
}

/** Everything that hovering over a mention would show. */
function GroupCard({ group, source, memory }: PageGroupItemProps): JSX.Element | null {
  const [meanings, setMeanings] = useState<readonly Meaning[] | 'failed'>([]);
  const latest = useRef(group);
  latest.current = group;
  useEffect(() => {
    let isCurrent = true;
    meaningsOfGroup(source, latest.current).then(
      (found) => isCurrent && setMeanings(found),
      () => isCurrent && setMeanings('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [source, group.key]);
  if (meanings === 'failed') return <p role="alert">{words('catalogFailed')}</p>;
  const [meaning, ...others] = meanings;
  if (!meaning) return null;
  return (
    <EntryCard
      source={source}
      memory={memory}
      meaning={meaning}
      written={group.mentions[0].text}
      others={others}
    />
  );
}

/** The meanings of a group's code, those of the page's own words first. */
export async function meaningsOfGroup(
  source: LookupSource,
  { head, mentions }: PageGroup,
): Promise<readonly Meaning[]> {
  const [answer, entry] = await Promise.all([source.answer(mentions[0].text), source.entry(head)]);
  const found = answer.kind === 'code' ? answer.meanings : [];
  const first = found.find((meaning) => isSameEntry(meaning, head)) ?? entry;
  return first ? [first, ...found.filter((meaning) => !isSameEntry(meaning, first))] : found;
}
