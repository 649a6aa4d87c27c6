import { EVERY_SITE } from '../settings/site.ts';
import { patternOf } from '../settings/sites.ts';
import type { SiteAccess } from '../ui/site-access.ts';

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

/**
 * Gives access to single sites back. What the manifest requires can't be given back and stays; that to every site
 * must stay too, for with it Chromium takes away what the manifest requires.
 */
export async function giveBack(origins: readonly string[]): Promise<void> {
  // One by one: a single required origin would keep the browser from taking back the others.
  const single = origins.filter((origin) => origin !== EVERY_SITE);
  await Promise.allSettled(
    single.map((origin) => chrome.permissions.remove({ origins: [toPattern(origin)] })),
  );
}

/** Whether the extension may read the pages of a site or a match pattern. */
export async function hasAccess(origin: string): Promise<boolean> {
  try {
    return await chrome.permissions.contains({ origins: [toPattern(origin)] });
  } catch {
    return false;
  }
}

/** Calls back whenever access is given or taken away, on the browser's own pages too, until the signal aborts. */
function watchAccess(onChange: () => void, signal: AbortSignal): void {
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
