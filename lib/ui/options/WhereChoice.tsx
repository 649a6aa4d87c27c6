import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Settings } from '../../settings/settings.ts';
import { EVERY_SITE } from '../../settings/site.ts';
import { words } from '../../words/words.ts';
import { type SiteAccess, useMissingAccess } from '../shared/site-access.ts';
import type { Save } from '../shared/use-settings.ts';
import { type Choice, Choices } from './Choices.tsx';

export interface WhereChoiceProps {
  readonly settings: Settings;
  readonly save: Save;
  readonly access: SiteAccess;
  /** Match patterns of the sites that are annotated from the start. */
  readonly knownSites: readonly string[];
  readonly children?: ComponentChildren;
}

// From little to much: who walks through them with the arrow keys is not asked for every site on the way.
function places(): readonly Choice<Settings['where']>[] {
  return [
    { value: 'asked', title: words('whereAsked'), text: words('whereAskedText') },
    { value: 'sites', title: words('whereSites'), text: words('whereSitesText') },
    { value: 'everywhere', title: words('whereEverywhere'), text: words('whereEverywhereText') },
  ];
}

const ALL = [EVERY_SITE];

/** Where pages are annotated by themselves. Every site is chosen only when the browser gives access to them. */
export function WhereChoice(props: WhereChoiceProps): JSX.Element {
  const { settings, save, access, knownSites, children } = props;
  const [isAsking, setAsking] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const isEverywhere = settings.where === 'everywhere';
  const missing = useMissingAccess(access, ALL);

  const askForEverySite = () => {
    const given = access.request([EVERY_SITE]);
    setAsking(true);
    void given.then((isGiven) => {
      setAsking(false);
      setRefused(!isGiven);
      if (isGiven && !isEverywhere) save({ where: 'everywhere' });
    });
  };
  const choose = (where: Settings['where']) => {
    setRefused(false);
    if (where === 'everywhere') askForEverySite();
    else save({ where });
  };
  return (
    <Choices
      name="where"
      title={words('where')}
      choices={places()}
      chosen={isAsking ? 'everywhere' : settings.where}
      onChoose={choose}
    >
      <div role="alert">
        {isRefused && (
          <p class="problem">{words(isEverywhere ? 'allSitesRefused' : 'allSitesRefusedStays')}</p>
        )}
      </div>
      {isEverywhere && missing?.has(EVERY_SITE) && !isAsking && (
        <p class="note">
          {words('allSitesMissing')}{' '}
          <button type="button" onClick={askForEverySite}>
            {words('allowAllSites')}
          </button>
        </p>
      )}
      {!isEverywhere && missing?.has(EVERY_SITE) === false && <p class="note">{words('allSitesUnused')}</p>}
      <details>
        <summary>{words('knownSites')}</summary>
        <ul class="plain-list">
          {knownSites.map((pattern) => (
            <li key={pattern}>{hostOf(pattern)}</li>
          ))}
        </ul>
      </details>
      {children}
    </Choices>
  );
}

/** `https://*.stackexchange.com/*` as people write it. */
function hostOf(pattern: string): string {
  return pattern.replace(/^[^/]*\/\//, '').replace(/\/.*$/, '');
}
