import { before, code, GLUE, LINK, type Rule } from '../classify/rule.ts';
import { BE_WORDS } from '../vocabulary/links.ts';
import { CODE_WORD, EXIT_CODE, RETURNED } from '../vocabulary/words.ts';
import { isCommonElsewhere, isOfNoCodesSize } from './words.ts';

/** What stands between "is" and a number that is told as a guess or a habit. */
const TIMES =
  'be|always|probably|again|still|immer|wohl|wieder|toujours|encore|siempre|sempre|ancora|pewnie|zawsze|nadal|vždy|zase|altijd|weer|alltid|всегда|опять|снова|завжди|знову';

/** What programs ended with or returned, as people tell it. */
const ENDS: readonly Rule[] = [
  {
    id: 'exit-code',
    spoken: before(`${EXIT_CODE}\\s?(?:value=)?${LINK}${GLUE}`),
    says: code('likely'),
    yes: import.meta.noExamples ?? [
      'exit code «1603»',
      'exited with code «3010»',
      'Return value: «1603»',
      'O código de saída foi «1605»',
      'فشل برمز الخروج «1603»',
      'Result code «1722»',
      'exit status «3221225477»',
    ],
    no: import.meta.noExamples ?? ['exit «53» on the motorway'],
  },
  {
    // "the exit code of the script was 1603", "return code from setup.exe: 1603"
    id: 'exit-code-of-program',
    spoken: before(
      `${EXIT_CODE} [^.!?:\\n\\d]{2,40} (?:${BE_WORDS}) ["'(]?|${EXIT_CODE} (?:of|from|for|von|des|du|de|del|van|af|av) [^!?:\\n\\d]{2,40}[:=] ?`,
    ),
    says: code('likely'),
    yes: import.meta.noExamples ?? [
      'The exit code of the script was «1603»',
      'Návratový kód příkazu sc byl «1056»',
    ],
    no: import.meta.noExamples ?? ['The exit code of all «1603» machines'],
  },
  {
    // "the exit code will probably be 1603", "the return code is always 1618"
    id: 'exit-code-of-some-time',
    needs: new RegExp(`(?<!\\p{L})(?:${TIMES})(?!\\p{L})`, 'iu'),
    before: before(`${EXIT_CODE}[^.!?:\\n\\d]{1,40}(?<!\\p{L})(?:${TIMES}) ["'(]?`),
    says: code('likely'),
    yes: import.meta.noExamples ?? [
      'Kod zakończenia procesu będzie pewnie «1603»',
      'The exit code will always be «1603»',
    ],
    no: import.meta.noExamples ?? ['The exit door is probably «1603»'],
  },
  {
    id: 'returned',
    before: before(
      `(?:${RETURNED}|(?<![\\p{L}\\d_])(?:ends|ended|exits|exited|finished|finishes|terminated|terminates|quits|stops|stopped|aborted|came back|comes back) with|→|->)\\s?(?<=[^A-Za-z])(?:(?:error|${CODE_WORD})\\s)?[("'\`]?`,
    ),
    says: code('likely'),
    yes: import.meta.noExamples ?? [
      'MainEngineThread is returning «1603»',
      'RtlNtStatusToDosError gives «183»',
      'it returned «1603»',
      'Jeśli vcredist zwróci kod «1638», to',
      '安装程序返回«1603»不用管',
      'vcredist liefert «1638»',
    ],
    no: import.meta.noExamples ?? [
      'returns «1» when nothing is to do',
      'it gives «2» points',
      'Error «1» can have several causes',
    ],
  },
];

export const EXIT_CODES: readonly Rule[] = ENDS.map((row) => ({
  ...row,
  unless: [isOfNoCodesSize, isCommonElsewhere],
}));
