import type { JSX } from 'preact';
import type { Policy } from '../../settings/policy.ts';
import type { Settings } from '../../settings/settings.ts';
import { words } from '../../words/words.ts';
import { CatalogLanguage } from '../shared/CatalogLanguage.tsx';
import { Check } from '../shared/Check.tsx';
import { type KeySource, Keys } from '../shared/Keys.tsx';
import type { SiteAccess } from '../shared/site-access.ts';
import { type SettingsStore, useSettings } from '../shared/use-settings.ts';
import { CardOptions } from './CardOptions.tsx';
import { type Choice, Choices } from './Choices.tsx';
import type { CatalogStore } from './catalog-list.ts';
import { IgnoreOptions } from './IgnoreOptions.tsx';
import type { NoteStore } from './note-list.ts';
import { OwnCatalogs } from './OwnCatalogs.tsx';
import { OwnNotes } from './OwnNotes.tsx';
import { PolicyReport } from './PolicyReport.tsx';
import { PolicyContext, type PolicySource, useLivePolicy } from './policy-state.ts';
import { SettingsFile } from './SettingsFile.tsx';
import { SiteLists } from './SiteLists.tsx';
import { WhereChoice } from './WhereChoice.tsx';

export interface OptionsProps {
  /** What is stored when the page opens. */
  readonly initial: Settings;
  readonly initialPolicy: Policy;
  readonly store: SettingsStore;
  readonly policies: PolicySource;
  readonly access: SiteAccess;
  /** Match patterns of the sites that are annotated from the start. */
  readonly knownSites: readonly string[];
  readonly keys: KeySource;
  readonly catalogs: CatalogStore;
  readonly notes: NoteStore;
}

function sensitivities(): readonly Choice<Settings['sensitivity']>[] {
  return (['strict', 'balanced', 'eager'] as const).map((value) => ({
    value,
    title: words(`sensitivity_${value}`),
    text: words(`sensitivityText_${value}`),
  }));
}

/** The options page. Each change is stored at once. */
export function Options(props: OptionsProps): JSX.Element {
  const { initial, initialPolicy, store, policies, access, knownSites, keys } = props;
  const { settings, save, replace, outcome } = useSettings(store, access, initial);
  const policy = useLivePolicy(policies, initialPolicy);
  return (
    <PolicyContext.Provider value={policy}>
      <main class="form">
        <h1>{words('optionsTitle')}</h1>
        <CatalogLanguage />
        <PolicyReport access={access} />
        <WhereChoice settings={settings} save={save} access={access} knownSites={knownSites}>
          <SiteLists settings={settings} save={save} access={access} />
        </WhereChoice>
        <Choices
          name="sensitivity"
          title={words('whatToAnnotate')}
          choices={sensitivities()}
          chosen={settings.sensitivity}
          onChoose={(sensitivity) => save({ sensitivity })}
        >
          <Check
            name="messages"
            label={words('alsoMessages')}
            isChecked={settings.messages}
            onCheck={(messages) => save({ messages })}
          />
        </Choices>
        <OwnCatalogs store={props.catalogs} />
        <OwnNotes store={props.notes} />
        <IgnoreOptions settings={settings} save={save} />
        <CardOptions settings={settings} save={save} />
        <fieldset>
          <legend>{words('keys')}</legend>
          <Keys source={keys} />
        </fieldset>
        <SettingsFile settings={settings} replace={replace} />
        <p role="status" class="outcome">
          {outcome}
        </p>
      </main>
    </PolicyContext.Provider>
  );
}
