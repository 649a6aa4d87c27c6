import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

/** Puts text on the clipboard; resolves to whether it worked. */
export type CopyText = (text: string) => Promise<boolean>;

/** A button that copies and says what came of it. `name` is what a screen reader hears in place of the label. */
export function CopyButton(props: {
  readonly text: string;
  readonly label: string;
  readonly name?: string;
  readonly copy: CopyText;
}): JSX.Element {
  const { text, label, name, copy } = props;
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const onClick = () => void copy(text).then((worked) => setOutcome(worked ? 'copied' : 'failed'));
  return (
    <span class="copy">
      <button type="button" aria-label={name} onClick={onClick}>
        {label}
      </button>
      <span role="status">
        {outcome === 'copied' && 'Copied'}
        {outcome === 'failed' && 'Could not copy'}
      </span>
    </span>
  );
}
