import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Card, type CardState } from '../card/Card.tsx';
import { copyText } from '../card/clipboard.ts';
import { type EntryKey, entryHex } from '../catalog/entry.ts';
import type { Reading } from '../catalog/reading.ts';
import type { LookupSource } from './lookup-source.ts';

/** What can be done with an entry wherever its card is shown. */
export interface EntryMemory {
  readonly isPinned: (entry: EntryKey) => boolean;
  readonly onPin: (entry: EntryKey) => void;
  /** The reader has shown that this is the entry they looked for. */
  readonly onUsed: (entry: EntryKey) => void;
}

export interface EntryCardProps {
  readonly source: LookupSource;
  readonly memory: EntryMemory;
  readonly reading: Reading;
  /** Other readings of the same code, for "could also be". */
  readonly others: readonly Reading[];
}

const NO_OTHERS: readonly Reading[] = [];

/** The card of an entry, with a way through related ones and back, and a pin. */
export function EntryCard({ source, memory, reading, others }: EntryCardProps): JSX.Element {
  const [path, setPath] = useState<readonly Reading[]>([]);
  const [state, setState] = useState<CardState>({ kind: 'loading', text: reading.name });
  const [attempt, setAttempt] = useState(0);
  const shown = path.at(-1) ?? reading;
  const beside = shown === reading ? others : NO_OTHERS;

  useEffect(() => setPath([]), [reading]);
  useEffect(() => {
    let isCurrent = true;
    source.details([shown, ...beside]).then(
      (readings) => isCurrent && setState({ kind: 'readings', text: shown.name, readings }),
      () => isCurrent && setState({ kind: 'failed', text: shown.name }),
    );
    return () => {
      isCurrent = false;
    };
  }, [source, shown, beside, attempt]);

  return (
    <div class="entry">
      {shown.catalogued && (
        <button
          type="button"
          class="button pin"
          aria-pressed={memory.isPinned(shown)}
          aria-label={`Pin ${shown.name || entryHex(shown)}`}
          onClick={() => memory.onPin(shown)}
        >
          <span aria-hidden="true">{memory.isPinned(shown) ? '★' : '☆'}</span> Pin
        </button>
      )}
      <Card
        state={state}
        onBack={path.length > 0 ? () => setPath(path.slice(0, -1)) : undefined}
        onEntry={(key) =>
          void source.entry(key).then(
            (entry) => {
              if (entry) setPath([...path, entry]);
            },
            () => setState({ kind: 'failed', text: shown.name }),
          )
        }
        onRetry={() => setAttempt(attempt + 1)}
        copy={(text) => {
          memory.onUsed(shown);
          return copyText(text, document.body);
        }}
      />
    </div>
  );
}
