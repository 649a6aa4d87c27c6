import type { ForeignSystem } from '../foreign-systems.ts';

/** A notation of another system, whose numbers and names are no codes of Windows. */
interface ForeignNotation {
  readonly pattern: RegExp;
  readonly system: ForeignSystem;
  /** Its pattern has the number: "error" before it makes it no code of Windows. */
  readonly hasNumber?: true;
}

const HTTP_WORDS =
  'not found|bad request|unauthori[sz]ed|forbidden|payment required|method not allowed|not acceptable|request timeout|conflict|gone|payload too large|uri too long|too many requests|internal server error|not implemented|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|moved permanently|teapot|unprocessable';

/** What a question that asks how to do something says when it asks how to get rid of an error. */
const FAILING =
  "n['’]t\\b|\\b(?:error|fail|cannot|cant|wont|not\\b|unable|denied|refus|missing|wrong|bad|invalid|expired|crash|stop|blue|black screen|bsod|repair|fix|solv|recover|corrupt|damag|lock|block|problem|issue|broken|code|message|full|too |slow|timed? ?out|virus|disabled|unavailable|offline|lost|rid of|freez|hang|reset|already|0x|\\d{2})";

/** Asked in order; a question that has a code of Windows in full (`0x80070005`) is never asked here. */
const NOTATIONS: readonly ForeignNotation[] = [
  {
    pattern: new RegExp(
      `\\bhttps?(?:/[\\d.]+)?[ :-]{0,3}(?:status|error|response|code|statuscode)?[ :-]{0,3}(?:code)?[ :=-]{0,3}[1-5]\\d\\d(?:\\.\\d+)?\\b|^\\W*(?:error |status )?[45]\\d\\d(?:\\.\\d{1,2})?[ :,-]{1,3}(?:${HTTP_WORDS})\\b|\\b(?:${HTTP_WORDS})\\W{1,3}\\(?[45]\\d\\d\\)?\\W*$|\\b(?:nginx|apache|iis|tomcat|cloudflare|rest api|endpoint|curl|wordpress|website|web ?page|api)\\b.{0,30}\\b[45]\\d\\d(?:\\.\\d+)?\\b|\\b[45]\\d\\d\\b.{0,30}\\b(?:nginx|apache|iis|tomcat|cloudflare|website|web ?page|gateway)\\b|^\\W*(?:4(?:0[0-9]|1[0-8]|2[269])|50[0-5])\\W*(?:error|page|status)\\W*$`,
      'i',
    ),
    system: 'http',
    hasNumber: true,
  },
  { pattern: /\b(?:ORA|TNS|PLS|RMAN|SP2|IMP|EXP|OCI)-\d{3,5}\b/i, system: 'oracle' },
  { pattern: /\bSQLSTATE\b|\bSQLCODE\b|\bSQL\d{4,5}N\b/i, system: 'sqlstate' },
  {
    pattern:
      /^(?!.*\b(?:services?|start\w*|local computer)\b).*\b(?:mysql|mariadb)\b.{0,40}\b\d{4}\b|\bERROR \d{4} \((?!0x)[0-9A-Z]{5}\)/i,
    system: 'database',
    hasNumber: true,
  },
  {
    pattern: /\b(?:postgres\w*|psql|pg_\w+|sqlite_\w+|mongo\w*|redis)\b/i,
    system: 'database',
  },
  {
    pattern:
      /\bMsg \d{2,6}, Level \d|\bSQL ?Server\b.{0,30}\berror:? (?:[34]\d{3}|1[78]\d{3}|2627|547|82[345]|9002)\b|\b(?:login failed.{0,20}|sql (?:server )?error:? )18456\b/i,
    hasNumber: true,
    system: 'sqlServer',
  },
  {
    pattern: /^\W*(?:error)?\W*\[?E0\d{3}\]?(?!\w)|\brustc\b|\bcargo (?:build|run|test)\b/i,
    system: 'rust',
  },
  { pattern: /\bCS\d{4}\b/i, system: 'csharp' },
  { pattern: /\bTS\d{4,5}\b/, system: 'typescript' },
  {
    pattern: /\b(?:MSB|NU|NETSDK|BC|FS|CA|IDE|VS)\d{4,5}\b/,
    system: 'dotnet',
  },
  {
    pattern: /\b(?:LNK|C|RC|CVT|BK|U|D)\d{4}\b(?!-)|\bfatal error C\d{4}\b/,
    system: 'visualCpp',
  },
  {
    pattern:
      /\bnpm (?:err|error)|\b(?:ELIFECYCLE|ERESOLVE|ENOENT|EACCES|EPERM|ECONNREFUSED|ECONNRESET|EADDRINUSE|ETIMEDOUT|ENOTFOUND|EEXIST|ENOTEMPTY|EISDIR|EMFILE|ENOSPC|EPIPE|EBUSY|EINVAL|ENOMEM|EAGAIN|ERR_MODULE_NOT_FOUND)\b/,
    system: 'node',
  },
  { pattern: /\berrno[ :=]*-?\d+|\[Errno -?\d+\]/i, system: 'errno' },
  {
    pattern:
      /\bERR_(?!.*0x)[A-Z]+_[A-Z_]+\b|\b(?:DNS_PROBE_\w+|NS_ERROR_\w+|SSL_ERROR_\w+|SEC_ERROR_\w+|MOZILLA_PKIX_\w+|PR_\w+_ERROR)\b/i,
    system: 'browser',
  },
  {
    pattern:
      /\bSIG(?:SEGV|KILL|TERM|ABRT|BUS|ILL|FPE|INT|HUP|PIPE|TRAP)\b|\bsignal \d{1,2}\b|\bcore dumped\b/i,
    system: 'signal',
  },
  {
    pattern:
      /\b(?:kernel panic|CrashLoopBackOff|OOMKilled|ImagePullBackOff|systemd|apt-get|dpkg|yum|dnf|bash:|linux|ubuntu|debian|macos|mac os)\b/i,
    system: 'unix',
  },
  {
    pattern: /\b(?:java\.\w+\.\w+|NullPointerException|NoClassDefFoundError|ClassNotFoundException|jvm)\b/i,
    system: 'java',
  },
  {
    pattern:
      /\b(?:TypeError|ReferenceError|SyntaxError|KeyError|ValueError|AttributeError|IndexError|ImportError|ModuleNotFoundError|IndentationError|ZeroDivisionError|NameError|RecursionError|UnicodeDecodeError): /,
    system: 'scripting',
  },
  {
    pattern:
      /\b(?:smtp|ndr|mailer-daemon|postfix|sendmail)\b.{0,40}\b[245]\d\d\b|\b[45]\d\d[ -]#?[45]\.\d{1,3}\.\d{1,3}\b|^\W*[45]\.\d{1,3}\.\d{1,3}\b/i,
    system: 'mail',
    hasNumber: true,
  },
  { pattern: /\bAADSTS\d{4,7}\b/i, system: 'entra' },
  { pattern: /\b(?:CE-\d{5}-\d|NP-\d{5}-\d|SU-\d{5}-\d|WS-\d{5}-\d)\b/i, system: 'playstation' },
  {
    pattern: /\b\d{4}-\d{4}\b(?=.*(?:nintendo|switch))|\bnintendo\b/i,
    system: 'nintendo',
  },
  {
    pattern: /^\W*(?:code )?[PBCU][0-3]\d{3}\W*$|\bobd(?:-?(?:ii|2))?\b.{0,20}\b[PBCU]\d{4}\b/i,
    system: 'car',
  },
  {
    pattern: /\bgit\b.{0,40}\b(?:128|129)\b|\bfatal: /i,
    system: 'git',
    hasNumber: true,
  },
  {
    pattern: /\b(?:docker|container|kubernetes|k8s|pod)\b.{0,40}\b(?:1[2-4]\d|255|exit(?:ed)?)\b/i,
    system: 'container',
    hasNumber: true,
  },
  { pattern: /\bcurl:? \(\d{1,2}\)/i, system: 'curl' },
  { pattern: /\bgeneral error -?\d{1,5}\b.*\bmac\b|\bOSStatus\b/i, system: 'macos' },
  { pattern: /\bevent ?ids? ?:? ?\d{1,5}\W*$/i, system: 'event' },
  {
    pattern: /\bKB\d{6,7}\W*$/i,
    system: 'article',
  },
  {
    pattern: /\b(?:CVE-\d{4}-\d{3,7}|MS\d{2}-\d{3})\b/i,
    system: 'vulnerability',
  },
  {
    pattern:
      /^\W*\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?\W*$|^\W*(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})\W*$/i,
    system: 'identifier',
  },
  {
    pattern: /^\W*\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?\W*$/,
    system: 'address',
  },
  {
    pattern: /^\W*(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\W*$|^\W*\d{4}-\d{2}-\d{2}\W*$/,
    system: 'date',
  },
  { pattern: /^\W*v?\d{1,5}(?:\.\d{1,6}){1,3}\W*$/i, system: 'version' },
  {
    pattern: new RegExp(
      `^(?!.*(?:${FAILING}))\\W*(?:how (?:do|can|could|should) (?:i|we|you|one)|how to|where (?:is|are|do|can)|what(?:'s| is) the best|which|when (?:is|does|will)|is there (?:a|any)|best|who)\\b`,
      'i',
    ),
    system: 'question',
  },
];

/**
 * What a question may be about instead of a code of Windows; undefined when nothing says so. After the word "error" a
 * number is another system's only where its pattern has the number.
 */
export function foreignSystem(question: string, isAfterError = false): ForeignSystem | undefined {
  return NOTATIONS.find(({ pattern, hasNumber }) => (!isAfterError || hasNumber) && pattern.test(question))
    ?.system;
}
