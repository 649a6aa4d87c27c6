import { describe, expect, it, test } from 'vitest';
import type { Meaning } from '../../lib/catalog/meaning.ts';
import { meaningOfEntry, meaningsOf } from '../../lib/catalog/read/meanings.ts';
import { noteFor } from '../../lib/catalog/read/notes.ts';
import type { Family } from '../../lib/codes/families.ts';
import { parseNumber } from '../../lib/codes/parse.ts';
import { openSmall } from './small-catalog.ts';

const catalog = await openSmall({
  win32: [
    [1, 'ERROR_INVALID_FUNCTION'],
    [5, 'ERROR_ACCESS_DENIED'],
    [50, 'W32'],
    [998, 'ERROR_NOACCESS'],
    [1603, 'ERROR_INSTALL_FAILURE'],
  ],
  hresult: [
    [50, 'HR_50'],
    [0x41301, 'SCHED_S_TASK_RUNNING'],
    [0x80004005, 'E_FAIL'],
    [0x80040111, 'CLASS_E_CLASSNOTAVAILABLE'],
    [0x80040111, '_MAPI_E_LOGON_FAILED', 'mapicode.h'],
    [0x80070005, 'E_ACCESSDENIED'],
    [0x80070005, 'STIERR_X', 'sti.h'],
    [0x80070032, 'ONLY_COMPONENT', 'other.h'],
    [0x800f0922, 'OWN_OF_HRESULT', 'own.h'],
    [0xc0000005, 'HR_VIOLATION', 'own.h'],
  ],
  ntstatus: [
    [50, 'NT_50'],
    [0x80000005, 'STATUS_BUFFER_OVERFLOW'],
    [0xc0000005, 'STATUS_ACCESS_VIOLATION'],
    [0xc0000022, 'STATUS_ACCESS_DENIED'],
    [0xc0070005, 'STATUS_SEVEN'],
  ],
  bugcheck: [
    [50, 'BC_50'],
    [0xc0000005, 'BC_VIOLATION'],
  ],
  msi: [[50, '', 'Windows Installer']],
  winsock: [
    [50, 'WS_50'],
    [10054, 'WSAECONNRESET'],
  ],
  wininet: [[50, 'IN_50']],
  winhttp: [[50, 'HT_50']],
  netapi: [[50, 'NA_50']],
  ras: [[50, 'RA_50']],
  devicemanager: [[50, 'DM_50']],
  servicing: [[0x800f0922, 'CBS_E_INSTALLERS_FAILED']],
  setup: [[0xc1900101, '', 'Windows Setup']],
  winget: [[0x8a15000f, 'APPINSTALLER_CLI_ERROR_X']],
  sdk: [
    [50, 'SDK_50', 'a.h'],
    [50, 'sdk_50', 'b.h'],
    [0x80070005, 'SDK_DENIED', 'a.h'],
    [0x80070005, 'E_ACCESSDENIED', 'b.h'],
    [0xc0000005, 'SDK_VIOLATION', 'a.h'],
  ],
});

/** What a card would show for a number, as "family name: derivation". */
function shown(text: string, hints: readonly Family[] = []): string[] {
  const number = parseNumber(text);
  if (!number) throw new Error(`no number: ${text}`);
  return meaningsOf(catalog, { kind: 'number', ...number }, hints).map(
    ({ family, name, derivation }) => `${family} ${name}: ${derivation}`,
  );
}

describe('readings of a number', () => {
  test.each<[string, string[]]>([
    ['1603', ['win32 ERROR_INSTALL_FAILURE: System error code']],
    ['0x643', ['win32 ERROR_INSTALL_FAILURE: System error code']],
    [
      '50',
      [
        'win32 W32: System error code',
        'winsock WS_50: Winsock error',
        'winhttp HT_50: WinHTTP error',
        'wininet IN_50: WinINet error',
        'netapi NA_50: Network management error',
        'ras RA_50: Remote access error',
        'msi : Windows Installer message',
        'bugcheck BC_50: Bug check (stop code)',
        'devicemanager DM_50: Device Manager code',
        'hresult HR_50: HRESULT',
        'ntstatus NT_50: NTSTATUS',
        'sdk SDK_50: Result code of a Windows component',
        'sdk sdk_50: Result code of a Windows component',
      ],
    ],
    ['65535', []],
    ['0xFFFF', ['win32 : System error code 65535']],
    ['0x10000', []],
    ['0x41301', ['hresult SCHED_S_TASK_RUNNING: HRESULT']],
    ['0x7FFFFFFF', []],
    ['0x80000000', ['hresult : HRESULT: failure, facility 0 (NULL), code 0x0']],
    ['0xBFFFFFFF', ['hresult : HRESULT: failure, defined by the program itself, facility 2047, code 0xFFFF']],
    ['0xC0000999', ['ntstatus : NTSTATUS: failure, facility 0, code 0x999']],
    [
      '0x80070005',
      [
        'hresult E_ACCESSDENIED: HRESULT',
        'win32 ERROR_ACCESS_DENIED: HRESULT 0x80070005: facility Win32, code 5',
        'hresult STIERR_X: HRESULT',
        'sdk SDK_DENIED: Result code of a Windows component',
      ],
    ],
    [
      '0x80070032',
      [
        'win32 W32: HRESULT 0x80070032: facility Win32, code 50',
        'winsock WS_50: HRESULT 0x80070032: facility Win32, code 50',
        'winhttp HT_50: HRESULT 0x80070032: facility Win32, code 50',
        'wininet IN_50: HRESULT 0x80070032: facility Win32, code 50',
        'netapi NA_50: HRESULT 0x80070032: facility Win32, code 50',
        'ras RA_50: HRESULT 0x80070032: facility Win32, code 50',
        'hresult ONLY_COMPONENT: HRESULT',
      ],
    ],
    ['0x80072746', ['winsock WSAECONNRESET: HRESULT 0x80072746: facility Win32, code 10054']],
    ['0x80040111', ['hresult CLASS_E_CLASSNOTAVAILABLE: HRESULT', 'hresult _MAPI_E_LOGON_FAILED: HRESULT']],
    [
      '0x800F0922',
      ['hresult OWN_OF_HRESULT: HRESULT', 'servicing CBS_E_INSTALLERS_FAILED: Servicing HRESULT'],
    ],
    ['0x8A15000F', ['winget APPINSTALLER_CLI_ERROR_X: WinGet HRESULT']],
    ['0xC1900101', ['setup : Windows Setup result']],
    ['0x80000005', ['ntstatus STATUS_BUFFER_OVERFLOW: NTSTATUS']],
    [
      '0xC0000005',
      [
        'ntstatus STATUS_ACCESS_VIOLATION: NTSTATUS',
        'bugcheck BC_VIOLATION: Bug check (stop code)',
        'win32 ERROR_NOACCESS: NTSTATUS 0xC0000005: programs see it as system error code 998',
        'hresult HR_VIOLATION: HRESULT',
        'sdk SDK_VIOLATION: Result code of a Windows component',
      ],
    ],
    [
      '0xC0070005',
      [
        'ntstatus STATUS_SEVEN: NTSTATUS',
        'win32 ERROR_ACCESS_DENIED: NTSTATUS 0xC0070005: facility Win32, code 5',
      ],
    ],
    ['0xD0000022', ['ntstatus STATUS_ACCESS_DENIED: HRESULT 0xD0000022: NTSTATUS 0xC0000022']],
    ['0xD0000999', ['ntstatus : NTSTATUS: failure, facility 0, code 0x999']],
  ])('%s', (text, readings) => expect(shown(text)).toEqual(readings));

  it('put the families first that the words around point to, in their order', () => {
    expect(shown('50', ['sdk', 'bugcheck']).slice(0, 4)).toEqual([
      'sdk SDK_50: Result code of a Windows component',
      'sdk sdk_50: Result code of a Windows component',
      'bugcheck BC_50: Bug check (stop code)',
      'win32 W32: System error code',
    ]);
  });

  it('are those of stop codes alone, or of Device Manager, where words say that no other is meant', () => {
    expect(shown('50', ['bugcheck'])).toEqual(['bugcheck BC_50: Bug check (stop code)']);
    expect(shown('50', ['bugcheck', 'win32'])[1]).toBe('win32 W32: System error code');
    expect(shown('0x1ab', ['bugcheck'])).toEqual(['bugcheck : Bug check (stop code) 0x1AB']);
    expect(shown('58', ['devicemanager'])).toEqual([]);
  });

  it('begin with the extend code beside the result of an upgrade', () => {
    expect(shown('0x20017', ['setup'])[0]).toBe('setup : Windows Setup result');
    expect(shown('0x20017')).toEqual([]);
    expect(shown('0x90017', ['setup'])[0]).toBe('setup : Windows Setup result');
    expect(shown('0x100017', ['setup'])).toEqual([]);
    expect(meaningsOf(catalog, { kind: 'name', name: 'E_FAIL' }, ['setup'])).toHaveLength(1);
  });
});

describe('readings of a name', () => {
  const named = (name: string) =>
    meaningsOf(catalog, { kind: 'name', name }).map((read) => [read.family, read.name]);

  it('are in any letter case, the exact one first', () => {
    expect(named('sdk_50')).toEqual([
      ['sdk', 'sdk_50'],
      ['sdk', 'SDK_50'],
    ]);
    expect(named('SDK_50')).toEqual([
      ['sdk', 'SDK_50'],
      ['sdk', 'sdk_50'],
    ]);
    expect(named('e_fail')).toEqual([['hresult', 'E_FAIL']]);
  });

  it('are given once where several headers say the same', () => {
    expect(named('E_ACCESSDENIED')).toEqual([['hresult', 'E_ACCESSDENIED']]);
  });

  it('are none for a name that is not there', () => {
    expect(named('ERROR_NOT_THERE')).toEqual([]);
    expect(named('')).toEqual([]);
  });
});

describe('a reading', () => {
  it('carries all that is known of its entry', () => {
    const [entry] = catalog.byValue('hresult', 0x80040111);
    expect(entry && meaningOfEntry(entry)).toEqual({
      family: 'hresult',
      value: 0x80040111,
      name: 'CLASS_E_CLASSNOTAVAILABLE',
      aliases: [],
      header: 'winerror.h',
      derivation: 'HRESULT',
      note: '',
      catalogued: true,
    });
  });

  it('says whether its value is in the catalog', () => {
    const first = (value: number, hints: readonly Family[] = []) =>
      meaningsOf(catalog, { kind: 'number', value, form: 'hex' }, hints)[0];
    expect(first(0x80004005)).toMatchObject({ catalogued: true });
    expect(first(0x80004006)).toEqual({
      family: 'hresult',
      value: 0x80004006,
      name: '',
      aliases: [],
      header: '',
      derivation: 'HRESULT: failure, facility 0 (NULL), code 0x4006',
      note: '',
      catalogued: false,
    });
    expect(first(0x20017, ['setup'])).toMatchObject({ catalogued: true, value: 0x20017 });
  });
});

describe('notes', () => {
  const reading = (family: Family, value: number): Meaning => ({
    family,
    value,
    name: '',
    aliases: [],
    header: '',
    derivation: '',
    note: '',
    catalogued: true,
  });

  test.each<[Family, number, RegExp]>([
    ['win32', 1, /exit code/],
    ['win32', 2, /exit code/],
    ['win32', 1603, /general code/],
    ['hresult', 0x80004005, /general code/],
    ['ntstatus', 0xc0000409, /fail fast/],
    ['ntstatus', 0xc000013a, /Ctrl\+C/],
    ['ntstatus', 0xc0000005, /crashed/],
    ['setup', 0xc1900101, /second number/],
  ])('are there for %s %d', (family, value, words) => {
    expect(noteFor(reading(family, value), [])).toMatch(words);
  });

  it('tell of a number that components share', () => {
    const shared = reading('hresult', 0x80040111);
    expect(noteFor(shared, [reading('hresult', 0x80040111)])).toMatch(/meanings of their own/);
    expect(noteFor(shared, [])).toBe('');
    expect(noteFor(shared, [reading('sdk', 0x80040111)])).toBe('');
    expect(noteFor(shared, [reading('hresult', 0x80040112)])).toBe('');
    expect(noteFor(reading('sdk', 0x80040111), [reading('hresult', 0x80040111)])).toBe('');
    expect(noteFor(reading('hresult', 0x80070005), [reading('hresult', 0x80070005)])).toBe('');
  });

  it('come with the readings of a code', () => {
    const notes = (value: number) =>
      meaningsOf(catalog, { kind: 'number', value, form: 'hex' }).map(({ note }) => note !== '');
    expect(notes(0x80040111)).toEqual([true, true]);
    expect(notes(0x80004005)).toEqual([true]);
    expect(notes(0x800f0922)).toEqual([false, false]);
  });
});
