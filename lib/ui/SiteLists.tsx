import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { MOST_LISTED, type Settings } from '../settings/settings.ts';
import { accessPattern, readSite, siteTitle } from '../settings/site.ts';
import { EditableList } from './EditableList.tsx';
import { type SiteAccess, useMissingAccess } from './site-access.ts';
import type { Save } from './use-settings.ts';

export interface SiteListsProps {
  readonly settings: Settings;
  readonly save: Save;
  readonly access: SiteAccess;
}

/** The sites that the reader has added, and those that are switched off. */
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
  const missing = useMissingAccess(access, sites.map(accessPattern));

  const add = (text: string): Promise<string | undefined> | string => {
    const read = readSite(text);
    if (!read.ok) return read.problem;
    const site = read.value;
    if (sites.includes(site)) return `${siteTitle(site)} is in the list already.`;
    if (sites.length >= MOST_LISTED) return 'The list is full. Remove a site first.';
    return access.request([accessPattern(site)]).then((isGiven) => {
      if (!isGiven) {
        return `The browser did not give Errgloss access to ${siteTitle(site)}, so it was not added.`;
      }
      save({ sites: [...sites, site], sitesOff: sitesOff.filter((off) => off !== site) });
      return undefined;
    });
  };
  const allow = (site: string) => {
    void access
      .request([accessPattern(site)])
      .then((isGiven) =>
        setRefused(isGiven ? '' : `The browser did not give Errgloss access to ${siteTitle(site)}.`),
      );
  };
  return (
    <>
      <EditableList
        label="My sites"
        hint="Type an address or a host, such as forum.example. The browser will ask you to let Errgloss read this site."
        items={sites.map((site) => ({
          key: site,
          title: siteTitle(site),
          note: missing?.has(accessPattern(site)) && (
            <MissingAccess site={site} onAllow={() => allow(site)} />
          ),
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
  if (site.startsWith('file:')) return <span class="number">No access; see the browser’s extensions</span>;
  return (
    <>
      <span class="number">No access</span>
      <button type="button" aria-label={`Allow ${siteTitle(site)}`} onClick={onAllow}>
        Allow
      </button>
    </>
  );
}

function SitesOff({ settings, save }: SiteListsProps): JSX.Element {
  const { sitesOff } = settings;
  const title = useRef<HTMLParagraphElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const switchOn = (site: string, index: number) => {
    // The button with the focus goes away with its site.
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    (buttons[index + 1] ?? buttons[index - 1] ?? title.current)?.focus();
    save({ sitesOff: sitesOff.filter((other) => other !== site) });
  };
  return (
    <>
      <p ref={title} class="list-title" tabIndex={-1}>
        Sites switched off
      </p>
      {sitesOff.length === 0 && <p class="number">None. The popup can switch a site off.</p>}
      {sitesOff.length > 0 && (
        <ul ref={list} class="items" aria-label="Sites switched off">
          {sitesOff.map((site, index) => (
            <li key={site}>
              <span class="name">{siteTitle(site)}</span>
              <button
                type="button"
                aria-label={`Switch on ${siteTitle(site)}`}
                onClick={() => switchOn(site, index)}
              >
                Switch on
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
