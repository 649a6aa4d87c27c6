import type { Settings } from '../settings/settings.ts';
import { isSiteAnnotated, sitePatterns } from '../settings/sites.ts';
import { clearBadges } from './badge.ts';
import { ANNOTATE_SCRIPT, injectAnnotation } from './inject.ts';
import { KNOWN_SITES } from './known-sites.ts';
import { storedSettings, watchSettings } from './settings.ts';

const SCRIPT_ID = 'annotate';

let last: Promise<void> = Promise.resolve();

/**
 * Keeps annotation running where the reader wants it: after installation, at the browser's start, after changes. Every
 * start of the worker looks whether that is so: an earlier one may have been stopped in the middle.
 */
export function keepSites(): void {
  // Without knowing what the reader has chosen, all stays as it is.
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
  update(false);
}

/**
 * Has the browser run annotation on the chosen sites from now on, and on their pages that are open already; on those
 * only after a change, unless `reachesOpenTabs`. Pages of sites that are no longer chosen clean up by themselves. One
 * call after the other: each sees what the last has done.
 */
function updateSites(settings: Settings, reachesOpenTabs: boolean): Promise<void> {
  last = last.then(() => applySites(settings, reachesOpenTabs)).catch(() => {});
  return last;
}

async function applySites(settings: Settings, reachesOpenTabs: boolean): Promise<void> {
  const { matches, excludeMatches } = sitePatterns(settings, KNOWN_SITES);
  const [registered] = await chrome.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered) await chrome.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const isRight =
    registered && isSame(registered.matches, matches) && isSame(registered.excludeMatches, excludeMatches);
  const script: chrome.scripting.RegisteredContentScript = {
    id: SCRIPT_ID,
    matches: [...matches],
    excludeMatches: [...excludeMatches],
    js: [ANNOTATE_SCRIPT],
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle',
  };
  // In one step, so that there is no moment at which a stopped worker would leave no site at all.
  if (!registered) await chrome.scripting.registerContentScripts([script]);
  else if (!isRight) await chrome.scripting.updateContentScripts([script]);
  if (reachesOpenTabs || !isRight) await annotateOpenTabs(settings);
}

/** Browsers may give the patterns back in another order. */
function isSame(registered: readonly string[] | undefined, wanted: readonly string[]): boolean {
  return [...(registered ?? [])].sort().join(' ') === [...wanted].sort().join(' ');
}

async function annotateOpenTabs(settings: Settings): Promise<void> {
  // Addresses are told only of pages to which access was given.
  const tabs = await chrome.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined || url === undefined || !isSiteAnnotated(settings, KNOWN_SITES, url)) return;
      await injectAnnotation(id).catch(() => {});
    }),
  );
}
