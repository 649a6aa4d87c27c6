import type { Settings } from '../../settings/settings.ts';
import { EVERY_SITE } from '../../settings/site.ts';
import {
  accessNeeded,
  isOn,
  LOCAL_FILES,
  matchPattern,
  siteOf,
  switched,
} from '../../settings/site-policy.ts';
import type { SiteState } from '../../ui/popup/SiteSwitches.tsx';
import { words } from '../../words/words.ts';
import { hasAccess } from '../shared/site-permissions.ts';
import { changeSettings, readSettings, watchSettings, wouldHold } from '../shared/stored-settings.ts';
import { giveBack, requestSites, watchAccess } from './granted-sites.ts';

/** The switches for the site of a page and for all sites. */
export class PageSite {
  #site: string | undefined;
  #refresh = () => {};
  #isUnsaved = false;

  /** The address of the page now; undefined where we may not know it. */
  show(url: string | undefined): void {
    const site = siteOf(url);
    if (site === this.#site) return;
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
    watchAccess(refresh, signal);
    refresh();
  }

  /** Resolves to whether it was done. */
  async switch(on: boolean): Promise<boolean> {
    const site = this.#site;
    if (!site) return false;
    return this.#change(site, on, (settings) => switched(settings, site, on));
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
    if (!on && stored) await giveBack(unneeded(origin, await readSettings()));
    this.#isUnsaved = !stored;
    this.#refresh();
    return stored && isGranted;
  }
}

/** The access to a site, unless another port of its host is in the list. */
function unneeded(site: string, settings: Settings): string[] {
  const pattern = site === EVERY_SITE ? site : matchPattern(site);
  return accessNeeded(settings).includes(pattern) ? [] : [pattern];
}

async function stateOf(site: string | undefined, settings: Settings): Promise<SiteState> {
  const [mayRead, mayReadAll] = await Promise.all([site ? hasAccess(site) : false, hasAccess(EVERY_SITE)]);
  const isSiteOn = mayRead && isOn(settings, site);
  const isEverywhere = mayReadAll && settings.where === 'everywhere';
  const [isFree, isEverywhereFree] = await Promise.all([
    site ? wouldHold((now) => switched(now, site, !isSiteOn)) : true,
    wouldHold({ where: isEverywhere ? 'sites' : 'everywhere' }),
  ]);
  return {
    name: site && nameOf(site),
    isOn: isSiteOn,
    isEverywhere,
    isOnlyAsked: settings.where === 'asked',
    isLocked: !isFree,
    isEverywhereLocked: !isEverywhereFree,
  };
}

function nameOf(site: string): string {
  return site === LOCAL_FILES ? words('localFiles') : new URL(site).host;
}
