/** Forums and knowledge bases about Windows on which pages are annotated from the start, as match patterns. */
export const KNOWN_SITES: readonly string[] = [
  'https://learn.microsoft.com/*',
  'https://support.microsoft.com/*',
  'https://answers.microsoft.com/*',
  'https://techcommunity.microsoft.com/*',
  'https://*.stackexchange.com/*',
  'https://stackoverflow.com/*',
  'https://superuser.com/*',
  'https://serverfault.com/*',
  'https://community.spiceworks.com/*',
  'https://www.tenforums.com/*',
  'https://www.elevenforum.com/*',
];

/** Whether a site belongs to a known one, by the patterns' own rule: `*.` stands for the domain and all below it. */
export function isKnownSite(site: string): boolean {
  return KNOWN_SITES.some((pattern) => {
    const known = pattern.slice(0, -'/*'.length);
    const at = known.indexOf('*.');
    if (at < 0) return known === site;
    const [scheme, domain] = [known.slice(0, at), known.slice(at + 2)];
    return site === scheme + domain || (site.startsWith(scheme) && site.endsWith(`.${domain}`));
  });
}
