import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { words } from '../../words/words.ts';

export interface RemovableItem {
  readonly key: string;
  readonly title: string;
  /** Said below the title. */
  readonly text?: string;
  /** Said in the place of the button where the item cannot be taken off. */
  readonly fixed?: string | undefined;
}

export interface RemovableListProps {
  readonly title: string;
  /** The title is a sentence below a heading, not a heading itself. */
  readonly isSentence?: boolean;
  /** What is said while there is nothing in the list. */
  readonly empty: string;
  readonly items: readonly RemovableItem[];
  /** What taking something off the list does. */
  readonly action: string;
  readonly onRemove: (key: string) => void;
}

/** A list that is written elsewhere, each item with a button that takes it off. */
export function RemovableList(props: RemovableListProps): JSX.Element {
  const { title, isSentence = false, empty, items, action, onRemove } = props;
  const heading = useRef<HTMLParagraphElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const remove = (key: string, removed: HTMLButtonElement) => {
    // The button with the focus goes away with its item.
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const index = buttons.indexOf(removed);
    (buttons[index + 1] ?? buttons[index - 1] ?? heading.current)?.focus();
    onRemove(key);
  };
  return (
    <>
      <p ref={heading} class={isSentence ? 'hint' : 'list-title'} tabIndex={-1}>
        {title}
      </p>
      {items.length === 0 && <p class="hint">{empty}</p>}
      {items.length > 0 && (
        <ul ref={list} class="items" aria-label={title}>
          {items.map((item) => (
            <li key={item.key}>
              <span class="name">{item.title}</span>
              {item.text && (
                <span class="item-text" dir="auto">
                  {item.text}
                </span>
              )}
              {item.fixed ? (
                <span class="hint">{item.fixed}</span>
              ) : (
                <button
                  type="button"
                  aria-label={words('actionOn', action, item.title)}
                  onClick={(event) => remove(item.key, event.currentTarget)}
                >
                  {action}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
