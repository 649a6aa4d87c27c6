/** Every site, for the functions of this file that take origins. */
export const EVERY_SITE = '*://*/*';

/**
 * Asks the reader for access to sites; resolves to whether it is there then. Must be called in the click itself,
 * before anything is awaited, or browsers refuse.
 */
export function requestSites(origins: readonly string[]): Promise<boolean> {
  return chrome.permissions.request({ origins: origins.map(patternOf) }).catch(() => false);
}

/** Gives access back; that of the sites known from the start stays. */
export async function giveBack(origins: readonly string[]): Promise<void> {
  await chrome.permissions.remove({ origins: origins.map(patternOf) }).catch(() => false);
}

export function hasAccess(origin: string): Promise<boolean> {
  return chrome.permissions.contains({ origins: [patternOf(origin)] }).catch(() => false);
}

/** The pattern of all pages of an origin. Without its port, which patterns in Firefox don't have. */
function patternOf(origin: string): string {
  if (origin.endsWith('/*')) return origin;
  if (origin.startsWith('file:')) return 'file:///*';
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
