import { readPolicy } from '../shared/managed-policy.ts';
import { NEWS_KEY } from '../shared/storage-keys.ts';

/**
 * Opens the welcome page when the extension has just been installed, unless the company wants none. An update opens
 * nothing: where it brings something new, the popup offers to tell of it, once.
 */
export async function openWelcome({
  reason,
  previousVersion,
}: chrome.runtime.InstalledDetails): Promise<void> {
  if (reason === 'install' && (await readPolicy()).welcome)
    await chrome.tabs.create({ url: chrome.runtime.getURL('welcome.html') });
  if (reason !== 'update' || !previousVersion) return;
  const { version } = chrome.runtime.getManifest();
  if (releaseOf(previousVersion) !== releaseOf(version))
    void chrome.storage.local.set({ [NEWS_KEY]: version }).catch(() => {});
}

/** The first two numbers of a version; the last one only counts corrections. */
function releaseOf(version: string): string {
  return version.split('.', 2).join('.');
}
