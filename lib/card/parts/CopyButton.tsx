import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { words } from '../../words/words.ts';

/** Puts text on the clipboard, with HTML beside it where there is any; resolves to whether it worked. */
export type CopyText = (text: string, html?: string) => Promise<boolean>;

/** A button that copies a text and says what came of it. */
export function CopyButton(props: { readonly text: string; readonly copy: CopyText }): JSX.Element {
  const { text, copy } = props;
  const [outcome, setOutcome] = useState('');
  const onClick = () =>
    void copy(text).then((worked) => setOutcome(worked ? words('copied') : words('notCopied')));
  return (
    <span class="copy">
      <span role="status">{outcome}</span>
      <button type="button" aria-label={words('copyThis', text)} onClick={onClick}>
        {words('copy')}
      </button>
    </span>
  );
}
