import type { Settings } from '../settings/settings.ts';
import { isSiteAnnotated, sitePatterns } from '../settings/sites.ts';
import { clearBadges } from './badge.ts';
import { ANNOTATE_SCRIPT, injectAnnotation } from './inject.ts';
import { KNOWN_SITES } from './known-sites.ts';
import { readSettings, watchSettings } from './settings.ts';

const SCRIPT_ID = 'annotate';

let last: Promise<unknown> = Promise.resolve();

/** Keeps annotation running where the reader wants it: after installation, at the browser's start, after changes. */
export function keepSites(): void {
  const update = () => void readSettings().then(updateSites);
  chrome.runtime.onInstalled.addListener(update);
  chrome.runtime.onStartup.addListener(update);
  chrome.permissions.onAdded.addListener(update);
  watchSettings((settings) => {
    void updateSites(settings);
    if (!settings.badge) void clearBadges();
  });
}

/**
 * Has the browser run annotation on the chosen sites from now on, and on their pages that are open already. Pages of
 * sites that are no longer chosen clean up by themselves. One call after the other: each sees what the last has done.
 */
function updateSites(settings: Settings): Promise<void> {
  const next = last.then(() => applySites(settings));
  last = next.catch(() => {});
  return next;
}

async function applySites(settings: Settings): Promise<void> {
  const { matches, excludeMatches } = sitePatterns(settings, KNOWN_SITES);
  const registered = await chrome.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (registered.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) return;
  await chrome.scripting.registerContentScripts([
    {
      id: SCRIPT_ID,
      matches: [...matches],
      excludeMatches: [...excludeMatches],
      js: [ANNOTATE_SCRIPT],
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_idle',
    },
  ]);
  // Addresses are told only of pages to which access was given.
  const tabs = await chrome.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined || url === undefined || !isSiteAnnotated(settings, KNOWN_SITES, url)) return;
      await injectAnnotation(id).catch(() => {});
    }),
  );
}
