import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { words } from '../../words/words.ts';
import type { CopyText } from './CopyButton.tsx';
import { Icon } from './Icon.tsx';

/** One form in which something can be copied. */
export interface CopyChoice {
  readonly label: string;
  /** Made only when it is wanted. HTML goes beside the text, for what takes it. */
  readonly content: () =>
    | { readonly text: string; readonly html?: string }
    | Promise<{ readonly text: string; readonly html?: string }>;
}

export interface CopyMenuProps {
  readonly choices: readonly CopyChoice[];
  readonly copy: CopyText;
  /** In words; an icon alone without it. */
  readonly label?: string;
}

/** A button that unfolds the forms in which something can be copied, and says what came of it. */
export function CopyMenu({ choices, copy, label }: CopyMenuProps): JSX.Element {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [outcome, setOutcome] = useState('');
  const choose = async ({ content }: CopyChoice) => {
    const worked = await Promise.resolve()
      .then(content)
      .then(({ text, html }) => copy(text, html))
      .catch(() => false);
    setOpen(false);
    setOutcome(worked ? words('copied') : words('notCopied'));
  };
  return (
    <span class="copying">
      <span role="status" class="outcome-of-copy">
        {outcome}
      </span>
      <button
        type="button"
        class={label ? 'flat' : 'tool'}
        aria-label={label ? undefined : words('copy')}
        title={label ? undefined : words('copy')}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          setOutcome('');
          setOpen(!isOpen);
        }}
      >
        {label ?? <Icon name="copy" />}
      </button>
      {isOpen && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
        <span id={id} class="copy-choices" role="group" aria-label={words('copyAs')}>
          {choices.map((choice) => (
            <button type="button" key={choice.label} onClick={() => void choose(choice)}>
              {choice.label}
            </button>
          ))}
        </span>
      )}
    </span>
  );
}
