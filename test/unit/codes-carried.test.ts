import { describe, expect, it } from 'vitest';
import { type Carried, carriedNumber, describeCarried } from '../../lib/codes/carried.ts';

describe('a number inside a code', () => {
  it.each<[number, Carried['kind'] | undefined, number]>([
    [0xc06d007e, 'win32', 126],
    [0xc06d0000, undefined, 0],
    [0xcaa82ee2, 'winhttp', 12_002],
    [0xcaa80000, undefined, 0],
    [0x80190194, 'http', 404],
    [0x80190063, undefined, 0],
    [0x80190064, 'http', 100],
    [0x80190257, 'http', 599],
    [0x80190258, undefined, 0],
    [0x800a01ad, 'automation', 429],
    [0x800a03ec, 'automation', 1004],
    [0x87d10194, 'syncml', 404],
    [0x87d100c7, undefined, 0],
    [0x87d13a9e, 'apple', 5006],
    [0x80070005, undefined, 0],
    [5, undefined, 0],
  ])('of %i is %s %i', (value, kind, code) => {
    expect(carriedNumber(value)).toEqual(kind && { kind, code });
  });

  it.each<[Carried, string]>([
    [{ kind: 'http', code: 404 }, 'A web server answered with HTTP status 404, Not Found.'],
    [{ kind: 'http', code: 499 }, 'A web server answered with HTTP status 499.'],
    [
      { kind: 'automation', code: 429 },
      'A macro or script, or the Office application that runs it, ended with run-time error 429.',
    ],
    [
      { kind: 'win32', code: 126 },
      'A DLL that is loaded on first use could not be used: system error code 126.',
    ],
    [
      { kind: 'winhttp', code: 12_002 },
      'The sign-in to Microsoft 365 failed on the network: WinHTTP error 12002.',
    ],
    [{ kind: 'syncml', code: 404 }, 'The device answered its management server with SyncML status 404.'],
    [
      { kind: 'apple', code: 5006 },
      'An Apple device answered its management server with error 5006 of the MDM protocol.',
    ],
  ])('%o is described', (carried, text) => {
    expect(describeCarried(carried)).toBe(text);
  });
});
