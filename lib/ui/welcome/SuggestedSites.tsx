import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Settings } from '../../settings/settings.ts';
import { readSite, siteTitle } from '../../settings/site.ts';
import { isOn, matchPattern, switched } from '../../settings/site-policy.ts';
import { words } from '../../words/words.ts';
import type { SiteAccess } from '../shared/site-access.ts';
import type { Save } from '../shared/use-settings.ts';

export interface SuggestedSitesProps {
  readonly settings: Settings;
  readonly save: Save;
  readonly access: SiteAccess;
}

/** Where people write about codes, beside the sites that are known from the start. */
const SUGGESTED: readonly string[] = [
  'https://github.com',
  'https://www.reddit.com',
  'https://www.bleepingcomputer.com',
  'https://www.sysnative.com',
];

/** Sites that are added by one click, each with the browser's own question, and one by its address. */
export function SuggestedSites({ settings, save, access }: SuggestedSitesProps): JSX.Element {
  const [problem, setProblem] = useState('');
  const [typed, setTyped] = useState('');
  // The browser asks only in the click itself, so nothing is awaited before.
  const add = (site: string) => {
    setProblem('');
    void access.request([matchPattern(site)]).then((isGiven) => {
      if (!isGiven) return setProblem(words('accessRefusedAdd', siteTitle(site)));
      setTyped('');
      return save(switched(settings, site, true));
    });
  };
  const addTyped = () => {
    const read = readSite(typed);
    if (read.ok) add(read.value);
    else setProblem(read.problem);
  };
  const own = settings.sites.filter((site) => !SUGGESTED.includes(site));
  return (
    <form
      class="suggested"
      onSubmit={(event) => {
        event.preventDefault();
        addTyped();
      }}
    >
      <ul class="items">
        {[...SUGGESTED, ...own].map((site) => (
          <li key={site}>
            <span class="name">{siteTitle(site)}</span>
            {isOn(settings, site) ? (
              <span class="done">{words('added')}</span>
            ) : (
              <button type="button" aria-label={words('addThis', siteTitle(site))} onClick={() => add(site)}>
                {words('add')}
              </button>
            )}
          </li>
        ))}
        <li>
          <input
            type="text"
            class="name"
            aria-label={words('trackerLabel')}
            placeholder={words('trackerPlaceholder')}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit">{words('add')}</button>
        </li>
      </ul>
      <div role="alert">{problem && <p class="problem">{problem}</p>}</div>
    </form>
  );
}
