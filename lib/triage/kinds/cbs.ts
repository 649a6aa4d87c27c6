import type { Kind } from '../rule.ts';
import { FELL_BACK, FORGIVEN, RETRIED, TRIES_AGAIN } from './forgiven.ts';

const CODE = String.raw`\[HRESULT = (?<any>0x[0-9a-f]{8})`;

/** CBS.log of the servicing stack, with the lines of its component store (CSI). */
export const CBS: Kind = {
  id: 'cbs',
  pick: 'first',
  elsewhere: 'cbs-log',
  marks: [
    { pattern: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, (?:Info|Error|Warning)\s+(?:CBS|CSI|DPX)\s/, weight: 2 },
    { pattern: /\[HRESULT = 0x[0-9a-f]{8}(?: - CBS_E_\w+)?\]/i, weight: 1 },
    { pattern: /^Checking System Update Readiness|^\((?:f|p|fix|w)\)\s+CSI? /i, weight: 4 },
  ],
  rules: [
    RETRIED,
    FELL_BACK,
    TRIES_AGAIN,
    {
      id: 'session',
      says: 'begin',
      pattern:
        /\sCBS\s+(?:Exec: Processing started\.|Starting TrustedInstaller initialization|TI: --- Initializing Trusted Installer|Session: \S+ initialized by client)/,
      yes: import.meta.noExamples ?? [
        '2024-01-10 08:00:00, Info                  CBS    Session: 31083_1 initialized by client WindowsUpdateAgent, external staging directory: (null)',
      ],
      no: import.meta.noExamples ?? [
        '2024-01-10 08:00:00, Info                  CBS    Exec: Processing complete.',
      ],
    },
    {
      id: 'processed',
      says: 'done',
      pattern:
        /(?:Processing complete\.|Session: \S{1,60} finalized).{0,300}\[HRESULT = 0x0000000[01]|Repair complete\b/,
      yes: import.meta.noExamples ?? [
        '2024-01-10 08:00:00, Info                  CBS    Exec: Processing complete.  Session: 1, Package: A [HRESULT = 0x00000000 - S_OK]',
      ],
      no: import.meta.noExamples ?? [
        'Exec: Processing complete.  Session: 1, Package: A [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]',
      ],
    },
    {
      id: 'installer-began',
      says: 'attempt',
      pattern: /^.{0,60}\sCSI\s.{0,60}Begin executing advanced installer\b/,
      yes: import.meta.noExamples ?? [
        '2025-11-13 07:02:44, Info                  CSI    0000000e Begin executing advanced installer phase 38 index 21',
      ],
      no: import.meta.noExamples ?? ['End executing advanced installer (sequence 60)'],
    },
    {
      id: 'installer-ended-well',
      says: 'overcome',
      pattern: /^.{0,60}\sCSI\s.{0,60}End executing advanced installer.{0,80}completion status: S_OK/,
      yes: import.meta.noExamples ?? [
        '2025-11-13 07:02:44, Info                  CSI    0000000d End executing advanced installer (sequence 53), completion status: S_OK',
      ],
      no: import.meta.noExamples ?? ['End executing advanced installer (sequence 60)'],
    },
    FORGIVEN,
    {
      id: 'expected-answer',
      says: 'noise',
      // Asking whether a package or an item is there; the answer no is no failure.
      pattern:
        /\[HRESULT = 0x(?:800f0805|800f080d|800f080c|00000000)|Failed to get next element|SQM: |Shim considered |Unrecognized packageExtended attribute|Expecting attribute name|Failed to (?:internally open|create open) package|Failed to OpenPackage using worker|is not applicable|Failure will (?:also )?be ignored|Winlogon: |WER: |Failed to (?:load|open) WER|Client specifies|Could not load SrClient|SPP: |Lock: /i,
      yes: import.meta.noExamples ?? [
        '2024-01-10 08:00:00, Info                  CBS    Failed to internally open package. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]',
        '2024-01-10 08:00:00, Info                  CBS    SQM: Warning: Failed to upload all unsent reports. [HRESULT = 0x80004005 - E_FAIL]',
      ],
      no: import.meta.noExamples ?? [
        '2024-01-10 08:00:00, Error                 CBS    Failed to resolve package [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]',
      ],
    },
    {
      id: 'installer-said',
      says: 'cause',
      rank: 96,
      // An installer names the call that failed; the queue only that the installer did.
      pattern:
        /^.{0,40}:\d\d, Error\s+CSI\s.{0,80}\(F\) .{1,500}?\bLast Error = (?<any>0x[0-9a-f]{1,8}|\d{1,5})\b/i,
      yes: import.meta.noExamples ?? [
        '2025-11-13 07:02:50, Error                 CSI    00000011 (F) BfsInstaller: BFSVC Error: CopyFile(x) failed! Last Error = 0x70',
      ],
      no: import.meta.noExamples ?? [
        '2025-11-13 07:02:48, Info                  CSI    BfsInstaller: failed! Last Error = 0x20',
      ],
    },
    {
      id: 'missing-in-store',
      says: 'cause',
      rank: 86,
      tellsAnyway: true,
      pattern: /Store corruption, \w+ missing for (?:package|component)/i,
      yes: import.meta.noExamples ?? [
        '2025-11-12 03:41:27, Info                  CBS    Store corruption, manifest missing for package: Package_1',
      ],
      no: import.meta.noExamples ?? ['Store corruption found during execution'],
    },
    {
      id: 'queue-item',
      says: 'cause',
      rank: 95,
      pattern:
        /Failed execution of queue item .{1,600}? with HRESULT (?:(?<hresult>[0-9a-f]{8})\b|HRESULT_FROM_WIN32\((?<win32>\d{1,5})\))/i,
      yes: import.meta.noExamples ?? [
        '2025-06-11 03:14:31, Error                 CSI    00000214 (F) Failed execution of queue item Installer: Events installer ({3b}) with HRESULT HRESULT_FROM_WIN32(15010).  Failure will not be ignored',
        '2024-01-10 08:00:00, Error                 CSI    00000003 (F) Failed execution of queue item Installer: Generic Command ({81}) with HRESULT 80070002.  Failure will not be ignored: A rollback will be initiated',
      ],
      no: import.meta.noExamples ?? ['Failed execution of queue'],
    },
    {
      id: 'component-store',
      says: 'cause',
      rank: 85,
      pattern:
        /^.{0,40}:\d\d, Error\s+CSI\s.{0,80}\(F\) (?:.{0,60}?(?<name>(?:STATUS|ERROR|E|SPAPI|SXS|HRESULT)_(?!FROM)[A-Z_0-9]{3,80})|HRESULT_FROM_WIN32\((?<win32>\d{1,5})\)|.{0,200}?\((?<any>0x[cC8][0-9a-fA-F]{7})\))/,
      yes: import.meta.noExamples ?? [
        '2008-05-02 10:21:58, Error                 CSI    0000009b (F) STATUS_OBJECT_NAME_NOT_FOUND #1442392# from Windows::Rtl::SystemImplementation',
        '2024-01-10 08:00:00, Error                 CSI    00000012@2024/1/10:08:00:00.000 (F) HRESULT_FROM_WIN32(14098) #123# from X',
      ],
      no: import.meta.noExamples ?? ['2024-01-10 08:00:00, Info                  CSI    00000001 nothing'],
    },
    {
      id: 'cannot-repair',
      says: 'cause',
      rank: 80,
      tellsAnyway: true,
      pattern:
        /\[SR\] (?:Cannot repair member file|Could not reproject corrupted file)|\(p\)\s+CS[IM] (?:Payload|Manifest) (?:Corrupt|Missing)/i,
      yes: import.meta.noExamples ?? [
        "2024-01-10 08:00:00, Info                  CSI    000001b1 [SR] Cannot repair member file [l:9]'utc.app.json' of Microsoft-Windows-Unified, hash mismatch",
      ],
      no: import.meta.noExamples ?? ['[SR] Verify complete'],
    },
    {
      id: 'corruption-flag',
      says: 'cause',
      rank: 78,
      pattern: new RegExp(`Mark store corruption flag because of package: .{1,300}?${CODE}`, 'i'),
      yes: import.meta.noExamples ?? [
        '2024-01-10 08:00:00, Info                  CBS    Mark store corruption flag because of package: Package_1. [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]',
      ],
      no: import.meta.noExamples ?? ['Mark store'],
    },
    {
      id: 'processing-failed',
      says: 'result',
      pattern: new RegExp(
        `(?:Exec: Processing complete|Failed to perform operation|Session: \\S+ finalized|CommitPackagesState|Startup: Failed|InstallUpdates? failed|TiWorker.{0,60}failed).{0,400}?${CODE}`,
        'i',
      ),
      yes: import.meta.noExamples ?? [
        '2024-01-10 08:00:00, Info                  CBS    Session: 31083_1 finalized. Reboot required: no [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]',
      ],
      no: import.meta.noExamples ?? ['Exec: Processing started.'],
    },
    {
      id: 'error',
      says: 'cause',
      rank: 70,
      pattern:
        /^.{0,40}:\d\d, Error\s+(?:CBS|DPX|CSI)\s.{0,500}?(?:\[HRESULT ?= ?(?<any>0x[0-9a-f]{8})|(?<any2>0x[8c][0-9a-f]{7})\b)/i,
      yes: import.meta.noExamples ?? [
        '2024-01-10 08:00:00, Error                 CBS    Failed to resolve package [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]',
      ],
      no: import.meta.noExamples ?? [
        '2024-01-10 08:00:00, Info                  CBS    Failed to x [HRESULT = 0x80070002]',
      ],
    },
    {
      id: 'info-failed',
      says: 'cause',
      rank: 55,
      pattern: new RegExp(
        `^.{0,40}:\\d\\d, Info\\s+(?:CBS|DPX|CSI)\\s.{0,30}(?:Failed|Error|Cannot|Could not).{0,400}?${CODE}`,
        'i',
      ),
      yes: import.meta.noExamples ?? [
        '2024-01-10 08:00:00, Info                  CBS    Failed to stage execution chain. [HRESULT = 0x80070005 - E_ACCESSDENIED]',
      ],
      no: import.meta.noExamples ?? ['2024-01-10 08:00:00, Info                  CBS    Appl: Evaluating'],
    },
    {
      id: 'warning',
      says: 'cause',
      rank: 30,
      sure: 'likely',
      needsReport: true,
      pattern: new RegExp(`^.{0,40}:\\d\\d, Warning\\s+CBS\\s.{0,400}?${CODE}`, 'i'),
      yes: import.meta.noExamples ?? [
        '2024-01-10 08:00:00, Warning               CBS    Failed to read file. [HRESULT = 0x80070020]',
      ],
      no: import.meta.noExamples ?? ['2024-01-10 08:00:00, Warning               CBS    Nothing'],
    },
  ],
};
