import type { Candidate } from '../candidate.ts';
import { after, before, code, GLUE, LINK, type Rule } from '../classify/rule.ts';
import { FAILURE, SMALL } from '../sizes.ts';
import { OF_SYSTEM } from '../vocabulary/links.ts';
import { SPEAKS_FOR_WINDOWS, SYSTEM_ERROR, SYSTEM_TEXT } from '../vocabulary/windows.ts';
import { CODE_WORD, ERROR_WORD, FAILED_WORD, OCCURRED, STATUS_WORD } from '../vocabulary/words.ts';

/** Texts call their own errors "Error 1" to "Error 4", and calls return small numbers that are no codes. */
const MIN_PLAIN = 5;

const WINDOWS_BEFORE = before(`(?:${SPEAKS_FOR_WINDOWS})[^\\n]{0,56}`);
/** `CreateProcess error=2`: a function of the system itself. */
const SYSTEM_CALL_BEFORE = before(
  /(?<!\w)(?:Create|Open|Read|Write|Load|Reg|GetOver|Crypt|WinHttp|Query|Rpc|Lsa|Virtual|Map|DeviceIo|WaitFor|Shell|Logon|Enum)[A-Z][a-z]\w{2,40}(?:\(\))?[^\n.!?]{0,24}/,
);
const SYSTEM_ERROR_BEFORE = before(`(?:${SYSTEM_ERROR})(?: ${CODE_WORD})?${GLUE}`);
const SYSTEM_TEXT_AFTER = after(SYSTEM_TEXT);

/** A word that can only be about Windows stands right before the number. */
export function followsWindowsWord({ context: { text }, token }: Candidate): boolean {
  return [WINDOWS_BEFORE, SYSTEM_ERROR_BEFORE, SYSTEM_CALL_BEFORE].some((edge) =>
    edge.matchesAt(text, token.start),
  );
}

/** The system's own message follows the number. */
export function precedesSystemText({ context: { text }, token }: Candidate): boolean {
  return SYSTEM_TEXT_AFTER.matchesAt(text, token.end);
}

/** Small numbers, and the statuses of HTTP: the system error codes of these numbers are rare. */
export function isCommonElsewhere(candidate: Candidate): boolean {
  const { context, token, value } = candidate;
  if (token.shape !== 'decimal') return false;
  // Everything fails with 1.
  if (value === 1)
    return !SYSTEM_ERROR_BEFORE.matchesAt(context.text, token.start) && !precedesSystemText(candidate);
  if (value >= MIN_PLAIN && (value < 400 || value >= 430) && (value < 500 || value >= 506)) return false;
  return !followsWindowsWord(candidate) && !precedesSystemText(candidate);
}

/** Decimals of five to ten digits without the severity bit. */
export function isOfNoCodesSize({ token, value }: Candidate): boolean {
  return token.shape === 'decimal' && value > SMALL && value < FAILURE;
}

/** What stands right before a number and makes it a code, unless it means something everywhere. */
const PLAIN: readonly Rule[] = [
  {
    id: 'error-word',
    spoken: before(
      `${ERROR_WORD}(?:${OF_SYSTEM})?(?:\\s?${CODE_WORD}|\\s?${STATUS_WORD})?\\s?${LINK}${GLUE}${LINK}`,
    ),
    says: code('likely'),
    yes: import.meta.noExamples ?? [
      'error «1603»',
      'Error code: «1603»',
      'Error status: «1603»',
      'System error «53» has occurred',
      'Fehler «1603»',
      'Fehlercode: «1603»',
      'erreur «1603»',
      'código de error: «1603»',
      'código de erro «1603»',
      'errore «1603»',
      'błąd «1603»',
      'ошибка «1603»',
      'hata kodu: «1603»',
      '错误代码：«1603»',
      'エラー «1603»',
      '오류 코드 «1603»',
      'err=«10054»',
      'Błąd systemu «1260»',
      'ข้อผิดพลาดของระบบ «5»',
      'خطأ النظام «1058»',
    ],
    no: import.meta.noExamples ?? ['bought for «1603» euros', 'terror «1603»', 'mirrored «1603»'],
  },
  {
    id: 'last-error',
    needs: /err|code|helpmsg|rc|hr|retval|gle|status|errno|exception/i,
    before: before(
      /(?:Win(?:dows|32)?_?Error|Win32Exception|Last_?Error(?:\(\))?|NativeErrorCode|Err(?:or)?_?Code|(?<![A-Za-z.])errno|(?<!set)%?errorlevel%?|last_?exit_?code|net\s+helpmsg|(?<![A-Za-z])rc|(?<![A-Za-z])hr|RetVal|DwErr(?:or)?|Last_?Err|LastWin32Error(?:\(\))?|Win32Exception\]?::new\(|o\/s-error:? \(os|h_?result & 0xffff\)?|(?<![p{L}\d])(?:gle|win32[ _-]?status|sc-win32-status))(?:["'\s:=([]{1,4}(?:is|was|returns?|gives|no\.|of|-eq|-ne|(?:not )?in)|["'\s:=([]{0,4}[!=]==?)?[\s:=>(["']{0,7}|(?:get_?last_?\w{0,8}error|win32exception)[^\n\d]{0,60}(?:\/\/|\/\*|#) ?(?:\d{2,5}(?:,| or| and) )?/i,
    ),
    says: code('likely'),
    yes: import.meta.noExamples ?? [
      '[WinError «5»] Access is denied',
      'Win32Exception («5»)',
      'GetLastError() = «1603»',
      'GetLastError returns «5»',
      'NativeErrorCode is «5»',
      'NativeErrorCode -eq «1053»',
      'net helpmsg «64»',
      'throw new Win32Exception(Marshal.GetLastWin32Error()); // «1326» or 1385',
      'if ((ex.HResult & 0xFFFF) == «32»)',
      'if e.winerror in («32», 33): pass',
      '[ComponentModel.Win32Exception]::new(«1326»)',
      'DIM-00019, O/S-Error: (OS «1057»)',
      'hr=«0x643»',
    ],
    no: import.meta.noExamples ?? ['Winter «1603»', 'arc «1603»'],
  },
  {
    id: 'failed-call',
    spoken: before(
      `${FAILED_WORD}(?:\\s?(?:with|:|;|,|-|mit|avec|con|com|с|\\.))?\\s?(?:(?:error|code|result|status|err|hr|hresult|rc)\\s?)?${GLUE}`,
    ),
    says: code('likely'),
    yes: import.meta.noExamples ?? [
      'WinHttpSendRequest failed: «12002»',
      'CreateProcess failed; code «740»',
      'failed with «1603»',
      'Installation failed. status: «1603»',
      'failed, result «1722»',
      'Setup failed («1603»)',
    ],
    no: import.meta.noExamples ?? ['failed in «1603»'],
  },
  {
    // "Failed to connect to the share using the machine account (5)."
    id: 'failed-in-brackets',
    needs: /\(/,
    before: before(
      `(?:${FAILED_WORD}|(?<!\\p{L})(?:unable|cannot|can['’]t|could ?n[o'’]t|konnte|impossible|imposible|impossibile|nelze|nie można|невозможно|not (?:been|found|exist|valid|respond|supported|available|installed|started|running)|denied|refused|invalid|unavailable)(?!\\p{L}))[^.!?()\\n_]{0,80}[.]? [(]`,
    ),
    after: after(/\)(?:[.,;:!]|\s{0,3}(?:$|[\n\r]|[-–—>]))/),
    says: code('likely'),
    yes: import.meta.noExamples ?? [
      'Failed to connect to the share using the machine account («5»).',
      'Unable to open the key («1018») - skipped',
      'the error was: The service has not been started. («1062»)',
    ],
    no: import.meta.noExamples ?? ['Failed to draw the figure («12») of them', 'we drew the figure («12»).'],
  },
  {
    id: 'example-of-error',
    spoken: before(
      `${ERROR_WORD}[,:]? ?[(]?(?:be it|such as|like|e\\.g\\.|for example|namely|z\\. ?B\\.|wie|etwa|par exemple|como|comme|come|ad esempio|np\\.|например|напр\\.|比如|例如|たとえば)[,:]? `,
    ),
    says: code('likely'),
    yes: import.meta.noExamples ?? ['for whatever system error, be it «53»', 'Fehler wie «1603»'],
    no: import.meta.noExamples ?? ['an error of the kind «53»'],
  },
  {
    id: 'error-occurred',
    needs: new RegExp(OCCURRED, 'iu'),
    before: before(`${ERROR_WORD}[^.!?:：\\n\\d]{0,24}(?:${OCCURRED})[^.!?:：\\n\\d]{0,12}[:：(] ?`),
    says: code('likely'),
    yes: import.meta.noExamples ?? [
      'A következő rendszerhiba történt: «1068»',
      'An error has occurred: «1603»',
    ],
    no: import.meta.noExamples ?? ['An error has a friend: «1603»'],
  },
  {
    id: 'code-of-the-error',
    spoken: before(
      `(?:${ERROR_WORD}|${FAILED_WORD}|(?<!\\p{L})unable(?!\\p{L}))(?:[.] {1,2}|[^.!?\\n]{0,48})(?<!\\p{L})${CODE_WORD}${GLUE}`,
    ),
    says: code('likely'),
    yes: import.meta.noExamples ?? ['The setup failed, and the log shows code «1603»'],
    no: import.meta.noExamples ?? ['code «10» on the old blink system'],
  },
  {
    id: 'codes-announced',
    spoken: before(
      `(?:(?<!\\p{L})(?:error |exit |return |fehler)codes?|(?<!\\p{L}|post |postal |zip |area |dress |bar |qr |source |function |operation |op|key |scan |country |language |colou?r |discount |flash |blink |reason )codes)\\s[("']?`,
    ),
    says: code('likely'),
    yes: import.meta.noExamples ?? ['Codes «1603»/1618/1622 are retried', 'exit codes «1603» and 1618'],
    no: import.meta.noExamples ?? ['postal codes «28053»', 'Function codes «0x03», 0x04'],
  },
  {
    id: 'value-stated',
    needs: /value|representation/i,
    before: before(
      /\b(?:numeric value|decimal value|hexadecimal representation|hex value|representation) (?:of|is) /i,
    ),
    says: code('likely'),
    yes: import.meta.noExamples ?? [
      'with the numeric value of «1640»',
      'and hexadecimal representation of «0x668»',
    ],
    no: import.meta.noExamples ?? ['a value of «1640»'],
  },
];

export const WORDS: readonly Rule[] = PLAIN.map((row) => ({
  ...row,
  unless: [isOfNoCodesSize, isCommonElsewhere],
}));
