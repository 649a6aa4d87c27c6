/** Quiet: the grey of secondary text, readable on light and dark toolbars. */
const COLOUR = '#57606a';

/** More than this would not fit. */
const MOST_SHOWN = 999;

/** Shows the number of codes on the page in a tab, all frames together; nothing when there are none. */
export async function updateBadge(tabId: number): Promise<void> {
  const counts = await chrome.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: countInFrame,
  });
  const total = counts.reduce((sum, { result }) => sum + (result ?? 0), 0);
  await chrome.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
  await chrome.action.setBadgeText({ tabId, text: badgeText(total) });
}

/** Takes the number away from all tabs. */
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
  return count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
}

/** Runs in the frame, where nothing of this file is known. */
function countInFrame(): number {
  const shared = (globalThis as { [key: symbol]: { count?: number } | undefined })[Symbol.for('errgloss')];
  return shared?.count ?? 0;
}
