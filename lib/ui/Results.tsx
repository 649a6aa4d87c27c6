import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { entryHex } from '../catalog/entry.ts';
import type { Reading } from '../catalog/reading.ts';
import { FAMILY_TITLES } from '../codes/families.ts';

/** A reading, and for a pasted text how it was written there and how often. */
export interface Result {
  readonly reading: Reading;
  readonly written?: { readonly text: string; readonly count: number };
}

export interface ResultsProps {
  readonly results: readonly Result[];
  /** Position of the result whose card is shown. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  /** The keys that move the choice, for readers who have tabbed into the list. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** DOM id of a result, for `aria-activedescendant`. */
export function resultId(index: number): string {
  return `result-${index}`;
}

/** "1603 × 2: ERROR_INSTALL_FAILURE" for a code of a pasted text, otherwise its name. */
function titleOf(reading: Reading, written: Result['written']): string {
  const name = reading.name || (written ? FAMILY_TITLES[reading.family] : entryHex(reading));
  if (!written) return name;
  const times = written.count > 1 ? ` × ${written.count}` : '';
  return written.text === name ? `${name}${times}` : `${written.text}${times}: ${name}`;
}

/** The list of results; the field above it keeps the focus and moves the choice. */
export function Results({ results, chosen, onChoose, onKeyDown }: ResultsProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' }), [results, chosen]);
  return (
    <div
      ref={list}
      id="results"
      class="results"
      role="listbox"
      aria-label="Results"
      aria-activedescendant={resultId(chosen)}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {results.map(({ reading, written }, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: options are reached by aria-activedescendant
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above handles the keys
        <div
          key={`${reading.family}:${reading.value} ${reading.name}`}
          id={resultId(index)}
          role="option"
          aria-selected={index === chosen}
          data-family={reading.family}
          data-value={reading.value}
          data-name={reading.name}
          // The focus stays in the field, where the arrow keys go on from here.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(index)}
        >
          <span class="name">{titleOf(reading, written)}</span>
          <span class="number">
            {reading.value} · {entryHex(reading)} · {FAMILY_TITLES[reading.family]}
          </span>
        </div>
      ))}
    </div>
  );
}
