import { after, before, NO_CODE, type Rule } from '../classify/rule.ts';
import { SMALL } from '../sizes.ts';

/** What tools and programs print that is no code of Windows. */
export const PROGRAM_OUTPUT: readonly Rule[] = [
  {
    // Trappable errors of VBA and its hosts, which are numbered by themselves.
    id: 'macro-error',
    needs: /vb|jet|dao|excel|run-?time|laufzeit|d[’']ex|tiempo de|tempo de/i,
    shapes: ['decimal'],
    values: [1, SMALL],
    before: before(
      /(?:\b(?:vba?|vbscript|jet|dao|excel|run-?time)|laufzeit|d[’']exécution|tiempo de ejecución|di run-?time|tempo de execução)[ -]?(?:error|fehler)?(?: number| code| no\.?)?[\s:'"(-]{1,4}/i,
    ),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ["Run-time error '«-2147467259»'"],
    no: import.meta.noExamples ?? ["Run-time error '«1004»'", 'VB Error: «5981»', 'Laufzeitfehler «429»'],
  },
  {
    id: 'build-tool-exit',
    needs: /\b(?:link|cl|lib|rc|midl|csc|nmake|make|ninja|cmake|gcc|cc1plus|nvcc|msbuild|cargo|rustc)\b/i,
    shapes: ['decimal', 'hex'],
    values: [1, SMALL],
    before: before(
      /\b(?:link|cl|lib|rc|midl|csc|nmake|make|ninja|cmake|gcc|cc1plus|nvcc|msbuild|cargo|rustc)(?:\.exe)?["'’`]{0,3} ?:? (?:has )?(?:exit(?:s|ed)|fail(?:s|ed)|return(?:s|ed)?|end(?:s|ed))[^\n]{0,40}/i,
    ),
    says: NO_CODE,
    yes: [],
    no: import.meta.noExamples ?? [
      'LINK : fatal error LNK1181; link.exe failed with exit code «1181»',
      `NMAKE : fatal error U1077: '"C:\\\\VC\\\\link.EXE"' : return code '«0x460»'`,
    ],
  },
  {
    // "the exit code is 1181, with link.exe of the old toolset"
    id: 'build-tool-behind',
    needs: /\b(?:link|cl|lib|rc|midl|csc|nmake|msbuild)\.exe/i,
    shapes: ['decimal', 'hex'],
    values: [1, SMALL],
    after: after(
      /,? (?:with|from|of|by|in|mit|von|bei|avec|de|con|di|z|från|от|из) [^\n]{0,80}\b(?:link|cl|lib|rc|midl|csc|nmake|msbuild)\.exe/i,
    ),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['exit code «1603» of setup.exe'],
    no: import.meta.noExamples ?? ['the exit code is: «1181», with C:\\VC\\bin\\link.exe'],
  },
  {
    id: 'make-error',
    needs: /\*\*\*/,
    shapes: ['decimal'],
    before: before(/\*\*\* \[[^\]\n]{1,120}\] Error /),
    says: NO_CODE,
    yes: [],
    no: import.meta.noExamples ?? ['make: *** [Makefile:12: all] Error «127»'],
  },
  {
    // The log of an upgrade counts its operations.
    id: 'number-of-operation',
    needs: /operation/i,
    shapes: ['decimal'],
    before: before(/\bOperation execution failed: /i),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['the operation failed: «13»'],
    no: import.meta.noExamples ?? ['Operation execution failed: «13». hr = 0x8007002C'],
  },
  {
    // `failed: 12, passed: 30`
    id: 'summary-of-tests',
    shapes: ['decimal'],
    before: before(/\bfail(?:ed|ures?|s)?[:=]? {0,4}/i),
    after: after(
      /[,;|]? ?(?:passed|skipped|succeeded|successful|total|warnings?|ignored|pending|out of|tests?)\b/i,
    ),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['error «1603» in total'],
    no: import.meta.noExamples ?? ['failed: «12», passed: 30', 'failed «53» tests'],
  },
  {
    id: 'some-of-many',
    shapes: ['decimal'],
    after: after(/ (?:of|von|sur|di|из) \d/),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['error «1603»/1618'],
    no: import.meta.noExamples ?? ['failed «12» of 30', 'error «53» of 67'],
  },
  {
    id: 'os-error-of-unix',
    needs: /os error|errno|error /i,
    shapes: ['decimal'],
    values: [1, 200],
    before: before(
      /(?:No such file or directory|Permission denied|Connection refused|Operation not permitted|Broken pipe|Address already in use|Resource temporarily unavailable|No space left on device|Invalid argument|Not a directory|Too many open files) \((?:os error|errno|error) /i,
    ),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['Access is denied. (os error «5»)'],
    no: import.meta.noExamples ?? ['Connection refused (os error «111»)'],
  },
  {
    // An exception's code has eight digits; small ones are those of controllers.
    id: 'small-exception',
    needs: /exc|ausnahme|eccez|uitzond|исключ|винятк|异常|例外|예외/iu,
    shapes: ['decimal'],
    values: [1, SMALL],
    before: before(
      /(?:exception ?code|ausnahme-?code|code d[’']exception|c[óo]digo de (?:excep|exce)[^\s]{2,5}|codice (?:di )?eccezione|uitzonderingscode|код исключения|код винятку|异常代码|例外コード|예외 코드)["'\s:=(：]{1,4}/i,
    ),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['Exception code: «0xc0000005»'],
    no: import.meta.noExamples ?? ['the slave answers with exception code «11»'],
  },
  {
    id: 'python-errno',
    needs: /Error\(/,
    shapes: ['decimal'],
    values: [1, 255],
    before: before(/\b(?:OSError|[A-Z]\w{0,30}Error)\(/),
    after: after(/, ?['"]/),
    says: NO_CODE,
    yes: [],
    no: import.meta.noExamples ?? ["OSError(«22», 'The parameter is incorrect', None, 87)"],
  },
  {
    // `[    5.370102] init: …`: the log of a kernel of Linux.
    id: 'kernel-log',
    needs: /\[\s{0,6}\d{1,6}\.\d{6}\]/,
    values: [1, SMALL],
    before: before(/\[\s{0,6}\d{1,6}\.\d{6}\] [^\n]{0,160}/),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['error «1603» at [5.370102]'],
    no: import.meta.noExamples ?? ['[    5.370102] init: socket failed «22»'],
  },
  {
    // `11:16:03:231 [ERROR] 1603 Setup - …`: the thread that writes the line.
    id: 'thread-of-log',
    needs: /\[(?:INFO|ERROR|WARN|FATAL|DEBUG|TRACE)|:\d\d.{0,20}\(0x/,
    before: before(
      /\d{1,2}:\d{2}:\d{2}(?:\S{0,8} \[(?:INFO|ERROR|WARN|WARNING|FATAL|DEBUG|TRACE) ?\] {1,4}|\S{0,8}(?: [AP]M)? {1,4}(?=\d+ \(0x)|\S{0,8}(?: [AP]M)? {1,4}\d{1,6} \()/,
    ),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['11:16:05 [ERROR] setup: error «1603»'],
    no: import.meta.noExamples ?? [
      '3/5/2019 11:16:05:533 [ERROR] «1603» Setup failed',
      'It failed. TSManager 12/03/2021 14:02:11 «1722» (0x06BA)',
      'It failed. TSManager 12/03/2021 14:02:11 1722 («0x06BA»)',
    ],
  },
  {
    // `return Status(507, "…")`: an argument, in spite of the words.
    id: 'argument-of-returned-call',
    needs: /return \w+\(/,
    shapes: ['decimal'],
    before: before(/\breturn (?!HRESULT_FROM_WIN32|Win32Exception)\w{2,40}\(/),
    after: after(/, ?["']/),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['the tool did return code («507»)'],
    no: import.meta.noExamples ?? ['return Status(«507», "no space left");'],
  },
  {
    // "error 111 on Linux"
    id: 'error-of-other-system',
    shapes: ['decimal'],
    after: after(
      /,? \(?(?:on|in|under|from|auf|unter|sous|en|su|w|på|под|на) (?:Linux|Ubuntu|Debian|mac ?OS|OS X|Android|iOS|FreeBSD|the Mac|Unix)\b/i,
    ),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['error «1603» on Windows'],
    no: import.meta.noExamples ?? ['and error «111» on Linux'],
  },
  {
    id: 'mount-error',
    needs:
      /mount|rsync|ssl|tls|grpc|git|npm|pip|apt|yum|brew|ssh|scp|curl|tar|copy|ldap|radius|snmp|modbus|plc/i,
    shapes: ['decimal'],
    before: before(
      /\b(?:mount|umount|rsync|ssl|openssl|gnutls|grpc|git|npm|pip|apt|yum|brew|ssh|scp|curl|tar|robocopy|xcopy|ldap|radius|snmp|modbus|plc)\b(?: \w{1,12}){0,2} (?:error|returned|code|status|exit code|exception)(?: code)?[\s:=(]{1,3}/i,
    ),
    says: NO_CODE,
    yes: [],
    no: import.meta.noExamples ?? [
      'mount error(«13»): Permission denied',
      'LDAP error code «49»',
      'Robocopy error code «16»',
    ],
  },
];
