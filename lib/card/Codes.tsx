import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Reading, ReadingDetail } from '../catalog/reading.ts';
import type { FoundCode } from '../lookup/answer.ts';
import { Disclosure } from './Disclosure.tsx';
import { type ReadingActions, Readings } from './ReadingView.tsx';
import { titleOf } from './ticket.ts';

/** The codes of a text, and how their texts are read; rejects when the catalog can't be read. */
export interface FoundCodes {
  readonly found: readonly FoundCode[];
  readonly details: (readings: readonly Reading[]) => Promise<readonly ReadingDetail[]>;
  /** Which codes are open, kept for the way back to this list. */
  readonly opened: Set<string>;
}

/** Every code of a text on a line of its own, which opens what the code means. */
export function Codes(props: ReadingActions & FoundCodes): JSX.Element {
  const { found, opened } = props;
  const [, setCount] = useState(opened.size);
  const toggle = (text: string) => {
    if (!opened.delete(text)) opened.add(text);
    setCount(opened.size);
  };
  return (
    <>
      <h2 id="errgloss-title">{found.length} codes</h2>
      <ul class="plain codes">
        {found.map(({ text, count, readings }) => {
          const [first] = readings;
          if (!first) return null;
          const name = titleOf(first);
          return (
            <li key={text}>
              <Disclosure
                label={
                  <>
                    <span class="written">{text}</span>
                    {count > 1 && ` × ${count}`}
                    {name !== text && ` ${name}`}
                  </>
                }
                isOpen={opened.has(text)}
                onToggle={() => toggle(text)}
              >
                <LoadedReadings {...props} wanted={readings} />
              </Disclosure>
            </li>
          );
        })}
      </ul>
    </>
  );
}

type Loaded = readonly ReadingDetail[] | 'loading' | 'failed';

function LoadedReadings(
  props: ReadingActions & Pick<FoundCodes, 'details'> & { readonly wanted: readonly Reading[] },
): JSX.Element {
  const { details, wanted } = props;
  const [loaded, setLoaded] = useState<Loaded>('loading');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    setLoaded('loading');
    details(wanted).then(
      (readings) => isCurrent && setLoaded(readings),
      () => isCurrent && setLoaded('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [details, wanted, attempt]);
  if (loaded === 'loading') return <p role="status">Looking it up…</p>;
  if (loaded === 'failed') {
    return (
      <>
        <p role="status">The catalog could not be read.</p>
        <button type="button" onClick={() => setAttempt(attempt + 1)}>
          Try again
        </button>
      </>
    );
  }
  return (
    <Readings
      readings={loaded}
      isNested
      onEntry={props.onEntry}
      copy={props.copy}
      onIgnore={props.onIgnore}
    />
  );
}
