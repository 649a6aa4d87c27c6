import { readFrames } from '../shared/inject.ts';

/** Quiet: the grey of secondary text, readable on light and dark toolbars. */
const COLOUR = '#57606a';

/** A larger number would not fit. */
const MAX_SHOWN = 999;

/** Shows the number of codes on the page in a tab, all frames together; nothing when there are none. */
export async function updateBadge(tabId: number): Promise<void> {
  const frames = await readFrames(tabId);
  const total = frames.reduce((sum, { state }) => sum + (state?.count ?? 0), 0);
  await chrome.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
  await chrome.action.setBadgeText({ tabId, text: badgeText(total) });
}

/** How long to wait for more frames of a tab: a page with hundreds of them is asked only once. */
const GATHER_MS = 100;

/** The updates that are waiting, by tab. */
const gathering = new Map<number, Promise<void>>();

/** Calls `updateBadge` once for all frames that ask at about the same time. Resolves when that is done. */
export function refreshBadge(tabId: number): Promise<void> {
  const known = gathering.get(tabId);
  if (known) return known;
  const round = new Promise((resolve) => setTimeout(resolve, GATHER_MS)).then(() => {
    gathering.delete(tabId);
    return updateBadge(tabId);
  });
  gathering.set(tabId, round);
  return round;
}

/** Removes the number from all tabs. */
export async function clearBadges(): Promise<void> {
  const tabs = await chrome.tabs.query({});
  await Promise.all(
    tabs.map(({ id }) =>
      id === undefined ? undefined : chrome.action.setBadgeText({ tabId: id, text: '' }),
    ),
  );
}

function badgeText(count: number): string {
  if (count === 0) return '';
  return count > MAX_SHOWN ? `${MAX_SHOWN}+` : String(count);
}
