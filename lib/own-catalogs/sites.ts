import type { OwnCatalog } from './own-catalog.ts';

/** The titles of the catalogs whose numbers come first on a site, given as its origin. */
export function titlesOn(catalogs: readonly OwnCatalog[], site: string | undefined): string[] {
  const host = site && URL.canParse(site) ? new URL(site).hostname : '';
  if (host === '') return [];
  return catalogs
    .filter(({ sites }) => sites.some((each) => host === each || host.endsWith(`.${each}`)))
    .map(({ title }) => title);
}
