import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { hresultAnatomy } from '../../lib/codes/anatomy.ts';
import {
  hresultFacilityName,
  ntstatusFacilityName,
  ntstatusFacilityOwner,
} from '../../lib/codes/facilities.ts';
import { FAMILIES, FAMILY_TITLES, isFamily, isWideFamily } from '../../lib/codes/families.ts';
import { win32OfNtstatus } from '../../lib/codes/ntstatus-win32.ts';
import { explainSetupExtend, setupExtend } from '../../lib/codes/setup-extend.ts';

/** Values and names of a family as the catalog has them. */
function catalogued(family: string): (readonly [value: number, name: string])[] {
  const rows = readFileSync(`assets/catalog/${family}.tsv`, 'utf8').split('\n').slice(1, -1);
  return rows.flatMap((row) => {
    const [value, , names = ''] = row.split('\t');
    return names.split(' ').map((name) => [Number(value), name] as const);
  });
}

const hresults = catalogued('hresult');
const ntstatuses = catalogued('ntstatus');

describe('facilities', () => {
  test.each([
    ['HRESULT', hresultFacilityName, 141],
    ['NTSTATUS', ntstatusFacilityName, 56],
  ] as const)('of %s have names of their own', (_, nameOf, count) => {
    const names = Array.from({ length: 0x1000 }, (__, facility) => nameOf(facility)).filter(
      (name) => name !== undefined,
    );
    expect(names.length).toBe(count);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/.test(name))).toEqual([]);
    expect(nameOf(0xfff)).toBeUndefined();
  });

  // The names of codes tell the component that owns their facility.
  test.each([
    ['APPX_E', 'WINDOWS'],
    ['AUDCLNT_E', 'AUDCLNT'],
    ['BG_S', 'BACKGROUNDCOPY'],
    ['CERTSRV_E', 'SSPI'],
    ['COMADMIN_E', 'COMPLUS'],
    ['COPYENGINE_E', 'SHELL'],
    ['CTL_E', 'CONTROL'],
    ['D3D11_ERROR', 'DIRECT3D11'],
    ['DIGSIG_E', 'CERT'],
    ['DISP_E', 'DISPATCH'],
    ['DMUS_E', 'DIRECTMUSIC'],
    ['DRT_E', 'P2P_INT'],
    ['DWRITE_E', 'WINCODEC_DWRITE_DWM'],
    ['DXGI_DDI', 'DXGI_DDI'],
    ['DXGI_ERROR', 'DXGI'],
    ['EAP_E', 'EAP'],
    ['EAS_E', 'EAS'],
    ['ERROR_BCD', 'BCD'],
    ['ERROR_FLT', 'USERMODE_FILTER_MANAGER'],
    ['ERROR_GRAPHICS', 'GRAPHICS'],
    ['ERROR_HV', 'USERMODE_HYPERVISOR'],
    ['ERROR_NDIS', 'NDIS'],
    ['ERROR_SPACES', 'USERMODE_SPACES'],
    ['ERROR_TIERING', 'TIERING'],
    ['ERROR_VID', 'USERMODE_VIRTUALIZATION'],
    ['ERROR_VIRTDISK', 'USERMODE_VHD'],
    ['ERROR_VOLMGR', 'USERMODE_VOLMGR'],
    ['ERROR_WSMAN', 'WINRM'],
    ['E_BLUETOOTH', 'BLUETOOTH_ATT'],
    ['E_HDAUDIO', 'AUDIO'],
    ['E_MBN', 'MBN'],
    ['E_SYNCENGINE', 'SYNCENGINE'],
    ['FVE_E', 'FVE'],
    ['FWP_E', 'FWP'],
    ['HCN_E', 'USERMODE_HNS'],
    ['HTTP_E', 'HTTP'],
    ['INET_E', 'INTERNET'],
    ['INPUT_E', 'INPUT'],
    ['MF_E', 'MEDIASERVER'],
    ['MQ_ERROR', 'MSMQ'],
    ['OPC_E', 'OPC'],
    ['PEER_S', 'P2P'],
    ['PLA_E', 'PLA'],
    ['RPC_E', 'RPC'],
    ['SCARD_W', 'SCARD'],
    ['SCHED_S', 'ITF'],
    ['SDIAG_E', 'SDIAG'],
    ['SPAPI_E', 'SETUPAPI'],
    ['SQLITE_E', 'SQLITE'],
    ['STATEREPOSITORY_E', 'STATEREPOSITORY'],
    ['STG_E', 'STORAGE'],
    ['TBS_E', 'TPM_SERVICES'],
    ['TPMAPI_E', 'TPM_SOFTWARE'],
    ['UI_E', 'UI'],
    ['UTC_E', 'UTC'],
    ['WCM_E', 'STATE_MANAGEMENT'],
    ['WEB_E', 'WEB'],
    ['WER_S', 'WER'],
    ['WIA_ERROR', 'CONFIGURATION'],
    ['WINML_ERR', 'WINML'],
    ['WPN_E', 'WPN'],
    ['WS_E', 'WEBSERVICES'],
    ['WSBAPP_E', 'WSBAPP'],
    ['WU_E', 'WINDOWSUPDATE'],
    ['XPS_E', 'XPS'],
  ])('of HRESULTs named %s_… are %s', (start, facility) => {
    const found = hresults.filter(([, name]) => name.startsWith(`${start}_`));
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found.map(([value]) => hresultAnatomy(value).facilityName))).toEqual(new Set([facility]));
  });

  it('of NTSTATUS have a name or a known owner wherever the catalog has a code, except that of the shell', () => {
    const nameless = ntstatuses
      .map(([value]) => (value >>> 16) & 0xfff)
      .filter((facility) => !ntstatusFacilityName(facility) && !ntstatusFacilityOwner(facility));
    expect([...new Set(nameless)].sort((a, b) => a - b)).toEqual([0, 0xfff]);
  });
});

/** What functions of the Windows API report for an NTSTATUS, told by names: STATUS_… and ERROR_…. */
const REPORTED: readonly (readonly [ntstatus: string, win32: string])[] = [
  ['PENDING', 'IO_PENDING'],
  ['BUFFER_OVERFLOW', 'MORE_DATA'],
  ['NO_MORE_FILES', 'NO_MORE_FILES'],
  ['NO_MORE_ENTRIES', 'NO_MORE_ITEMS'],
  ['UNSUCCESSFUL', 'GEN_FAILURE'],
  ['NOT_IMPLEMENTED', 'INVALID_FUNCTION'],
  ['INVALID_INFO_CLASS', 'INVALID_PARAMETER'],
  ['INFO_LENGTH_MISMATCH', 'BAD_LENGTH'],
  ['ACCESS_VIOLATION', 'NOACCESS'],
  ['INVALID_HANDLE', 'INVALID_HANDLE'],
  ['INVALID_PARAMETER', 'INVALID_PARAMETER'],
  ['NO_SUCH_FILE', 'FILE_NOT_FOUND'],
  ['INVALID_DEVICE_REQUEST', 'INVALID_FUNCTION'],
  ['END_OF_FILE', 'HANDLE_EOF'],
  ['NO_MEDIA_IN_DEVICE', 'NOT_READY'],
  ['NO_MEMORY', 'NOT_ENOUGH_MEMORY'],
  ['ACCESS_DENIED', 'ACCESS_DENIED'],
  ['BUFFER_TOO_SMALL', 'INSUFFICIENT_BUFFER'],
  ['OBJECT_NAME_INVALID', 'INVALID_NAME'],
  ['OBJECT_NAME_NOT_FOUND', 'FILE_NOT_FOUND'],
  ['OBJECT_NAME_COLLISION', 'ALREADY_EXISTS'],
  ['OBJECT_PATH_INVALID', 'BAD_PATHNAME'],
  ['OBJECT_PATH_NOT_FOUND', 'PATH_NOT_FOUND'],
  ['OBJECT_PATH_SYNTAX_BAD', 'BAD_PATHNAME'],
  ['DATA_ERROR', 'CRC'],
  ['SHARING_VIOLATION', 'SHARING_VIOLATION'],
  ['QUOTA_EXCEEDED', 'NOT_ENOUGH_QUOTA'],
  ['DELETE_PENDING', 'ACCESS_DENIED'],
  ['NO_LOGON_SERVERS', 'NO_LOGON_SERVERS'],
  ['PRIVILEGE_NOT_HELD', 'PRIVILEGE_NOT_HELD'],
  ['NO_SUCH_USER', 'NO_SUCH_USER'],
  ['WRONG_PASSWORD', 'INVALID_PASSWORD'],
  ['LOGON_FAILURE', 'LOGON_FAILURE'],
  ['ACCOUNT_RESTRICTION', 'ACCOUNT_RESTRICTION'],
  ['INVALID_LOGON_HOURS', 'INVALID_LOGON_HOURS'],
  ['INVALID_WORKSTATION', 'INVALID_WORKSTATION'],
  ['PASSWORD_EXPIRED', 'PASSWORD_EXPIRED'],
  ['ACCOUNT_DISABLED', 'ACCOUNT_DISABLED'],
  ['PROCEDURE_NOT_FOUND', 'PROC_NOT_FOUND'],
  ['INVALID_IMAGE_FORMAT', 'BAD_EXE_FORMAT'],
  ['DISK_FULL', 'DISK_FULL'],
  ['INSUFFICIENT_RESOURCES', 'NO_SYSTEM_RESOURCES'],
  ['MEDIA_WRITE_PROTECTED', 'WRITE_PROTECT'],
  ['IO_TIMEOUT', 'SEM_TIMEOUT'],
  ['FILE_IS_A_DIRECTORY', 'ACCESS_DENIED'],
  ['NOT_SUPPORTED', 'NOT_SUPPORTED'],
  ['BAD_NETWORK_PATH', 'BAD_NETPATH'],
  ['NETWORK_NAME_DELETED', 'NETNAME_DELETED'],
  ['NETWORK_ACCESS_DENIED', 'NETWORK_ACCESS_DENIED'],
  ['BAD_NETWORK_NAME', 'BAD_NET_NAME'],
  ['DIRECTORY_NOT_EMPTY', 'DIR_NOT_EMPTY'],
  ['NOT_A_DIRECTORY', 'DIRECTORY'],
  ['CANCELLED', 'OPERATION_ABORTED'],
  ['CANNOT_DELETE', 'ACCESS_DENIED'],
  ['DLL_NOT_FOUND', 'MOD_NOT_FOUND'],
  ['ENTRYPOINT_NOT_FOUND', 'PROC_NOT_FOUND'],
  ['DLL_INIT_FAILED', 'DLL_INIT_FAILED'],
  ['PIPE_BROKEN', 'BROKEN_PIPE'],
  ['ACCOUNT_EXPIRED', 'ACCOUNT_EXPIRED'],
  ['PASSWORD_MUST_CHANGE', 'PASSWORD_MUST_CHANGE'],
  ['NOT_FOUND', 'NOT_FOUND'],
  ['ACCOUNT_LOCKED_OUT', 'ACCOUNT_LOCKED_OUT'],
  ['CONNECTION_REFUSED', 'CONNECTION_REFUSED'],
  ['NETWORK_UNREACHABLE', 'NETWORK_UNREACHABLE'],
  ['HOST_UNREACHABLE', 'HOST_UNREACHABLE'],
  ['PORT_UNREACHABLE', 'PORT_UNREACHABLE'],
  ['REQUEST_ABORTED', 'REQUEST_ABORTED'],
  ['CONNECTION_ABORTED', 'CONNECTION_ABORTED'],
  ['INVALID_IMAGE_HASH', 'INVALID_IMAGE_HASH'],
];

describe('the system error code of an NTSTATUS', () => {
  const win32s = catalogued('win32');

  test.each(REPORTED)('STATUS_%s is ERROR_%s', (ntstatus, win32) => {
    const [value] = ntstatuses.find(([, name]) => name === `STATUS_${ntstatus}`) ?? [];
    const [code] = win32s.find(([, name]) => name === `ERROR_${win32}`) ?? [];
    expect(value && win32OfNtstatus(value)).toBe(code);
  });

  it('is known for no other', () => {
    const known = ntstatuses.filter(([value]) => win32OfNtstatus(value) !== undefined);
    const values = new Set(known.map(([value]) => value));
    expect(values.size).toBe(REPORTED.length);
  });
});

describe('families', () => {
  it('have titles of their own', () => {
    const titles = FAMILIES.map((family) => FAMILY_TITLES[family]);
    expect(new Set(titles).size).toBe(FAMILIES.length);
    expect(titles.filter((title) => !/^[A-Z].{4,}/.test(title))).toEqual([]);
  });

  it('are told from other words', () => {
    expect(FAMILIES.every(isFamily)).toBe(true);
    expect(['', 'win', 'WIN32', 'toString'].some(isFamily)).toBe(false);
  });

  it('are wide where values fill 32 bits', () => {
    expect(FAMILIES.filter(isWideFamily)).toEqual(['hresult', 'ntstatus', 'servicing', 'setup', 'winget']);
  });
});

describe('extend codes of upgrades', () => {
  const codes = Array.from({ length: 6 }, (_, phase) => phase).flatMap((phase) =>
    Array.from({ length: 0x21 }, (_, operation) => phase * 0x10000 + operation),
  );

  it('have a phase and an operation', () => {
    const read = codes.map((value) => setupExtend(value));
    for (const extend of read) {
      expect(extend?.phase).toMatch(/^SP_EXECUTION_(?!OP_)[A-Z_]+$/);
      expect(extend?.operation).toMatch(/^SP_EXECUTION_OP_[A-Z_]+$/);
    }
    expect(new Set(read.map((extend) => extend?.phase)).size).toBe(6);
    expect(new Set(read.map((extend) => extend?.operation)).size).toBe(0x21);
    expect([0x21, 0x100000, 0x10021, 0xffffffff].map(setupExtend)).toEqual(Array(4).fill(undefined));
  });
});

it.each([
  [
    0x20017,
    'The upgrade stopped in the safe operating system, before the new version had started, during the operation SP_EXECUTION_OP_BOOT.',
  ],
  [0x90017, 'The upgrade stopped in a later phase, during the operation SP_EXECUTION_OP_BOOT.'],
])('the extend code %i is explained', (value, text) => {
  const extend = setupExtend(value);
  expect(extend && explainSetupExtend(extend)).toBe(text);
});
