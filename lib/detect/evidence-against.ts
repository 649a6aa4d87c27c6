import { before, type Evidence, GLUE } from './evidence.ts';

/** What makes a number something else than a code. One of these outweighs anything that speaks for it. */
export const AGAINST: readonly Evidence[] = [
  {
    id: 'a place in a text, a list or a building',
    side: 'before',
    pattern: before(
      `(?<![\\p{L}\\d])(?:line|page|pages|step|chapter|section|table|figure|row|rows|column|col|char|building|room|floor|seite|zeile|page|página|pagina|strona|страница|сторінка|art\\.-?\\s?nr\\.?|nr\\.?|no\\.?|№|n°)${GLUE}`,
    ),
    yes: [],
    no: [
      'error on line «1603»',
      'Der Fehler auf Seite «1603»',
      'see error step «5»',
      'Ошибка в билете № «1326»',
    ],
  },
  {
    id: 'a port, an address, an identifier or a count of something',
    side: 'before',
    pattern: before(
      `(?<![\\p{L}\\d])(?:ports?|pid|tid|process ?id|thread ?id|session(?: ?id)?|event ?ids?|events?|vlan|channel|kb|issue|bug|ticket|pr|pull request|build|version|ver|release|toolset|api level|level|severity|priority|size|count|total|altitude|irql|protocol|attempt|retry|retries|top|temp|tel|phone|ext|sector|block|nonce|offset|index|spid|state|gas used|baud)\\.?${GLUE}`,
    ),
    yes: [],
    no: [
      'error on port «1603»',
      'Event ID «1000»',
      'VLAN «1355»',
      'failed, PID «5»',
      'error in build «1603»',
    ],
  },
  {
    id: 'a status of another protocol or system',
    side: 'before',
    pattern: before(
      `(?<![\\p{L}\\d])(?:https?(?:/[\\d.]+)?(?:[ _-]?(?:status|error|response))?(?:[ _-]?code)?|smtp(?: error)?|ftp(?: error)?|sip|sql ?error|sqlstate|msg|errno|error number|ora|tns|mysql(?: error)?|mariadb|trace flags?)${GLUE}`,
    ),
    yes: [],
    no: [
      'HTTP error «404»',
      'HTTP status code «503»',
      '[Errno «13»] Permission denied',
      'Msg «1205», Level 13',
    ],
  },
  {
    id: 'an address, a flag, a colour',
    only: 'hex',
    side: 'before',
    pattern: before(
      `(?<![\\p{L}\\d])(?:addr(?:ess)?|offset|pointer|ptr|around|handle|base|mask|flags?|access mask|colou?r|luid|keywords?|topic|hwnd|ioctl|locale|lcid|dword|hive|style|(?:bug ?check)?parameter ?\\d|arg(?:ument)? ?\\d|(?:bugcheck_|bc)?p\\d|generic_\\w+|ws_\\w+|wm_\\w+|hkey_\\w+|file_share_\\w+)${GLUE}(?:(?:is|at|of|the|as)\\s)?`,
    ),
    yes: [],
    no: ['wild pointer around «0x80070570»', 'WS_POPUP is «0x80000000»', 'BugcheckParameter1 «0x3»'],
  },
  {
    id: 'a register',
    only: 'hex',
    side: 'before',
    pattern:
      /\b(?:pc|sp|lr|[re]?ip|[re][sb]p|[re][a-d]x|[re][sd]i|r\d{1,2}|xpsr|[A-Z]{1,2}FA?[SA]R|R[A-D]X|R[ISB]P|E[A-D]X|E[ISB]P)\s?[=:]?\s?$/,
    yes: ['on my own PC: error «0x643»'],
    no: ['error at pc=«0x80070570»', 'r3 «0x80070005» error', 'BFAR = «0x80070570» error'],
  },
  {
    id: 'a later parameter of a stop code',
    only: 'hex',
    side: 'before',
    pattern: /0x[0-9A-Fa-f]{4,16}\s\((?:0x[0-9A-Fa-f]{1,16},\s?){1,3}$/,
    yes: ['Bug check 0x0000007E («0xC0000005», 0x8)'],
    no: ['STOP: 0x0000007E (0xC0000005, «0x8»)'],
  },
  {
    id: 'an argument of a call',
    only: 'hex',
    side: 'before',
    pattern:
      /\b(?!\w*(?:hresult|ntstatus|error|exception|code|typedef|failed|result|hr)\w*\()[A-Za-z]\w{0,40}\((?:\w{1,20},\s?){0,4}$/i,
    yes: ['_HRESULT_TYPEDEF_(«0x00041300L»)', 'MAKE_HRESULT_ERROR(«0x80070005»)'],
    no: ['error in QColor(0x80,«0x07»)', 'error, Elevate(«0x80000000»)'],
  },
  {
    id: 'the status of an HTTP answer, by its words',
    only: 'decimal',
    side: 'after',
    pattern:
      /^["'”]?\s?[:–—(-]{0,2}\s?["'“]?(?:file\/page|page not|bad request|unauthori[sz]ed|forbidden|not found|method not|conflict|gone|precondition|request (?:entity )?too|payload too|unsupported media|too many requests|internal server|not implemented|bad gateway|service unavailable|gateway time)/i,
    yes: ['error «1603» internal'],
    no: ['Error «400» Bad Request', 'If you receive a «500»: Internal Server Error'],
  },
  {
    id: 'a status of a mail server with its enhanced form',
    only: 'decimal',
    side: 'after',
    pattern: /^[ -]#?[245]\.\d{1,3}\.\d{1,3}/,
    yes: [],
    no: ['error code «550» 5.1.10', 'NDR error "«550» 5.7.1"'],
  },
  {
    id: 'a fatal error of a tool, numbered by itself',
    only: 'decimal',
    side: 'before',
    pattern: /\bfatal error\s$/i,
    yes: ['Fatal: error «1603»'],
    no: ['Fatal Error «106» is shown'],
  },
  {
    id: 'a diagnostic of a tool, with its severity',
    side: 'after',
    pattern: /^\s?<\d{1,6}, (?:fatal|error|warning)|^, (?:fatal|error|warning)>/i,
    yes: [],
    no: ['Fatal Error «106» <106, Fatal>:', 'error <«106», Fatal>:'],
  },
  {
    id: 'a number of errors',
    only: 'decimal',
    side: 'before',
    pattern: /(?<!\p{L})(?:errors|erreurs|errores|erros|errori)\s?[:=]\s?$/iu,
    yes: ['error: «53»'],
    no: ['CRC errors: «53», runts: 5'],
  },
  {
    id: 'what a flag or a key is called, after its number',
    side: 'after',
    pattern:
      /^["')\]]{0,2}\s?(?:[;,]?\s?(?:\/\/|passes|as|=|\()\s*)?\(?(?:GENERIC_|HKEY_|WS_|FILE_SHARE)|^\s(?:as|for|is)\s(?:the\s|a\s)?(?:hive|flag|mask|access|style|key)/,
    only: 'hex',
    yes: [],
    no: ['CreateFile gets «0x80000000» as GENERIC_READ'],
  },
  {
    id: 'a unit or a thing that is counted',
    only: 'decimal',
    side: 'after',
    pattern:
      /^[ \u00A0]?(?:times?|x|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|ms|ns|µs|[kmgt]i?b|bytes?|files?|rows?|users?|percent|errors|warnings|passes|replies|open|closed|clients|machines|fps|MHz|GHz|mV|V|W|km|miles|dollars|euros?|°|sekunden|minuten|uhr|seiten|fois|veces|volte|раз|次|回|個|号|번)(?![\p{L}\d_])/iu,
    yes: [],
    no: ['failed «5» times', 'it failed after «30» seconds', 'code «5» MB', 'error: «12» files'],
  },
  {
    id: 'one end of a wide range',
    only: 'decimal',
    ofWideRange: true,
    side: 'after',
    pattern: /^\s?(?:-|–|—|to|through|bis|à|a|до)\s?\d{1,5}(?!\d)/u,
    yes: ['errors «1067»–1069'],
    no: ['errors «1300» to 1699', 'System error codes («1300»-1699)'],
  },
  {
    id: 'the other end of a wide range',
    only: 'decimal',
    ofWideRange: true,
    side: 'before',
    pattern: /(?<![\d/.])\d{1,5}\s?(?:-|–|—|to|through|bis|à|a|до)\s?$/u,
    yes: ['errors 1067–«1069»'],
    no: ['errors 1300 to «1699»', 'codes 1300-«1699»'],
  },
  {
    id: 'a field of a structure or a setting',
    side: 'before',
    pattern:
      /(?:[A-Za-z]*(?:Level|Count|Size|Limit|Timeout|Max|Min|Enabled|Mode|Privacy\w*|Flags?|Mask|Port|Id|ID)"?\s?[:=]\s?)$/,
    yes: ['LastError: «5»'],
    no: ['"errorLogLevel": «2»', 'PrivacyEnabled = «0x00000000»'],
  },
  {
    id: 'a source of the same name: an exit code of a build tool',
    side: 'before',
    pattern: /\bMSB\d{4}\b.{0,60}$/,
    yes: [],
    no: ['error MSB6006: "link.exe" exited with code «1120»'],
  },
];

/** True when something near a number makes it something else than a code. */
export function speaksAgainst(
  before: string,
  after: string,
  kind: 'decimal' | 'hex',
  isNarrowRange = false,
): boolean {
  return AGAINST.some(({ side, only, ofWideRange, pattern }) => {
    if ((only && only !== kind) || (isNarrowRange && ofWideRange)) return false;
    return pattern.test(side === 'before' ? before : after);
  });
}
