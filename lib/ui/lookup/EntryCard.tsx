import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { entryTitle } from '../../card/facts/titles.ts';
import { copyText } from '../../card/mount/clipboard.ts';
import { Card, type CardState } from '../../card/view/Card.tsx';
import type { EntryKey } from '../../catalog/entry.ts';
import type { Meaning } from '../../catalog/meaning.ts';
import { words } from '../../words/words.ts';
import type { LookupSource } from './lookup-source.ts';
import { NoteField } from './NoteField.tsx';

/** What can be done with an entry wherever its card is shown. */
export interface EntryMemory {
  readonly isSaved: (entry: EntryKey) => boolean;
  readonly onSave: (entry: EntryKey) => void;
  /** The user has shown that this is the entry they looked for. */
  readonly onUsed: (entry: EntryKey) => void;
}

export interface EntryCardProps {
  readonly source: LookupSource;
  readonly memory: EntryMemory;
  readonly meaning: Meaning;
  /** The code as it was written where it was found or asked for. */
  readonly written: string;
  /** Other meanings of the same code, for "could also be". */
  readonly others: readonly Meaning[];
}

const NO_OTHERS: readonly Meaning[] = [];

/** The card of an entry, with a way through related ones and back, and a way to save it. */
export function EntryCard({ source, memory, meaning, written, others }: EntryCardProps): JSX.Element {
  const [path, setPath] = useState<readonly Meaning[]>([]);
  const [state, setState] = useState<CardState>({ kind: 'loading', text: meaning.name });
  const [attempt, setAttempt] = useState(0);
  const shown = path.at(-1) ?? meaning;
  const isFirst = shown === meaning;
  const beside = isFirst ? others : NO_OTHERS;
  const text = isFirst ? written : shown.name;
  const isSaved = memory.isSaved(shown);

  useEffect(() => setPath([]), [meaning]);
  useEffect(() => {
    let isCurrent = true;
    source.details([shown, ...beside]).then(
      (meanings) => isCurrent && setState({ kind: 'meanings', text, meanings }),
      () => isCurrent && setState({ kind: 'failed', text: entryTitle(shown) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [source, shown, beside, text, attempt]);

  return (
    <div class="entry">
      <button
        type="button"
        class="flat save"
        aria-pressed={isSaved}
        aria-label={words('saveThis', entryTitle(shown))}
        onClick={() => memory.onSave(shown)}
      >
        <span aria-hidden="true">{isSaved ? '★' : '☆'}</span> {isSaved ? words('saved') : words('save')}
      </button>
      <Card
        state={state}
        onBack={path.length > 0 ? () => setPath(path.slice(0, -1)) : undefined}
        onEntry={(key) =>
          void source.entry(key).then(
            (entry) => {
              if (entry) setPath([...path, entry]);
            },
            () => setState({ kind: 'failed', text: entryTitle(shown) }),
          )
        }
        onRetry={() => setAttempt(attempt + 1)}
        noteEditor={(entry, text, onEnd) => (
          <NoteField entry={entry} text={text} onSave={source.saveNote} onEnd={onEnd} />
        )}
        copy={(copied, html) => {
          memory.onUsed(shown);
          return copyText(copied, document.body, html);
        }}
      />
    </div>
  );
}
