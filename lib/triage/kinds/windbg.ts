import type { Kind } from '../rule.ts';

/** What `!analyze -v` of the debugger prints about a dump. */
export const WINDBG: Kind = {
  id: 'windbg',
  pick: 'last',
  elsewhere: 'dump',
  marks: [
    {
      pattern:
        /^(?:BUGCHECK_(?:STR|CODE|P1)|FAILURE_BUCKET_ID|IMAGE_NAME|MODULE_NAME|STACK_TEXT|DEFAULT_BUCKET_ID|PROCESS_NAME|FAULTING_IP|EXCEPTION_RECORD|KEY_VALUES_STRING)\s*:/,
      weight: 6,
    },
    {
      pattern:
        /Bugcheck Analysis|Debugging Details:|!analyze -v|Loading Dump File|Microsoft \(R\) Windows Debugger/,
      weight: 8,
    },
    { pattern: /^Arg[1-4]: [0-9a-f]{8,16}/, weight: 4 },
    { pattern: /^\s*Key\s+: (?:Failure\.Bucket|Bugcheck\.Code)/, weight: 6 },
  ],
  rules: [
    {
      id: 'dump',
      says: 'begin',
      pattern:
        /^Loading Dump File|^Microsoft \(R\) Windows Debugger|^\*\s+(?:Bugcheck|Exception) Analysis\s+\*/,
      yes: import.meta.noExamples ?? [
        'Loading Dump File [C:\\Windows\\MEMORY.DMP]',
        '*                        Bugcheck Analysis                                    *',
      ],
      no: import.meta.noExamples ?? ['Debugging Details:'],
    },
    {
      id: 'symbols',
      says: 'noise',
      pattern:
        /^\*\*\* (?:ERROR|WARNING): (?:Module load completed|Symbol file|Unable to verify)|^Unable to (?:load|get) |Symbol loading error|^\*{3} WARNING/i,
      yes: import.meta.noExamples ?? [
        '*** ERROR: Module load completed but symbols could not be loaded for nvlddmkm.sys',
      ],
      no: import.meta.noExamples ?? ['IMAGE_NAME:  nvlddmkm.sys'],
    },
    {
      id: 'bucket',
      says: 'cause',
      rank: 90,
      tellsAnyway: true,
      pattern: /^FAILURE_BUCKET_ID:\s+\S/,
      yes: import.meta.noExamples ?? ['FAILURE_BUCKET_ID:  0x9F_3_nvlddmkm_IMAGE_pci.sys'],
      no: import.meta.noExamples ?? ['BUCKET_ID:  x'],
    },
    {
      id: 'bucket-value',
      says: 'cause',
      rank: 88,
      tellsAnyway: true,
      after: 'bucket-key',
      pattern: /^\s*Value: \S/,
      yes: import.meta.noExamples ?? ['    Value: 0x133_DPC_BTHUSB!WPP_RECORDER'],
      no: import.meta.noExamples ?? ['    Key  : Failure.Bucket'],
    },
    {
      id: 'bucket-key',
      says: 'consequence',
      pattern: /^\s*Key\s+: Failure\.Bucket\s*$/,
      yes: import.meta.noExamples ?? ['    Key  : Failure.Bucket'],
      no: import.meta.noExamples ?? ['    Key  : Failure.Hash'],
    },
    {
      id: 'probably',
      says: 'cause',
      rank: 85,
      tellsAnyway: true,
      pattern: /^Probably caused by : /,
      yes: import.meta.noExamples ?? ['Probably caused by : nvlddmkm.sys ( nvlddmkm+1234 )'],
      no: import.meta.noExamples ?? ['caused by'],
    },
    {
      id: 'code',
      says: 'result',
      pattern:
        /^BUGCHECK_CODE:\s+(?<bugcheck>[0-9a-fA-F]{1,8})|^BUGCHECK_STR:\s+0x(?<bugcheck2>[0-9a-fA-F]{1,8})|^BugCheck (?<bugcheck3>[0-9A-Fa-f]{1,8}), \{(?:(?<ntstatus>(?:ffffffff)?c0[0-9a-f]{6}),)?|^[A-Z][A-Z0-9_]{5,80} \((?<bugcheck4>[0-9a-fA-F]{1,8})\)\s*$/,
      yes: import.meta.noExamples ?? [
        'BUGCHECK_CODE:  9f',
        'BUGCHECK_STR:  0x9F',
        'DRIVER_POWER_STATE_FAILURE (9f)',
        'BugCheck 1000007E, {ffffffffc0000005, fffff880}',
      ],
      no: import.meta.noExamples ?? ['BUGCHECK_P1: 3'],
    },
    {
      id: 'exception',
      says: 'detail',
      pattern:
        /^(?:EXCEPTION_CODE(?:_STR)?|ExceptionCode|ERROR_CODE):\s+(?:\((?:NTSTATUS|HRESULT)\) )?(?<any>(?:0x)?[0-9a-f]{8})\b/,
      yes: import.meta.noExamples ?? [
        'EXCEPTION_CODE: (NTSTATUS) 0xc0000005 - The instruction',
        'ExceptionCode: c0000005 (Access violation)',
        'ERROR_CODE: (NTSTATUS) 0xc000009c - STATUS_DEVICE_DATA_ERROR',
      ],
      no: import.meta.noExamples ?? ['EXCEPTION_PARAMETER1: 0'],
    },
    {
      id: 'exception-argument',
      says: 'detail',
      // Only the stop codes about exceptions have one as their first argument.
      pattern: /^Arg1: (?:ffffffff|00000000)?(?<ntstatus>c0[0-9a-f]{6}), .{0,40}[Ee]xception/,
      yes: import.meta.noExamples ?? [
        'Arg1: ffffffffc0000005, The exception code that was not handled',
        'Arg1: 00000000c0000005, Exception code that caused the BugCheck',
      ],
      no: import.meta.noExamples ?? ['Arg1: 0000000000000003, A device object has been blocking'],
    },
    {
      id: 'image',
      says: 'cause',
      rank: 60,
      tellsAnyway: true,
      sure: 'likely',
      pattern:
        /^(?:IMAGE_NAME|MODULE_NAME):\s+(?!nt\b|ntoskrnl|ntkrnl|hardware|Unknown_|memory_corruption)\S/,
      yes: import.meta.noExamples ?? ['IMAGE_NAME:  nvlddmkm.sys'],
      no: import.meta.noExamples ?? ['IMAGE_NAME:  ntkrnlmp.exe', 'MODULE_NAME: nt'],
    },
  ],
};
