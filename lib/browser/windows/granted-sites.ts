import { EVERY_SITE } from '../../settings/site.ts';
import type { SiteAccess } from '../../ui/shared/site-access.ts';
import { listen } from '../shared/browser-event.ts';
import { hasAccess, toPattern } from '../shared/site-permissions.ts';

/**
 * Asks the user for access to sites, given as sites or match patterns; false when it is refused. Browsers ask only in
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
 * Gives back access to single sites. Access that the manifest requires can't be given back; access to every site must
 * stay too, since Chromium would remove the required access along with it.
 */
export async function giveBack(origins: readonly string[]): Promise<void> {
  // One by one: a single required origin would make the browser refuse the others too.
  const single = origins.filter((origin) => origin !== EVERY_SITE);
  await Promise.allSettled(
    single.map((origin) => chrome.permissions.remove({ origins: [toPattern(origin)] })),
  );
}

/** Calls back whenever access is given or taken away, on the browser's own pages too, until the signal aborts. */
export function watchAccess(onChange: () => void, signal: AbortSignal): void {
  listen(chrome.permissions.onAdded, onChange, signal);
  listen(chrome.permissions.onRemoved, onChange, signal);
}

/** Access to sites as the pages of the extension reach it. */
export const SITE_ACCESS: SiteAccess = {
  request: requestSites,
  giveBack,
  has: hasAccess,
  watch: watchAccess,
};
