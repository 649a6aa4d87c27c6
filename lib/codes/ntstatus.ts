import type { Uint32 } from './int32.ts';

/** The fields of an NTSTATUS as [MS-ERREF] 2.3 lays them out. */
export interface NtstatusFields {
  readonly severity: 'success' | 'informational' | 'warning' | 'failure';
  /** C: the value was defined outside Microsoft. */
  readonly customer: boolean;
  /** N: reserved in an NTSTATUS; set in an HRESULT that carries one. */
  readonly reserved: boolean;
  /** 0 to 4095. */
  readonly facility: number;
  /** 0 to 65535. */
  readonly code: number;
}

const SEVERITIES = ['success', 'informational', 'warning', 'failure'] as const;

/** Takes any 32-bit value apart as an NTSTATUS. */
export function ntstatusFields(value: Uint32): NtstatusFields {
  return {
    severity: SEVERITIES[value >>> 30] ?? 'failure',
    customer: ((value >>> 29) & 1) === 1,
    reserved: ((value >>> 28) & 1) === 1,
    facility: (value >>> 16) & 0xfff,
    code: value & 0xffff,
  };
}

/** FACILITY_NTWIN32: the NTSTATUS carries a system error code (NTSTATUS_FROM_WIN32, 0xC007xxxx). */
export function win32FromNtstatus(value: Uint32): number | undefined {
  return value >>> 16 === 0xc007 ? value & 0xffff : undefined;
}

/** HRESULT_FROM_NT: 0xC0000005 gives 0xD0000005. `ntstatusFromHresult` is the way back. */
export function hresultFromNtstatus(value: Uint32): Uint32 {
  return (value | 0x1000_0000) >>> 0;
}
