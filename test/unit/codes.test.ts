import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { hresultFields, hresultFromWin32, win32FromHresult } from '../../lib/codes/hresult.ts';
import { toHex, toInt32, toUint32 } from '../../lib/codes/int32.ts';
import { parseNumber, plainName, tidyText } from '../../lib/codes/parse.ts';
import { numberSpellings, win32Spellings } from '../../lib/codes/spellings.ts';

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
    ['c0000005', 0xc0000005, 'bare-hex'],
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

  it('agrees with itself', () => {
    fc.assert(
      fc.property(uint32, (value) => {
        expect(toUint32(toInt32(value))).toBe(value);
      }),
    );
    expect(toHex(0x643, 8)).toBe('0x00000643');
  });
});
