import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { entryHex } from '../catalog/entry.ts';
import type { Reading } from '../catalog/reading.ts';
import { FAMILY_TITLES } from '../codes/families.ts';
import { EntryCard, type EntryMemory } from './EntryCard.tsx';
import { isSameEntry } from './history.ts';
import type { LookupSource } from './lookup-source.ts';
import { type PageGroup, writtenAs } from './page-groups.ts';

export interface PageGroupItemProps {
  readonly group: PageGroup;
  /** One sentence; undefined until it is known. */
  readonly summary: string | undefined;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onReveal: (index: number) => void;
  readonly source: LookupSource;
  readonly memory: EntryMemory;
}

/** One code of the page: what it means, a way to it, and on demand every mention and the whole card. */
export function PageGroupItem(props: PageGroupItemProps): JSX.Element {
  const { group, summary, isOpen, onToggle, onReveal } = props;
  const { head, mentions } = group;
  const count = mentions.length;
  return (
    <li class="group">
      <button
        type="button"
        class="row"
        data-row
        onClick={() => onReveal(mentions[0].index)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight') onToggle(true);
          if (event.key === 'ArrowLeft') onToggle(false);
        }}
      >
        <span class="name">{head.name || entryHex(head)}</span>{' '}
        <span class="number">
          {writtenAs(group)} · {FAMILY_TITLES[head.family]}
        </span>
        {summary && <span class="sentence">{summary}</span>}
      </button>
      <details open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
        <summary>{count > 1 ? `${count} mentions and details` : 'Details'}</summary>
        {isOpen && (
          <>
            <ol class="places">
              {mentions.map(({ index, text, context }) => (
                <li key={index}>
                  <button type="button" class="row" data-row onClick={() => onReveal(index)}>
                    {context || text}
                  </button>
                </li>
              ))}
            </ol>
            <GroupCard {...props} />
          </>
        )}
      </details>
    </li>
  );
}

/** Everything that hovering over a mention would show. */
function GroupCard({ group, source, memory }: PageGroupItemProps): JSX.Element | null {
  const [readings, setReadings] = useState<readonly Reading[] | 'failed'>([]);
  const latest = useRef(group);
  latest.current = group;
  useEffect(() => {
    let isCurrent = true;
    readingsOf(source, latest.current).then(
      (found) => isCurrent && setReadings(found),
      () => isCurrent && setReadings('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [source, group.key]);
  if (readings === 'failed') return <p role="alert">The catalog could not be read.</p>;
  const [reading, ...others] = readings;
  return reading ? <EntryCard source={source} memory={memory} reading={reading} others={others} /> : null;
}

/** The readings of a group's code, those of the page's own words first. */
async function readingsOf(source: LookupSource, { head, mentions }: PageGroup): Promise<readonly Reading[]> {
  const [answer, entry] = await Promise.all([source.answer(mentions[0].text), source.entry(head)]);
  const found = answer.kind === 'code' ? answer.readings : [];
  const first = found.find((reading) => isSameEntry(reading, head)) ?? entry;
  return first ? [first, ...found.filter((reading) => !isSameEntry(reading, first))] : found;
}
