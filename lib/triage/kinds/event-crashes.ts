import type { Rule } from '../rule.ts';

/** What begins the sentence about the exception code, in the languages of Windows. */
const EXCEPTION_CODE =
  "Exception code|Ausnahmecode|Code d[’']exception|Código de (?:la )?excepción|Código de exceção|Codice (?:di )?eccezione|Код исключения|Uitzonderingscode|Kod wyjątku|Undantagskod|例外コード|异常代码|例外狀況代碼|예외 코드";

/** Stop codes of the system and exceptions of programs, in the order of the table of events. */
export const CRASH_RULES: readonly Rule[] = [
  {
    id: 'bugcheck',
    says: 'cause',
    rank: 95,
    pattern:
      /(?:bugcheck was|stop code|Fehlercode war|The bugcheck|bugcheck).{0,12}?: ?(?<bugcheck>0x[0-9a-f]{8}) \((?:(?<ntstatus>0x(?:0{8})?c0[0-9a-f]{6})\b)?/i,
    yes: import.meta.noExamples ?? [
      'The computer has rebooted from a bugcheck.  The bugcheck was: 0x0000009f (0x0000000000000003, 0xffff).',
    ],
    no: import.meta.noExamples ?? ['The system has rebooted without cleanly shutting down first.'],
  },
  {
    id: 'bugcheck-data',
    says: 'cause',
    rank: 90,
    needsCode: true,
    pattern:
      /Name=["']?BugcheckCode["']?>(?<any>\d{1,10})<|<Data Name=["']param1["']>(?<bugcheck>0x[0-9a-f]{8}) \(0x|^\s*BugcheckCode\s+(?<any2>\d{1,10})\s*$/,
    yes: import.meta.noExamples ?? [
      '<Data Name="BugcheckCode">159</Data>',
      'BugcheckCode 159',
      '<Data Name="param1">0x000000d1 (0x0000000000000028, 0x0000000000000002)</Data>',
    ],
    no: import.meta.noExamples ?? ['<Data Name="PowerButtonTimestamp">0</Data>'],
  },
  {
    id: 'lost-power',
    says: 'consequence',
    pattern:
      /rebooted without cleanly shutting down|previous system shutdown at .{1,60} was unexpected|wurde neu gestartet, ohne dass es zuvor ordnungsgemäß/i,
    yes: import.meta.noExamples ?? ['The system has rebooted without cleanly shutting down first.'],
    no: import.meta.noExamples ?? ['rebooted from a bugcheck'],
  },
  {
    id: 'sub-status',
    says: 'cause',
    rank: 92,
    needsCode: true,
    pattern: /(?:Sub ?Status|Unterstatus|Sous-état|Subestado)(?:["']?>|\s*:?\s+)(?<ntstatus>0xC[0-9A-F]{7})/i,
    yes: import.meta.noExamples ?? [
      '\tSub Status:\t\t0xC0000064',
      '<Data Name="SubStatus">0xc000006a</Data>',
    ],
    no: import.meta.noExamples ?? ['\tSub Status:\t\t0x0'],
  },
  {
    id: 'logon-status',
    says: 'cause',
    rank: 88,
    wraps: true,
    pattern:
      /(?:^\s*Status|Name=["']Status["']>|Error Code|Fehlercode)\s*:?\s*(?<ntstatus>0xC00[0-9A-F]{5})/i,
    yes: import.meta.noExamples ?? ['\tStatus:\t\t\t0xC000006D', 'Error Code:\t0xC000006A'],
    no: import.meta.noExamples ?? ['Status: ok'],
  },
  {
    id: 'exception-code',
    says: 'cause',
    rank: 86,
    pattern: new RegExp(`(?:${EXCEPTION_CODE}) ?[:：]? ?(?<any>0x[0-9a-f]{8}|[8ce][0-9a-f]{7})\\b`, 'i'),
    yes: import.meta.noExamples ?? [
      'Exception code: 0xc0000005',
      'Ausnahmecode: 0xc0000374',
      'Code d’exception : 0xe0434352',
    ],
    no: import.meta.noExamples ?? ['Fault offset: 0x00000000000ecf34'],
  },
  {
    id: 'exception-data',
    says: 'cause',
    rank: 84,
    where: { id: /^(?:1000|1001)$/, source: /Application Error|Windows Error Reporting/ },
    pattern:
      /<Data(?: Name=["']ExceptionCode["'])?>(?:0x)?(?<any>[cCeE]0[0-9a-fA-F]{6}|80[0-9a-fA-F]{6})<\/Data>/,
    yes: import.meta.noExamples ?? ['<Data>c0000005</Data>'],
    no: import.meta.noExamples ?? ['<Data>000415aa</Data>'],
  },
  {
    id: 'managed-exception',
    says: 'cause',
    rank: 87,
    tellsAnyway: true,
    detects: true,
    pattern: /Exception Info: (?!exception code)\S|^\s*---> \S/,
    yes: import.meta.noExamples ?? ['Exception Info: System.IO.FileNotFoundException: Could not load file'],
    no: import.meta.noExamples ?? ['Framework Version: v4.0.30319'],
  },
];
