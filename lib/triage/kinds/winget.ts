import type { Kind } from '../rule.ts';
import { FELL_BACK, FORGIVEN, RETRIED, TRIES_AGAIN } from './forgiven.ts';

/** What winget prints, and its diagnostic logs. */
export const WINGET: Kind = {
  id: 'winget',
  pick: 'last',
  elsewhere: 'package-log',
  marks: [
    { pattern: /\bwinget(?:\.exe)?\b/i, weight: 3 },
    {
      pattern:
        /^Found .{1,120} \[[\w.+-]{2,100}\]|Installer (?:failed|hash)|Successfully verified installer hash/,
      weight: 5,
    },
    { pattern: /\[(?:CLI |CORE|FAIL|REPO|SQL |YAML|TEST|CONF)\] /, weight: 5 },
    { pattern: /WinGet, version|Microsoft\.DesktopAppInstaller/i, weight: 6 },
  ],
  rules: [
    FORGIVEN,
    RETRIED,
    FELL_BACK,
    TRIES_AGAIN,
    {
      id: 'package-began',
      says: 'begin',
      pattern:
        /^(?:\(\d+\/\d+\) )?Found .{1,120} \[[\w.+-]{2,100}\]|^PS [A-Z]:.{0,200}> ?winget|WinGet, version|^[A-Z]:\\[^>]{0,200}>winget/i,
      yes: import.meta.noExamples ?? [
        'Found Python 3.12 [Python.Python.3.12] Version 3.12.5',
        '(2/3) Found Kodi [XBMCFoundation.Kodi] Version 21.0',
      ],
      no: import.meta.noExamples ?? ['Installer failed with exit code: 1603'],
    },
    {
      id: 'package-done',
      says: 'done',
      unlessReported: true,
      pattern: /Successfully (?:installed|uninstalled)|Leaf command succeeded/i,
      yes: import.meta.noExamples ?? ['Successfully installed'],
      no: import.meta.noExamples ?? ['Successfully verified installer hash'],
    },
    {
      id: 'installer-log',
      says: 'pointer',
      pattern:
        /(?:Installer log is available at|Using installer log path|log file at): ?(?<file>[A-Z]:\\.{1,300})/i,
      yes: import.meta.noExamples ?? ['Installer log is available at: C:\\Users\\a\\x.log'],
      no: import.meta.noExamples ?? ['no log'],
    },
    {
      id: 'installer-exit',
      says: 'cause',
      rank: 85,
      pattern:
        /(?:Installer failed with exit code|Uninstall failed with exit code|ShellExecute installer failed|(?:MSI|Inno|Nullsoft|installer) failed with (?:exit )?code|installer (?:exited|returned) with(?: code)?|Process exit code ?): ?(?<any>0x[0-9a-f]{1,8}|-?\d{1,10})/i,
      yes: import.meta.noExamples ?? [
        'Installer failed with exit code: 1618',
        '2023-01-01 10:00:00.123 [CLI ] ShellExecute installer failed: 1603',
      ],
      no: import.meta.noExamples ?? ['Starting package install...'],
    },
    {
      id: 'terminated',
      says: 'result',
      pattern:
        /(?:Terminating context|Leaf command failed|Command failed|exited with|failed with): ?(?<any>0x[0-9a-f]{8})/i,
      yes: import.meta.noExamples ?? [
        '2023-01-01 10:00:00.123 [CLI ] Terminating context: 0x8a150006 at InstallFlow.cpp:512',
      ],
      no: import.meta.noExamples ?? ['Terminating'],
    },
    {
      id: 'hash-mismatch',
      says: 'cause',
      rank: 80,
      tellsAnyway: true,
      detects: true,
      pattern:
        /[Ii]nstaller hash does not match|[Ii]nstaller hash mismatch|[Pp]ackage hash verification failed|hash (?:of .{1,80} )?does not match (?:the )?manifest/i,
      yes: import.meta.noExamples ?? [
        'Installer hash does not match; this cannot be overridden when running as admin',
      ],
      no: import.meta.noExamples ?? ['Successfully verified installer hash'],
    },
    {
      id: 'unexpected',
      says: 'cause',
      rank: 75,
      pattern:
        /(?:An unexpected error occurred while executing the command|Failed in attempting to update the source|Failed when (?:opening|searching|adding).{0,60}source).{0,80}?(?<any>0x[0-9a-f]{8})/i,
      yes: import.meta.noExamples ?? [
        'An unexpected error occurred while executing the command: 0x8a15000f : Data required by the source is missing',
      ],
      no: import.meta.noExamples ?? ['An unexpected error occurred while executing the command:'],
    },
    {
      id: 'exception',
      says: 'cause',
      rank: 70,
      pick: 'first',
      pattern:
        /\[FAIL\] .{0,500}?(?:Exception|LogHr|ReturnHr|FailFast)\(\d+\) tid\(\w+\) (?<hresult>[0-9A-F]{8})\b/i,
      yes: import.meta.noExamples ?? [
        '2023-01-01 10:00:00.123 [FAIL] D:\\a\\x.cpp(123)\\winget.exe!00007FF6: (caller: 00007FF6) Exception(1) tid(1234) 80072EE7 The server name or address could not be resolved',
      ],
      no: import.meta.noExamples ?? ['[FAIL] x'],
    },
    {
      id: 'code-line',
      says: 'cause',
      rank: 72,
      pattern: /^\s*(?:Error:? )?(?<any>0x[0-9a-f]{8}) ?: /i,
      yes: import.meta.noExamples ?? [
        '0x80072ee7 : unknown error',
        '0x8a15005e : The server certificate did not match any of the expected values.',
      ],
      no: import.meta.noExamples ?? ['x'],
    },
    {
      id: 'failed',
      says: 'cause',
      rank: 50,
      sure: 'likely',
      needsCode: true,
      pattern: /(?:failed|error|hr ?=|HRESULT).{0,200}?(?<any>0x[0-9a-f]{8}|-\d{8,10})\b/i,
      yes: import.meta.noExamples ?? ['2023-01-01 10:00:00.123 [REPO] Source open failed: 0x80072ee7'],
      no: import.meta.noExamples ?? ['failed'],
    },
    {
      id: 'bare-code',
      says: 'cause',
      rank: 45,
      sure: 'likely',
      pattern: /^\s*(?:Process Exit Code\s*: ?)?(?<any>-\d{8,10})\s*$/,
      yes: import.meta.noExamples ?? ['-1978335189', 'Process Exit Code      : -1073740791'],
      no: import.meta.noExamples ?? ['-12'],
    },
  ],
};
