import { describe, expect, test } from 'vitest';
import { isIgnored } from '../../lib/settings/ignored.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { isSiteAnnotated, sitePatterns } from '../../lib/settings/sites.ts';

const KNOWN = ['https://learn.microsoft.com/*', 'https://*.stackexchange.com/*'];

describe('a page is annotated by itself', () => {
  const added = { ...DEFAULT_SETTINGS, sites: ['https://forum.example', 'http://localhost:8080', 'file://'] };
  test.each([
    ['on a known site', DEFAULT_SETTINGS, 'https://learn.microsoft.com/x', true],
    ['on a site below a known one', DEFAULT_SETTINGS, 'https://dba.stackexchange.com/', true],
    ['not on a site of a similar name', DEFAULT_SETTINGS, 'https://evilstackexchange.com/', false],
    ['not without encryption where the site has it', DEFAULT_SETTINGS, 'http://learn.microsoft.com/', false],
    ['not elsewhere', DEFAULT_SETTINGS, 'https://forum.example/', false],
    ['on an added site', added, 'https://forum.example/thread', true],
    ['on an added site with a port', added, 'http://localhost:8080/', true],
    ['on added files', added, 'file:///C:/log.txt', true],
    ['on every site', { ...DEFAULT_SETTINGS, where: 'everywhere' as const }, 'http://any.example/', true],
    [
      'not on pages of the browser',
      { ...DEFAULT_SETTINGS, where: 'everywhere' as const },
      'chrome://version',
      false,
    ],
    ['nowhere', { ...added, where: 'asked' as const }, 'https://learn.microsoft.com/', false],
    [
      'not on a site switched off',
      { ...DEFAULT_SETTINGS, where: 'everywhere' as const, sitesOff: ['https://forum.example'] },
      'https://forum.example/',
      false,
    ],
    ['not on what is no address', DEFAULT_SETTINGS, 'nonsense', false],
  ])('%s', (_, settings, address, is) => {
    expect(isSiteAnnotated(settings, KNOWN, address)).toBe(is);
  });

  test('each pattern stands once', () => {
    const { matches } = sitePatterns({ ...DEFAULT_SETTINGS, sites: ['https://learn.microsoft.com'] }, KNOWN);
    expect(matches).toEqual(KNOWN);
  });
});

describe('a code is left alone', () => {
  const code = { kind: 'number', value: 0x80070643, form: 'hex' } as const;
  const head = {
    family: 'win32',
    value: 1603,
    name: 'ERROR_INSTALL_FAILURE',
    readings: 1,
    catalogued: true,
  } as const;
  test.each<[string, Partial<typeof DEFAULT_SETTINGS>, boolean]>([
    ['by default not', {}, false],
    ['by its family', { ignoredFamilies: ['win32'] }, true],
    ['not by another family', { ignoredFamilies: ['bugcheck'] }, false],
    ['by its name', { ignoredCodes: ['ERROR_INSTALL_FAILURE'] }, true],
    ['by its number', { ignoredCodes: ['1603'] }, true],
    ['by its number in hex', { ignoredCodes: ['0X643'] }, true],
    ['by the number that is written', { ignoredCodes: ['-2147023293'] }, true],
    ['not by another number', { ignoredCodes: ['1604', 'E_FAIL'] }, false],
  ])('%s', (_, change, is) => {
    expect(isIgnored({ ...DEFAULT_SETTINGS, ...change }, code, head)).toBe(is);
  });
});
