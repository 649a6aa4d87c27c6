import { type Candidate, isAlone } from '../candidate.ts';
import { after, before, code, GLUE, LINK, NO_CODE, type Rule } from '../classify/rule.ts';
import { INSTALLER, INSTALLER_MESSAGE } from '../vocabulary/installer.ts';
import { ERROR_WORD } from '../vocabulary/words.ts';

/** The installer's messages, and those for the people who made the package. */
export const MESSAGES = [1101, 3002] as const;

/** The results of installations, which are system error codes. */
const RESULTS = [1601, 1654] as const;

export function isResult({ value }: Candidate): boolean {
  return value >= RESULTS[0] && value <= RESULTS[1];
}

/** "Return value" in the languages of the installer. */
const RETURN_VALUE =
  /return value|rückgabewert|valeur de retour|valor (?:devuelto|de retorno)|valore restituito|retourwaarde|возвращаемое значение|返回值|戻り値|반환 값/iu;

/** The text of the message stands in the row, with its fields: "Could not access network location [2]." */
function isBesideTemplate({ context, token }: Candidate): boolean {
  return /\[[1-9]\]/.test(context.pageAround(token).row);
}

/** What the Windows Installer writes, read by its fields. Nothing else counts where one of these rows holds. */
export const INSTALLER_FIELDS: readonly Rule[] = [
  {
    // Which action returned what: 1 is success, 2 the user's exit, 3 a failure.
    id: 'installer-return-value',
    needs: RETURN_VALUE,
    shapes: ['decimal'],
    values: [0, 5],
    before: before(`(?<!\\p{L})(?:${RETURN_VALUE.source})[:=]? ["'(„«]?`),
    says: NO_CODE,
    yes: [],
    no: import.meta.noExamples ?? [
      'Im Protokoll steht „Rückgabewert «3»“',
      'Action ended 9:41:27: InstallExecute. Return value «3».',
      'search for "Return value «3»"',
    ],
  },
  {
    id: 'installer-note',
    needs: /Note: 1/,
    shapes: ['decimal'],
    values: [1001, 3999],
    before: before(/\bNote: 1: /),
    says: code('likely', 'msi'),
    yes: import.meta.noExamples ?? ['Note: 1: «1708»', 'Note: 1: «2262» 2: Error 3: -2147287038'],
    no: import.meta.noExamples ?? ['Note: «1708»', 'Note: 1: 2205 2: «1603» 3: Error'],
  },
  {
    // The messages that end with "System error [3]" or "[4]", or begin with "GetLastError: [2]".
    id: 'installer-note-system-error',
    needs: /Note: 1/,
    shapes: ['decimal'],
    values: [2, 0xffff],
    before: before(
      /Note: 1: (?:(?:1101|1301|1304|1305|1401|1402|1404|2203|2228|2262|2265|2336) 2: [^\n]{0,300} 3: |(?:1403|1405|1406) 2: [^\n]{0,300} 3: [^\n]{0,300} 4: |(?:1309|1310|2303|2329|2330|2331|2332|2333|2334) 2: )/,
    ),
    after: after(/ ?(?:$|[\n\r]|3:|4:|\d:|MSI|Note|[^\w:.]|[A-Z])/),
    says: code('likely', 'win32'),
    yes: import.meta.noExamples ?? [
      'Note: 1: 1402 2: HKEY_CURRENT_USER\\Software\\X 3: «2»',
      'Note: 1: 2330 2: «5» 3: C:\\Temp\\x.dll',
    ],
    no: import.meta.noExamples ?? ['Note: 1: 2205 2: «2» 3: Error', 'Note: 1: 1322 2: «5»'],
  },
  {
    id: 'installer-note-field',
    needs: /Note: 1/,
    shapes: ['decimal'],
    values: [0, 0xffff],
    before: before(/\bNote: 1: \d{4} [^\n]{0,300}/),
    after: after(/: /),
    says: NO_CODE,
    yes: [],
    no: [],
  },
  {
    id: 'installer-query',
    needs: /WHERE/i,
    shapes: ['decimal'],
    before: before(/WHERE [`"]?(?:Error[`"]?\.[`"]?)?Error[`"]? = /i),
    says: code('likely', 'msi'),
    yes: import.meta.noExamples ?? ['SELECT `Message` FROM `Error` WHERE `Error` = «1722»'],
    no: import.meta.noExamples ?? ['WHERE Line = «1722»'],
  },
  {
    // `Error 1904. Module … failed to register`: the installer's own message, not a system error code.
    id: 'installer-message',
    shapes: ['decimal'],
    values: MESSAGES,
    before: before(`(?:^|[\\n\\r]\\s{0,8}|${ERROR_WORD}\\s?${LINK}${GLUE}|\\b(?:info|warning|note) )`),
    after: after(INSTALLER_MESSAGE),
    unless: [isResult],
    says: code('likely', 'msi'),
    yes: import.meta.noExamples ?? [
      'Error «1904». Module x.ocx failed to register',
      'Error is «1904». Module x.ocx failed to register',
      'Error: «1913»: Setup cannot update file D:/winnt/system.ini',
    ],
    no: import.meta.noExamples ?? ['Error in «1904». Module x'],
  },
  {
    // `Błąd 1722. Wystąpił problem z tym pakietem Instalatora Windows`: the message names the installer, in any language.
    id: 'installer-message-of-itself',
    shapes: ['decimal'],
    values: MESSAGES,
    spoken: before(`${ERROR_WORD} `),
    after: after(new RegExp(`[.:] \\p{Lu}[^.\\n]{0,80}(?:${INSTALLER.source})`, 'u')),
    unless: [isResult],
    says: code('likely', 'msi'),
    yes: import.meta.noExamples ?? ['Błąd «1722». Wystąpił problem z tym pakietem Instalatora Windows'],
    no: import.meta.noExamples ?? ['od «1722». Wystąpił problem z tym pakietem Instalatora Windows'],
  },
  {
    id: 'installer-info',
    needs: /Info|Warning|Error/,
    shapes: ['decimal'],
    values: MESSAGES,
    before: before(/\b(?:Info|Warning|Internal Error|DEBUG: Error) /),
    after: after(/[.:](?!\d)/),
    says: code('likely', 'msi'),
    yes: import.meta.noExamples ?? [
      'Info «2898». For the text style',
      'Internal Error «2753». setup.exe',
      'DEBUG: Error «2826»: Control',
    ],
    no: import.meta.noExamples ?? ['Info «2898» people'],
  },
  {
    // "Then came Info 2898": in prose nothing follows that tells.
    id: 'installer-info-told',
    needs: /Info/,
    shapes: ['decimal'],
    values: [2101, MESSAGES[1]],
    before: before(/\bInfo /),
    page: INSTALLER,
    says: code('likely', 'msi'),
    yes: import.meta.noExamples ?? ['The log of the msi has Info «2898» and goes on'],
    no: import.meta.noExamples ?? ['The log has Info «2898» and goes on'],
  },
  {
    id: 'installer-template-row',
    shapes: ['decimal'],
    values: MESSAGES,
    is: [isAlone, isBesideTemplate],
    says: code('likely', 'msi'),
    yes: [],
    no: [],
  },
  {
    // Lists of the messages with the places for their fields: `1402 -> Could not open key: [2].`
    id: 'installer-message-list',
    needs: /\[[1-9]\]/,
    shapes: ['decimal'],
    values: MESSAGES,
    after: after(/ ?(?:->|→|:|-|–|=|\|) ?[^\n]{0,120}\[[1-9]\]/),
    says: code('likely', 'msi'),
    yes: import.meta.noExamples ?? ['«2262» -> Stream does not exist: [2]. System error: [3].'],
    no: import.meta.noExamples ?? ['«2262» -> Stream does not exist: x'],
  },
];
