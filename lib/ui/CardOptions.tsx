import type { JSX } from 'preact';
import type { Settings } from '../settings/settings.ts';
import { type Choice, Choices } from './Choices.tsx';
import { DelayField } from './DelayField.tsx';
import type { Save } from './use-settings.ts';

export interface CardOptionsProps {
  readonly settings: Settings;
  readonly save: Save;
}

const UNDERLINES: readonly Choice<Settings['underline']>[] = (
  [
    ['dotted', 'Dotted'],
    ['solid', 'Solid'],
    ['wavy', 'Wavy'],
    ['none', 'None'],
  ] as const
).map(([value, title]) => ({
  value,
  title,
  preview: (
    <span class="preview" data-underline={value} aria-hidden="true">
      0x80070643
    </span>
  ),
}));

const OPENINGS: readonly Choice<Settings['opening']>[] = [
  { value: 'hover', title: 'Resting the pointer on a code' },
  { value: 'click', title: 'A click on a code' },
  { value: 'alt', title: 'Resting the pointer on a code while Alt is held' },
];

const THEMES: readonly Choice<Settings['theme']>[] = [
  { value: 'system', title: 'As the system' },
  { value: 'light', title: 'Light' },
  { value: 'dark', title: 'Dark' },
];

/** How codes and cards look, and what opens a card. */
export function CardOptions({ settings, save }: CardOptionsProps): JSX.Element {
  return (
    <>
      <Choices
        name="underline"
        title="Line under a code"
        choices={UNDERLINES}
        chosen={settings.underline}
        onChoose={(underline) => save({ underline })}
      />
      <Choices
        name="opening"
        title="What opens a card"
        choices={OPENINGS}
        chosen={settings.opening}
        onChoose={(opening) => save({ opening })}
      >
        <DelayField
          delayMs={settings.delayMs}
          isDisabled={settings.opening === 'click'}
          onDelay={(delayMs) => save({ delayMs })}
        />
      </Choices>
      <Choices
        name="theme"
        title="Colours"
        choices={THEMES}
        chosen={settings.theme}
        onChoose={(theme) => save({ theme })}
      />
      <fieldset>
        <legend>Toolbar button</legend>
        <label>
          <input
            type="checkbox"
            name="badge"
            checked={settings.badge}
            onChange={(event) => save({ badge: event.currentTarget.checked })}
          />
          <span>Show how many codes the page has</span>
        </label>
      </fieldset>
    </>
  );
}
