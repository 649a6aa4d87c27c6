import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type CauseFacts, type CauseLink, causeView } from '../../card/facts/cause.ts';
import { Cause, type CauseProps } from '../../card/view/Cause.tsx';
import { RoleLabel } from '../../card/view/Glance.tsx';
import type { EntryKey } from '../../catalog/entry.ts';
import type { Meaning } from '../../catalog/meaning.ts';
import { words } from '../../words/words.ts';
import { EntryCard, type EntryMemory } from '../lookup/EntryCard.tsx';
import type { LookupSource } from '../lookup/lookup-source.ts';
import { RowText } from '../lookup/Row.tsx';
import { UnfoldingRow } from '../lookup/UnfoldingRow.tsx';

/** The cause in a window of the extension: each code of the chain is a line that unfolds its card. */
export function FoundCause(
  props: Pick<CauseProps, 'wayTo' | 'level'> & {
    readonly facts: CauseFacts;
    readonly source: LookupSource;
    readonly memory: EntryMemory;
  },
): JSX.Element {
  const { facts, source, memory, wayTo, level } = props;
  const view = useMemo(() => causeView(facts), [facts]);
  return (
    <Cause
      view={view}
      wayTo={wayTo}
      {...(level && { level })}
      link={(link) => <ChainRow link={link} source={source} memory={memory} />}
    />
  );
}

function ChainRow(props: {
  readonly link: CauseLink;
  readonly source: LookupSource;
  readonly memory: EntryMemory;
}): JSX.Element {
  const { link, source, memory } = props;
  const text = (
    <RowText
      name={link.title}
      number={link.title.includes(link.number) ? '' : link.number}
      labels={
        <>
          <RoleLabel meaning={link} />
          {link.label && <span class={link.isCause ? 'role start' : 'role'}>{link.label}</span>}
        </>
      }
      sentence={link.sentence}
      query=""
    />
  );
  return (
    <UnfoldingRow text={text} kind=" chain-row">
      {() => <LinkCard link={link} source={source} memory={memory} />}
    </UnfoldingRow>
  );
}

const NO_OTHERS: readonly Meaning[] = [];

function LinkCard(props: {
  readonly link: CauseLink;
  readonly source: LookupSource;
  readonly memory: EntryMemory;
}): JSX.Element | null {
  const { link, source, memory } = props;
  const [meaning, setMeaning] = useState<Meaning | 'failed'>();
  useEffect(() => {
    let isCurrent = true;
    meaningOf(source, link.key).then(
      (found) => isCurrent && setMeaning(found),
      () => isCurrent && setMeaning('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [source, link.key]);
  if (meaning === 'failed') return <p role="alert">{words('catalogFailed')}</p>;
  if (!meaning) return null;
  return (
    <EntryCard source={source} memory={memory} meaning={meaning} written={link.number} others={NO_OTHERS} />
  );
}

/** A code that the catalog has not can still be taken apart. */
async function meaningOf(source: LookupSource, key: EntryKey): Promise<Meaning> {
  const entry = await source.entry(key);
  if (entry) return entry;
  const { family, value, name } = key;
  return { family, value, name, aliases: [], header: '', derivation: '', note: '', catalogued: false };
}
