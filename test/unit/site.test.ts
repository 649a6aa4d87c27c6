import { describe, expect, it, test } from 'vitest';
import { ignoredCodeTitle, readIgnoredCode } from '../../lib/settings/ignored-code.ts';
import { parseSettings } from '../../lib/settings/settings.ts';
import { readSite, siteTitle } from '../../lib/settings/site.ts';
import { accessNeeded, matchPattern } from '../../lib/settings/site-policy.ts';

describe('a typed site', () => {
  test.each([
    ['forum.example', 'https://forum.example'],
    ['  Forum.Example/thread?id=7#post ', 'https://forum.example'],
    ['http://forum.example', 'http://forum.example'],
    ['https://me:secret@forum.example/', 'https://forum.example'],
    ['localhost:8080', 'https://localhost:8080'],
    ['http://127.0.0.1:3000/wiki', 'http://127.0.0.1:3000'],
    ['http://[::1]/', 'http://[::1]'],
    ['intranet', 'https://intranet'],
    ['bücher.example', 'https://xn--bcher-kva.example'],
  ])('%j is %s, which settings take', (text, site) => {
    expect(readSite(text)).toEqual({ ok: true, value: site });
    expect(parseSettings({ sites: [site] }).sites).toEqual([site]);
  });

  test.each([
    '',
    ' ',
    'no site',
    'https://*.example',
    '*://*/*',
    'javascript:alert(1)',
    'chrome://version',
    'file:///C:/x',
    'https://',
    `${'a'.repeat(300)}.example`,
  ])('%j is none', (text) => {
    expect(readSite(text).ok).toBe(false);
  });

  it('is written without the usual scheme', () => {
    expect(siteTitle('https://forum.example')).toBe('forum.example');
    expect(siteTitle('http://forum.example')).toBe('http://forum.example');
  });
});

describe('access', () => {
  test.each([
    ['https://forum.example', 'https://forum.example/*'],
    ['http://localhost:8080', 'http://localhost/*'],
    ['file://', 'file:///*'],
  ])('to %s is %s', (site, pattern) => {
    expect(matchPattern(site)).toBe(pattern);
  });

  it('is needed once for a host with two ports', () => {
    const sites = ['http://localhost:8080', 'http://localhost:9090'];
    expect(accessNeeded({ sites })).toEqual(['http://localhost/*']);
  });
});

describe('a typed code to ignore', () => {
  test.each([
    ['error_success', 'ERROR_SUCCESS'],
    [' 0x643 ', '0X643'],
    ['-2147023293', '-2147023293'],
    ['c0000005', 'C0000005'],
    ['Win32Error.ERROR_ACCESS_DENIED', 'ERROR_ACCESS_DENIED'],
  ])('%j is %s, which settings take', (text, code) => {
    expect(readIgnoredCode(text)).toEqual({ ok: true, value: code });
    expect(parseSettings({ ignoredCodes: [code] }).ignoredCodes).toEqual([code]);
  });

  test.each(['', 'two words', '<b>', '99999999999', 'x'.repeat(101)])('%j is none', (text) => {
    expect(readIgnoredCode(text).ok).toBe(false);
  });

  it('is shown with the mark of hex numbers as people write it', () => {
    expect(ignoredCodeTitle('0X643')).toBe('0x643');
  });
});
