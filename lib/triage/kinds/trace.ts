import type { Kind } from '../rule.ts';
import { FELL_BACK, RETRIED, SOURCE_LINE, TRIES_AGAIN } from './forgiven.ts';

/** Stack traces of .NET, Python, Rust, Go, Node and Java that carry codes of Windows. */
export const TRACE: Kind = {
  id: 'trace',
  pick: 'last',
  elsewhere: 'program',
  marks: [
    {
      pattern:
        /^\s*(?:Traceback \(most recent call last\)|Unhandled exception[.:]|Exception in thread|panic: |goroutine \d+ \[|thread '.{0,60}' (?:\(\d+\) )?panicked at)/,
      weight: 10,
    },
    {
      pattern:
        /^\s+at [\w.<>`$[\], /\\:-]{3,200}\(|^\s+at \S{3,200} \(?(?:node:|file:|[A-Z]:\\)|^\s+File "[^"]{1,200}", line \d+/,
      weight: 5,
    },
    {
      pattern: /\b(?:System\.[\w.]{2,80}Exception|WinError \d+|os error \d+|pywintypes\.|Os \{ code:|--->)/,
      weight: 4,
    },
    {
      pattern: /^(?:node:|npm ERR!|npm error|gyp ERR!|Caused by:|stack backtrace:|exit status 0x)/,
      weight: 4,
    },
  ],
  rules: [
    RETRIED,
    SOURCE_LINE,
    {
      id: 'another',
      says: 'consequence',
      // What follows is a later exception in the handler, or was raised from the one above.
      pattern: /^\s*(?:During handling of the above exception|The above exception was the direct cause)/,
      yes: import.meta.noExamples ?? ['During handling of the above exception, another exception occurred:'],
      no: import.meta.noExamples ?? ['Traceback (most recent call last):'],
    },
    {
      id: 'chained-traceback',
      says: 'stop',
      after: 'another',
      pattern: /^\s*Traceback \(most recent call last\):/,
      yes: import.meta.noExamples ?? ['Traceback (most recent call last):'],
      no: import.meta.noExamples ?? ['x'],
    },
    {
      id: 'unhandled',
      says: 'cause',
      rank: 82,
      begins: true,
      needsCode: true,
      tellsAnyway: true,
      detects: true,
      pattern: /Unhandled [Ee]xception[.:]|^panic: |thread '.{0,60}' (?:\(\d+\) )?panicked at/,
      inner: [
        /Win32Exception \((?<win32>\d{1,5})\)/,
        /\(os error (?<any>-?\d{1,10})\)|Os \{ code: (?<any2>-?\d{1,10})/,
      ],
      yes: import.meta.noExamples ?? [
        'Unhandled exception. System.ComponentModel.Win32Exception (5): Access is denied.',
        "thread 'main' panicked at 'x: Os { code: 5, kind: PermissionDenied }', src/main.rs:5:10",
      ],
      no: import.meta.noExamples ?? ['   at Contoso.Agent.Runner.Launch()'],
    },
    {
      id: 'began',
      says: 'begin',
      pattern:
        /^\s*Traceback \(most recent call last\):|^(?:\S{0,40} )?Unhandled [Ee]xception|^panic: |thread '.{0,60}' (?:\(\d+\) )?panicked at/,
      yes: import.meta.noExamples ?? [
        'Traceback (most recent call last):',
        "thread 'main' panicked at src/main.rs:5:10:",
      ],
      no: import.meta.noExamples ?? ['  at Foo.Bar()'],
    },
    {
      id: 'handled',
      says: 'noise',
      pattern:
        /\b(?:DEBUG|INFO|WARN|WARNING|warn|info|debug)\b.{0,200}(?:retry|ignor|fall(?:ing)? ?back|handled|will try|skipp)/,
      yes: import.meta.noExamples ?? ['WARN could not read cache (WinError 32), will retry'],
      no: import.meta.noExamples ?? ['PermissionError: [WinError 32] x'],
    },
    FELL_BACK,
    TRIES_AGAIN,
    {
      id: 'inner-exception',
      says: 'cause',
      rank: 90,
      tellsAnyway: true,
      detects: true,
      pattern: /---> .{0,400}(?:0x[0-9A-Fa-f]{8}|\(\d{1,5}\)|HRESULT|Exception)/,
      inner: [
        /Win32Exception \((?<win32>\d{1,5})\)|Win32Exception \(0x80004005\): .{0,300}?error (?<win322>\d{1,5})/,
      ],
      yes: import.meta.noExamples ?? [' ---> System.ComponentModel.Win32Exception (5): Access is denied.'],
      no: import.meta.noExamples ?? ['   --- End of inner exception stack trace ---'],
    },
    {
      id: 'python',
      says: 'cause',
      rank: 85,
      pattern:
        /\[(?:WinError|Error|Errno) (?<any>-?\d{1,10})\]|^(?:\w+\.)*error: \((?<win32>\d{1,5}), '|com_error: \((?<hresult>-\d{8,10})(?:, .{0,300}, (?<hresult2>-\d{8,10})\))?/,
      yes: import.meta.noExamples ?? [
        'PermissionError: [WinError 32] The process cannot access the file',
        "pywintypes.error: (5, 'OpenService', 'Access is denied.')",
      ],
      no: import.meta.noExamples ?? ['  File "a.py", line 5, in x'],
    },
    {
      id: 'rust',
      says: 'cause',
      rank: 84,
      pattern:
        /\(os error (?<any>-?\d{1,10})\)|Os \{ code: (?<any2>-?\d{1,10})|HRESULT\((?<any3>0x[0-9A-F]{8})\)/i,
      yes: import.meta.noExamples ?? [
        'error: The process cannot access the file (os error 32)',
        'Os { code: 5, kind: PermissionDenied, message: "Access is denied." }',
      ],
      no: import.meta.noExamples ?? ['code: 5'],
    },
    {
      id: 'java',
      says: 'cause',
      rank: 84,
      pattern: /CreateProcess error=(?<win32>\d{1,5})\b/,
      yes: import.meta.noExamples ?? [
        'java.io.IOException: Cannot run program "x": CreateProcess error=5, Access is denied',
      ],
      no: import.meta.noExamples ?? ['error=x'],
    },
    {
      id: 'dotnet',
      says: 'cause',
      rank: 82,
      needsCode: true,
      detects: true,
      pattern:
        /\b[\w.]{2,120}(?:Exception|Error)\b ?(?:\((?:0x[0-9A-Fa-f]{8}|\d{1,5})\))?: .{0,600}|Exception from HRESULT|HRESULT: ?\[/,
      inner: [/Win32Exception \((?<win32>\d{1,5})\)/],
      yes: import.meta.noExamples ?? [
        'System.UnauthorizedAccessException: Access is denied. (Exception from HRESULT: 0x80070005 (E_ACCESSDENIED))',
      ],
      no: import.meta.noExamples ?? ['   at Foo.Bar()'],
    },
    {
      id: 'dotnet-result',
      says: 'cause',
      rank: 80,
      pattern:
        /^\s*(?:HResult|ErrorCode|NativeErrorCode)\s?[=:]\s?(?<any>0x[0-9A-F]{8}|-\d{8,10}|\d{1,5})\b/i,
      yes: import.meta.noExamples ?? ['  HResult=0x80070002', 'NativeErrorCode : 5'],
      no: import.meta.noExamples ?? ['  Message=x'],
    },
    {
      id: 'exit-status',
      says: 'cause',
      rank: 70,
      needsCode: true,
      pattern:
        /(?:exit(?:ed)? (?:with )?(?:status|code)|code|Exception|exitCode|errno|exit value|LastError|status)["':= ]{1,4}(?<any>0x[0-9a-fA-F]{8}|-\d{8,10}|3\d{9}|2\d{9})\b/,
      yes: import.meta.noExamples ?? [
        'exit status 0xc0000005',
        'Error: Command failed with exit code 3221225477',
        'Exception 0xc0000005 0x0 0x0 0x7ff',
      ],
      no: import.meta.noExamples ?? ['exit status 1'],
    },
    {
      id: 'code',
      says: 'cause',
      rank: 60,
      needsCode: true,
      detects: true,
      sure: 'likely',
      pattern: /error|exception|fail|denied|panic|0x[8c][0-9a-f]{7}/i,
      yes: import.meta.noExamples ?? [
        'failure in a Windows system call: The compute system exited unexpectedly. (0xc0370106)',
      ],
      no: import.meta.noExamples ?? ['goroutine 1 [running]:'],
    },
    {
      id: 'node-message',
      says: 'cause',
      rank: 25,
      tellsAnyway: true,
      sure: 'likely',
      pattern: /\bE(?:PERM|BUSY|ACCES|NOENT|EXIST|MFILE|NOSPC|CONNREFUSED|CONNRESET): \S/,
      yes: import.meta.noExamples ?? ["npm ERR! EBUSY: resource busy or locked, rename 'C:\\x'"],
      no: import.meta.noExamples ?? ['npm ERR! code EBUSY'],
    },
    {
      id: 'words',
      says: 'cause',
      rank: 20,
      tellsAnyway: true,
      sure: 'likely',
      pattern:
        /(?:^panic: |EPERM|EBUSY|EACCES|Access is denied|being used by another process|wsarecv: |wsasend: |(?:actively refused|forcibly closed)|cannot find the (?:file|path)|dynamic link library \(DLL\) initialization)/,
      yes: import.meta.noExamples ?? ['open C:\\x: Access is denied.'],
      no: import.meta.noExamples ?? ['x'],
    },
  ],
};
