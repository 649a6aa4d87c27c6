import type { Uint32 } from './int32.ts';

/** FACILITY_WIN32: the HRESULT carries a system error code. */
const FACILITY_WIN32 = 7;

/** The fields of an HRESULT as [MS-ERREF] 2.1 lays them out. */
export interface HresultFields {
  readonly severity: 'success' | 'failure';
  /** R: set with N it belongs to the severity of a mapped NTSTATUS, otherwise reserved. */
  readonly reserved: boolean;
  /** C: the value was defined outside Microsoft. */
  readonly customer: boolean;
  /** N: the value is an NTSTATUS with this bit added (HRESULT_FROM_NT). */
  readonly ntstatus: boolean;
  /** 0 to 2047. */
  readonly facility: number;
  /** 0 to 65535. */
  readonly code: number;
}

/** Takes any 32-bit value apart as an HRESULT. */
export function hresultFields(value: Uint32): HresultFields {
  return {
    severity: value >>> 31 === 1 ? 'failure' : 'success',
    reserved: ((value >>> 30) & 1) === 1,
    customer: ((value >>> 29) & 1) === 1,
    ntstatus: ((value >>> 28) & 1) === 1,
    facility: (value >>> 16) & 0x7ff,
    code: value & 0xffff,
  };
}

/** HRESULT_FROM_WIN32: 1603 gives 0x80070643; 0 stays 0, as the macro does. `code` is 0 to 0xFFFF. */
export function hresultFromWin32(code: number): Uint32 {
  return code === 0 ? 0 : (0x80070000 | (code & 0xffff)) >>> 0;
}

/** The system error code inside a failing FACILITY_WIN32 HRESULT (0x8007xxxx), otherwise undefined. */
export function win32FromHresult(value: Uint32): number | undefined {
  return value >>> 16 === (0x8000 | FACILITY_WIN32) ? value & 0xffff : undefined;
}

/** The NTSTATUS inside an HRESULT made by HRESULT_FROM_NT, which sets the N bit; otherwise undefined. */
export function ntstatusFromHresult(value: Uint32): Uint32 | undefined {
  const { ntstatus } = hresultFields(value);
  return ntstatus ? (value & ~0x1000_0000) >>> 0 : undefined;
}
