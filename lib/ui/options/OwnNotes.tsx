import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { entryTitle } from '../../card/facts/titles.ts';
import { MAX_NOTES } from '../../notes/limits.ts';
import { counted, words } from '../../words/words.ts';
import { downloadFile } from './download.ts';
import type { ImportedNotes, NoteStore } from './note-list.ts';
import { RemovableList } from './RemovableList.tsx';
import { useStoredList } from './use-stored-list.ts';

/** The notes of one's own: read, removed, exported, imported. */
export function OwnNotes({ store }: { readonly store: NoteStore }): JSX.Element {
  const id = useId();
  const notes = useStoredList(store);
  const [outcome, setOutcome] = useState<ImportedNotes>();
  const attempt = (action: Promise<unknown>) =>
    void action.then(
      () => setOutcome(undefined),
      () => setOutcome({ kind: 'unsaved' }),
    );
  const read = async (field: HTMLInputElement) => {
    const file = field.files?.[0];
    if (!file) return;
    setOutcome(undefined);
    setOutcome(await store.importFile(file).catch(() => ({ kind: 'unsaved' as const })));
    // So that the same file can be chosen again once it is put right.
    field.value = '';
  };
  return (
    <fieldset>
      <legend>{words('notesTitle')}</legend>
      <RemovableList
        title={words('notesText')}
        isSentence
        empty={words('notesEmpty')}
        items={notes.map((note, index) => ({ key: String(index), title: entryTitle(note), text: note.text }))}
        action={words('remove')}
        onRemove={(key) => {
          const note = notes[Number(key)];
          if (note) attempt(store.remove(note));
        }}
      />
      <div class="actions">
        <button
          type="button"
          disabled={notes.length === 0}
          onClick={() => attempt(store.exportFile().then(downloadFile))}
        >
          {words('notesExport')}
        </button>
      </div>
      <div class="field">
        <label for={id}>{words('notesImport')}</label>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          aria-describedby={`${id}-outcome`}
          onChange={(event) => void read(event.currentTarget)}
        />
        <div id={`${id}-outcome`} role="alert">
          {outcome && <p class={outcome.kind === 'stored' ? '' : 'problem'}>{outcomeText(outcome)}</p>}
        </div>
      </div>
    </fieldset>
  );
}

function outcomeText(outcome: ImportedNotes): string {
  switch (outcome.kind) {
    case 'stored':
      return counted('notesStored', outcome.count);
    case 'wrong':
      return words('importProblem', words('notesFileWrong'));
    case 'newer':
      return words('importProblem', words('fileNewer'));
    case 'full':
      return words('notesFull', MAX_NOTES);
    case 'unsaved':
      return words('couldNotSave');
  }
}
