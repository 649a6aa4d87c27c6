import type { JSX } from 'preact';
import type { EntryKey } from '../../catalog/entry.ts';
import { words } from '../../words/words.ts';

/** Draws the field in which a note on a code is written; `onEnd` is told what the note is then. */
export type NoteEditor = (entry: EntryKey, text: string, onEnd: (text: string) => void) => JSX.Element;

/** What the user has noted on the code, and a way to change it where a note may be written. */
export function OwnNote(props: {
  readonly text: string;
  readonly onEdit?: (() => void) | undefined;
}): JSX.Element {
  return (
    <section class="own-note">
      <h3>{words('noteTitle')}</h3>
      <p dir="auto">{props.text}</p>
      {props.onEdit && (
        <button type="button" class="link" onClick={props.onEdit}>
          {words('noteEdit')}
        </button>
      )}
    </section>
  );
}
