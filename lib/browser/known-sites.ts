/** Forums and knowledge bases about Windows on which pages are annotated from the start. */
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

/** Whether an origin belongs to a known site, by the patterns' own rule: `*.` stands for the domain and all below it. */
export function isKnownSite(origin: string): boolean {
  return KNOWN_SITES.some((pattern) => {
    const site = pattern.slice(0, -'/*'.length);
    const at = site.indexOf('*.');
    if (at < 0) return site === origin;
    const [scheme, domain] = [site.slice(0, at), site.slice(at + 2)];
    return origin === scheme + domain || (origin.startsWith(scheme) && origin.endsWith(`.${domain}`));
  });
}
