import type { JSX, RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { Icon } from '../../card/parts/Icon.tsx';
import { words } from '../../words/words.ts';

/** The field of the lookup, with the button that empties it. It has the focus from the start. */
export function Field(props: {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly query: string;
  readonly active: string | undefined;
  readonly onQuery: (query: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}): JSX.Element {
  const { field, query, active } = props;
  useLayoutEffect(() => field.current?.focus(), [field]);
  return (
    <div class="field">
      <Icon name="search" />
      <textarea
        ref={field}
        rows={1}
        aria-label={words('commandLookUp')}
        aria-autocomplete="list"
        aria-controls={active && 'results'}
        aria-activedescendant={active}
        aria-keyshortcuts="/"
        placeholder={words('placeholder')}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => props.onQuery(event.currentTarget.value)}
        onKeyDown={props.onKeyDown}
      />
      {query !== '' && (
        <button
          type="button"
          class="icon"
          aria-label={words('clear')}
          title={words('clearHint')}
          onClick={() => {
            props.onQuery('');
            field.current?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
