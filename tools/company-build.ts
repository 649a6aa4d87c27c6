import { createHash, createPublicKey } from 'node:crypto';
import { readSite } from '../lib/settings/site.ts';
import { matchPattern } from '../lib/settings/site-policy.ts';

/** What a company's own build has beside the stores': given to the build by its environment. */
export interface CompanyBuild {
  /** Match patterns of sites that the extension needs access to from the start. */
  readonly hosts: readonly string[];
  /** The public key that fixes the id in Chrome and Edge, as base64 of its DER form. */
  readonly key?: string;
  /** The id in Firefox, where nobody but us can have ours signed. */
  readonly firefoxId?: string;
}

/** The variable of the environment that holds it, as JSON. */
export const COMPANY_VARIABLE = 'ERRGLOSS_COMPANY_BUILD';

/** Of a company's build, as the environment has it; without one that of the stores. */
export function companyBuild(value = process.env[COMPANY_VARIABLE]): CompanyBuild {
  return value ? (JSON.parse(value) as CompanyBuild) : { hosts: [] };
}

const PATTERN = /^(?:\*|https?):\/\/(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)*\/\*$/;

/**
 * Reads a file of sites, one a line: an address, a host, or a match pattern such as `https://*.example.com/*`; what
 * follows `#` is a remark. Throws with every line that is none of these.
 */
export function readHosts(text: string): string[] {
  const problems: string[] = [];
  const hosts = text.split(/\r?\n/).flatMap((line, index) => {
    const site = line.replace(/(?:^|\s)#.*/, '').trim();
    if (site === '') return [];
    if (PATTERN.test(site)) return [site];
    const read = site.includes('*') ? undefined : readSite(site);
    if (read?.ok) return [matchPattern(read.value)];
    problems.push(
      `line ${index + 1}: “${site}” is no site; write https://forum.example or https://*.example.com/*`,
    );
    return [];
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  if (hosts.length === 0) throw new Error('it names no site');
  return [...new Set(hosts)];
}

/** What Chrome and Edge make of a private key (PEM): the manifest's key, and the id of the extension. */
export function identityOf(privateKey: string): { readonly key: string; readonly id: string } {
  const der = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return { key: der.toString('base64'), id: idOfHash(createHash('sha256').update(der).digest('hex')) };
}

/** Chromium writes the first half of a hash with letters from a to p for its hex digits. */
export function idOfHash(hash: string): string {
  return [...hash.slice(0, 32)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
