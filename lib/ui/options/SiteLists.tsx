import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { MAX_LISTED, type Settings } from '../../settings/settings.ts';
import { readSite, siteTitle } from '../../settings/site.ts';
import { LOCAL_FILES, matchPattern } from '../../settings/site-policy.ts';
import { words } from '../../words/words.ts';
import { type SiteAccess, useMissingAccess } from '../shared/site-access.ts';
import type { Save } from '../shared/use-settings.ts';
import { EditableList } from './EditableList.tsx';
import { useManaged } from './policy-state.ts';
import { RemovableList } from './RemovableList.tsx';

export interface SiteListsProps {
  readonly settings: Settings;
  readonly save: Save;
  readonly access: SiteAccess;
}

/** The sites that the user has added, and those that are switched off. */
export function SiteLists(props: SiteListsProps): JSX.Element {
  return (
    <>
      <OwnSites {...props} />
      <SitesOff {...props} />
    </>
  );
}

function OwnSites({ settings, save, access }: SiteListsProps): JSX.Element {
  const { sites, sitesOff } = settings;
  const [refused, setRefused] = useState('');
  const missing = useMissingAccess(access, sites.map(matchPattern));

  const add = (text: string): Promise<string | undefined> | string => {
    const read = readSite(text);
    if (!read.ok) return read.problem;
    const site = read.value;
    if (sites.includes(site)) return words('listedAlready', siteTitle(site));
    if (sites.length >= MAX_LISTED) return words('listFull');
    return access.request([matchPattern(site)]).then((isGiven) => {
      if (!isGiven) {
        return words('accessRefusedAdd', siteTitle(site));
      }
      save({ sites: [...sites, site], sitesOff: sitesOff.filter((off) => off !== site) });
      return undefined;
    });
  };
  const allow = (site: string) => {
    void access
      .request([matchPattern(site)])
      .then((isGiven) => setRefused(isGiven ? '' : words('accessRefused', siteTitle(site))));
  };
  return (
    <>
      <EditableList
        name="sites"
        label={words('mySites')}
        hint={words('mySitesHint')}
        items={sites.map((site) => ({
          key: site,
          title: siteTitle(site),
          note: missing?.has(matchPattern(site)) && <MissingAccess site={site} onAllow={() => allow(site)} />,
        }))}
        onAdd={add}
        onRemove={(site) => save({ sites: sites.filter((other) => other !== site) })}
      />
      <div role="alert">{refused && <p class="problem">{refused}</p>}</div>
    </>
  );
}

function MissingAccess({ site, onAllow }: { site: string; onAllow: () => void }): JSX.Element {
  // Access to files is given on the browser's own page of the extension and nowhere else.
  if (site === LOCAL_FILES) return <span class="number">{words('noAccessFiles')}</span>;
  return (
    <>
      <span class="hint">{words('noAccess')}</span>
      <button type="button" aria-label={words('allowThis', siteTitle(site))} onClick={onAllow}>
        {words('allow')}
      </button>
    </>
  );
}

function SitesOff({ settings, save }: SiteListsProps): JSX.Element {
  const { sitesOff } = settings;
  const { isFixed } = useManaged('sitesOff');
  return (
    <RemovableList
      title={words('sitesOff')}
      empty={words('sitesOffEmpty')}
      items={sitesOff.map((site) => ({
        key: site,
        title: siteTitle(site),
        fixed: isFixed(site) ? words('managedItem') : undefined,
      }))}
      action={words('switchOn')}
      onRemove={(site) => save({ sitesOff: sitesOff.filter((other) => other !== site) })}
    />
  );
}
