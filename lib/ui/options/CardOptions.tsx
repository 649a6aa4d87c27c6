import type { JSX } from 'preact';
import type { Settings } from '../../settings/settings.ts';
import { words } from '../../words/words.ts';
import { Check } from '../shared/Check.tsx';
import type { Save } from '../shared/use-settings.ts';
import { type Choice, Choices } from './Choices.tsx';
import { DelayField } from './DelayField.tsx';
import { useManaged } from './policy-state.ts';

export interface CardOptionsProps {
  readonly settings: Settings;
  readonly save: Save;
}

const UNDERLINES = ['dotted', 'solid', 'wavy', 'none'] as const satisfies readonly Settings['underline'][];
const OPENINGS = ['hover', 'click', 'alt'] as const satisfies readonly Settings['opening'][];
const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][];

function underlines(): readonly Choice<Settings['underline']>[] {
  return UNDERLINES.map((value) => ({
    value,
    title: words(`underline_${value}`),
    preview: (
      <span class="preview" data-underline={value} aria-hidden="true">
        0x80070643
      </span>
    ),
  }));
}

/** How codes and cards look, and what opens a card. */
export function CardOptions({ settings, save }: CardOptionsProps): JSX.Element {
  const delay = useManaged('delayMs');
  return (
    <>
      <Choices
        name="underline"
        title={words('underline')}
        choices={underlines()}
        chosen={settings.underline}
        onChoose={(underline) => save({ underline })}
      />
      <Choices
        name="opening"
        title={words('opening')}
        choices={OPENINGS.map((value) => ({ value, title: words(`opening_${value}`) }))}
        chosen={settings.opening}
        onChoose={(opening) => save({ opening })}
      >
        <DelayField
          delayMs={settings.delayMs}
          isDisabled={settings.opening === 'click' || delay.isLocked}
          note={delay.note}
          onDelay={(delayMs) => save({ delayMs })}
        />
      </Choices>
      <Choices
        name="theme"
        title={words('theme')}
        choices={THEMES.map((value) => ({ value, title: words(`theme_${value}`) }))}
        chosen={settings.theme}
        onChoose={(theme) => save({ theme })}
      />
      <fieldset>
        <legend>{words('toolbarButton')}</legend>
        <Check
          name="badge"
          label={words('badge')}
          isChecked={settings.badge}
          onCheck={(badge) => save({ badge })}
        />
      </fieldset>
    </>
  );
}
