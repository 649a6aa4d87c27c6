import { baseAddress } from '../../dom/nodes.ts';
import { frameShare } from '../../page/frame-share.ts';
import type { Settings } from '../../settings/settings.ts';
import { isOn, siteOf } from '../../settings/site-policy.ts';
import { watchSettings } from '../shared/stored-settings.ts';

/** Ends annotation of the page as soon as its site is switched off, unless the user asked for this very page. */
export function stopWhenUnwanted(signal: AbortSignal): void {
  watchSettings((settings) => {
    if (isWanted(settings) !== true) frameShare().page?.stop();
  }, signal);
}

/** Whether the site of the page is chosen, or the user asked for this very page; undefined where nobody can tell. */
export function isWanted(settings: Settings): boolean | undefined {
  if (frameShare().byHand) return true;
  const address = pageAddress();
  return address === undefined ? undefined : isOn(settings, siteOf(address));
}

/** The address that decides for a frame: frames without one of their own follow the page around them. */
function pageAddress(): string | undefined {
  const address = /^(?:about|blob|data):/.test(location.href) ? window.origin : location.href;
  if (address !== 'null') return address;
  // A sandbox has no origin; what it resolves addresses against is the page around it.
  const base = baseAddress();
  return /^(?:https?|file):/.test(base) ? base : undefined;
}
