import type { Kind } from '../rule.ts';
import { FELL_BACK, FORGIVEN, RETRIED, TRIES_AGAIN } from './forgiven.ts';

/** Logs of bundles made with WiX: `[1A2C:0B40][2024-02-03T10:11:12]e000: Error 0x80070643: …`. */
export const BURN: Kind = {
  id: 'burn',
  pick: 'first',
  elsewhere: 'package-log',
  marks: [
    { pattern: /^\[[0-9A-F]{4,5}:[0-9A-F]{4,5}\]\[[\d-]{10}T[\d:.]{8,12}\][iew]\d{3}: /i, weight: 5 },
    { pattern: /\]i001: (?:Burn|Burn x\d\d) v|\]i\d{3}: Appl(?:y begin|ied execute package)/, weight: 12 },
  ],
  rules: [
    FORGIVEN,
    RETRIED,
    FELL_BACK,
    TRIES_AGAIN,
    {
      id: 'bundle-started',
      says: 'begin',
      pattern: /\]i001: Burn |\]i300: Apply begin|\]i301: Applying execute package: /,
      yes: import.meta.noExamples ?? [
        '[1A2C:0B40][2024-02-03T10:11:12]i001: Burn v3.11.2.4516, Windows v10.0',
        '[0F40:1B3C][2024-02-03T10:11:12]i301: Applying execute package: A, action: Install',
      ],
      no: import.meta.noExamples ?? [
        '[1A2C:0B40][2024-02-03T10:11:12]i319: Applied execute package: A, result: 0x0, restart: None',
      ],
    },
    {
      id: 'rolling-back',
      says: 'stop',
      pattern: /\]i\d{3}: (?:Applying rollback package|Skipped rollback of package): /,
      yes: import.meta.noExamples ?? [
        '[0F40:1B3C][2024-02-03T10:11:12]i301: Applying rollback package: A, action: Uninstall',
      ],
      no: import.meta.noExamples ?? [
        '[0F40:1B3C][2024-02-03T10:11:12]i301: Applying execute package: A, action: Install',
      ],
    },
    {
      id: 'acquired',
      says: 'overcome',
      overcomes: ['acquiring-failed', 'warning'],
      pattern: /^.{0,60}\]i30[45]: Verified (?:acquired|existing) payload: /,
      yes: import.meta.noExamples ?? [
        '[1A2C:0F38][2025-11-04T08:31:34]i305: Verified acquired payload: A at path: C:\\x, moving to: C:\\y.',
      ],
      no: import.meta.noExamples ?? [
        '[1A2C:0F38][2025-11-04T08:31:34]i338: Acquiring package: A, payload: A',
      ],
    },
    {
      id: 'package-applied',
      says: 'done',
      pattern: /\]i319: Applied execute package: .{1,200}, result: 0x(?:0|bc2|80070bc2|669)\b/i,
      yes: import.meta.noExamples ?? [
        '[1A2C:0B40][2024-02-03T10:11:12]i319: Applied execute package: A, result: 0x0, restart: None',
      ],
      no: import.meta.noExamples ?? [
        '[1A2C:0B40][2024-02-03T10:11:12]i319: Applied execute package: A, result: 0x80070643, restart: None',
      ],
    },
    {
      id: 'all-applied',
      says: 'settled',
      pattern: /\]i399: Apply complete, result: 0x(?:0|bc2)\b|\]i007: Exit code: 0x(?:0|bc2)\b/i,
      yes: import.meta.noExamples ?? [
        '[1A2C:0B40][2024-02-03T10:11:12]i399: Apply complete, result: 0x0, restart: None',
      ],
      no: import.meta.noExamples ?? [
        '[1A2C:0B40][2024-02-03T10:11:12]i399: Apply complete, result: 0x80070643, restart: None',
      ],
    },
    {
      id: 'no-package-state',
      says: 'noise',
      pattern:
        /\][ew]\d{3}: (?:Error 0x80070490: Failed to find variable|Error 0x80070002: Failed to (?:open|read|get) .{0,120}(?:registry|key|value))/i,
      yes: import.meta.noExamples ?? [
        '[1A2C:0B40][2024-02-03T10:11:12]e000: Error 0x80070002: Failed to open uninstall registry key.',
      ],
      no: import.meta.noExamples ?? [
        '[1A2C:0B40][2024-02-03T10:11:12]e000: Error 0x80070005: Failed to open file',
      ],
    },
    {
      id: 'package-result',
      says: 'result',
      pattern: /\]i319: Applied execute package: .{1,200}, result: (?<any>0x[0-9a-f]{1,8})/i,
      yes: import.meta.noExamples ?? [
        '[1A2C:0B40][2024-02-03T10:11:12]i319: Applied execute package: A, result: 0x80070643, restart: None',
      ],
      no: import.meta.noExamples ?? [']i301: Applying execute package: A'],
    },
    {
      id: 'bundle-result',
      says: 'result',
      pattern:
        /\]i399: Apply complete, result: (?<any>0x[0-9a-f]{1,8})|\]i007: Exit code: (?<any2>0x[0-9a-f]{1,8})/i,
      yes: import.meta.noExamples ?? [
        '[1A2C:0B40][2024-02-03T10:11:12]i399: Apply complete, result: 0x80070643, restart: None',
      ],
      no: import.meta.noExamples ?? ['[1A2C:0B40][2024-02-03T10:11:12]i300: Apply begin'],
    },
    {
      id: 'acquiring-failed',
      says: 'cause',
      rank: 80,
      needsCode: true,
      // A download or a copy that failed may be tried again, from another place.
      pattern:
        /\]e\d{3}: Error (?<any>0x[0-9a-f]{1,8}): Failed (?:to send request to URL|attempt to download|to (?:connect|download|acquire|open file in working path|copy))|\]e349: .{0,300}?encountered error: (?<any2>0x[0-9a-f]{1,8})/i,
      yes: import.meta.noExamples ?? [
        '[1A2C:0F38][2025-11-04T08:31:27]e000: Error 0x80072ee7: Failed to send request to URL: https://downloads.contoso.example/a.msi',
      ],
      no: import.meta.noExamples ?? [
        '[1A2C:0B40][2024-02-03T10:11:12]e000: Error 0x80070005: Failed to create key.',
      ],
    },
    {
      id: 'error',
      says: 'cause',
      rank: 80,
      needsCode: true,
      pattern: /\]e\d{3}: (?:Error |Failed .{0,200}?)(?<any>0x[0-9a-f]{1,8})\b/i,
      inner: [/(?:exit code|returned error|exited with error):? (?<any>0x[0-9a-f]{1,8}|-?\d{1,10})/i],
      yes: import.meta.noExamples ?? [
        '[1A2C:0B40][2024-02-03T10:11:12]e000: Error 0x80070005: Failed to create key.',
      ],
      no: import.meta.noExamples ?? ['[1A2C:0B40][2024-02-03T10:11:12]i000: Setting string variable'],
    },
    {
      id: 'warning',
      says: 'cause',
      rank: 30,
      needsReport: true,
      needsCode: true,
      sure: 'likely',
      pattern: /\]w\d{3}: .{0,300}?(?<any>0x8[0-9a-f]{7})\b/i,
      yes: import.meta.noExamples ?? [
        '[1A2C:0B40][2024-02-03T10:11:12]w343: Prompt for source of package: A, error: 0x80070002',
      ],
      no: import.meta.noExamples ?? ['[1A2C:0B40][2024-02-03T10:11:12]w000: Nothing'],
    },
    {
      id: 'package-log',
      says: 'pointer',
      pattern:
        /Setting string variable 'WixBundle(?:Rollback)?Log_[^']{1,100}' to value '(?<file>[^']{1,300})'/,
      yes: import.meta.noExamples ?? [
        "[1A2C:0B40][2024-02-03T10:11:12]i000: Setting string variable 'WixBundleLog_A' to value 'C:\\Temp\\A_000.log'",
      ],
      no: import.meta.noExamples ?? ["Setting string variable 'X' to value 'y'"],
    },
  ],
};
