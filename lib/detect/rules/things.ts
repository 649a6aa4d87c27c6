import type { Candidate } from '../candidate.ts';
import { after, before, GLUE, NO_CODE, type Rule } from '../classify/rule.ts';
import { COUNTS } from '../vocabulary/counts.ts';
import { CODE_WORD, ERROR_WORD, EXIT_CODE } from '../vocabulary/words.ts';
import { isNarrowRange } from './lists.ts';
import { DECIMAL } from './shape-groups.ts';

/** Places, things and amounts: what a number is beside such words, whatever else speaks for a code. */
const AFTER_ERROR_NUMBER = before(
  `(?:${ERROR_WORD}(?: ${CODE_WORD})?|${EXIT_CODE}|(?<!\\p{L})codes?)[ -]?(?:№|n°|n[ro]\\.?)[:：]? ?`,
);

/** "error no. 1603" */
function isNumberOfError({ context, token }: Candidate): boolean {
  return AFTER_ERROR_NUMBER.matchesAt(context.text, token.start);
}

export const THINGS: readonly Rule[] = [
  {
    id: 'place-in-text',
    before: before(
      `(?<![\\p{L}\\d])(?:line|page|pages|step|chapter|section|table|figure|row|rows|column|col|char|building|room|floor|seite|zeile|page|página|pagina|strona|страница|сторінка|art\\.-?\\s?nr\\.?|nr\\.?|no\\.|№|n°)${GLUE}`,
    ),
    unless: [isNumberOfError],
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['No «0x133» stop code since', 'erreur n° «1722»', 'ошибка № «1603»'],
    no: import.meta.noExamples ?? [
      'error on line «1603»',
      'Der Fehler auf Seite «1603»',
      'see error step «5»',
      'Ошибка в билете № «1326»',
    ],
  },
  {
    // "case no 5", but not "No 0x133 any more"
    id: 'number-of-thing',
    shapes: DECIMAL,
    before: before(
      /(?<!\p{L})(?:article|case|item|part|order|ticket|invoice|serial|model|house|bus|task|job|line|thread|post|phone|account|chapter|lot|ref|reg|question|room|seat|track|version|member|customer) no[\s:]{1,2}/iu,
    ),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['No «0x133» stop code since'],
    no: import.meta.noExamples ?? ['it failed for item no «53»'],
  },
  {
    id: 'place-in-source',
    needs: /\.\w{1,4}[(:]/,
    shapes: DECIMAL,
    before: before(
      /\.(?:c|cc|cpp|cxx|cs|h|hpp|inl|java|jsx?|tsx?|py|go|rs|rb|php|vb|vbs|ps1|psm1|sql|mm?|swift|kt|cmd|bat)[(:]/i,
    ),
    says: NO_CODE,
    yes: [],
    no: import.meta.noExamples ?? ['error in Workflow.cpp(«1603»)', 'error at main.go:«1603»'],
  },
  {
    id: 'identifier-or-count',
    before: before(
      `(?<![\\p{L}\\d])(?:ports?|pid|tid|process ?id|thread ?id|session(?: ?id)?|event ?ids?|events?|vlan|channel|kb|issue|bug|ticket|commit|merge|revert|sha1?|hash|asset tag|tag|hotline|pr|pull request|build|version|ver|release|toolset|api level|level|severity|priority|size|count|total|altitude|irql|protocol|attempt|retry|retries|top|temp|tel|phone|ext|sector|block|nonce|offset|index|spid|state|gas used|baud)\\.?${GLUE}`,
    ),
    says: NO_CODE,
    yes: [],
    no: import.meta.noExamples ?? [
      'error on port «1603»',
      'Event ID «1000»',
      'VLAN «1355»',
      'failed, PID «5»',
      'error in build «1603»',
    ],
  },
  {
    id: 'count-of-forum',
    before: before(`(?<![\\p{L}\\d])(?:${COUNTS})[:：]?\\s{1,4}`),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['the message says error «1603»'],
    no: import.meta.noExamples ?? [
      'failed? Posts: «1603»',
      'Ошибка. Сообщений: «1603»',
      'خطأ. المشاهدات «1618»',
    ],
  },
  {
    // `10.0.0.53/10061`
    id: 'port-of-address',
    needs: /\d\//,
    shapes: DECIMAL,
    before: before(/\d(?:\.\d{1,3}){3}\//),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['error 1603/«1618»'],
    no: import.meta.noExamples ?? ['connection failed from 192.0.2.7/«10061»'],
  },
  {
    // Errors that are measured, and have no codes.
    id: 'error-of-measurement',
    needs: /error/i,
    shapes: DECIMAL,
    before: before(
      /\b(?:mean|median|average|standard|squared?|absolute|relative|type (?:I{1,2}|[12])|prediction|rounding|sampling|measurement|quantization|systematic|margin of|training|validation|test) error(?: rate)?(?: (?:is|was|of))?[\s:=]{1,3}/i,
    ),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['system error «53»'],
    no: import.meta.noExamples ?? ['a mean error «5», standard error «2»', 'the training error is «12»'],
  },
  {
    id: 'number-of-errors',
    shapes: DECIMAL,
    before: before(/(?<!\p{L})(?:errors|erreurs|errores|erros|errori)\s?[:=]\s?/iu),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['error: «53»'],
    no: import.meta.noExamples ?? ['CRC errors: «53», runts: 5'],
  },
  {
    id: 'unit',
    shapes: DECIMAL,
    after: after(
      /[ \u00A0]?(?:times?|x|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|ms|ns|µs|[kmgt]i?b|bytes?|files?|rows?|users?|percent|errors|warnings|passes|replies|open|closed|clients|machines|fps|MHz|GHz|mV|V|W|km|miles|dollars|euros?|%|°[CF]|cm|mm|kg|lbs?|inch(?:es)?|points?|results?|items?|records?|hits|entries|matches|lines?|objects?|packages?|devices|people|requests|connections|attempts|dateien|zeilen|treffer|mal|fichiers?|lignes?|archivos?|l[íi]neas?|arquivos?|linhas?|righe|bestanden|plik[óo]w|soubor[ůu]|filer|файл(?:ов|а)?|строк[аи]?|°|sekunden|minuten|uhr|seiten|fois|veces|volte|раз|次|回|個|号(?!错误|エラー)|번)(?![\p{L}\d_])/iu,
    ),
    says: NO_CODE,
    yes: [],
    no: import.meta.noExamples ?? [
      'failed «5» times',
      'it failed after «30» seconds',
      'code «5» MB',
      'error: «12» files',
    ],
  },
  {
    id: 'range-start',
    shapes: DECIMAL,
    unless: [isNarrowRange],
    after: after(/\s?(?:-|–|—|to|through|bis|à|a|до)\s?\d{1,5}(?!\d)/u),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['errors «1067»–1069'],
    no: import.meta.noExamples ?? ['errors «1300» to 1699', 'System error codes («1300»-1699)'],
  },
  {
    id: 'range-end',
    shapes: DECIMAL,
    unless: [isNarrowRange],
    before: before(/(?<![\d/.#])\d{1,5}\s?(?:-|–|—|to|through|bis|à|a|до)\s?/u),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['errors 1067–«1069»'],
    no: import.meta.noExamples ?? ['errors 1300 to «1699»', 'codes 1300-«1699»'],
  },
  {
    id: 'setting',
    before: before(
      /(?:[A-Za-z]*(?:Level|Count|Size|Length|Limit|Timeout|Time|Seconds|Millis|Duration|Elapsed|Bytes|Max|Min|Enabled|Mode|Privacy\w*|Flags?|Mask|Port|Id|ID)"?\s?[:=]\s?)/,
    ),
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['LastError: «5»'],
    no: import.meta.noExamples ?? ['"errorLogLevel": «2»', 'PrivacyEnabled = «0x00000000»'],
  },
];
