import {
  hresultFacilityName,
  hresultFacilityOwner,
  ntstatusFacilityName,
  ntstatusFacilityOwner,
} from './facilities.ts';
import type { Family } from './families.ts';
import { hresultFields, hresultFromWin32 } from './hresult.ts';
import { toHex, type Uint32 } from './int32.ts';
import { ntstatusFields } from './ntstatus.ts';
import type { WrappedIn } from './spellings.ts';

/** What the bits of a value say, in words. */
export interface Anatomy {
  readonly kind: 'HRESULT' | 'NTSTATUS';
  readonly value: Uint32;
  readonly severity: 'success' | 'informational' | 'warning' | 'failure';
  /** Defined outside Microsoft. */
  readonly customer: boolean;
  /** The bit that makes an HRESULT of an NTSTATUS; reserved, so never set, in an NTSTATUS itself. */
  readonly ntstatusBit: boolean;
  readonly facility: number;
  /** Name of the facility without "FACILITY_"; undefined for a number without a name. */
  readonly facilityName: string | undefined;
  /** The product that uses a facility without a name. */
  readonly facilityOwner: string | undefined;
  readonly code: number;
}

/** Takes a value apart as an HRESULT. */
export function hresultAnatomy(value: Uint32): Anatomy {
  const { severity, customer, ntstatus, facility, code } = hresultFields(value);
  // The facilities of DirectX and some others go on into the X bit, which [MS-ERREF] leaves out of the field.
  const extended = (value >>> 16) & 0xfff;
  // Under the N bit the facility is one of NTSTATUS, and 0 there stands for the system, not for FACILITY_NULL.
  const facilityName = ntstatus ? ntstatusFacilityName(extended) : hresultFacilityName(extended);
  const facilityOwner = ntstatus || facilityName ? undefined : hresultFacilityOwner(extended);
  return {
    kind: 'HRESULT',
    value,
    severity,
    customer,
    ntstatusBit: ntstatus,
    facility: facilityName || facilityOwner ? extended : facility,
    facilityName,
    facilityOwner,
    code,
  };
}

/** Takes a value apart as an NTSTATUS. */
export function ntstatusAnatomy(value: Uint32): Anatomy {
  const { severity, customer, reserved, facility, code } = ntstatusFields(value);
  return {
    kind: 'NTSTATUS',
    value,
    severity,
    customer,
    ntstatusBit: reserved,
    facility,
    facilityName: ntstatusFacilityName(facility),
    facilityOwner: ntstatusFacilityOwner(facility),
    code,
  };
}

/** "HRESULT: failure, facility 1514, code 0xD123", with the name of the facility where it has one. */
export function describeAnatomy(anatomy: Anatomy): string {
  const { kind, severity, customer, facility, facilityName, facilityOwner, code } = anatomy;
  const owner = customer ? ', defined by the program itself' : '';
  const called = facilityName ?? facilityOwner;
  const name = called ? ` (${called})` : '';
  return `${kind}: ${severity}${owner}, facility ${facility}${name}, code ${toHex(code)}`;
}

/** The bits from the highest to the lowest, apart where a field ends: severity, flags, facility, code. */
export function bitGroups({ kind, value }: Anatomy): string[] {
  const bits = value.toString(2).padStart(32, '0');
  const ends = kind === 'HRESULT' ? [1, 2, 3, 4, 5, 16, 32] : [2, 3, 4, 16, 32];
  return ends.map((end, index) => bits.slice(ends[index - 1] ?? 0, end));
}

/** Families of codes that functions return as system error codes, so that an HRESULT can wrap them; likeliest first. */
export const WRAPPED_FAMILIES: readonly Family[] = [
  'win32',
  'winsock',
  'winhttp',
  'wininet',
  'netapi',
  'ras',
];

const WIDE = 0x1_0000;
const FAILURE = 0x8000_0000;

/** What an HRESULT made from a code of the family carries; undefined where none is made. */
export function wrappingOf(family: Family): WrappedIn {
  if (family === 'ntstatus') return 'ntstatus';
  return WRAPPED_FAMILIES.includes(family) ? 'win32' : undefined;
}

/** The bits of a code, or of the HRESULT that wraps a small one; undefined where the number has no such parts. */
export function anatomyOf(family: Family, value: Uint32): Anatomy | undefined {
  if (family === 'ntstatus') return ntstatusAnatomy(value);
  if (family === 'bugcheck') return undefined;
  if (wrappingOf(family) === 'win32' && value < WIDE) {
    return value > 0 ? hresultAnatomy(hresultFromWin32(value)) : undefined;
  }
  if (value >= FAILURE)
    return family === 'sdk' && value >>> 30 === 3 ? ntstatusAnatomy(value) : hresultAnatomy(value);
  return family === 'hresult' ? hresultAnatomy(value) : undefined;
}
