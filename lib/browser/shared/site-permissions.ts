import { matchPattern } from '../../settings/site-policy.ts';

/** A site as a match pattern; patterns stay as they are. */
export function toPattern(site: string): string {
  return site.endsWith('/*') ? site : matchPattern(site);
}

/** Whether the extension may read the pages of a site or a match pattern. */
export async function hasAccess(origin: string): Promise<boolean> {
  try {
    return await chrome.permissions.contains({ origins: [toPattern(origin)] });
  } catch {
    return false;
  }
}
