import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ManagedSetting } from '../../settings/policy.ts';
import { useManaged } from '../options/policy-state.ts';

export interface CheckProps {
  readonly name: ManagedSetting;
  readonly label: string;
  readonly isChecked: boolean;
  readonly onCheck: (isChecked: boolean) => void;
}

/** An option that is on or off. */
export function Check({ name, label, isChecked, onCheck }: CheckProps): JSX.Element {
  const { isLocked, note } = useManaged(name);
  const id = useId();
  return (
    <>
      <label>
        <input
          type="checkbox"
          name={name}
          checked={isChecked}
          disabled={isLocked}
          aria-describedby={note ? id : undefined}
          onChange={(event) => onCheck(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {note && (
        <p id={id} class="note">
          {note}
        </p>
      )}
    </>
  );
}
