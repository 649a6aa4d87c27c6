import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { PROJECT_URL } from '../../lib/card/facts/project.ts';
import { sourcePath } from '../../lib/catalog/source/source-file.ts';
import {
  anatomyOf,
  bitGroups,
  describeAnatomy,
  hresultAnatomy,
  ntstatusAnatomy,
  wrappingOf,
} from '../../lib/codes/anatomy.ts';
import { FAMILIES } from '../../lib/codes/families.ts';
import { everySpelling } from '../../lib/codes/spellings.ts';

it('takes a small system error code apart as the HRESULT that wraps it', () => {
  expect(anatomyOf('win32', 1603)).toMatchObject({ facilityName: 'WIN32', code: 1603, severity: 'failure' });
  expect(anatomyOf('win32', 0)).toBeUndefined();
  expect(anatomyOf('bugcheck', 0x7b)).toBeUndefined();
});

test.each([
  ['hresult', 0x80070005, 'HRESULT: failure, facility 7 (WIN32), code 0x5'],
  ['hresult', 0x00041301, 'HRESULT: success, facility 4 (ITF), code 0x1301'],
  ['hresult', 0x80000000, 'HRESULT: failure, facility 0 (NULL), code 0x0'],
  ['hresult', 0x887a0005, 'HRESULT: failure, facility 2170 (DXGI), code 0x5'],
  ['hresult', 0x8dead123, 'HRESULT: failure, facility 1514, code 0xD123'],
  ['hresult', 0xd0000022, 'HRESULT: failure, facility 0, code 0x22'],
  ['hresult', 0xd01e0001, 'HRESULT: failure, facility 30 (GRAPHICS_KERNEL), code 0x1'],
  ['hresult', 0xa0040001, 'HRESULT: failure, defined by the program itself, facility 4 (ITF), code 0x1'],
  ['ntstatus', 0xc0000005, 'NTSTATUS: failure, facility 0, code 0x5'],
  ['ntstatus', 0x103, 'NTSTATUS: success, facility 0, code 0x103'],
  ['sdk', 0xc01e0001, 'NTSTATUS: failure, facility 30 (GRAPHICS_KERNEL), code 0x1'],
  ['sdk', 0x80040001, 'HRESULT: failure, facility 4 (ITF), code 0x1'],
  ['hresult', 0xc0040001, 'HRESULT: failure, facility 4 (ITF), code 0x1'],
  ['winsock', 10054, 'HRESULT: failure, facility 7 (WIN32), code 0x2746'],
  ['win32', 0x10000, undefined],
  ['win32', 0x80070005, 'HRESULT: failure, facility 7 (WIN32), code 0x5'],
  ['sdk', 0x80000000, 'HRESULT: failure, facility 0 (NULL), code 0x0'],
  ['sdk', 5, undefined],
  ['bugcheck', 0xc000021a, undefined],
  ['devicemanager', 43, undefined],
] as const)('the bits of %s %d say %s', (family, value, text) => {
  const anatomy = anatomyOf(family, value);
  expect(anatomy && describeAnatomy(anatomy)).toBe(text);
});

it('knows which families an HRESULT can carry', () => {
  const carried = ['win32', 'winsock', 'winhttp', 'wininet', 'netapi', 'ras'];
  for (const family of FAMILIES) {
    const wrapping = family === 'ntstatus' ? 'ntstatus' : carried.includes(family) ? 'win32' : undefined;
    expect([family, wrappingOf(family)]).toEqual([family, wrapping]);
  }
});

it('tells the bit that makes an HRESULT of an NTSTATUS', () => {
  expect(hresultAnatomy(0xd0000005).ntstatusBit).toBe(true);
  expect(hresultAnatomy(0x80070005).ntstatusBit).toBe(false);
});

it('groups all 32 bits by field', () => {
  expect(bitGroups(hresultAnatomy(0x80070005)).map(({ length }) => length)).toEqual([1, 1, 1, 1, 1, 11, 16]);
  expect(bitGroups(ntstatusAnatomy(0xc0000005)).map(({ length }) => length)).toEqual([2, 1, 1, 12, 16]);
  expect(bitGroups(ntstatusAnatomy(0xc0000005)).join('')).toBe('11000000000000000000000000000101');
  expect(bitGroups(hresultAnatomy(0x00041301)).join('')).toBe('00000000000001000001001100000001');
});

it('knows every spelling, with those of the HRESULT', () => {
  expect(everySpelling(1603, 'win32').map(({ text }) => text)).toEqual([
    '1603',
    '0x643',
    '0x00000643',
    '0x80070643',
    '-2147023293',
    '2147944003',
  ]);
  expect(everySpelling(0xc0000005, 'ntstatus').map(({ text }) => text)).toContain('0xD0000005');
});

it('knows where an entry is written, and the project as package.json has it', () => {
  const entry = { family: 'win32', value: 1603, name: 'ERROR_INSTALL_FAILURE' } as const;
  expect(sourcePath(entry, true)).toBe('assets/catalog/articles/win32/ERROR_INSTALL_FAILURE.md');
  expect(sourcePath(entry, false)).toBe('assets/catalog/win32.tsv');
  const { repository } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(repository.url).toBe(`git+${PROJECT_URL}.git`);
});

it.each([
  [0x87d1041c, 'HRESULT: failure, facility 2001 (Intune), code 0x41C'],
  [0x8bad0001, 'HRESULT: failure, facility 2989 (MSIX Core), code 0x1'],
  [0xcaa82ee2, 'HRESULT: failure, facility 2728 (sign-in broker, WinINet), code 0x2EE2'],
])('names the product that uses the facility of %i', (value, text) => {
  expect(describeAnatomy(hresultAnatomy(value))).toBe(text);
});
