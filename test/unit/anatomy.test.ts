import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PROJECT_URL } from '../../lib/card/project.ts';
import { sourcePath } from '../../lib/catalog/source-file.ts';
import { anatomyOf, bitGroups, hresultAnatomy, ntstatusAnatomy } from '../../lib/codes/anatomy.ts';
import { everySpelling } from '../../lib/codes/spellings.ts';

it('takes a small system error code apart as the HRESULT that wraps it', () => {
  expect(anatomyOf('win32', 1603)).toMatchObject({ facilityName: 'WIN32', code: 1603, severity: 'failure' });
  expect(anatomyOf('win32', 0)).toBeUndefined();
  expect(anatomyOf('bugcheck', 0x7b)).toBeUndefined();
});

it('tells the bit that makes an HRESULT of an NTSTATUS', () => {
  expect(hresultAnatomy(0xd0000005).ntstatusBit).toBe(true);
  expect(hresultAnatomy(0x80070005).ntstatusBit).toBe(false);
});

it('groups all 32 bits by field', () => {
  expect(bitGroups(hresultAnatomy(0x80070005)).map(({ length }) => length)).toEqual([1, 1, 1, 1, 1, 11, 16]);
  expect(bitGroups(ntstatusAnatomy(0xc0000005)).map(({ length }) => length)).toEqual([2, 1, 1, 12, 16]);
  expect(bitGroups(ntstatusAnatomy(0xc0000005)).join('')).toBe('11000000000000000000000000000101');
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
