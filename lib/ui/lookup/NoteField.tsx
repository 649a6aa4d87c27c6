import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { entryTitle } from '../../card/facts/titles.ts';
import type { EntryKey } from '../../catalog/entry.ts';
import { MAX_NOTE, MAX_NOTES } from '../../notes/limits.ts';
import { words } from '../../words/words.ts';

/** Stores a note on a code, or removes it where the text is empty. Rejects where that can't be stored. */
export type SaveNote = (entry: EntryKey, text: string) => Promise<'stored' | 'full'>;

/** The field of a note; `onEnd` is told what the note is then. */
export function NoteField(props: {
  readonly entry: EntryKey;
  readonly text: string;
  readonly onSave: SaveNote;
  readonly onEnd: (text: string) => void;
}): JSX.Element {
  const { entry, text, onSave, onEnd } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => field.current?.focus(), []);
  const save = (typed: string) => {
    const tidied = typed.trim();
    onSave(entry, tidied).then(
      (outcome) => (outcome === 'stored' ? onEnd(tidied) : setProblem(words('notesFull', MAX_NOTES))),
      () => setProblem(words('couldNotSave')),
    );
  };
  return (
    <form
      class="own-note"
      onSubmit={(event) => {
        event.preventDefault();
        save(field.current?.value ?? '');
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(field.current?.value ?? '');
        if (event.key !== 'Escape') return;
        // It leaves the field alone, not the window.
        event.preventDefault();
        event.stopPropagation();
        onEnd(text);
      }}
    >
      <label for={id}>{words('noteField', entryTitle(entry))}</label>
      <textarea ref={field} id={id} rows={3} maxLength={MAX_NOTE} dir="auto" aria-describedby={`${id}-limit`}>
        {text}
      </textarea>
      <p id={`${id}-limit`} class="limit">
        {words('noteLimit', MAX_NOTE)}
      </p>
      <p class="buttons">
        <button type="submit" class="button">
          {words('noteSave')}
        </button>
        {text !== '' && (
          <button type="button" class="button" onClick={() => save('')}>
            {words('noteRemove')}
          </button>
        )}
        <button type="button" class="button" onClick={() => onEnd(text)}>
          {words('cancel')}
        </button>
      </p>
      <p role="alert">{problem}</p>
    </form>
  );
}
