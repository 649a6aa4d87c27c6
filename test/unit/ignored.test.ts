import { describe, expect, test } from 'vitest';
import { isIgnored } from '../../lib/settings/ignored.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';

describe('a code is left alone', () => {
  const code = { kind: 'number', value: 0x80070643, form: 'hex' } as const;
  const head = {
    family: 'win32',
    value: 1603,
    name: 'ERROR_INSTALL_FAILURE',
    meanings: 1,
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
