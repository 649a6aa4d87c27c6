import type { ComponentChildren, JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { ManagedSetting } from '../../settings/policy.ts';
import { words } from '../../words/words.ts';
import { useManaged } from './policy-state.ts';

export interface ListItem {
  readonly key: string;
  readonly title: string;
  /** What is to say or do about this one. */
  readonly note?: ComponentChildren;
}

export interface EditableListProps {
  /** The setting that holds the list. */
  readonly name: ManagedSetting;
  /** What the field takes. */
  readonly label: string;
  readonly hint: string;
  readonly items: readonly ListItem[];
  /** Says what is wrong with a text, or nothing when it was added. Called in the click or key itself. */
  readonly onAdd: (text: string) => Promise<string | undefined> | string | undefined;
  readonly onRemove: (key: string) => void;
}

/** A list that the user writes: a field to add to it, and each item with a button to remove it. */
export function EditableList(props: EditableListProps): JSX.Element {
  const { name, label, hint, items, onAdd, onRemove } = props;
  const { isLocked, note: managed, isFixed } = useManaged(name);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');

  const add = async () => {
    const found = await onAdd(text);
    setProblem(found ?? '');
    if (found === undefined) setText('');
    field.current?.focus();
  };
  const remove = (key: string, removed: HTMLElement) => {
    // The button with the focus goes away; the next one takes it, or the field after the last.
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button[data-remove]') ?? [])];
    const index = buttons.indexOf(removed);
    (buttons[index + 1] ?? buttons[index - 1] ?? field.current)?.focus();
    onRemove(key);
  };
  return (
    <form
      class="list"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label for={`${id}-field`}>{label}</label>
      <div class="add">
        <input
          ref={field}
          id={`${id}-field`}
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={text}
          disabled={isLocked}
          aria-describedby={`${id}-problem ${id}-hint`}
          aria-invalid={problem !== ''}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setProblem('');
          }}
        />
        <button type="submit" disabled={isLocked}>
          {words('add')}
        </button>
      </div>
      <div id={`${id}-problem`} role="alert">
        {problem && <p class="problem">{problem}</p>}
      </div>
      <p id={`${id}-hint`} class="number">
        {managed || hint}
      </p>
      {items.length > 0 && (
        <ul ref={list} class="items" aria-label={label}>
          {items.map(({ key, title, note }) => (
            <li key={key}>
              <span class="name">{title}</span>
              {note}
              {isFixed(key) ? (
                <span class="hint">{words('managedItem')}</span>
              ) : (
                <button
                  type="button"
                  data-remove
                  aria-label={words('removeThis', title)}
                  onClick={(event) => remove(key, event.currentTarget)}
                >
                  {words('remove')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
