import type { Settings } from './settings.ts';

/** A site as settings list it, and whether it is one of those annotated from the start. */
export interface Site {
  readonly origin: string;
  readonly isKnown: boolean;
}

type Choices = Pick<Settings, 'where' | 'sites' | 'sitesOff'>;

/** Whether the settings say that a site is annotated by itself. The browser's access to it is another matter. */
export function isSiteOn({ where, sites, sitesOff }: Choices, { origin, isKnown }: Site): boolean {
  if (sitesOff.includes(origin) || where === 'asked') return false;
  return where === 'everywhere' || isKnown || sites.includes(origin);
}

/** What changes in the settings when a site is switched on or off. */
export function switchedSite(
  settings: Choices,
  { origin, isKnown }: Site,
  on: boolean,
): Pick<Settings, 'sites' | 'sitesOff'> {
  const sites = settings.sites.filter((other) => other !== origin);
  const sitesOff = settings.sitesOff.filter((other) => other !== origin);
  if (!on) return { sites, sitesOff: [...sitesOff, origin] };
  return { sites: isKnown ? sites : [...sites, origin], sitesOff };
}
