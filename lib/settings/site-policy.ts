import { isKnownSite, KNOWN_SITES } from './known-sites.ts';
import type { Settings } from './settings.ts';

/**
 * Where pages are annotated by themselves. A site is an origin with its port, or all local files (`file://`). The
 * browser's access goes by host, for Firefox's patterns take no port; so whatever runs in a page asks `isOn` too.
 */
export type SiteChoices = Pick<Settings, 'where' | 'sites' | 'sitesOff'>;

/** The one site of all local files. */
export const LOCAL_FILES = 'file://';

const LOCAL_PATTERN = 'file:///*';

/** Every page that can be annotated. */
const EVERYWHERE: readonly string[] = ['http://*/*', 'https://*/*', LOCAL_PATTERN];

/** The site of a page's address; undefined for pages of the browser, and for what is no address. */
export function siteOf(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address);
  if (url?.protocol === 'file:') return LOCAL_FILES;
  return url && /^https?:$/.test(url.protocol) ? url.origin : undefined;
}

/** Whether a site is to be annotated by itself. The browser's access to it is another matter. */
export function isOn({ where, sites, sitesOff }: SiteChoices, site: string | undefined): boolean {
  if (site === undefined || where === 'asked' || sitesOff.includes(site)) return false;
  return where === 'everywhere' || isKnownSite(site) || sites.includes(site);
}

/** What changes in the settings when a site is switched on or off. */
export function switched(
  settings: SiteChoices,
  site: string,
  on: boolean,
): Pick<Settings, 'sites' | 'sitesOff'> {
  const sites = settings.sites.filter((other) => other !== site);
  const sitesOff = settings.sitesOff.filter((other) => other !== site);
  if (!on) return { sites, sitesOff: [...sitesOff, site] };
  return { sites: isKnownSite(site) ? sites : [...sites, site], sitesOff };
}

/** The pattern by which browsers give access to a site, and run scripts on it: its host with all ports. */
export function matchPattern(site: string): string {
  const url = site === LOCAL_FILES ? null : URL.parse(site);
  return url ? `${url.protocol}//${url.hostname}/*` : LOCAL_PATTERN;
}

/** The access that the listed sites need, each pattern once. A list that is not in use now keeps its own. */
export function accessNeeded({ sites }: Pick<Settings, 'sites'>): string[] {
  return [...new Set(sites.map(matchPattern))];
}

/** Patterns of the pages that the browser runs the script on, and of those among them that it leaves out. */
export interface ScriptPatterns {
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
}

/**
 * Where the browser runs the script: everywhere where a site is on, and on some hosts more, since patterns know no
 * ports. A host is left out only where none of its sites can be on.
 */
export function scriptPatterns(settings: SiteChoices): ScriptPatterns {
  switch (settings.where) {
    case 'everywhere':
      return { matches: EVERYWHERE, excludeMatches: [] };
    case 'sites': {
      const own = new Set(settings.sites.filter((site) => isOn(settings, site)).map(matchPattern));
      const off = new Set(settings.sitesOff.map(matchPattern));
      return {
        matches: [...new Set([...KNOWN_SITES, ...own])],
        // A known site is one without a port.
        excludeMatches: [...off].filter(
          (pattern) => !own.has(pattern) && !isOn(settings, pattern.slice(0, -'/*'.length)),
        ),
      };
    }
    case 'asked':
      return { matches: [], excludeMatches: [] };
  }
}
