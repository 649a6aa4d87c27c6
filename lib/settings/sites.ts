import type { Settings } from './settings.ts';

/** The settings that say where pages are annotated by themselves. */
export type WhereSettings = Pick<Settings, 'where' | 'sites' | 'sitesOff'>;

/** Match patterns of the browser for the pages to annotate, and for those among them to leave alone. */
export interface SitePatterns {
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
}

/** Every page of the web. */
const EVERYWHERE: readonly string[] = ['http://*/*', 'https://*/*'];

/** Where the browser runs annotation; `known` are patterns of the sites that need no permission. */
export function sitePatterns(settings: WhereSettings, known: readonly string[]): SitePatterns {
  const excludeMatches = settings.sitesOff.map(patternOf);
  switch (settings.where) {
    case 'everywhere':
      return { matches: EVERYWHERE, excludeMatches };
    case 'sites':
      return { matches: [...new Set([...known, ...settings.sites.map(patternOf)])], excludeMatches };
    case 'asked':
      return { matches: [], excludeMatches: [] };
  }
}

/** Whether a page is annotated by itself. Addresses that are none are not. */
export function isSiteAnnotated(settings: WhereSettings, known: readonly string[], address: string): boolean {
  const { matches, excludeMatches } = sitePatterns(settings, known);
  const fits = (pattern: string) => matchesPattern(pattern, address);
  return matches.some(fits) && !excludeMatches.some(fits);
}

/** `https://forum.example` → `https://forum.example/*`. Patterns have no ports: a site is all of its ports. */
export function patternOf(site: string): string {
  if (site === 'file://') return 'file:///*';
  return `${site.replace(/:\d+$/, '')}/*`;
}

/** The few kinds of pattern in use: a scheme, a host or `*.` and a host or `*`, and all paths. */
function matchesPattern(pattern: string, address: string): boolean {
  const [, scheme = '', host = ''] = /^(https?|file):\/\/([^/]*)\/\*$/.exec(pattern) ?? [];
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || url.protocol !== `${scheme}:`) return false;
  if (host === '*' || host === url.hostname) return true;
  return host.startsWith('*.') && `.${url.hostname}`.endsWith(host.slice(1));
}
