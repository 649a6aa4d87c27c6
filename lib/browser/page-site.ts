import type { Settings } from '../settings/settings.ts';
import { EVERY_SITE } from '../settings/site.ts';
import { isSiteOn, type Site, switchedSite } from '../settings/site-choice.ts';
import type { SiteState } from '../ui/SiteSwitches.tsx';
import { isKnownSite } from './known-sites.ts';
import { changeSettings, readSettings, watchSettings } from './settings.ts';
import { giveBack, hasAccess, requestSites } from './site-access.ts';

/** The switches for the site of a page and for all sites. */
export class PageSite {
  #site: Site | undefined;
  #refresh = () => {};
  #isUnsaved = false;

  /** The address of the page now; undefined where we may not know it. */
  show(url: string | undefined): void {
    const site = siteOf(url);
    if (site?.origin === this.#site?.origin) return;
    this.#site = site;
    this.#refresh();
  }

  watch(onSite: (site: SiteState) => void, signal: AbortSignal): void {
    const tell = async () => {
      const site = this.#site;
      const state = await stateOf(site, await readSettings());
      if (!signal.aborted && site === this.#site) onSite({ ...state, isUnsaved: this.#isUnsaved });
    };
    this.#refresh = () => void tell();
    const refresh = this.#refresh;
    watchSettings(refresh, signal);
    chrome.permissions.onAdded.addListener(refresh);
    chrome.permissions.onRemoved.addListener(refresh);
    signal.addEventListener('abort', () => {
      chrome.permissions.onAdded.removeListener(refresh);
      chrome.permissions.onRemoved.removeListener(refresh);
    });
    refresh();
  }

  /** Resolves to whether it was done. */
  async switch(on: boolean): Promise<boolean> {
    const site = this.#site;
    if (!site) return false;
    return this.#change(site.origin, on, (settings) => switchedSite(settings, site, on));
  }

  async switchEvery(on: boolean): Promise<boolean> {
    return this.#change(EVERY_SITE, on, () => ({ where: on ? 'everywhere' : 'sites' }));
  }

  /** Asks first, since that must happen in the click; stores at once, since the question may close the popup. */
  async #change(
    origin: string,
    on: boolean,
    changed: (settings: Settings) => Partial<Settings>,
  ): Promise<boolean> {
    const asked = on ? requestSites([origin]) : undefined;
    const { where, sites, sitesOff } = await readSettings();
    const stored = await changeSettings(changed);
    const isGranted = asked === undefined || (await asked);
    if (stored && !isGranted) await changeSettings({ where, sites, sitesOff });
    if (!on && stored) await giveBack([origin]);
    this.#isUnsaved = !stored;
    this.#refresh();
    return stored && isGranted;
  }
}

function siteOf(url: string | undefined): Site | undefined {
  const address = url === undefined ? null : URL.parse(url);
  if (address?.protocol === 'file:') return { origin: 'file://', isKnown: false };
  if (!address || !/^https?:$/.test(address.protocol)) return undefined;
  return { origin: address.origin, isKnown: isKnownSite(address.origin) };
}

async function stateOf(site: Site | undefined, settings: Settings): Promise<SiteState> {
  const [mayRead, mayReadAll] = await Promise.all([
    site ? hasAccess(site.origin) : false,
    hasAccess(EVERY_SITE),
  ]);
  return {
    name: site && nameOf(site),
    isOn: site !== undefined && mayRead && isSiteOn(settings, site),
    isEverywhere: mayReadAll && settings.where === 'everywhere',
    isOnlyAsked: settings.where === 'asked',
  };
}

function nameOf({ origin }: Site): string {
  return origin === 'file://' ? 'local files' : new URL(origin).host;
}
