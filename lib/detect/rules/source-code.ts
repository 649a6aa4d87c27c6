import type { Candidate } from '../candidate.ts';
import { after, before, code, type Rule } from '../classify/rule.ts';
import { SMALL } from '../sizes.ts';
import { isInstallerResult } from './installer-lists.ts';

const DECIMALS = [1, SMALL] as const;

/** What the SQL client reports of the network below it: these are system error codes. */
const TRANSPORT = [
  2, 5, 53, 64, 67, 121, 258, 1225, 1231, 1326, 10013, 10053, 10054, 10060, 10061, 11001, 11004,
];

export function isOfTransport({ value }: Candidate): boolean {
  return TRANSPORT.includes(value);
}

/** Fields that hold nothing but a code of Windows. */
export const SOURCE_FIELDS: readonly Rule[] = [
  {
    id: 'ldap-data',
    shapes: ['ldap'],
    says: code('likely', 'win32'),
    yes: import.meta.noExamples ?? [
      '80090308: LdapErr: DSID-0C09044E, comment: AcceptSecurityContext error, data «52e», v2580',
    ],
    no: import.meta.noExamples ?? ['data «533» of something else'],
  },
  {
    id: 'go-errno',
    needs: /Errno\(/,
    before: before(/\b(?:syscall|windows)\.Errno\(/),
    says: code('likely', 'win32'),
    yes: import.meta.noExamples ?? ['syscall.Errno(«0x490»)', 'windows.Errno(«5»)'],
    no: import.meta.noExamples ?? ['unix.Errno(«0x490»)'],
  },
  {
    id: 'wrapped-in-source',
    needs: /HRESULT_FROM_WIN32|FACILITY_WIN32/,
    shapes: ['decimal', 'hex'],
    values: [2, SMALL],
    before: before(
      /\b(?:(?:__)?HRESULT_FROM_WIN32\(\s?|MAKE_(?:HRESULT|SCODE)\([^)\n]{0,40}FACILITY_WIN32,\s?)/,
    ),
    says: code('likely', 'win32'),
    yes: import.meta.noExamples ?? [
      'hr = HRESULT_FROM_WIN32(«1722»);',
      'MAKE_HRESULT(SEVERITY_ERROR, FACILITY_WIN32, «170»)',
    ],
    no: import.meta.noExamples ?? ['MAKE_HRESULT(SEVERITY_ERROR, FACILITY_ITF, «170»)'],
  },
  {
    // `0000051B: AtrErr: DSID-030F22B2`: what the directory says first is a system error code.
    id: 'ldap-extended-error',
    needs: /Err: DSID/,
    shapes: ['bare-hex', 'hex'],
    values: [1, SMALL],
    after: after(/: [A-Z][a-z]{2,4}Err: DSID/),
    says: code('likely', 'win32'),
    yes: import.meta.noExamples ?? ['The extended error is "«0000051B»: AtrErr: DSID-030F22B2, #1:"'],
    no: import.meta.noExamples ?? ['The memory is "«0000051B»: AtrErr"'],
  },
  {
    // `errLocked syscall.Errno = 158`, where the program is one for Windows.
    id: 'go-errno-constant',
    needs: /Errno = /,
    shapes: ['decimal', 'hex'],
    values: [2, SMALL],
    before: before(/\bsyscall\.Errno = /),
    page: /windows\.|Windows|(?<!\w)ERROR_[A-Z]{2}/,
    says: code('likely', 'win32'),
    yes: import.meta.noExamples ?? ['errLocked syscall.Errno = «158» // windows.Errno'],
    no: import.meta.noExamples ?? ['errLocked syscall.Errno = «158» // unix'],
  },
  {
    // OSError(errno, text, filename, winerror): the fourth is Windows' own.
    id: 'python-winerror',
    needs: /Error\(/,
    shapes: ['decimal'],
    values: DECIMALS,
    before: before(
      /\b(?:OSError|\w{0,30}Error)\(\d{1,5}, ?(?:'[^'\n]{0,160}'|"[^"\n]{0,160}"), ?(?:None|'[^'\n]{0,160}'|"[^"\n]{0,160}"), ?/,
    ),
    says: code('likely', 'win32'),
    yes: import.meta.noExamples ?? ["OSError(22, 'The parameter is incorrect', None, «87»)"],
    no: import.meta.noExamples ?? ["OSError(«22», 'The parameter is incorrect', None, 87)"],
  },
  {
    id: 'certutil',
    needs: /WIN32: /,
    shapes: ['decimal'],
    values: DECIMALS,
    before: before(/\(WIN32: /),
    says: code('likely', 'win32'),
    yes: import.meta.noExamples ?? ['0x80070005 (WIN32: «5» ERROR_ACCESS_DENIED)'],
    no: import.meta.noExamples ?? ['(WIN64: «5»)'],
  },
  {
    // The log of device installations writes its results so.
    id: 'exit-of-section',
    needs: /exit ?\(/,
    shapes: ['hex', 'bare-hex'],
    before: before(/(?<![\w.])exit\(|- exit \(/),
    says: code('likely', 'win32'),
    yes: import.meta.noExamples ?? [
      '{DIF_INSTALLDEVICE - exit(«0x00000002»)}',
      'Device Install exit(«00000002»)',
      '{Import - exit («0x00000005»)}',
    ],
    no: import.meta.noExamples ?? ['sys.exit(«0x00000002»)'],
  },
  {
    id: 'sql-server-transport',
    needs: /SQL Server|Error Number|Msg \d/i,
    shapes: ['decimal'],
    values: [1, 12_999],
    before: before(
      /(?:\bMsg (?=\d{1,5}, Level 16, State 1, (?:Server [^,\n]{1,60}, )?Line \d)|connection to SQL Server \[|\bMicrosoft SQL Server, Error: |\bError Number: ?|Provider, error: \d{1,2} - [^\n]{0,80}\(Win32 error )/i,
    ),
    is: [isOfTransport],
    says: code('likely', 'win32', 'winsock'),
    yes: import.meta.noExamples ?? [
      'Could not open a connection to SQL Server [«2»].',
      '(Microsoft SQL Server, Error: «64»)',
      'Error Number:«53»,State:0,Class:20',
      'sqlcmd failed: Msg «53», Level 16, State 1, Line 0',
    ],
    no: import.meta.noExamples ?? [
      '(Microsoft SQL Server, Error: «18456»)',
      'Error Number:«4060»,State:1,Class:11',
    ],
  },
];

/** Codes in programs, scripts and their settings. */
export const SOURCE_CODE: readonly Rule[] = [
  {
    id: 'listed-exit-codes',
    needs: /codes?\b/i,
    shapes: ['decimal'],
    values: [1000, SMALL],
    before: before(
      /(?:exit|return|success|valid\w{0,12}|ignored?|result|reboot|error|rc)[\w-]{0,8}[ _-]?codes?\b[^\w\n]{0,12}(?:(?:not )?in\b[^\w\n]{1,4})?(?:\d{1,10}[^\w\n]{1,4}){0,12}/i,
    ),
    says: code('likely'),
    yes: import.meta.noExamples ?? [
      "-validExitCodes '0 1641 «3010»'",
      'return_codes: [0, «1641»]',
      'if exit_code not in (0, «3010»)',
    ],
    no: import.meta.noExamples ?? ['the exit code of 1000 «3010»'],
  },
  {
    // `switch (GetLastError()) { case 1056:`, `enum Win32Error { AccessDenied = 5,`
    id: 'case-of-last-error',
    needs: /case |enum /i,
    shapes: ['decimal', 'hex'],
    values: [2, SMALL],
    before: before(/(?:\b[Cc]ase |(?<![.\w])[A-Z][A-Za-z]{3,40}\s{0,20}=\s{0,4})/),
    after: after(/\s{0,4}(?:[:,;}\n]|\/\/|$)/),
    near: /\b(?:(?:[Ss]witch|[Ss]elect|[Mm]atch) ?\(?[^)\n]{0,40}(?:GetLastError|win32|[Ee]rr(?:or|no)?\b|ErrorCode|HResult)|[Ee]num (?:class |struct )?\w{0,20}(?:Win32|WinErr|SystemErr|SysErr|LastErr|NativeErr)\w*)/,
    says: code('likely', 'win32'),
    yes: import.meta.noExamples ?? [
      'switch (GetLastError()) { case «1056»: return 0;',
      'switch (err) { case «0x42C»: break;',
      'internal enum Win32Error : uint { Success = 0, AccessDenied = «5», NotThere = 1168 }',
    ],
    no: import.meta.noExamples ?? [
      'switch (key) { case «1056»: return 0;',
      'enum ParserError { Missing = «5», Failed = 6 }',
    ],
  },
  {
    id: 'rust-os-error',
    needs: /raw_os_error/,
    shapes: ['decimal', 'hex'],
    values: [2, SMALL],
    before: before(/\b(?:from_)?raw_os_error\((?:\)(?:, ?| ?[=!]= ?)(?:Some\()?)?/),
    says: code('likely', 'win32'),
    yes: import.meta.noExamples ?? [
      'io::Error::from_raw_os_error(«231»)',
      'assert_eq!(e.raw_os_error(), Some(«231»))',
    ],
    no: import.meta.noExamples ?? ['raw_size(«231»)'],
  },
  {
    id: 'compared-result',
    needs: /[=:>]|-eq|-ne|EQU|NEQ|in ?[[(]/i,
    shapes: ['decimal'],
    values: [1000, 3999],
    before: before(
      /\b(?:exit_?code|ret(?:urn)?_?(?:val|code)?|rc|result|errorlevel%?|status|err|(?<![a-z] )code)(?!\w)["'})]{0,3}\s?(?:(?:==|===|!=|-eq|-ne|=|:|EQU|NEQ|<>)\s?["']?|(?:-?not)?\s?-?in\s?[[({@]{1,3}(?:\d{1,5},\s?){0,6})/i,
    ),
    is: [isInstallerResult],
    says: code('likely', 'win32'),
    yes: import.meta.noExamples ?? ['if ($rc -eq «3010»)', 'if %ERRORLEVEL% EQU «1641»'],
    no: import.meta.noExamples ?? ['if ($count -eq «3010»)'],
  },
];
