import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { firstSentence } from '../../card/facts/first-sentence.ts';
import { entryTitle, familyTitle } from '../../card/facts/titles.ts';
import { RoleLabel } from '../../card/view/Glance.tsx';
import { entryNumber } from '../../catalog/entry.ts';
import type { Meaning } from '../../catalog/meaning.ts';
import { words } from '../../words/words.ts';
import type { EntryLine, LookupSource } from './lookup-source.ts';
import { RowText } from './Row.tsx';

/** A meaning, how the question wrote its number, and for a pasted text how often it is there. */
export interface Result {
  readonly meaning: Meaning;
  readonly written?: { readonly text: string; readonly count?: number };
  /** Why it is listed although the code is another one. */
  readonly remark?: string;
  /** It is what decided in the text. */
  readonly isStart?: boolean;
}

export interface ResultsProps {
  readonly source: LookupSource;
  readonly results: readonly Result[];
  /** What was asked; its words are set off where the results have them. */
  readonly query: string;
  /** Position of the result whose card is shown. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  /** The keys that move the choice, for people who have tabbed into the list. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** DOM id of a result, for `aria-activedescendant`. */
export function resultId(index: number): string {
  return `result-${index}`;
}

/** Longer words of a text are no number to be shown beside a name. */
const MAX_NUMBER = 24;

/** The number as it was written; what the family writes where something else was. */
function numberShown({ meaning, written }: Result): string {
  const own = entryNumber(meaning);
  const isNumber = written && /^[-–−#&]?[\dO]/i.test(written.text) && written.text.length < MAX_NUMBER;
  return isNumber ? written.text : own;
}

/** The list of results; the field above it keeps the focus and moves the choice. */
export function Results(props: ResultsProps): JSX.Element {
  const { source, results, query, chosen, onChoose, onKeyDown } = props;
  const list = useRef<HTMLDivElement>(null);
  const lines = useLines(source, results);
  useEffect(() => list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' }), [results, chosen]);
  return (
    <div
      ref={list}
      id="results"
      class="results"
      role="listbox"
      aria-label={words('results')}
      aria-activedescendant={resultId(chosen)}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {results.map((result, index) => {
        const { meaning } = result;
        const line = lines[index];
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: options are reached by aria-activedescendant
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above handles the keys
          <div
            key={`${meaning.family}:${meaning.value} ${meaning.name}`}
            id={resultId(index)}
            class="row"
            role="option"
            aria-selected={index === chosen}
            data-family={meaning.family}
            data-value={meaning.value}
            data-name={meaning.name}
            // The focus stays in the field, where the arrow keys go on from here.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(index)}
          >
            <RowText
              name={entryTitle(meaning)}
              number={numberShown(result)}
              labels={<Labels result={result} line={line} />}
              sentence={line?.ownNote || firstSentence(line?.summary ?? '') || kindOf(meaning)}
              query={query}
            />
          </div>
        );
      })}
    </div>
  );
}

/** What is said where there is no sentence: what kind of code it is, or that the catalog has none such. */
function kindOf({ catalogued, family }: Meaning): string {
  return catalogued ? familyTitle(family) : words('notInCatalog');
}

function Labels(props: { readonly result: Result; readonly line: EntryLine | undefined }): JSX.Element {
  const { result, line } = props;
  const { written, remark, isStart } = result;
  return (
    <>
      {written?.count !== undefined && written.count > 1 && (
        <span class="times">{words('times', written.count)}</span>
      )}
      {line && <RoleLabel meaning={line} />}
      {remark && <span class="remark">{remark}</span>}
      {line?.ownNote && <span class="remark">{words('remarkNote')}</span>}
      {isStart && <span class="role start">{words('startHere')}</span>}
    </>
  );
}

const NO_LINES: readonly EntryLine[] = [];

/** One line about each result, once it is known; the results don't wait for it. */
function useLines(source: LookupSource, results: readonly Result[]): readonly EntryLine[] {
  const [known, setKnown] = useState<{
    readonly of: readonly Result[];
    readonly lines: readonly EntryLine[];
  }>();
  useEffect(() => {
    let isCurrent = true;
    source.lines(results.map(({ meaning }) => meaning)).then(
      (lines) => isCurrent && setKnown({ of: results, lines }),
      // The card below says that the catalog can't be read.
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [source, results]);
  return known?.of === results ? known.lines : NO_LINES;
}
