import { describe, expect, it } from 'vitest';
import { meaningsOf } from '../../lib/catalog/read/meanings.ts';
import { sameConditions } from '../../lib/catalog/read/same-condition.ts';
import type { Family } from '../../lib/codes/families.ts';
import type { Uint32 } from '../../lib/codes/int32.ts';
import { projectCatalog } from './read-assets.ts';
import { openSmall } from './small-catalog.ts';

const catalog = await projectCatalog();

/** "HOW NAME" of each. */
function conditions(family: Family, value: number, name: string): string[] {
  const entry = catalog.find({ family, value, name });
  if (!entry) throw new Error(`${name} is not there`);
  return sameConditions(catalog, entry).map(({ entry: same, how }) => `${how} ${same.name}`);
}

describe('a number that a product has made', () => {
  it.each<[Uint32, string]>([
    [0xc06d0005, 'ERROR_ACCESS_DENIED'],
    [0xcaa82ee4, 'ERROR_WINHTTP_INTERNAL_ERROR'],
  ])('%i is explained by the code inside it', (value, name) => {
    const [first] = meaningsOf(catalog, { kind: 'number', value, form: 'hex' });
    expect(first?.name).toBe(name);
  });
});

describe('the condition of a code', () => {
  it.each<[Family, number, string, string[]]>([
    ['hresult', 0x80070005, 'E_ACCESSDENIED', ['carried ERROR_ACCESS_DENIED']],
    ['hresult', 0x80070057, 'E_INVALIDARG', ['carried ERROR_INVALID_PARAMETER']],
    ['hresult', 0x8007000e, 'E_OUTOFMEMORY', ['carried ERROR_OUTOFMEMORY']],
    ['ntstatus', 0xc0000022, 'STATUS_ACCESS_DENIED', ['mapped ERROR_ACCESS_DENIED']],
    // Windows reports both as 5, but no more than one is the same condition.
    ['ntstatus', 0xc0000056, 'STATUS_DELETE_PENDING', []],
    ['hresult', 0x80004005, 'E_FAIL', []],
    ['win32', 1603, 'ERROR_INSTALL_FAILURE', []],
  ])('%s:%i %s is also %j', (family, value, name, same) => {
    expect(conditions(family, value, name)).toEqual(same);
  });

  it('is that of the code which a number carries', async () => {
    const small = await openSmall({
      win32: [[5, 'ERROR_ACCESS_DENIED']],
      hresult: [
        [0xc06d0005, 'VCPP_ACCESS_DENIED'],
        [0xd0000022, 'HRESULT_OF_STATUS'],
      ],
      ntstatus: [[0xc0000022, 'STATUS_ACCESS_DENIED']],
    });
    const same = (value: Uint32) => {
      const [entry] = small.byValue('hresult', value);
      return entry && sameConditions(small, entry).map(({ entry: { name }, how }) => `${how} ${name}`);
    };
    expect(same(0xc06d0005)).toEqual(['carried ERROR_ACCESS_DENIED']);
    expect(same(0xd0000022)).toEqual(['carried STATUS_ACCESS_DENIED', 'mapped ERROR_ACCESS_DENIED']);
  });

  it('is that of a number which two headers give one name', () => {
    expect(conditions('winsock', 10054, 'WSAECONNRESET')).toEqual(['shared WSAECONNRESET']);
    expect(conditions('wininet', 12007, 'ERROR_INTERNET_NAME_NOT_RESOLVED')).toContain(
      'shared ERROR_WINHTTP_NAME_NOT_RESOLVED',
    );
  });
});
