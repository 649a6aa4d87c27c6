import { describe, expect, it } from 'vitest';
import { isKnownSite } from '../../lib/settings/known-sites.ts';
import {
  isOn,
  matchPattern,
  type SiteChoices,
  scriptPatterns,
  siteOf,
  switched,
} from '../../lib/settings/site-policy.ts';

const NOTHING: SiteChoices = { where: 'sites', sites: [], sitesOff: [] };

describe('the site of an address', () => {
  it.each([
    ['https://forum.example/thread?id=7', 'https://forum.example'],
    ['https://forum.example:443/', 'https://forum.example'],
    ['https://forum.example:8443/', 'https://forum.example:8443'],
    ['http://[::1]:8080/', 'http://[::1]:8080'],
    ['file:///C:/log.txt', 'file://'],
    ['chrome://version', undefined],
    ['about:blank', undefined],
    ['nonsense', undefined],
    [undefined, undefined],
  ])('%s is %s', (address, site) => {
    expect(siteOf(address)).toBe(site);
  });
});

describe('a known site', () => {
  it.each([
    ['https://learn.microsoft.com', true],
    ['https://learn.microsoft.com:8443', false],
    ['http://learn.microsoft.com', false],
    ['https://unix.stackexchange.com', true],
    ['https://stackexchange.com', true],
    ['https://notstackexchange.com', false],
    ['https://learn.microsoft.com.evil.example', false],
    ['file://', false],
  ])('is %s: %s', (site, isKnown) => {
    expect(isKnownSite(site)).toBe(isKnown);
  });
});

const SITES = [
  'https://forum.example',
  'https://forum.example:8443',
  'http://forum.example',
  'http://localhost:8080',
  'https://learn.microsoft.com',
  'https://learn.microsoft.com:8443',
  'file://',
] as const;

/** Every combination of where, a listed site, a site that is off, and the site in question. */
const COMBINATIONS = (['sites', 'everywhere', 'asked'] as const).flatMap((where) =>
  [undefined, ...SITES].flatMap((listed) =>
    [undefined, ...SITES].flatMap((off) =>
      SITES.map((site) => ({
        site,
        choices: { where, sites: listed ? [listed] : [], sitesOff: off ? [off] : [] } satisfies SiteChoices,
      })),
    ),
  ),
);

/** Whether a browser runs a script with these patterns on a page of a site; it looks at no port. */
function runsOn(patterns: readonly string[], site: string): boolean {
  if (site === 'file://') return patterns.includes('file:///*');
  const { protocol, hostname } = new URL(site);
  return [`${protocol}//*/*`, `${protocol}//${hostname}/*`].some((pattern) => patterns.includes(pattern));
}

describe('every combination of scheme, port, list and place', () => {
  it('is on only where it is chosen and not switched off', () => {
    for (const { site, choices } of COMBINATIONS) {
      const { where, sites, sitesOff } = choices;
      const isChosen =
        where === 'everywhere' ||
        sites.some((other) => other === site) ||
        site === 'https://learn.microsoft.com';
      expect([choices, isOn(choices, site)]).toEqual([
        choices,
        where !== 'asked' && isChosen && !sitesOff.some((other) => other === site),
      ]);
    }
  });

  it('runs the script wherever a site is on', () => {
    for (const { site, choices } of COMBINATIONS.filter((each) => isOn(each.choices, each.site))) {
      const { matches, excludeMatches } = scriptPatterns(choices);
      expect([site, choices, runsOn(matches, site)]).toEqual([site, choices, true]);
      expect([site, choices, runsOn(excludeMatches, site)]).toEqual([site, choices, false]);
    }
  });

  it('is on after it was switched on, and off after it was switched off, without a change of others', () => {
    for (const { site, choices } of COMBINATIONS.filter(({ choices: { where } }) => where !== 'asked')) {
      for (const on of [true, false]) {
        const after = { ...choices, ...switched(choices, site, on) };
        expect([site, choices, isOn(after, site)]).toEqual([site, choices, on]);
        for (const other of SITES.filter((each) => each !== site))
          expect([other, isOn(after, other)]).toEqual([other, isOn(choices, other)]);
      }
    }
  });
});

describe('the script', () => {
  it('runs nowhere when the user wants to be asked', () => {
    expect(scriptPatterns({ ...NOTHING, where: 'asked', sites: ['https://forum.example'] })).toEqual({
      matches: [],
      excludeMatches: [],
    });
  });

  it('is left out of a known site that is off, and not of another port of it that is on', () => {
    const off = { ...NOTHING, sitesOff: ['https://learn.microsoft.com'] };
    expect(scriptPatterns(off).excludeMatches).toEqual(['https://learn.microsoft.com/*']);
    const otherPort = { ...off, sites: ['https://learn.microsoft.com:8443'] };
    expect(scriptPatterns(otherPort).excludeMatches).toEqual([]);
  });

  it('has each pattern once', () => {
    const { matches } = scriptPatterns({ ...NOTHING, sites: ['https://learn.microsoft.com:8443'] });
    expect(new Set(matches).size).toBe(matches.length);
  });
});

describe('nothing', () => {
  it('is on where there is no site', () => {
    expect(isOn({ ...NOTHING, where: 'everywhere' }, undefined)).toBe(false);
  });

  it('has a port in its pattern', () => {
    expect(matchPattern('http://[::1]:8080')).toBe('http://[::1]/*');
  });
});
