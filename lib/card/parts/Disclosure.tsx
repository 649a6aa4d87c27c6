import type { ComponentChildren, JSX } from 'preact';

/** A line that opens what belongs to it, in place. What is closed is not built. */
export function Disclosure(props: {
  readonly label: ComponentChildren;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <>
      <button type="button" class="disclosure" aria-expanded={props.isOpen} onClick={props.onToggle}>
        {props.label}
      </button>
      {props.isOpen && <div class="nested">{props.children}</div>}
    </>
  );
}
