import { before, type Evidence, GLUE, LINK } from './evidence.ts';
import { ANY_WORD, CODE_WORD, ERROR_WORD, FAILED_WORD, STATUS_WORD } from './words.ts';

/** What makes a decimal, or a hex number that could be anything, a code. */
export const FOR: readonly Evidence[] = [
  {
    id: 'the word for an error right before it',
    side: 'before',
    pattern: before(`${ERROR_WORD}(?:\\s?${CODE_WORD}|\\s?${STATUS_WORD})?\\s?${LINK}${GLUE}${LINK}`),
    yes: [
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
    ],
    no: ['bought for «1603» euros', 'terror «1603»', 'mirrored «1603»'],
  },
  {
    id: 'a word that ends in "error" or names the last error',
    side: 'before',
    pattern:
      /(?:Win(?:dows|32)?_?Error|Win32Exception|Last_?Error(?:\(\))?|NativeErrorCode|ErrorCode|error_code|errorlevel|net\s+helpmsg|(?<![A-Za-z])rc|(?<![A-Za-z])hr|RetVal|DwError)["'\s:=([]{0,4}(?:is|was|returns?|gives)?[\s:=([]{0,3}$/i,
    yes: [
      '[WinError «5»] Access is denied',
      'Win32Exception («5»)',
      'GetLastError() = «1603»',
      'GetLastError returns «5»',
      'NativeErrorCode is «5»',
      'net helpmsg «64»',
      'hr=«0x643»',
    ],
    no: ['Winter «1603»', 'arc «1603»'],
  },
  {
    id: 'an exit or return code',
    side: 'before',
    pattern: before(
      `(?<!\\p{L})(?:exit(?:ed)?(?: with)?|return(?:ed|s|ing)?|result|ended with|ends with)[ -]?(?:code|status|value)${GLUE}${LINK}${GLUE}`,
    ),
    yes: [
      'exit code «1603»',
      'exited with code «3010»',
      'Return value: «1603»',
      'Result code «1722»',
      'exit status «3221225477»',
    ],
    no: ['exit «53» on the motorway'],
  },
  {
    id: 'a call that failed, with its code right after',
    side: 'before',
    pattern: before(
      `${FAILED_WORD}(?:\\s?(?:with|:|;|,|-|mit|avec|con|com|с))?\\s?(?:(?:error|code|result|status|err|hr|hresult|rc)\\s?)?${GLUE}`,
    ),
    yes: [
      'WinHttpSendRequest failed: «12002»',
      'CreateProcess failed; code «740»',
      'failed with «1603»',
      'failed, result «1722»',
      'Setup failed («1603»)',
    ],
    no: ['failed in «1603»'],
  },
  {
    id: 'a call that returned a code',
    side: 'before',
    pattern: /\b(?:is returning|returned|returns|returning|gives|yields|→|->)\s(?:error\s|code\s)?[("'`]?$/i,
    yes: ['MainEngineThread is returning «1603»', 'RtlNtStatusToDosError gives «183»', 'it returned «1603»'],
    no: ['returns «1» when nothing is to do', 'it gives «2» points', 'Error «1» can have several causes'],
  },
  {
    id: 'a code named as such in a sentence about an error',
    side: 'before',
    pattern: before(
      `(?:${ERROR_WORD}|${FAILED_WORD}|(?<!\\p{L})unable(?!\\p{L}))[^.!?\\n]{0,48}(?<!\\p{L})${CODE_WORD}${GLUE}`,
    ),
    yes: ['The setup failed, and the log shows code «1603»'],
    no: ['code «10» on the old blink system'],
  },
  {
    id: 'several codes announced at once',
    side: 'before',
    pattern:
      /(?<!\p{L})(?:error |exit |return |fehler)codes?\s[("']?$|(?<!\p{L}|post |postal |zip |area |dress |bar |qr |source )codes\s[("']?$/iu,
    yes: ['Codes «1603»/1618/1622 are retried', 'exit codes «1603» and 1618'],
    no: ['postal codes «28053»'],
  },
  {
    id: 'a value that is said to be the code',
    side: 'before',
    pattern:
      /\b(?:numeric value|decimal value|hexadecimal representation|hex value|representation) (?:of|is) $/i,
    yes: ['with the numeric value of «1640»', 'and hexadecimal representation of «0x668»'],
    no: ['a value of «1640»'],
  },
  {
    id: 'a message number of a Windows Installer log',
    side: 'before',
    pattern: /\bNote: 1: $/,
    yes: ['Note: 1: «1708»'],
    no: ['Note: «1708»'],
  },
];

/** A quick look for the words without which no row can speak for a number; most texts have none of them. */
export const TRIGGER = new RegExp(
  `${ANY_WORD}|xception|exit|return|ended with|ends with|gives|yields|→|->|hr\\b|rc\\b|RetVal|unable|helpmsg|value of|representation|Note: 1`,
  'i',
);
