import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ManagedSetting } from '../../settings/policy.ts';
import { useManaged } from './policy-state.ts';

export interface Choice<T extends string> {
  readonly value: T;
  readonly title: string;
  readonly text?: string;
  /** What the choice looks like, for the eye alone. */
  readonly preview?: ComponentChildren;
}

export interface ChoicesProps<T extends string> {
  readonly name: ManagedSetting;
  readonly title: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
  /** What belongs to the choices and stands below them. */
  readonly children?: ComponentChildren;
}

/** One of a few, all in sight. */
export function Choices<T extends string>(props: ChoicesProps<T>): JSX.Element {
  const { name, title, choices, chosen, onChoose, children } = props;
  const { isLocked, note } = useManaged(name);
  const id = useId();
  return (
    <fieldset aria-describedby={note ? id : undefined}>
      <legend>{title}</legend>
      {note && (
        <p id={id} class="note">
          {note}
        </p>
      )}
      {choices.map(({ value, title: label, text, preview }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            disabled={isLocked}
            onChange={() => onChoose(value)}
          />
          <span class="name">
            {label}
            {preview}
          </span>
          {text && <span class="number">{text}</span>}
        </label>
      ))}
      {children}
    </fieldset>
  );
}
