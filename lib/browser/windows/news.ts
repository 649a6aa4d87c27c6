import { readPolicy } from '../shared/managed-policy.ts';
import { NEWS_KEY } from '../shared/storage-keys.ts';

/** The version whose news nobody has seen yet; undefined when there is none. */
export async function unseenNews(): Promise<string | undefined> {
  const [stored, policy] = await Promise.all([
    chrome.storage.local.get(NEWS_KEY).catch(() => ({})) as Promise<Record<string, unknown>>,
    readPolicy(),
  ]);
  const version = stored[NEWS_KEY];
  return policy.news && typeof version === 'string' ? version : undefined;
}

/** Opens the page of news, which is offered no more. */
export function openNews(): void {
  dropNews();
  void chrome.tabs.create({ url: chrome.runtime.getURL('news.html') });
}

export function dropNews(): void {
  void chrome.storage.local.remove(NEWS_KEY).catch(() => {});
}
