import type { JSX, RefObject } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { CauseFacts } from '../../card/facts/cause.ts';
import type { EntryKey } from '../../catalog/entry.ts';
import type { Meaning } from '../../catalog/meaning.ts';
import type { Answer } from '../../lookup/answer.ts';
import type { CauseSource } from '../logs/cause-source.ts';
import { FoundCause } from '../logs/FoundCause.tsx';
import { goToLine } from '../logs/go-to-line.ts';
import { useCause } from '../logs/use-cause.ts';
import { type AnswerableCode, CopyThread } from '../page/CopyThread.tsx';
import { isSameEntry } from '../popup/history.ts';
import { EntryCard, type EntryMemory } from './EntryCard.tsx';
import { Field } from './Field.tsx';
import type { LookupSource } from './lookup-source.ts';
import { type Result, Results, resultId } from './Results.tsx';
import { hasModifier } from './rows.ts';
import { Status } from './Status.tsx';
import { useAnswer } from './use-answer.ts';

export interface LookupProps {
  readonly source: LookupSource;
  readonly causes?: CauseSource | undefined;
  readonly memory: EntryMemory;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly query: string;
  /** The entry to choose among the results, where the query came with one. */
  readonly wanted: EntryKey | undefined;
  readonly onQuery: (query: string) => void;
}

/** The list of results has the other meanings; the card need not repeat them. */
const LISTED_ABOVE: readonly Meaning[] = [];

/** The lookup field, its results and the card of the chosen one. */
export function Lookup(props: LookupProps): JSX.Element {
  const { source, causes, memory, field, query, wanted, onQuery } = props;
  const [attempt, setAttempt] = useState(0);
  const [picked, setPicked] = useState<{ readonly query: string; readonly index: number }>();
  const card = useRef<HTMLDivElement>(null);
  const found = useAnswer(source, query, attempt, wanted);
  const cause = useCause(causes, source, query);
  const start = found.kind === 'results' ? startOf(found.results, cause) : -1;
  const results = useMemo(
    () => (found.kind === 'results' ? marked(found.results, start) : []),
    [found, start],
  );
  const hasPicked = found.kind === 'results' && picked?.query === found.query;
  const chosen = hasPicked ? picked.index : wanted ? indexOf(results, wanted) : Math.max(start, 0);
  const meaning = results[chosen]?.meaning;

  // Of a log every word would be set off.
  const isLog = found.kind === 'results' && found.answer.kind === 'codes';

  const choose = (index: number) => {
    if (found.kind === 'results') setPicked({ query: found.query, index });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // A pasted log keeps its lines, but nobody wants a line break when looking up a code.
    if (event.key === 'Enter') event.preventDefault();
    if (hasModifier(event) || !meaning) return;
    if (event.key === 'Enter') {
      memory.onUsed(meaning);
      // The field stays in sight.
      card.current?.focus({ preventScroll: true });
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
      <Status found={found} query={query} onRetry={() => setAttempt(attempt + 1)}>
        {found.kind === 'results' && found.answer.kind === 'codes' && (
          <CopyThread source={source} codes={answerable(found.answer)} cause={cause} />
        )}
      </Status>
      {cause && (
        <FoundCause
          facts={cause}
          source={source}
          memory={memory}
          wayTo={({ line }) =>
            () =>
              field.current && goToLine(field.current, line)
            }
        />
      )}
      {results.length > 0 && (
        <Results
          source={source}
          results={results}
          query={isLog ? '' : query}
          chosen={chosen}
          onKeyDown={onKeyDown}
          onChoose={(index) => {
            choose(index);
            const clicked = results[index];
            if (clicked) memory.onUsed(clicked.meaning);
          }}
        />
      )}
      {meaning && (
        // Enter leads here; a screen reader then reads the card.
        <div ref={card} class="chosen" tabIndex={-1}>
          <EntryCard
            source={source}
            memory={memory}
            meaning={meaning}
            written={results[chosen]?.written?.text ?? ''}
            others={LISTED_ABOVE}
          />
        </div>
      )}
    </section>
  );
}

/** The codes of a log with their likeliest meanings. */
function answerable({ found }: Extract<Answer, { kind: 'codes' }>): readonly AnswerableCode[] {
  return found.flatMap(({ text, meanings: [meaning] }) =>
    meaning ? [{ written: text, meaning: () => meaning }] : [],
  );
}

/** The result that decided in a log: the innermost code of the deciding line that is listed; -1 without one. */
function startOf(results: readonly Result[], cause: CauseFacts | undefined): number {
  const { chain = [], deciding } = cause?.triage ?? {};
  const stated = chain.filter(({ place }) => place.line === deciding?.line).toReversed();
  const places = stated.map(({ family, value }) =>
    results.findIndex(({ meaning }) => meaning.family === family && meaning.value === value),
  );
  return places.find((place) => place >= 0) ?? -1;
}

/** Where there are several, the one to begin with is told. */
function marked(results: readonly Result[], start: number): readonly Result[] {
  if (results.length < 2) return results;
  return results.map((result, index) => (index === start ? { ...result, isStart: true } : result));
}

function indexOf(results: readonly Result[], wanted: EntryKey): number {
  return Math.max(
    0,
    results.findIndex(({ meaning }) => isSameEntry(meaning, wanted)),
  );
}

/** Home and End move the caret in the text until an arrow key has led into the results. */
function stepTo(key: string, chosen: number, count: number, isInResults: boolean): number | undefined {
  if (key === 'ArrowDown') return (chosen + 1) % count;
  if (key === 'ArrowUp') return (chosen - 1 + count) % count;
  return isInResults ? { Home: 0, End: count - 1 }[key] : undefined;
}
