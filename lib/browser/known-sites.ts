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
