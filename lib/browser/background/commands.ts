import { isOn, siteOf, switched } from '../../settings/site-policy.ts';
import { annotatedFrames } from '../shared/annotated-frames.ts';
import { injectAnnotation } from '../shared/inject.ts';
import { hasAccess } from '../shared/site-permissions.ts';
import { changeSettings } from '../shared/stored-settings.ts';

const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-code': 1, 'previous-code': -1 };

/** Runs the command that a keyboard shortcut stands for. */
export async function runCommand(command: string, tab: chrome.tabs.Tab | undefined): Promise<void> {
  const step = STEPS[command];
  if (command === 'toggle-site' && tab) return toggleSite(tab.url);
  if (step) await stepInTab(step, tab);
}

/** Goes to the next or previous code of the page in a tab, annotating the page first if necessary. */
export async function stepInTab(step: 1 | -1, tab: chrome.tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  try {
    await injectAnnotation(tab.id, true);
    await stepThrough(tab.id, step);
  } catch {
    // The browser's own pages take no scripts, and others may be too busy; there is nothing to step through.
  }
}

/** Steps through the codes of all frames as one list, the page's own first, from the last one opened and around the ends. */
async function stepThrough(tabId: number, step: 1 | -1): Promise<void> {
  const frames = (await annotatedFrames(tabId)) ?? [];
  const asked = await Promise.allSettled(
    frames.map(async (frame) => ({ frame, ...(await frame.call('position', null)) })),
  );
  // A frame may be gone by now, or not answer; the others still count.
  const positions = asked.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  const total = positions.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return;
  const last = positions.reduce((a, b) => (ago(b) < ago(a) ? b : a));
  let at = 0;
  for (const position of positions) {
    if (position === last) break;
    at += position.count;
  }
  const from = last.sinceOpened !== null ? at + last.current : step > 0 ? -1 : total;
  let target = (from + step + total) % total;
  const place = { at: target + 1, of: total };
  for (const { frame, count } of positions) {
    if (target < count) {
      await frame.call('reveal', { index: target, place });
      return;
    }
    target -= count;
  }
}

function ago({ sinceOpened }: { readonly sinceOpened: number | null }): number {
  return sinceOpened ?? Number.POSITIVE_INFINITY;
}

/**
 * Switches annotation of a page's site off, or on again. A site that we have no access to is only taken off the list of
 * those that are off: access can be asked for in a click only, in the popup or the options.
 */
async function toggleSite(address: string | undefined): Promise<void> {
  const site = siteOf(address);
  if (site === undefined) return;
  const mayRead = await hasAccess(site);
  await changeSettings((settings) => {
    if (isOn(settings, site)) return switched(settings, site, false);
    return mayRead
      ? switched(settings, site, true)
      : { sitesOff: settings.sitesOff.filter((other) => other !== site) };
  });
}
