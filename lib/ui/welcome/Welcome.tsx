import type { JSX } from 'preact';
import type { Settings } from '../../settings/settings.ts';
import { words } from '../../words/words.ts';
import { WhereChoice } from '../options/WhereChoice.tsx';
import { CatalogLanguage } from '../shared/CatalogLanguage.tsx';
import { type KeySource, Keys } from '../shared/Keys.tsx';
import type { SiteAccess } from '../shared/site-access.ts';
import { type SettingsStore, useSettings } from '../shared/use-settings.ts';
import { SuggestedSites } from './SuggestedSites.tsx';

export interface WelcomeProps {
  /** What is stored when the page opens. */
  readonly initial: Settings;
  readonly store: SettingsStore;
  readonly access: SiteAccess;
  readonly keys: KeySource;
  /** Match patterns of the sites that are annotated from the start. */
  readonly knownSites: readonly string[];
  readonly optionsUrl: string;
  readonly practiceUrl: string;
}

/** What is seen once after the installation: a code to try, the keys, and where pages are annotated. */
export function Welcome(props: WelcomeProps): JSX.Element {
  const { initial, store, access, keys, knownSites, optionsUrl, practiceUrl } = props;
  const { settings, save, outcome } = useSettings(store, access, initial);
  return (
    <main class="form welcome">
      <h1>{words('welcomeTitle')}</h1>
      <CatalogLanguage />
      <p class="lead">{words('welcomeTry')}</p>
      {/* Annotated like any page: its code opens the card that a code of any page opens. */}
      <p class="live">{words('welcomeSentence')}</p>
      <p>
        <a href={practiceUrl}>{words('practiceLink')}</a>
      </p>
      <section aria-labelledby="ways-title">
        <h2 id="ways-title">{words('waysTitle')}</h2>
        <ul class="ways">
          <li>{words('wayButton')}</li>
          <li>{words('wayPin')}</li>
          <li>{words('wayMenu')}</li>
        </ul>
        <Keys source={keys} />
      </section>
      <section aria-labelledby="also-title">
        <h2 id="also-title">{words('alsoAnnotate')}</h2>
        <p class="hint">{words('alsoAnnotateHint')}</p>
        <SuggestedSites settings={settings} save={save} access={access} />
      </section>
      <WhereChoice settings={settings} save={save} access={access} knownSites={knownSites} />
      <p>
        <a href={optionsUrl}>{words('allOptions')}</a>
      </p>
      <p role="status" class="outcome">
        {outcome}
      </p>
    </main>
  );
}
