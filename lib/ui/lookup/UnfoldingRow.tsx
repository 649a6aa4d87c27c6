import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';

/** A line that unfolds what belongs to it; that is made when it is first opened, and goes when it is closed. */
export function UnfoldingRow(props: {
  /** What the line says. */
  readonly text: JSX.Element;
  /** Further classes of the line, each after a space. */
  readonly kind?: string;
  readonly opensAtOnce?: boolean;
  readonly children: () => ComponentChildren;
}): JSX.Element {
  const { text, kind = '', opensAtOnce = false, children } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(opensAtOnce);
  return (
    <>
      <button
        type="button"
        class={`row${kind}`}
        data-row
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {text}
      </button>
      {isOpen && (
        <div id={id} class="unfolded">
          {children()}
        </div>
      )}
    </>
  );
}
