import type { JSX } from 'preact';

/** A link to another entry, inside the card. */
export function EntryButton(props: {
  readonly name: string;
  readonly value: number;
  readonly onClick: () => void;
}): JSX.Element {
  return (
    <button type="button" class="link" onClick={props.onClick}>
      {props.name ? `${props.name} (${props.value})` : props.value}
    </button>
  );
}
