import { words } from '../words/words.ts';

/** The match pattern of all sites, as browsers ask for it. */
export const EVERY_SITE = '*://*/*';

/** The longest origin that a list of sites takes. */
const MAX_SITE_LENGTH = 260;

/** Names and addresses of hosts. Some browsers take more and escape it, such as spaces and `*`. */
const HOST = /^(?:[a-z\d_.-]+|\[[\da-f:.]+\])$/i;

/** What came of reading what somebody typed. */
export type ReadText =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly problem: string };

/** The origin that a typed address or host means: `forum.example/thread` is `https://forum.example`. */
export function readSite(text: string): ReadText {
  const typed = text.trim();
  if (typed === '') return { ok: false, problem: words('typeAddress') };
  const url = parseAddress(typed);
  if (url?.protocol === 'file:') {
    return {
      ok: false,
      problem: words('filesNoSite'),
    };
  }
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (!url || !isWeb || !HOST.test(url.hostname) || url.origin.length > MAX_SITE_LENGTH) {
    return { ok: false, problem: words('noAddress', typed.slice(0, 80)) };
  }
  return { ok: true, value: url.origin };
}

/**
 * True for origins as browsers write them, and for the one of all local files. Of any other text it is not sure which
 * pages a browser takes it for.
 */
export function isSite(text: string): boolean {
  const read = readSite(text);
  return text === 'file://' || (read.ok && read.value === text);
}

/** A host without a scheme would be read as a scheme or not at all (`localhost:8080`, `forum.example`). */
function parseAddress(typed: string): URL | undefined {
  const address = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(typed) ? typed : `https://${typed}`;
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** How a person writes a site of a list; only what differs from the usual is said. */
export function siteTitle(site: string): string {
  return site.replace(/^https:\/\//, '');
}
