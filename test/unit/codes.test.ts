import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { codeKey } from '../../lib/codes/code.ts';
import {
  hresultFields,
  hresultFromWin32,
  ntstatusFromHresult,
  win32FromHresult,
} from '../../lib/codes/hresult.ts';
import { isUint32, toHex, toInt32, toUint32 } from '../../lib/codes/int32.ts';
import { spelledAsDefined } from '../../lib/codes/name-spellings.ts';
import { hresultFromNtstatus, ntstatusFields, win32FromNtstatus } from '../../lib/codes/ntstatus.ts';
import { parseNumber, plainName, tidyText } from '../../lib/codes/parse.ts';
import { isOfKnownProduct } from '../../lib/codes/product-facilities.ts';
import { everySpelling, numberSpellings, type WrappedIn, win32Spellings } from '../../lib/codes/spellings.ts';

const uint32 = fc.integer({ min: 0, max: 0xffff_ffff });

describe('parseNumber', () => {
  test.each([
    ['1603', 1603, 'decimal'],
    ['0x643', 1603, 'hex'],
    ['0X643', 1603, 'hex'],
    ['Ox643', 1603, 'hex'],
    ['0x00000643', 1603, 'hex'],
    ['0x8O070643', 0x80070643, 'hex'],
    ['0x80070643L', 0x80070643, 'hex'],
    ['0xC0000005UL', 0xc0000005, 'hex'],
    ['&H80070005', 0x80070005, 'hex'],
    ['80070643h', 0x80070643, 'hex'],
    ['0xFFFFFFFF80070005', 0x80070005, 'hex'],
    ['0xFFFFFFFFC0000034', 0xc0000034, 'hex'],
    ['-2147023293', 0x80070643, 'negative'],
    ['−2147023293', 0x80070643, 'negative'],
    ['–2147023293', 0x80070643, 'negative'],
    ['4294967295', 0xffff_ffff, 'decimal'],
    ['-2147483648', 0x80000000, 'negative'],
    ['-1', 0xffff_ffff, 'negative'],
    ['0', 0, 'decimal'],
    ['c0000005', 0xc0000005, 'bare-hex'],
    ['1603a', 0x1603a, 'bare-hex'],
    ['0xC0000005LU', 0xc0000005, 'hex'],
    ['0x0', 0, 'hex'],
    [' 0x8007\u00AD0643 ', 0x80070643, 'hex'],
  ])('reads %s as %d (%s)', (text, value, form) => {
    expect(parseNumber(text)).toEqual({ value, form });
  });

  test.each([
    '',
    '0x',
    '0xG',
    '1603x',
    '-0',
    '-2147483649',
    '4294967296',
    '0x1FFFFFFFF',
    '--5',
    '16 03',
    'setup',
    'x-5',
    '-00000000005',
    '00000000005',
    'at 0x643',
    '0x643LX',
    '0x643XU',
    '0x643z',
    'x643h',
    '643hx',
    '0xFFFFFFFF00000005',
    'a',
  ])('refuses %j', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });

  it('reads back every spelling of every value', () => {
    fc.assert(
      fc.property(uint32, (value) => {
        for (const { text } of numberSpellings(value)) expect(parseNumber(text)?.value).toBe(value);
      }),
    );
  });

  it('never throws and never leaves the 32 bits', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0xXOo19afFhHlLuU&-–− \u200b') }), (text) => {
        const number = parseNumber(text);
        if (number) expect(toUint32(number.value)).toBe(number.value);
      }),
    );
  });
});

describe('names and text', () => {
  test.each([
    ['ERROR\\_ACCESS\\_DENIED', 'ERROR_ACCESS_DENIED'],
    ['Win32Error.ERROR_ACCESS_DENIED', 'ERROR_ACCESS_DENIED'],
    ['Foo::ERROR_ACCESS_DENIED', 'ERROR_ACCESS_DENIED'],
    ['ERROR_\u00ADACCESS_DENIED', 'ERROR_ACCESS_DENIED'],
    [' ERROR_ACCESS_DENIED\n', 'ERROR_ACCESS_DENIED'],
  ])('%s is %s', (text, name) => {
    expect(plainName(text)).toBe(name);
  });

  it('puts a text on one line', () => {
    expect(tidyText('  0x8007\u200b0643\n at  start ')).toBe('0x80070643 at start');
  });
});

describe('HRESULT', () => {
  it('takes a value apart', () => {
    expect(hresultFields(0x8dead123)).toEqual({
      severity: 'failure',
      reserved: false,
      customer: false,
      ntstatus: false,
      facility: 0x5ea,
      code: 0xd123,
    });
    expect(hresultFields(0xd0000022)).toMatchObject({
      ntstatus: true,
      reserved: true,
      facility: 0,
      code: 0x22,
    });
    expect(hresultFields(0x00041301)).toMatchObject({ severity: 'success', facility: 4, code: 0x1301 });
    expect(hresultFields(0xa0040001)).toMatchObject({ customer: true, reserved: false, ntstatus: false });
  });

  it('carries an NTSTATUS under a bit of its own', () => {
    expect(hresultFromNtstatus(0xc0000005)).toBe(0xd0000005);
    expect(ntstatusFromHresult(0xd0000005)).toBe(0xc0000005);
    expect(ntstatusFromHresult(0x80070005)).toBeUndefined();
  });

  it('wraps and unwraps system error codes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 0xffff }), (code) => {
        expect(win32FromHresult(hresultFromWin32(code))).toBe(code);
      }),
    );
    expect(hresultFromWin32(0)).toBe(0);
    expect(win32FromHresult(0x80040005)).toBeUndefined();
    expect(win32FromHresult(0x00070005)).toBeUndefined();
  });
});

describe('NTSTATUS', () => {
  test.each([
    [0x00000103, 'success', false, false, 0, 0x103],
    [0x40000015, 'informational', false, false, 0, 0x15],
    [0x80000003, 'warning', false, false, 0, 3],
    [0xc01e0001, 'failure', false, false, 30, 1],
    [0xe06d7363, 'failure', true, false, 0x6d, 0x7363],
    [0xdabc1234, 'failure', false, true, 0xabc, 0x1234],
  ])('takes %d apart', (value, severity, customer, reserved, facility, code) => {
    expect(ntstatusFields(value)).toEqual({ severity, customer, reserved, facility, code });
  });

  it('carries a system error code under a facility of its own', () => {
    expect(win32FromNtstatus(0xc0070005)).toBe(5);
    expect(win32FromNtstatus(0xc0000005)).toBeUndefined();
    expect(win32FromNtstatus(0x80070005)).toBeUndefined();
  });
});

describe('spellings', () => {
  it('lists every way to write a system error code', () => {
    expect(win32Spellings(1603).map(({ text }) => text)).toEqual([
      '1603',
      '0x643',
      '0x80070643',
      '-2147023293',
    ]);
    expect(win32Spellings(0).map(({ text }) => text)).toEqual(['0', '0x0']);
  });

  it('labels each by what a user calls it', () => {
    expect(win32Spellings(5)).toEqual([
      { label: 'Decimal', text: '5' },
      { label: 'Hex', text: '0x5' },
      { label: 'HRESULT', text: '0x80070005' },
      { label: 'Signed', text: '-2147024891' },
    ]);
    expect(numberSpellings(0x80070005)).toEqual([
      { label: 'Hex', text: '0x80070005' },
      { label: 'Signed', text: '-2147024891' },
      { label: 'Decimal', text: '2147942405' },
    ]);
    expect(everySpelling(5, undefined)[2]).toEqual({ label: 'Hex, 8 digits', text: '0x00000005' });
    expect(everySpelling(0xc0000005, 'ntstatus').slice(1)).toEqual([
      { label: 'Signed', text: '-1073741819' },
      { label: 'Decimal', text: '3221225477' },
      { label: 'HRESULT', text: '0xD0000005' },
      { label: 'HRESULT, signed', text: '-805306363' },
      { label: 'HRESULT, unsigned', text: '3489660933' },
    ]);
  });

  test.each<[number, WrappedIn, string[]]>([
    [0, 'win32', ['0', '0x0', '0x00000000']],
    [0xffff, 'win32', ['65535', '0xFFFF', '0x0000FFFF', '0x8007FFFF', '-2146959361', '2148007935']],
    [0x10000, 'win32', ['0x00010000', '65536']],
    [0x7fffffff, undefined, ['0x7FFFFFFF', '2147483647']],
    [0x80000000, undefined, ['0x80000000', '-2147483648', '2147483648']],
    [5, undefined, ['5', '0x5', '0x00000005']],
  ])('%d inside %s is written %j', (value, wrapped, texts) => {
    expect(everySpelling(value, wrapped).map(({ text }) => text)).toEqual(texts);
  });

  it('keeps within 32 bits', () => {
    expect([0, 5, 0xffff_ffff].every(isUint32)).toBe(true);
    expect([-1, 0.5, 0x1_0000_0000, Number.NaN].some(isUint32)).toBe(false);
  });

  it('agrees with itself', () => {
    fc.assert(
      fc.property(uint32, (value) => {
        expect(toUint32(toInt32(value))).toBe(value);
      }),
    );
    expect(toHex(0x643, 8)).toBe('0x00000643');
  });
});

it('looks names up in any letter case and numbers by value and form', () => {
  expect(codeKey({ kind: 'name', name: 'Error_X' })).toBe(codeKey({ kind: 'name', name: 'ERROR_X' }));
  expect(codeKey({ kind: 'name', name: 'ERROR_X' })).not.toBe(codeKey({ kind: 'name', name: 'ERROR_Y' }));
  const numbers = [
    { value: 5, form: 'hex' },
    { value: 5, form: 'decimal' },
    { value: 6, form: 'hex' },
  ] as const;
  expect(new Set(numbers.map((number) => codeKey({ kind: 'number', ...number }))).size).toBe(3);
});

describe('a name that others spell in their own way', () => {
  test.each([
    ['NT_STATUS_LOGON_FAILURE', 'STATUS_LOGON_FAILURE'],
    ['EXCEPTION_ACCESS_VIOLATION', 'STATUS_ACCESS_VIOLATION'],
    ['EXCEPTION_INT_DIVIDE_BY_ZERO', 'STATUS_INTEGER_DIVIDE_BY_ZERO'],
    ['EXCEPTION_GUARD_PAGE', 'STATUS_GUARD_PAGE_VIOLATION'],
    ['EXCEPTION_OF_MINE', 'EXCEPTION_OF_MINE'],
    ['wbemErrInvalidParameter', 'WBEM_E_INVALID_PARAMETER'],
    ['wbemErrFailed', 'WBEM_E_FAILED'],
    ['wbemErr_failed', 'wbemErr_failed'],
    ['ERROR_ACCESS_DENIED', 'ERROR_ACCESS_DENIED'],
  ])('%s is %s', (name, defined) => expect(spelledAsDefined(name)).toBe(defined));
});

describe('the codes of products', () => {
  test.each([0x87d1041c, 0x801c0042, 0x80180014, 0x803f7001, 0xcaa70004, 0x8004de40, 0x800a01ad, 0x80190001])(
    '%d is one',
    (value) => expect(isOfKnownProduct(value)).toBe(true),
  );
  test.each([0x80070005, 0xc0000005, 0x0087d104, 0x8004d000])('%d is none', (value) =>
    expect(isOfKnownProduct(value)).toBe(false),
  );
});
