import type { ComponentChildren, JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';

export interface ListItem {
  readonly key: string;
  readonly title: string;
  /** What is to say or do about this one. */
  readonly note?: ComponentChildren;
}

export interface EditableListProps {
  /** What the field takes. */
  readonly label: string;
  readonly hint: string;
  readonly items: readonly ListItem[];
  /** Says what is wrong with a text, or nothing when it was added. Called in the click or key itself. */
  readonly onAdd: (text: string) => Promise<string | undefined> | string | undefined;
  readonly onRemove: (key: string) => void;
}

/** A list that the reader writes: a field to add to it, and each item with a button to remove it. */
export function EditableList({ label, hint, items, onAdd, onRemove }: EditableListProps): JSX.Element {
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
  const remove = (key: string, index: number) => {
    // The button with the focus goes away; the next one takes it, or the field after the last.
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button[data-remove]') ?? [])];
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
          aria-describedby={`${id}-problem ${id}-hint`}
          aria-invalid={problem !== ''}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setProblem('');
          }}
        />
        <button type="submit">Add</button>
      </div>
      <div id={`${id}-problem`} role="alert">
        {problem && <p class="problem">{problem}</p>}
      </div>
      <p id={`${id}-hint`} class="number">
        {hint}
      </p>
      {items.length > 0 && (
        <ul ref={list} class="items" aria-label={label}>
          {items.map(({ key, title, note }, index) => (
            <li key={key}>
              <span class="name">{title}</span>
              {note}
              <button
                type="button"
                data-remove
                aria-label={`Remove ${title}`}
                onClick={() => remove(key, index)}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
