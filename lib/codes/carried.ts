import type { Uint32 } from './int32.ts';

/** A number of another kind inside a code, by the rule of the product that makes such codes. */
export interface Carried {
  /**
   * `win32`: a system error code, in the exceptions of the Visual C++ delay-load helper. `winhttp`: a WinHTTP
   * code, in those of the Microsoft 365 sign-in broker. `http`: a status of HTTP. `automation`: a run-time error of VBA,
   * VBScript, JScript or an Office application. `syncml`: a status that a device answers to its management server.
   * `apple`: an error of Apple's management protocol.
   */
  readonly kind: 'win32' | 'winhttp' | 'http' | 'automation' | 'syncml' | 'apple';
  readonly code: number;
}

/** A range of values that carry numbers, from one number to another. */
interface Rule extends Pick<Carried, 'kind'> {
  /** The value that would carry 0. */
  readonly base: Uint32;
  readonly min: number;
  readonly max: number;
}

const RULES: readonly Rule[] = [
  { kind: 'win32', base: 0xc06d_0000, min: 1, max: 0xffff },
  { kind: 'winhttp', base: 0xcaa8_0000, min: 12_001, max: 12_200 },
  // Numbers below 100 are no statuses: 0x80190001 to 0x80190009 are old results of device registration.
  { kind: 'http', base: 0x8019_0000, min: 100, max: 599 },
  { kind: 'automation', base: 0x800a_0000, min: 1, max: 0xffff },
  { kind: 'syncml', base: 0x87d1_0000, min: 200, max: 517 },
  { kind: 'apple', base: 0x87d1_2710, min: 1000, max: 36_001 },
];

/** The number inside a code of 32 bits that a product has put there; undefined where no such rule holds. */
export function carriedNumber(value: Uint32): Carried | undefined {
  for (const { kind, base, min, max } of RULES) {
    const code = value - base;
    if (code >= min && code <= max) return { kind, code };
  }
  return undefined;
}

/** Names of HTTP statuses that servers answer with, from RFC 9110 and the registry of IANA. */
const HTTP_STATUSES: ReadonlyMap<number, string> = new Map([
  [204, 'No Content'],
  [301, 'Moved Permanently'],
  [302, 'Found'],
  [304, 'Not Modified'],
  [307, 'Temporary Redirect'],
  [308, 'Permanent Redirect'],
  [400, 'Bad Request'],
  [401, 'Unauthorized'],
  [403, 'Forbidden'],
  [404, 'Not Found'],
  [405, 'Method Not Allowed'],
  [406, 'Not Acceptable'],
  [407, 'Proxy Authentication Required'],
  [408, 'Request Timeout'],
  [409, 'Conflict'],
  [410, 'Gone'],
  [411, 'Length Required'],
  [412, 'Precondition Failed'],
  [413, 'Content Too Large'],
  [414, 'URI Too Long'],
  [415, 'Unsupported Media Type'],
  [416, 'Range Not Satisfiable'],
  [417, 'Expectation Failed'],
  [429, 'Too Many Requests'],
  [500, 'Internal Server Error'],
  [501, 'Not Implemented'],
  [502, 'Bad Gateway'],
  [503, 'Service Unavailable'],
  [504, 'Gateway Timeout'],
  [505, 'HTTP Version Not Supported'],
]);

/** One sentence on a code that carries a number of another kind; codes of Windows inside have entries of their own. */
export function describeCarried({ kind, code }: Carried): string {
  switch (kind) {
    case 'win32':
      return `A DLL that is loaded on first use could not be used: system error code ${code}.`;
    case 'winhttp':
      return `The sign-in to Microsoft 365 failed on the network: WinHTTP error ${code}.`;
    case 'http': {
      const name = HTTP_STATUSES.get(code);
      return `A web server answered with HTTP status ${code}${name ? `, ${name}` : ''}.`;
    }
    case 'automation':
      return `A macro or script, or the Office application that runs it, ended with run-time error ${code}.`;
    case 'syncml':
      return `The device answered its management server with SyncML status ${code}.`;
    case 'apple':
      return `An Apple device answered its management server with error ${code} of the MDM protocol.`;
  }
}
