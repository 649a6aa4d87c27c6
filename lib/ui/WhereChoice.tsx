import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Settings } from '../settings/settings.ts';
import { EVERY_SITE } from '../settings/site.ts';
import { type Choice, Choices } from './Choices.tsx';
import { type SiteAccess, useMissingAccess } from './site-access.ts';
import type { Save } from './use-settings.ts';

export interface WhereChoiceProps {
  readonly settings: Settings;
  readonly save: Save;
  readonly access: SiteAccess;
  /** Match patterns of the sites that are annotated from the start. */
  readonly knownSites: readonly string[];
  readonly children?: ComponentChildren;
}

// From little to much: who walks through them with the arrow keys is not asked for every site on the way.
const PLACES: readonly Choice<Settings['where']>[] = [
  {
    value: 'asked',
    title: 'Only when I ask',
    text: 'Click the toolbar button, then “Annotate this page once”.',
  },
  {
    value: 'sites',
    title: 'Known sites and my own list',
    text: 'Forums and knowledge bases about Windows, and the sites that you add.',
  },
  {
    value: 'everywhere',
    title: 'Every site',
    text: 'The browser will ask you to let Errgloss read all sites. Nothing that it reads leaves your browser.',
  },
];

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
      title="Where to annotate"
      choices={PLACES}
      chosen={isAsking ? 'everywhere' : settings.where}
      onChoose={choose}
    >
      <div role="alert">
        {isRefused && (
          <p class="problem">
            The browser did not give Errgloss access to all sites
            {isEverywhere ? '.' : ', so your choice before stays.'}
          </p>
        )}
      </div>
      {isEverywhere && missing?.has(EVERY_SITE) && !isAsking && (
        <p class="note">
          This browser does not let Errgloss read all sites yet.{' '}
          <button type="button" onClick={askForEverySite}>
            Allow all sites
          </button>
        </p>
      )}
      {!isEverywhere && missing?.has(EVERY_SITE) === false && (
        <p class="note">
          Errgloss may still read all sites, but does not. You can take this access away on your browser’s
          page of extensions.
        </p>
      )}
      <details>
        <summary>Known sites</summary>
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
