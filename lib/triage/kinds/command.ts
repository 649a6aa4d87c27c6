import type { Kind } from '../rule.ts';
import { FELL_BACK, RETRIED, SOURCE_LINE, TRIES_AGAIN } from './forgiven.ts';

/** What command-line tools and PowerShell print. */
export const COMMAND: Kind = {
  id: 'command',
  pick: 'last',
  elsewhere: 'program',
  marks: [
    {
      pattern:
        /^PS [A-Z]:[^>]{0,200}>|^[A-Z]:\\[^>]{0,200}>|^Microsoft Windows \[Version|^Windows PowerShell transcript/,
      weight: 4,
    },
    {
      pattern:
        /^CertUtil: |^\[SC\] |^ROBOCOPY |Robust File Copy|^Deployment Image Servicing|^Systemfehler|^System error \d+ has occurred|^Successfully processed \d+ files; Failed|FullyQualifiedErrorId|^\s*\+ CategoryInfo/,
      weight: 5,
    },
    {
      pattern:
        /^Error: (?:0x[0-9a-f]{8}|\d{1,5})\s*$|^(?:NET HELPMSG|More help is available)|^ERROR \d+ \(0x[0-9A-F]{8}\)| ERROR \d+ \(0x[0-9A-F]{8}\) /i,
      weight: 5,
    },
    {
      pattern:
        /^(?:vssadmin|bcdedit|diskpart|reagentc|netsh|wsl|sfc|chkdsk|schtasks|w32tm|nltest|repadmin|net) /i,
      weight: 2,
    },
  ],
  rules: [
    RETRIED,
    FELL_BACK,
    TRIES_AGAIN,
    SOURCE_LINE,
    {
      id: 'all-copied',
      says: 'overcome',
      overcomes: ['robocopy', 'code', 'words'],
      // The summary of Robocopy: no file failed in the end.
      pattern: /^\s*(?:Files|Dateien|Fichiers|Archivos|File)\s*:\s+\d+\s+\d+\s+\d+\s+\d+\s+0\s+\d+\s*$/,
      yes: import.meta.noExamples ?? [
        '   Files :         3         3         0         0         0         0',
      ],
      no: import.meta.noExamples ?? [
        '   Files :         3         2         0         0         1         0',
      ],
    },
    {
      id: 'all-folders-made',
      says: 'overcome',
      overcomes: ['robocopy-folder'],
      pattern: /^\s*(?:Dirs|Verzeich\.|Rép|Directorios)\s*:\s+\d+\s+\d+\s+\d+\s+\d+\s+0\s+\d+\s*$/,
      yes: import.meta.noExamples ?? [
        '    Dirs :         4         1         3         0         0         0',
      ],
      no: import.meta.noExamples ?? [
        '    Dirs :         4         1         2         0         1         0',
      ],
    },
    {
      id: 'retry',
      says: 'noise',
      pattern: /^Waiting \d+ seconds\.\.\.|RETRY LIMIT EXCEEDED|^\s*Retrying\.{3}$/,
      yes: import.meta.noExamples ?? ['Waiting 30 seconds... Retrying...'],
      no: import.meta.noExamples ?? ['ERROR 5 (0x00000005)'],
    },
    {
      id: 'certutil',
      says: 'cause',
      rank: 80,
      pattern: /^CertUtil: -\w+ command FAILED: (?<any>0x[0-9a-f]{8})/i,
      yes: import.meta.noExamples ?? [
        'CertUtil: -addstore command FAILED: 0x80070002 (WIN32: 2 ERROR_FILE_NOT_FOUND)',
      ],
      no: import.meta.noExamples ?? ['CertUtil: The system cannot find the file specified.'],
    },
    {
      id: 'service-control',
      says: 'cause',
      rank: 80,
      pattern: /\[SC\] .{1,60}\b(?<win32>[1-9]\d{0,4}) ?:/,
      yes: import.meta.noExamples ?? [
        '[SC] StartService FAILED 1058:',
        '[SC] EnumQueryServicesStatus:OpenService FAILED 1060:',
      ],
      no: import.meta.noExamples ?? ['[SC] ChangeServiceConfig SUCCESS'],
    },
    {
      id: 'net',
      says: 'cause',
      rank: 80,
      pattern:
        /^(?:System error (?<win32>\d{1,5}) has occurred|Systemfehler (?<win322>\d{1,5})|L[’']erreur système (?<win323>\d{1,5})|Error de sistema (?<win324>\d{1,5})|Errore di sistema (?<win325>\d{1,5})|Erro de sistema (?<win326>\d{1,5})|Системная ошибка (?<win327>\d{1,5})|システム エラー (?<win328>\d{1,5})|发生系统错误 (?<win329>\d{1,5}))/,
      yes: import.meta.noExamples ?? ['System error 5 has occurred.', 'Systemfehler 53 aufgetreten.'],
      no: import.meta.noExamples ?? ['System error'],
    },
    {
      id: 'robocopy-folder',
      says: 'cause',
      rank: 80,
      // The files below a folder that could not be read or made are not counted as failed.
      pattern:
        /ERROR (?<win32>\d{1,5}) \(0x[0-9A-F]{8}\) (?:Creating Destination|Scanning Source|Scanning Destination|Accessing Source|Accessing Destination|Getting File System Type of (?:Source|Destination)) /,
      yes: import.meta.noExamples ?? [
        '2025/05/06 23:31:40 ERROR 64 (0x00000040) Creating Destination Directory \\\\backup02\\finance\\2024\\',
      ],
      no: import.meta.noExamples ?? ['2024/01/10 08:00:00 ERROR 5 (0x00000005) Copying File C:\\a.txt'],
    },
    {
      id: 'robocopy',
      says: 'cause',
      rank: 80,
      pattern: /(?:ERROR|FEHLER|ERREUR|ОШИБКА) (?<win32>\d{1,5}) \(0x[0-9A-F]{8}\) /,
      yes: import.meta.noExamples ?? ['2024/01/10 08:00:00 ERROR 5 (0x00000005) Copying File C:\\a.txt'],
      no: import.meta.noExamples ?? ['ERROR : Invalid Parameter'],
    },
    {
      id: 'dism',
      says: 'cause',
      rank: 80,
      pattern: /^(?:Error|Fehler|Erreur|Errore|Erro|Ошибка)\s?: (?<any>0x[0-9a-f]{8}|\d{1,5})\s*$/i,
      yes: import.meta.noExamples ?? ['Error: 0x800f081f', 'Error: 87'],
      no: import.meta.noExamples ?? ['Error: something else'],
    },
    {
      id: 'powershell-code',
      says: 'cause',
      rank: 80,
      pattern:
        /(?:FullyQualifiedErrorId\s*: HRESULT|Exception from HRESULT:?|HRESULT:?) ?(?<any>0x[0-9a-f]{8})/i,
      yes: import.meta.noExamples ?? [
        '    + FullyQualifiedErrorId : HRESULT 0x80070bcb,Add-Printer',
        'Access is denied. (Exception from HRESULT: 0x80070005 (E_ACCESSDENIED))',
      ],
      no: import.meta.noExamples ?? ['FullyQualifiedErrorId : CommandNotFoundException'],
    },
    {
      id: 'task-result',
      says: 'cause',
      rank: 72,
      needsCode: true,
      pattern: /^Last (?:Run )?Result\s*:\s+(?<any>0x[0-9a-f]{1,8}|-?\d{1,10})\b/i,
      yes: import.meta.noExamples ?? ['Last Result:                          -2147024894'],
      no: import.meta.noExamples ?? ['Last Run Time:'],
    },
    {
      id: 'service-specific',
      says: 'cause',
      rank: 78,
      pattern: /service[- ]specific error (?:occurred|code)?:? ?(?<any>\d{1,10})/i,
      yes: import.meta.noExamples ?? ['A service specific error occurred: 5.'],
      no: import.meta.noExamples ?? ['error'],
    },
    {
      id: 'shadow-writer',
      says: 'cause',
      rank: 70,
      tellsAnyway: true,
      pattern: /^\s*Last error: (?!No error)\S/,
      yes: import.meta.noExamples ?? ['   Last error: Inconsistent shadow copy'],
      no: import.meta.noExamples ?? ['   Last error: No error'],
    },
    {
      id: 'protected-files',
      says: 'cause',
      rank: 70,
      tellsAnyway: true,
      elsewhere: 'cbs-log',
      pattern: /Windows Resource Protection (?:found corrupt files but|could not)/,
      yes: import.meta.noExamples ?? [
        'Windows Resource Protection found corrupt files but was unable to fix some of them.',
      ],
      no: import.meta.noExamples ?? ['Windows Resource Protection did not find any integrity violations.'],
    },
    {
      id: 'status',
      says: 'cause',
      rank: 75,
      pattern:
        /\bStatus = (?<any>\d{1,5}) 0x[0-9a-f]{1,8}\b|\b(?:wsl|Wsl)(?:\/\w+){1,8}\/(?<any2>0x[0-9a-f]{8}|[EC]_\w+)/i,
      yes: import.meta.noExamples ?? [
        'I_NetLogonControl failed: Status = 1355 0x54b ERROR_NO_SUCH_DOMAIN',
        'Error code: Wsl/Service/CreateInstance/CreateVm/0x80370102',
      ],
      no: import.meta.noExamples ?? ['Status = 0'],
    },
    {
      id: 'code',
      says: 'cause',
      rank: 60,
      needsCode: true,
      detects: true,
      sure: 'likely',
      pattern:
        /error|fail|denied|exit code|hresult|fehler|erreur|ошибк|exception|エラー|错误|0x[8c][0-9a-f]{7}/i,
      yes: import.meta.noExamples ?? [
        'The following error occurred: The computer did not resync. (0x80070426)',
      ],
      no: import.meta.noExamples ?? ['The operation completed successfully.'],
    },
    {
      id: 'words',
      says: 'cause',
      rank: 40,
      tellsAnyway: true,
      sure: 'likely',
      pattern:
        /(?:^|: |ERROR: )(?:Access is denied|Zugriff verweigert|Accès refusé|Acceso denegado|Отказано в доступе|The system cannot find the (?:file|path) specified|The process cannot access the file|The user name could not be found|The RPC server is unavailable|The network path was not found|Access to the path .{1,200} is denied|The parameter is incorrect|The service name is invalid)/,
      yes: import.meta.noExamples ?? ['C:\\x: Access is denied.', 'ERROR: Access is denied.'],
      no: import.meta.noExamples ?? ['x'],
    },
    {
      id: 'help-message',
      says: 'cause',
      rank: 35,
      sure: 'likely',
      pattern: /NET HELPMSG (?<any>\d{4})\b/,
      yes: import.meta.noExamples ?? ['More help is available by typing NET HELPMSG 3534.'],
      no: import.meta.noExamples ?? ['NET HELP'],
    },
  ],
};
