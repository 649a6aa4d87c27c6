import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Card, type CardState } from '../card/Card.tsx';
import { copyText } from '../card/clipboard.ts';
import type { EntryKey } from '../catalog/entry.ts';
import type { Reading, ReadingDetail } from '../catalog/reading.ts';
import { tidyText } from '../codes/parse.ts';
import type { Answer } from '../lookup/answer.ts';
import { type Result, Results, resultId } from './Results.tsx';

/** What the lookup asks; each call rejects when the catalog can't be read. */
export interface LookupSource {
  answer(text: string): Promise<Answer>;
  details(readings: readonly Reading[]): Promise<readonly ReadingDetail[]>;
  entry(key: EntryKey): Promise<Reading | undefined>;
}

type Found =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'results';
      readonly query: string;
      readonly answer: Answer;
      readonly results: readonly Result[];
    };

export interface LookupProps {
  readonly source: LookupSource;
  readonly initialQuery: string;
  /** Told whether something is being looked up, so that the rest of the window can make room. */
  readonly onQuery: (isEmpty: boolean) => void;
}

/** The lookup field, its results and the card of the chosen one. */
export function Lookup({ source, initialQuery, onQuery }: LookupProps): JSX.Element {
  const [query, setQuery] = useState(initialQuery);
  const [attempt, setAttempt] = useState(0);
  const [chosen, setChosen] = useState(0);
  const found = useAnswer(source, query, attempt);
  const field = useRef<HTMLTextAreaElement>(null);
  const results = found.kind === 'results' ? found.results : [];

  useLayoutEffect(() => field.current?.focus(), []);
  useEffect(() => onQuery(query.trim() === ''), [query, onQuery]);

  const onKeyDown = (event: KeyboardEvent) => {
    // A pasted log keeps its lines, but nobody wants a line break when looking up a code.
    if (event.key === 'Enter') event.preventDefault();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || results.length === 0) return;
    event.preventDefault();
    setChosen((chosen + step + results.length) % results.length);
  };
  return (
    <section class="lookup" data-query={found.kind === 'results' ? found.query : undefined}>
      <textarea
        ref={field}
        rows={1}
        aria-label="Look up an error code"
        aria-autocomplete="list"
        aria-controls="results"
        aria-activedescendant={results.length > 0 ? resultId(chosen) : undefined}
        placeholder="Code, name or words"
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Status found={found} query={query} onRetry={() => setAttempt(attempt + 1)} />
      {results.length > 0 && <Results results={results} chosen={chosen} onChoose={setChosen} />}
      {found.kind === 'results' && results[chosen] && (
        <ChosenCard source={source} answer={found.answer} reading={results[chosen].reading} />
      )}
    </section>
  );
}

function useAnswer(source: LookupSource, query: string, attempt: number): Found {
  const [found, setFound] = useState<Found>({ kind: 'nothing' });
  // Before the frame is painted: a keystroke and its results belong to one frame.
  useLayoutEffect(() => {
    let isCurrent = true;
    source.answer(query).then(
      (answer) => isCurrent && setFound({ kind: 'results', query, answer, results: resultsOf(answer) }),
      () => isCurrent && setFound({ kind: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [source, query, attempt]);
  return found;
}

function resultsOf(answer: Answer): readonly Result[] {
  switch (answer.kind) {
    case 'empty':
      return [];
    case 'code':
      return answer.readings.map((reading) => ({ reading }));
    case 'codes':
      return answer.found.flatMap(({ text, count, readings: [reading] }) =>
        reading ? [{ reading, written: { text, count } }] : [],
      );
    case 'search':
      return answer.hits.map((reading) => ({ reading }));
  }
}

function Status(props: {
  readonly found: Found;
  readonly query: string;
  readonly onRetry: () => void;
}): JSX.Element | null {
  const { found, query, onRetry } = props;
  if (found.kind === 'failed') {
    return (
      <div role="alert" class="failed">
        The catalog could not be read.{' '}
        <button type="button" onClick={onRetry}>
          Try again
        </button>
      </div>
    );
  }
  if (found.kind === 'nothing' || found.answer.kind === 'empty') return null;
  return <p role="status">{statusText(found.answer, found.results.length, query)}</p>;
}

function statusText(answer: Answer, count: number, query: string): string {
  if (answer.kind === 'codes') return `${count} codes in this text`;
  if (answer.kind === 'code') return count === 1 ? '1 reading' : `${count} readings, likeliest first`;
  if (count > 0) return `No code, but ${count === 1 ? 'one entry matches' : `${count} entries match`}`;
  return `Nothing found for “${tidyText(query).slice(0, 80)}”`;
}

/** The card of one result; for a code with several readings the others stay under "could also be". */
function ChosenCard(props: {
  readonly source: LookupSource;
  readonly answer: Answer;
  readonly reading: Reading;
}): JSX.Element {
  const { source, answer, reading } = props;
  const [path, setPath] = useState<readonly Reading[]>([reading]);
  const [state, setState] = useState<CardState>({ kind: 'loading', text: reading.name });
  const [attempt, setAttempt] = useState(0);
  const shown = path.at(-1) ?? reading;

  useEffect(() => setPath([reading]), [reading]);
  useEffect(() => {
    let isCurrent = true;
    const others =
      answer.kind === 'code' && shown === reading ? answer.readings.filter((other) => other !== shown) : [];
    source.details([shown, ...others]).then(
      (readings) => isCurrent && setState({ kind: 'readings', text: shown.name, readings }),
      () => isCurrent && setState({ kind: 'failed', text: shown.name }),
    );
    return () => {
      isCurrent = false;
    };
  }, [source, shown, attempt]);

  return (
    <Card
      state={state}
      onBack={path.length > 1 ? () => setPath(path.slice(0, -1)) : undefined}
      onEntry={(key) =>
        void source.entry(key).then((entry) => {
          if (entry) setPath([...path, entry]);
        })
      }
      onRetry={() => setAttempt(attempt + 1)}
      copy={(text) => copyText(text, document.body)}
    />
  );
}
