import { isSiteAnnotated } from '../settings/sites.ts';
import { annotatedFrames } from './frames.ts';
import { injectAnnotation } from './inject.ts';
import { KNOWN_SITES } from './known-sites.ts';
import { changeSettings } from './settings.ts';

const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-code': 1, 'previous-code': -1 };

/** Goes to the next or previous code of the page, annotating it first where that has not been done. */
export async function runCommand(command: string, tab: chrome.tabs.Tab | undefined): Promise<void> {
  const step = STEPS[command];
  if (tab?.id === undefined) return;
  if (command === 'toggle-site') return toggleSite(tab.url);
  if (!step) return;
  try {
    await injectAnnotation(tab.id, true);
    await stepThrough(tab.id, step);
  } catch {
    // Pages of the browser itself take no scripts, and others may be too busy; there is nothing to step through.
  }
}

/** The codes of all frames in one row, the page's own first; goes on from the last opened one, around the ends. */
async function stepThrough(tabId: number, step: 1 | -1): Promise<void> {
  const frames = (await annotatedFrames(tabId)) ?? [];
  const asked = await Promise.allSettled(
    frames.map(async (frame) => ({ frame, ...(await frame.call('position', null)) })),
  );
  // A frame may have gone meanwhile, or not answer; the others are there all the same.
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
  for (const { frame, count } of positions) {
    if (target < count) {
      await frame.call('reveal', target);
      return;
    }
    target -= count;
  }
}

function ago({ sinceOpened }: { readonly sinceOpened: number | null }): number {
  return sinceOpened ?? Number.POSITIVE_INFINITY;
}

/**
 * Switches annotation of a page's site off, or on again. A site that was never on needs a permission, which only a
 * click in the popup or the options can ask for.
 */
async function toggleSite(address: string | undefined): Promise<void> {
  if (address === undefined || !URL.canParse(address)) return;
  const { origin } = new URL(address);
  await changeSettings((settings) => ({
    sitesOff: isSiteAnnotated(settings, KNOWN_SITES, address)
      ? [...settings.sitesOff, origin]
      : settings.sitesOff.filter((site) => site !== origin),
  }));
}
