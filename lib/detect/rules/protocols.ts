import type { Candidate } from '../candidate.ts';
import { after, before, GLUE, NO_CODE, type Rule } from '../classify/rule.ts';
import { SYSTEM_MESSAGE } from '../vocabulary/windows.ts';
import { DECIMAL } from './shape-groups.ts';

const AFTER_SOCKET = before(
  /\[Errno |(?:socket|connect|recv|send|bind|accept|listen|winsock)[^\n]{0,24}errno[\s:=(]{1,3}/i,
);

function isWinsock({ context, token, value }: Candidate): boolean {
  return value >= 10_000 && value < 12_000 && AFTER_SOCKET.matchesAt(context.text, token.start);
}

const AFTER_SYSTEM_MESSAGE = before(`(?:${SYSTEM_MESSAGE})[.!]?["'”]? \\(errno `);

const BEFORE_SYSTEM_MESSAGE = after(`:? ["“']?(?:The )?(?:${SYSTEM_MESSAGE})`);

/** Programs call a code of Windows "errno", too. */
function explainsSystemMessage({ context, token }: Candidate): boolean {
  const { text } = context;
  return (
    AFTER_SYSTEM_MESSAGE.matchesAt(text, token.start) || BEFORE_SYSTEM_MESSAGE.matchesAt(text, token.end)
  );
}

/** Go calls the system error codes of Windows `syscall.Errno`. */
function isGoOnWindows({ context, token }: Candidate): boolean {
  return (
    context.says(token, /\bsyscall\.Errno\b/) &&
    context.saysOnPage(token, /windows|win32|ERROR_[A-Z]{2}|\.exe\b/i)
  );
}

/** Statuses and errors of protocols, of the C library and of tools: numbers of their own. */
export const PROTOCOLS: readonly Rule[] = [
  {
    id: 'unix-path',
    needs: /\/(?:etc|usr|var|dev|proc|home|opt|tmp|sys|bin|lib|Library|Users)\//,
    shapes: DECIMAL,
    before: before(/\/(?:etc|usr|var|dev|proc|home|opt|tmp|sys|bin|lib|Library|Users)\/[^\n]{0,60}/),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['C:\\etc failed «5»'],
    no: import.meta.noExamples ?? ['open /etc/ld.so.conf failed «5»'],
  },
  {
    // What the C library says for its own small numbers.
    id: 'errno-text',
    shapes: DECIMAL,
    values: [1, 200],
    after: after(
      /[\])]?[:,-]{0,2} ?['"(]?(?:Input\/output error|No such file or directory|Permission denied|Operation not permitted|Connection refused|Host is down|Operation not supported|No such process|Bad file descriptor|Broken pipe|Address already in use|Resource temporarily|Cannot allocate memory|Exec format error|Device or resource busy|Invalid argument)/,
    ),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['error «5»: Access is denied'],
    no: import.meta.noExamples ?? [
      'Bootstrap failed: «5»: Input/output error',
      'error «13»: Permission denied',
    ],
  },
  {
    id: 'other-protocol',
    before: before(
      `(?<![\\p{L}\\d]|syscall\\.)(?:https?(?:/[\\d.]+)?(?:[ _-]?(?:status|error|response))?(?:[ _-]?code)?|smtp(?: error)?|ftp(?: error)?|sip|sql ?error|sqlstate|msg|ora(?=-)|tns(?=-)|mysql(?: error)?|mariadb|trace flags?)${GLUE}`,
    ),
    says: NO_CODE,
    yes: [],
    no: import.meta.noExamples ?? [
      'HTTP error «404»',
      'HTTP status code «503»',
      '[Errno «13»] Permission denied',
      'Msg «1205», Level 13',
      'the error was ORA-«1017»',
    ],
  },
  {
    // [Errno 10054] is Winsock's own number.
    id: 'errno',
    needs: /errno/i,
    before: before(`(?<![\\p{L}\\d]|syscall\\.)errno${GLUE}`),
    unless: [isWinsock, explainsSystemMessage, isGoOnWindows],
    says: NO_CODE,
    yes: import.meta.noExamples ?? [
      'socket.error: [Errno «10054»] connection reset',
      'connect error, errno «10061»',
    ],
    no: import.meta.noExamples ?? ['[Errno «13»] denied', 'failed with errno «5»'],
  },
  {
    id: 'http-status',
    shapes: DECIMAL,
    after: after(
      /["'”]?\s?[:–—(-]{0,2}\s?["'“]?(?:file\/page|page not|bad request|unauthori[sz]ed|forbidden|not found|method not|conflict|gone|precondition|request (?:entity )?too|payload too|unsupported media|too many requests|internal server|not implemented|bad gateway|service unavailable|gateway time)/i,
    ),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['error «1603» internal'],
    no: import.meta.noExamples ?? [
      'Error «400» Bad Request',
      'If you receive a «500»: Internal Server Error',
    ],
  },
  {
    id: 'mail-status',
    shapes: DECIMAL,
    after: after(/[ -]#?[245]\.\d{1,3}\.\d{1,3}/),
    says: NO_CODE,
    yes: [],
    no: import.meta.noExamples ?? ['error code «550» 5.1.10', 'NDR error "«550» 5.7.1"'],
  },
  {
    id: 'fatal-error-of-tool',
    shapes: DECIMAL,
    before: before(/\bfatal error /i),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['Fatal: error «1603»'],
    no: import.meta.noExamples ?? ['Fatal Error «106» is shown'],
  },
  {
    id: 'tool-diagnostic',
    needs: /fatal|error|warning/i,
    after: after(/\s?<\d{1,6}, (?:fatal|error|warning)|, (?:fatal|error|warning)>/i),
    says: NO_CODE,
    yes: [],
    no: import.meta.noExamples ?? ['Fatal Error «106» <106, Fatal>:', 'error <«106», Fatal>:'],
  },
  {
    // What a computer shows or sounds before any system runs.
    id: 'start-up-test',
    needs: /POST |beep|blink|diagnostic/i,
    before: before(/(?:\bPOST|\b[Bb]eep|\b[Bb]link|\b[Dd]iagnostic)(?: [Ee]rrors?)?(?: [Cc]odes?)?:? /),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['a blog post: error «1720»'],
    no: import.meta.noExamples ?? ['POST error «1720»', 'a beep code «5»'],
  },
  {
    // A proxy's log of requests: times in milliseconds, sizes.
    id: 'proxy-log',
    needs: /TCP_/,
    shapes: ['decimal', 'bare-hex'],
    near: /\bTCP_\w{2,30}\/\d{3} \d/,
    says: NO_CODE,
    yes: [],
    no: import.meta.noExamples ?? [
      'error «1603» 192.0.2.87 TCP_MISS/503 3904 GET',
      'failed TCP_TUNNEL/200 «80070643» CONNECT',
    ],
  },
  {
    // The update agent's log: which part of the client failed, and the status of HTTP; the code stands before them.
    id: 'soap-error',
    needs: /soap/i,
    shapes: DECIMAL,
    before: before(/\bsoap (?:client )?error(?: code)?\s?[=:]\s?/i),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['error = «1603», soap'],
    no: import.meta.noExamples ?? ['error = 0x8024400E, soap client error = «7», soap error code = «400»'],
  },
  {
    id: 'build-tool',
    needs: /\bMSB\d/,
    before: before(/\bMSB\d{4}\b.{0,60}/),
    says: NO_CODE,
    yes: [],
    no: import.meta.noExamples ?? ['error MSB6006: "link.exe" exited with code «1120»'],
  },
];
