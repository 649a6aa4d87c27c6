/** The match pattern of all sites, as browsers ask for it. */
export const EVERY_SITE = '*://*/*';

/** The longest origin that a list of sites takes. */
const LONGEST_SITE = 260;

/** Names and addresses of hosts. Some browsers take more and escape it, such as spaces and `*`. */
const HOST = /^(?:[a-z\d_.-]+|\[[\da-f:.]+\])$/i;

/** What came of reading what somebody typed. */
export type ReadText =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly problem: string };

/** The origin that a typed address or host means: `forum.example/thread` is `https://forum.example`. */
export function readSite(text: string): ReadText {
  const typed = text.trim();
  if (typed === '') return { ok: false, problem: 'Type an address first.' };
  const url = parseAddress(typed);
  if (url?.protocol === 'file:') {
    return {
      ok: false,
      problem: 'Files of this computer are no site. Annotate them with the toolbar button.',
    };
  }
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (!url || !isWeb || !HOST.test(url.hostname) || url.origin.length > LONGEST_SITE) {
    return { ok: false, problem: `“${typed.slice(0, 80)}” is no address of a web site.` };
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

/** The match pattern by which browsers give access to a site. Ports are left out, since Firefox takes none. */
export function accessPattern(site: string): string {
  return URL.canParse(site) && !site.startsWith('file:')
    ? `${new URL(site).protocol}//${new URL(site).hostname}/*`
    : 'file:///*';
}

/** The access that a list of sites needs. A list that is not in use now keeps its own. */
export function accessNeeded({ sites }: { readonly sites: readonly string[] }): string[] {
  return [...new Set(sites.map(accessPattern))];
}
