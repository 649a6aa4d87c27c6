import type { Settings } from '../../settings/settings.ts';
import { isOn, scriptPatterns, siteOf } from '../../settings/site-policy.ts';
import { ANNOTATE_SCRIPT, injectAnnotation, injectOwn, OWN_SCRIPT } from '../shared/inject.ts';
import { hasOwnCatalogs, watchCatalogs } from '../shared/stored-catalogs.ts';
import { storedSettings, watchSettings } from '../shared/stored-settings.ts';
import { clearBadges } from './badge.ts';

const SCRIPT_ID = 'annotate';

let last: Promise<void> = Promise.resolve();

/**
 * Keeps annotation running where the user wants it: after installation, at the browser's start, after changes. Checked at
 * every start of the worker, since an earlier one may have been stopped halfway.
 */
export function keepSites(): void {
  // While the user's choice is unknown, nothing changes.
  const update = (reachesOpenTabs: boolean) =>
    void storedSettings().then(
      (settings) => updateSites(settings, reachesOpenTabs),
      () => {},
    );
  chrome.runtime.onInstalled.addListener(() => update(true));
  chrome.runtime.onStartup.addListener(() => update(true));
  chrome.permissions.onAdded.addListener(() => update(true));
  watchSettings((settings) => {
    void updateSites(settings, true);
    if (!settings.badge) void clearBadges().catch(() => {});
  });
  watchCatalogs(() => {
    update(false);
    void renewOwnCodes();
  });
  update(false);
}

/**
 * Has the browser run annotation on the chosen sites from now on, and on their pages that are open already; on those
 * only after a change, unless `reachesOpenTabs`. Pages of sites that are no longer chosen clean up by themselves. Calls
 * run one after the other, so that each sees what the last one did.
 */
function updateSites(settings: Settings, reachesOpenTabs: boolean): Promise<void> {
  last = last.then(() => applySites(settings, reachesOpenTabs)).catch(() => {});
  return last;
}

async function applySites(settings: Settings, reachesOpenTabs: boolean): Promise<void> {
  const { matches, excludeMatches } = scriptPatterns(settings);
  const js = (await hasOwnCatalogs()) ? [OWN_SCRIPT, ANNOTATE_SCRIPT] : [ANNOTATE_SCRIPT];
  const [registered] = await chrome.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered) await chrome.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const hasSites =
    registered && isSame(registered.matches, matches) && isSame(registered.excludeMatches, excludeMatches);
  const isRight = hasSites && isSame(registered.js?.map(fileName), js);
  const script: chrome.scripting.RegisteredContentScript = {
    id: SCRIPT_ID,
    matches: [...matches],
    excludeMatches: [...excludeMatches],
    js,
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle',
  };
  // In one step: a worker stopped between two would leave no site registered at all.
  if (!registered) await chrome.scripting.registerContentScripts([script]);
  else if (!isRight) await chrome.scripting.updateContentScripts([script]);
  if (reachesOpenTabs || !hasSites) await annotateOpenTabs(settings);
}

/** The file at the end of a path: browsers may give it back from the root on. */
function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Compares without regard to order, which browsers may change. */
function isSame(registered: readonly string[] | undefined, wanted: readonly string[]): boolean {
  return [...(registered ?? [])].sort().join(' ') === [...wanted].sort().join(' ');
}

/** Has the pages that are annotated read anew, with other own catalogs. */
async function renewOwnCodes(): Promise<void> {
  const tabs = await chrome.tabs.query({});
  await Promise.all(tabs.map(async ({ id }) => id !== undefined && injectOwn(id).catch(() => {})));
}

async function annotateOpenTabs(settings: Settings): Promise<void> {
  // The browser tells addresses only of pages that we have access to.
  const tabs = await chrome.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined || !isOn(settings, siteOf(url))) return;
      await injectAnnotation(id).catch(() => {});
    }),
  );
}
