import type { Kind } from '../rule.ts';
import { FELL_BACK, FORGIVEN, RETRIED, TRIES_AGAIN } from './forgiven.ts';

/** setupact.log and setuperr.log of Windows Setup, and the results of SetupDiag. */
export const SETUP: Kind = {
  id: 'setup',
  pick: 'first',
  elsewhere: 'setup-logs',
  marks: [
    {
      pattern:
        /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, (?:Info|Error|Warning)\s+(?:\[?0x[0-9a-f]+\]? )?(?:MOUPG|SP|MIG|IBS(?:Lib)?|SYSPRP|UNBCL|CONX|CMIEXT|HWREQCHK|PANTHR|SetupHost|IMG|DU|DIAG|MOSETUP)\s/,
      weight: 9,
    },
    { pattern: /\bSetupDiag\b/, weight: 12 },
    { pattern: /Matching Profile found: |Last Setup (?:Phase|Operation)\b|Setup phase change: /, weight: 9 },
  ],
  rules: [
    RETRIED,
    FELL_BACK,
    TRIES_AGAIN,
    {
      // What SetupDiag found says more than the name that it has for it.
      id: 'diagnosed-code',
      says: 'cause',
      rank: 103,
      tellsAnyway: true,
      pattern: /^\s*Error: .{1,600}?(?:Error(?: code)?|hr|result)[:=] ?(?<any>0x[0-9A-F]{8})/i,
      yes: import.meta.noExamples ?? [
        'Error: Detected a migration unit failure that caused the update to fail. Unit: A, Error: 0x800704B8',
        'Error: SetupDiag reports Optional Component installation failed to open OC Package. Package Name: Foundation, Error: 0x8007001F',
      ],
      no: import.meta.noExamples ?? [
        'Error: SetupDiag reports migration plug-in failure.',
        '2026-02-25 07:30:26, Error                 MOUPG  Error: A, Error: 0x80070005',
      ],
    },
    {
      id: 'diagnosed',
      says: 'cause',
      rank: 100,
      tellsAnyway: true,
      detects: true,
      pattern: /^\s*(?:Error: SetupDiag reports|SetupDiag reports|FailureDetails? ?[:=]|Failure Data:) /i,
      yes: import.meta.noExamples ?? ['Error: SetupDiag reports migration plug-in failure.'],
      no: import.meta.noExamples ?? ['SetupDiag was unable to match to any known failure signatures.'],
    },
    {
      id: 'profile',
      says: 'cause',
      rank: 95,
      tellsAnyway: true,
      pattern: /^\s*(?:Matching Profile found: |ProfileName ?[=:] ?)\w/i,
      yes: import.meta.noExamples ?? [
        'Matching Profile found: OptionalComponentOpenPackageFailed - 22952520-EC89-4FBD-94E0-B67DF88347F6',
      ],
      no: import.meta.noExamples ?? ['Profile: x'],
    },
    {
      id: 'result-pair',
      says: 'result',
      pattern:
        /(?<any>0xC19[0-9A-F]{5})\s?[-–,]\s?(?:Extend(?:ed)?(?: Code)?:? )?(?<setup>0x[0-5][0-9A-F]{4})\b/i,
      yes: import.meta.noExamples ?? ['Error: 0xC1900101 - 0x20017', '0xC1900101-0x4000D'],
      no: import.meta.noExamples ?? ['0xC1900101'],
    },
    {
      id: 'remapped',
      says: 'result',
      pattern:
        /Reporting error event -> \[(?<any2>0x[0-9A-F]{8}), (?<any1>0x[0-9A-F]{8})\]|Remapping .{0,60}\[(?<any4>0x[0-9A-F]{8})\] -> \[(?<any3>0x[0-9A-F]{8})\]/i,
      yes: import.meta.noExamples ?? [
        '2019-01-14 17:35:27, Info                  MOUPG  SetupHost: Reporting error event -> [0x80070070, 0xC19001DF]',
      ],
      no: import.meta.noExamples ?? ['SetupHost: Reporting'],
    },
    FORGIVEN,
    {
      id: 'ended-well',
      says: 'settled',
      pattern:
        /\b(?:Setup(?:Host|Manager|UI)?|Sysprep|Upgrade|Installation)\b.{0,80}?(?:(?:completed|finished|succeeded) successfully|(?:exit(?:ing)?|return(?:ed|ing)?|result)\b[^,;]{0,30}[ [=:]0x0{1,8}\b)|-> \[SetupPhaseCompleted\]/i,
      yes: import.meta.noExamples ?? [
        '2025-03-22 14:06:00, Info                  MOUPG  SetupHost::Execute exiting with 0x00000000',
        '2025-03-22 14:06:00, Info                  SP     Setup completed successfully',
      ],
      no: import.meta.noExamples ?? [
        '2025-03-22 14:06:00, Info                  MOUPG  SetupHost::Execute: Result = 0x80070002',
      ],
    },
    {
      id: 'forgiven',
      says: 'noise',
      pattern:
        /(?:Failed to (?:load|get|create|initialize) (?:the |an? )?provider\b|requested (?:ignore|skip)\b|(?:will be|is|was) ignored|ignoring (?:the )?(?:error|failure)|non-?fatal|not fatal|continuing|benign|Report ID or Event Reporter not available)/i,
      yes: import.meta.noExamples ?? [
        '2024-05-05 12:00:00, Error                 MIG    Error 5 while gathering object C:\\x. Shell application requested, continuing',
      ],
      no: import.meta.noExamples ?? [
        '2024-05-05 12:00:00, Error                 SP     Operation failed: Install drivers. Error: 0x800B0101',
      ],
    },
    {
      id: 'blocked',
      says: 'cause',
      rank: 85,
      tellsAnyway: true,
      pattern:
        /(?:BlockMigration="True"|Hard ?block (?:found|detected)|Found a hard block|Block(?:ing)?Type(?:="|: ?)Hard|Blocking(?:Application|Device|Driver|Component|Program)s?[=:] ?"?True\b|must be (?:uninstalled|removed|updated) before (?:the|this|you) (?:up|in)(?:grade|stall))/i,
      yes: import.meta.noExamples ?? [
        '<DriverPackage Inf="oem12.inf" BlockMigration="True" HasSignedBinaries="False"/>',
        'Appraiser: ERROR: BlockingApplication: True, Program: Fabrikam Backup 3.1',
        'Program: Fabrikam VPN, must be removed before the upgrade',
      ],
      no: import.meta.noExamples ?? ['BlockMigration="False"'],
    },
    {
      id: 'cascade',
      says: 'cause',
      rank: 40,
      sure: 'likely',
      pattern: /\b\w+::\w+ ?\(\d+\): Result = (?<any>0x[0-9A-F]{8})/i,
      yes: import.meta.noExamples ?? [
        '2026-08-24 21:21:28, Error                 MOUPG  CSetupManager::Execute(390): Result = 0x80070003',
      ],
      no: import.meta.noExamples ?? ['Result = 0x80070003'],
    },
    {
      id: 'operation-failed',
      says: 'cause',
      rank: 70,
      pattern:
        /^.{0,40}:\d\d, Error\s.{0,60}Operation (?:failed|execution failed)[.:].{0,300}?(?:Error|hr)(?: code)?[:=] ?(?<any>0x[0-9A-F]{8})/i,
      inner: [/\[gle=(?<any>0x[0-9a-f]{8})\]/i],
      yes: import.meta.noExamples ?? [
        '2024-05-05 12:00:00, Error                 SP     Operation failed: Install drivers. Error: 0x800B0101[gle=0x000000b7]',
      ],
      no: import.meta.noExamples ?? ['Operation completed successfully'],
    },
    {
      id: 'while-handling',
      says: 'cause',
      rank: 78,
      pattern:
        /^.{0,40}:\d\d, Error\s.{0,80}(?:Error READ, |Error WRITE, |Error (?:code )?|Failure (?:code )?)(?<any>0x[0-9A-F]{8}|\d{1,5})(?:,)? while (?:gathering|applying|processing|copying|deleting|moving)/i,
      yes: import.meta.noExamples ?? [
        '2024-05-05 12:00:00, Error                 MIG    Error 1392 while applying object C:\\Users\\x [y]',
        '2024-05-05 12:00:00, Error                 SP     Error READ, 0x00000570 while gathering/applying object: File, C:\\x',
      ],
      no: import.meta.noExamples ?? ['Error while'],
    },
    {
      id: 'abort',
      says: 'stop',
      pattern:
        /Abandoning apply due to error|Setup phase change: \[\w+\] -> \[SetupPhase(?:Error|Rollback)\]|Rolling back|Rollback (?:started|initiated)/i,
      yes: import.meta.noExamples ?? [
        '2024-05-05 12:00:00, Info                  MOUPG  Setup phase change: [SetupPhaseInstall] -> [SetupPhaseError]',
      ],
      no: import.meta.noExamples ?? ['Setup phase change: [SetupPhaseUnpack] -> [SetupPhaseInstall]'],
    },
    {
      id: 'error',
      says: 'cause',
      rank: 70,
      needsCode: true,
      pattern:
        /^.{0,40}:\d\d, (?:Error|Fatal(?: Error)?)\s.{0,700}?(?:\b|\[|\()(?<any>0x[8CE][0-9A-F]{7}|0x0000[0-9A-F]{4})\b(?!\])/i,
      inner: [/\[gle=(?<any>0x[0-9a-f]{8})\]/i],
      yes: import.meta.noExamples ?? [
        '2024-05-05 12:00:00, Error                 SYSPRP Failed to remove apps for the current user: 0x80073cf2.',
      ],
      no: import.meta.noExamples ?? ['2024-05-05 12:00:00, Info                  SYSPRP x 0x80073cf2'],
    },
    {
      id: 'returned',
      says: 'cause',
      rank: 70,
      needsCode: true,
      // Sysprep and its providers give short numbers: dwRet = 0x32.
      pattern:
        /^.{0,40}:\d\d, (?:Error|Fatal(?: Error)?)\s.{0,600}?\b(?:dwRet|ret|error|result|hr)\s?=\s?\[?(?<any>0x[0-9A-F]{1,8})\b/i,
      yes: import.meta.noExamples ?? [
        "2025-11-21 20:07:21, Error      [0x0f0082] SYSPRP ActionPlatform::LaunchModule: Failure occurred while executing 'A' from C:\\a.dll; dwRet = 0x32",
      ],
      no: import.meta.noExamples ?? ['2025-11-21 20:07:21, Info                  SYSPRP x; dwRet = 0x32'],
    },
    {
      id: 'error-words',
      says: 'cause',
      rank: 60,
      tellsAnyway: true,
      sure: 'likely',
      pattern:
        /^.{0,40}:\d\d, Error\s+(?:SYSPRP|HWREQCHK|MOUPG)\s.{0,40}(?:Package .{1,200} was installed for a user, but not provisioned|Package .{1,200}installed for)/i,
      yes: import.meta.noExamples ?? [
        '2024-05-05 12:00:00, Error                 SYSPRP Package A_1.0_x64 was installed for a user, but not provisioned for all users.',
      ],
      no: import.meta.noExamples ?? ['2024-05-05 12:00:00, Error                 SYSPRP x'],
    },
    {
      id: 'failed',
      says: 'result',
      pattern:
        /(?:SetupHost|MOUPG|Setup).{0,80}(?:failed|exit|result|error)\w*.{0,60}?(?<any>0x[8C][0-9A-F]{7})\b/i,
      yes: import.meta.noExamples ?? [
        '2024-05-05 12:00:00, Info                  MOUPG  SetupHost::Execute: failed, hr = 0x80070003',
      ],
      no: import.meta.noExamples ?? ['Setup ended'],
    },
  ],
};
