import { hresultFacilityName, ntstatusFacilityName } from './facilities.ts';
import { hresultFields } from './hresult.ts';
import { toHex, type Uint32 } from './int32.ts';
import { ntstatusFields } from './ntstatus.ts';

/** What the bits of a value say, in words. */
export interface Anatomy {
  readonly kind: 'HRESULT' | 'NTSTATUS';
  readonly severity: 'success' | 'informational' | 'warning' | 'failure';
  /** Defined outside Microsoft. */
  readonly customer: boolean;
  readonly facility: number;
  /** Name of the facility without "FACILITY_"; undefined for a number without a name. */
  readonly facilityName: string | undefined;
  readonly code: number;
}

/** Takes a value apart as an HRESULT. */
export function hresultAnatomy(value: Uint32): Anatomy {
  const { severity, customer, facility, code } = hresultFields(value);
  return { kind: 'HRESULT', severity, customer, facility, facilityName: hresultFacilityName(facility), code };
}

/** Takes a value apart as an NTSTATUS. */
export function ntstatusAnatomy(value: Uint32): Anatomy {
  const { severity, customer, facility, code } = ntstatusFields(value);
  return {
    kind: 'NTSTATUS',
    severity,
    customer,
    facility,
    facilityName: ntstatusFacilityName(facility),
    code,
  };
}

/** "HRESULT: failure, facility 1514, code 0xD123", with the name of the facility where it has one. */
export function describeAnatomy({ kind, severity, customer, facility, facilityName, code }: Anatomy): string {
  const owner = customer ? ', defined by the program itself' : '';
  const name = facilityName ? ` (${facilityName})` : '';
  return `${kind}: ${severity}${owner}, facility ${facility}${name}, code ${toHex(code)}`;
}
