import { MAX_QUERY } from '../../lookup/question.ts';

const HANDED = 'handed-';

/**
 * The address of the lookup of a text, in a tab of its own. Browsers remember addresses, and show pages of the extension
 * in windows that are not private; so a text from a private one is handed over in memory, to be taken once.
 */
export async function lookupAddress(text: string, isPrivate: boolean, about?: number): Promise<string> {
  const search = new URLSearchParams(about === undefined ? {} : { tab: String(about) });
  const query = text.slice(0, MAX_QUERY);
  if (isPrivate) {
    const key = crypto.randomUUID();
    await chrome.storage.session.set({ [HANDED + key]: query });
    search.set('handed', key);
  } else {
    search.set('q', query);
  }
  return chrome.runtime.getURL(`popup.html?${search}`);
}

/** What a lookup begins with. */
export interface OpenedLookup {
  readonly text: string;
  /** It comes from a private window. */
  readonly isPrivate: boolean;
}

/** The lookup that was handed over; an empty one when it was taken before. */
export async function handedLookup(search: URLSearchParams): Promise<OpenedLookup> {
  const key = HANDED + search.get('handed');
  const stored: Record<string, unknown> = await chrome.storage.session.get(key).catch(() => ({}));
  await chrome.storage.session.remove(key).catch(() => {});
  const text = stored[key];
  return { text: typeof text === 'string' ? text : '', isPrivate: true };
}
