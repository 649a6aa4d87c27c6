import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { MAX_DELAY } from '../../settings/settings.ts';
import { words } from '../../words/words.ts';

export interface DelayFieldProps {
  readonly delayMs: number;
  readonly isDisabled: boolean;
  /** What the company has to say about it; empty for nothing. */
  readonly note?: string;
  readonly onDelay: (delayMs: number) => void;
}

/** Browsers count how often settings are stored, and an arrow key that is held changes the number 30 times a second. */
const SETTLE_MS = 200;

/** How long the pointer rests on a code before its card opens. */
export function DelayField({ delayMs, isDisabled, note = '', onDelay }: DelayFieldProps): JSX.Element {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const hasProblem = typed !== undefined && !isDelay(typed);

  const store = (text: string) => {
    clearTimeout(timer.current);
    if (typed === undefined || !isDelay(text)) return;
    setTyped(undefined);
    if (Number(text) !== delayMs) onDelay(Number(text));
  };
  return (
    <div class="field">
      <label for={id}>{words('delay')}</label>
      <input
        id={id}
        type="number"
        min={0}
        max={MAX_DELAY}
        step={50}
        disabled={isDisabled}
        value={typed ?? delayMs}
        aria-invalid={hasProblem}
        aria-describedby={`${id}-problem ${id}-note`}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={({ currentTarget: { value } }) => {
          clearTimeout(timer.current);
          timer.current = setTimeout(() => store(value), SETTLE_MS);
        }}
        onBlur={(event) => store(event.currentTarget.value)}
      />
      {note && (
        <p id={`${id}-note`} class="note">
          {note}
        </p>
      )}
      <div id={`${id}-problem`} role="alert">
        {hasProblem && <p class="problem">{words('delayProblem', MAX_DELAY)}</p>}
      </div>
    </div>
  );
}

function isDelay(text: string): boolean {
  return /^\d{1,4}$/.test(text) && Number(text) <= MAX_DELAY;
}
