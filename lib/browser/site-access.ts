import { patternOf } from '../settings/sites.ts';
import type { SiteAccess } from '../ui/site-access.ts';

/** Every site, for the functions of this file. */
export const EVERY_SITE = '*://*/*';

/** A site as the browser's permissions have it; patterns stay as they are. */
function toPattern(site: string): string {
  return site.endsWith('/*') ? site : patternOf(site);
}

/**
 * Asks the reader for access to sites, given as sites or match patterns; false when it is refused. Browsers ask only in
 * answer to a click or a key, so nothing may be awaited between that and this call.
 */
export async function requestSites(origins: readonly string[]): Promise<boolean> {
  try {
    return await chrome.permissions.request({ origins: origins.map(toPattern) });
  } catch {
    return false;
  }
}

/** Gives access back. What the manifest requires can't be given back and stays. */
export async function giveBack(origins: readonly string[]): Promise<void> {
  // One by one: a single required origin would keep the browser from taking back the others.
  await Promise.allSettled(
    origins.map((origin) => chrome.permissions.remove({ origins: [toPattern(origin)] })),
  );
}

/** Whether the extension may read the pages of a match pattern. */
export async function hasAccess(origin: string): Promise<boolean> {
  try {
    return await chrome.permissions.contains({ origins: [toPattern(origin)] });
  } catch {
    return false;
  }
}

/** Calls back whenever access is given or taken away, on the browser's own pages too, until the signal aborts. */
export function watchAccess(onChange: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = chrome.permissions;
  onAdded.addListener(onChange);
  onRemoved.addListener(onChange);
  signal.addEventListener('abort', () => {
    onAdded.removeListener(onChange);
    onRemoved.removeListener(onChange);
  });
}

/** Access to sites as the pages of the extension reach it. */
export const SITE_ACCESS: SiteAccess = {
  request: requestSites,
  giveBack,
  has: hasAccess,
  watch: watchAccess,
};
