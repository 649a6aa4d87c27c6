import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EntryKey } from '../catalog/entry.ts';
import { tidyText } from '../codes/parse.ts';
import type { Answer } from '../lookup/answer.ts';
import { EntryCard, type EntryMemory } from './EntryCard.tsx';
import { isSameEntry } from './history.ts';
import type { LookupSource } from './lookup-source.ts';
import { type Result, Results, resultId } from './Results.tsx';
import { hasModifier } from './rows.ts';

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
  readonly memory: EntryMemory;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly query: string;
  /** The entry to choose among the results, where the query came with one. */
  readonly wanted: EntryKey | undefined;
  readonly onQuery: (query: string) => void;
}

/** The lookup field, its results and the card of the chosen one. */
export function Lookup({ source, memory, field, query, wanted, onQuery }: LookupProps): JSX.Element {
  const [attempt, setAttempt] = useState(0);
  const [picked, setPicked] = useState<{ readonly query: string; readonly index: number }>();
  const card = useRef<HTMLDivElement>(null);
  const found = useAnswer(source, query, attempt);
  const results = found.kind === 'results' ? found.results : [];
  const hasPicked = found.kind === 'results' && picked?.query === found.query;
  const chosen = hasPicked ? picked.index : indexOf(results, wanted);
  const reading = results[chosen]?.reading;

  const choose = (index: number) => {
    if (found.kind === 'results') setPicked({ query: found.query, index });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // A pasted log keeps its lines, but nobody wants a line break when looking up a code.
    if (event.key === 'Enter') event.preventDefault();
    if (hasModifier(event) || !reading) return;
    if (event.key === 'Enter') {
      memory.onUsed(reading);
      card.current?.focus();
      return;
    }
    const index = stepTo(event.key, chosen, results.length, hasPicked);
    if (index === undefined) return;
    event.preventDefault();
    choose(index);
  };
  return (
    <section class="lookup" data-query={found.kind === 'results' ? found.query : undefined}>
      <Field
        field={field}
        query={query}
        active={results.length > 0 ? resultId(chosen) : undefined}
        onQuery={(text) => {
          setPicked(undefined);
          onQuery(text);
        }}
        onKeyDown={onKeyDown}
      />
      <Status found={found} query={query} onRetry={() => setAttempt(attempt + 1)} />
      {results.length > 0 && (
        <Results
          results={results}
          chosen={chosen}
          onKeyDown={onKeyDown}
          onChoose={(index) => {
            choose(index);
            const clicked = results[index];
            if (clicked) memory.onUsed(clicked.reading);
          }}
        />
      )}
      {found.kind === 'results' && reading && (
        // Enter leads here; a screen reader then reads the card.
        <div ref={card} class="chosen" tabIndex={-1}>
          <ChosenCard source={source} memory={memory} answer={found.answer} reading={reading} />
        </div>
      )}
    </section>
  );
}

function indexOf(results: readonly Result[], wanted: EntryKey | undefined): number {
  return wanted
    ? Math.max(
        0,
        results.findIndex(({ reading }) => isSameEntry(reading, wanted)),
      )
    : 0;
}

/** Home and End move the caret in the text until an arrow key has led into the results. */
function stepTo(key: string, chosen: number, count: number, isInResults: boolean): number | undefined {
  if (key === 'ArrowDown') return (chosen + 1) % count;
  if (key === 'ArrowUp') return (chosen - 1 + count) % count;
  return isInResults ? { Home: 0, End: count - 1 }[key] : undefined;
}

function Field(props: {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly query: string;
  readonly active: string | undefined;
  readonly onQuery: (query: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}): JSX.Element {
  const { field, query, active } = props;
  useLayoutEffect(() => field.current?.focus(), [field]);
  return (
    <div class="field">
      <textarea
        ref={field}
        rows={1}
        aria-label="Look up an error code"
        aria-autocomplete="list"
        aria-controls={active && 'results'}
        aria-activedescendant={active}
        aria-keyshortcuts="/"
        placeholder="Code, name, words or a log"
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => props.onQuery(event.currentTarget.value)}
        onKeyDown={props.onKeyDown}
      />
      {query !== '' && (
        <button
          type="button"
          class="icon"
          aria-label="Clear"
          title="Clear (Esc)"
          onClick={() => {
            props.onQuery('');
            field.current?.focus();
          }}
        >
          ✕
        </button>
      )}
    </div>
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
function ChosenCard(
  props: Pick<LookupProps, 'source' | 'memory'> & Pick<Result, 'reading'> & { readonly answer: Answer },
): JSX.Element {
  const { answer, reading } = props;
  const others = useMemo(
    () => (answer.kind === 'code' ? answer.readings.filter((other) => other !== reading) : []),
    [answer, reading],
  );
  return <EntryCard source={props.source} memory={props.memory} reading={reading} others={others} />;
}
