import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Meaning, MeaningDetail } from '../../catalog/meaning.ts';
import type { FoundCode } from '../../lookup/answer.ts';
import { counted, words } from '../../words/words.ts';
import type { CauseLink, CauseView } from '../facts/cause.ts';
import { titleOf } from '../facts/titles.ts';
import { Disclosure } from '../parts/Disclosure.tsx';
import { EntryButton } from '../parts/EntryButton.tsx';
import { Name } from '../parts/Name.tsx';
import { PageWords } from '../parts/page-words.tsx';
import { Cause } from './Cause.tsx';
import { type MeaningActions, Meanings } from './Meanings.tsx';

/** The codes of a text, and how their texts are read; rejects when the catalog can't be read. */
export interface FoundCodes {
  readonly found: readonly FoundCode[];
  /** What the text says about its failure, where it is a log. */
  readonly cause?: CauseView | undefined;
  /** So many characters at the beginning of the text were too many to be read. */
  readonly unread?: number | undefined;
  readonly details: (meanings: readonly Meaning[]) => Promise<readonly MeaningDetail[]>;
  /** Which codes are open, kept for the way back to this list. */
  readonly opened: Set<string>;
}

/** What the card as a whole is named by. */
const TITLE_ID = 'errgloss-title';

/** Every code of a text on a line of its own, which opens what the code means. */
export function Codes(props: MeaningActions & FoundCodes): JSX.Element {
  const { found, opened, cause } = props;
  const [, setCount] = useState(opened.size);
  const toggle = (text: string) => {
    if (!opened.delete(text)) opened.add(text);
    setCount(opened.size);
  };
  return (
    <div class="glance">
      {cause && (
        <Cause view={cause} titleId={TITLE_ID} link={(link) => <ChainCode {...props} link={link} />} />
      )}
      {found.length > 0 && <h2 id={cause ? undefined : TITLE_ID}>{counted('codes', found.length)}</h2>}
      {props.unread && <p>{counted('unread', props.unread)}</p>}
      <ul class="plain codes">
        {found.map(({ text, count, meanings }) => {
          const [first] = meanings;
          if (!first) return null;
          const name = titleOf(first);
          return (
            <li key={text}>
              <Disclosure
                label={
                  <>
                    <span class="written">
                      <PageWords text={text} />
                    </span>
                    {count > 1 && <span class="times">{` ${words('times', count)}`}</span>}
                    {name !== text && (
                      <>
                        {' '}
                        <Name text={name} />
                      </>
                    )}
                  </>
                }
                isOpen={opened.has(text)}
                onToggle={() => toggle(text)}
              >
                <LoadedMeanings {...props} written={text} wanted={meanings} />
              </Disclosure>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** A code of the chain, which leads to its own card. */
function ChainCode({ link, onEntry }: MeaningActions & { readonly link: CauseLink }): JSX.Element {
  return (
    <>
      <EntryButton entry={link.key} onClick={() => onEntry(link.key)} />
      {link.label && <span class={link.isCause ? 'role start' : 'role'}>{link.label}</span>}
      {link.sentence && <span class="why">{link.sentence}</span>}
    </>
  );
}

type Loaded = readonly MeaningDetail[] | 'loading' | 'failed';

function LoadedMeanings(
  props: MeaningActions &
    Pick<FoundCodes, 'details'> & { readonly wanted: readonly Meaning[]; readonly written: string },
): JSX.Element {
  const { details, wanted, written } = props;
  const [loaded, setLoaded] = useState<Loaded>('loading');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    setLoaded('loading');
    details(wanted).then(
      (meanings) => isCurrent && setLoaded(meanings),
      () => isCurrent && setLoaded('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [details, wanted, attempt]);
  if (loaded === 'loading') return <p role="status">{words('lookingUp')}</p>;
  if (loaded === 'failed') {
    return (
      <>
        <p role="status">{words('catalogFailed')}</p>
        <button type="button" class="button" onClick={() => setAttempt(attempt + 1)}>
          {words('tryAgain')}
        </button>
      </>
    );
  }
  return (
    <Meanings
      meanings={loaded}
      written={written}
      isNested
      onEntry={props.onEntry}
      copy={props.copy}
      onUnmark={props.onUnmark}
    />
  );
}
