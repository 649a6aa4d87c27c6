import { describe, expect, it } from 'vitest';
import { isKnownSite } from '../../lib/browser/known-sites.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { isSiteOn, switchedSite } from '../../lib/settings/site-choice.ts';

const KNOWN = { origin: 'https://learn.microsoft.com', isKnown: true };
const OTHER = { origin: 'https://forum.example', isKnown: false };

describe('a site', () => {
  it('is on when it is known, added, or every site is', () => {
    expect(isSiteOn(DEFAULT_SETTINGS, KNOWN)).toBe(true);
    expect(isSiteOn(DEFAULT_SETTINGS, OTHER)).toBe(false);
    expect(isSiteOn({ ...DEFAULT_SETTINGS, sites: [OTHER.origin] }, OTHER)).toBe(true);
    expect(isSiteOn({ ...DEFAULT_SETTINGS, where: 'everywhere' }, OTHER)).toBe(true);
    expect(isSiteOn({ ...DEFAULT_SETTINGS, where: 'asked' }, KNOWN)).toBe(false);
  });

  it.each([KNOWN, OTHER])('can be switched off and on again: %j', (site) => {
    const off = { ...DEFAULT_SETTINGS, ...switchedSite(DEFAULT_SETTINGS, site, false) };
    expect(isSiteOn(off, site)).toBe(false);
    expect(isSiteOn({ ...off, where: 'everywhere' }, site)).toBe(false);
    const on = { ...off, ...switchedSite(off, site, true) };
    expect(isSiteOn(on, site)).toBe(true);
    expect(on.sites).toEqual(site.isKnown ? [] : [site.origin]);
    expect(on.sitesOff).toEqual([]);
  });
});

it.each([
  ['https://learn.microsoft.com', true],
  ['http://learn.microsoft.com', false],
  ['https://unix.stackexchange.com', true],
  ['https://stackexchange.com', true],
  ['https://notstackexchange.com', false],
  ['https://learn.microsoft.com.evil.example', false],
])('%s is known: %s', (origin, isKnown) => {
  expect(isKnownSite(origin)).toBe(isKnown);
});
