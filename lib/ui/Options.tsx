import type { JSX } from 'preact';
import type { Settings } from '../settings/settings.ts';
import { CardOptions } from './CardOptions.tsx';
import { type Choice, Choices } from './Choices.tsx';
import { IgnoreOptions } from './IgnoreOptions.tsx';
import { SettingsFile } from './SettingsFile.tsx';
import { SiteLists } from './SiteLists.tsx';
import type { SiteAccess } from './site-access.ts';
import { type SettingsStore, useSettings } from './use-settings.ts';
import { WhereChoice } from './WhereChoice.tsx';

export interface OptionsProps {
  /** What is stored when the page opens. */
  readonly initial: Settings;
  readonly store: SettingsStore;
  readonly access: SiteAccess;
  /** Match patterns of the sites that are annotated from the start. */
  readonly knownSites: readonly string[];
}

const SENSITIVITIES: readonly Choice<Settings['sensitivity']>[] = [
  { value: 'strict', title: 'Certain codes only', text: 'Names, and numbers that can be nothing but codes.' },
  { value: 'balanced', title: 'Balanced', text: 'Also numbers that the words around them make codes.' },
  {
    value: 'eager',
    title: 'Everything plausible',
    text: 'Also numbers that might be codes. Expect some false ones.',
  },
];

/** The options page. Each change is stored at once. */
export function Options({ initial, store, access, knownSites }: OptionsProps): JSX.Element {
  const { settings, save, outcome } = useSettings(store, access, initial);
  return (
    <main class="form">
      <h1>Errgloss options</h1>
      <WhereChoice settings={settings} save={save} access={access} knownSites={knownSites}>
        <SiteLists settings={settings} save={save} access={access} />
      </WhereChoice>
      <Choices
        name="sensitivity"
        title="What to annotate"
        choices={SENSITIVITIES}
        chosen={settings.sensitivity}
        onChoose={(sensitivity) => save({ sensitivity })}
      />
      <IgnoreOptions settings={settings} save={save} />
      <CardOptions settings={settings} save={save} />
      <SettingsFile settings={settings} save={save} />
      <p role="status" class="outcome">
        {outcome}
      </p>
    </main>
  );
}
