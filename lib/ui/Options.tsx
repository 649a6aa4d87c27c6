import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Sensitivity } from '../lookup/wanted.ts';

export interface OptionsProps {
  readonly sensitivity: Sensitivity;
  /** Resolves to whether the choice could be stored. */
  readonly onSensitivity: (sensitivity: Sensitivity) => Promise<boolean>;
}

const CHOICES: readonly { readonly value: Sensitivity; readonly title: string; readonly text: string }[] = [
  { value: 'strict', title: 'Certain codes only', text: 'Names, and numbers that can be nothing but codes.' },
  { value: 'balanced', title: 'Balanced', text: 'Also numbers that the words around them make codes.' },
  {
    value: 'eager',
    title: 'Everything plausible',
    text: 'Also numbers that might be codes. Expect some false ones.',
  },
];

/** The options page. */
export function Options({ sensitivity, onSensitivity }: OptionsProps): JSX.Element {
  const [chosen, setChosen] = useState(sensitivity);
  const [outcome, setOutcome] = useState('');
  const choose = (value: Sensitivity) => {
    setChosen(value);
    void onSensitivity(value).then((stored) =>
      setOutcome(stored ? 'Saved' : 'The browser could not save this'),
    );
  };
  return (
    <main>
      <h1>Errgloss options</h1>
      <fieldset>
        <legend>What to annotate</legend>
        {CHOICES.map(({ value, title, text }) => (
          <label key={value}>
            <input
              type="radio"
              name="sensitivity"
              value={value}
              checked={value === chosen}
              onChange={() => choose(value)}
            />
            <span class="name">{title}</span>
            <span class="number">{text}</span>
          </label>
        ))}
      </fieldset>
      <p role="status">{outcome}</p>
    </main>
  );
}
