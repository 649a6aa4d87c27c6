import type { SourceEntry } from '../lib/catalog/entry.ts';
import { toHex } from '../lib/codes/int32.ts';

/** A name with its number, as a header or a documentation page gives it. */
export interface ReferenceRow {
  readonly file: string;
  readonly value: number;
  readonly name: string;
}

/** Names in which tables and headers are known to differ, and why the catalog is right as it is. */
const EXPLAINED: readonly { readonly names: RegExp; readonly reason: string }[] = [
  {
    names:
      /^(?:E_NOTIMPL|E_OUTOFMEMORY|E_INVALIDARG|E_NOINTERFACE|E_POINTER|E_HANDLE|E_ABORT|E_FAIL|E_ACCESSDENIED)$/,
    reason: 'winerror.h has a second set of values, 0x80000001 and on, for 16-bit systems only',
  },
  {
    names:
      /^(?:WBEM_E_PROVIDER_ALREADY_REGISTERED|WBEMMOF_E_EXPECTED_PROPERTY_NAME|TPM_20_E_(?:KEY|KEY_SIZE|MGF)|WU_E_NOTSUPPORTED|SEC_I_CONTINUE_NEEDED_MESSAGE_OK)$/,
    reason: 'the documentation has a wrong number; the header decides',
  },
  {
    names:
      /^ERROR_(?:GRAPHICS_DRIVER_MISMATCH|GRAPHICS_OPM_(?:VIDEO_OUTPUT_NO_LONGER_EXISTS|SESSION_TYPE_CHANGE_IN_PROGRESS)|MONITOR_(?:NO_DESCRIPTOR|UNKNOWN_DESCRIPTOR_FORMAT))$|^STATUS_(?:GRAPHICS_DRIVER_MISMATCH|PKU2U_CERT_FAILURE)$/,
    reason: '[MS-ERREF] differs from the header; the header decides',
  },
  {
    names: /^(?:ERROR_NOT_SUPPORTED|ERROR_BAD_PATHNAME)$/,
    reason: 'the table lists the HRESULT that wraps the code; the catalog unwraps it',
  },
  {
    names: /^(?:ERRERROR_INVALID_COMPRESSION_SPECIFIED|NERR_QinvalidState|CPI_FIRMWARE_WATCHDOG_TIMEOUT)$/,
    reason: 'a misspelling of a name that is in the catalog',
  },
  {
    names:
      /(?:_FIRST|_LAST|BASEEND|_ERROR_MASK|_CATEGORY|DRIVERFIRST|DRIVERLAST|_BASE|_START|_END|STANDARDMIN|STANDARDMAX|CODES)$|^MAX_NERR$/,
    reason: 'the limit of a range, not a result',
  },
  {
    names:
      /^(?:\w+_SUCCESS|\w+_NO_?ERROR|ICERR_OK|JET_errSuccess|hrNone|NRC_GOODRET|PDH_CSTATUS_VALID_DATA|WBEM_S_SAME|SNMP_GENERICTRAP_COLDSTART)$/,
    reason: 'success of a single component; 0 is explained as such',
  },
  {
    names: /^VIDEO_DRIVER_DEBUG_REPORT_REQUEST$/,
    reason: 'the header sets a flag in the number; Windows shows it without',
  },
  {
    names:
      /^(?:DHCP_|HTTP_STATUS_|SERVICE_UIC_|MFE_|RSVP_|POLICY_ERRV_|CMC_|DS_NAME_|SMART_|TLS1_ALERT_|SAVER_|WINDOWS_NT_|LABEL_|DRIVE_|SLOT_|INIT_)|_(?:STRING|MESSAGE)$/,
    reason: 'an event, a flag, a text or a field of a protocol, not a result',
  },
  {
    names:
      /^(?:ERROR_(?:LABEL_UNREADABLE|LABEL_QUESTIONABLE|SLOT_NOT_PRESENT|DRIVE_NOT_INSTALLED|TRAY_MALFUNCTION|INIT_STATUS_NEEDED|UNHANDLED_ERROR))$/,
    reason: 'a flag of a media changer that has the shape of an error name',
  },
];

/** Names whose number in the tables is not in the catalog, apart from what is explained. */
export function unexplainedDifferences(
  entries: readonly SourceEntry[],
  rows: readonly ReferenceRow[],
): string[] {
  const known = new Set(
    entries.flatMap(({ name, aliases, value }) => [name, ...aliases].map((each) => `${each} ${value}`)),
  );
  return rows
    .filter(({ name, value }) => name !== '' && !known.has(`${name} ${value}`))
    .filter(({ name }) => !EXPLAINED.some(({ names }) => names.test(name)))
    .map(({ file, name, value }) => `${file}: ${name} ${value} (${toHex(value)}) is not in the catalog`);
}
