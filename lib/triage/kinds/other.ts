import type { Kind } from '../rule.ts';
import { SOURCE_LINE } from './forgiven.ts';

/** Any other text: the codes that the detector finds, in lines that tell of a failure. */
export const OTHER: Kind = {
  id: 'other',
  pick: 'last',
  elsewhere: 'program',
  marks: [],
  rules: [
    {
      id: 'went-well',
      says: 'done',
      pattern:
        /\b(?:(?:completed|finished|installed|ended|succeeded|connected) successfully|retry (?:succeeded|successful)|succeeded on (?:attempt|retry))\b/i,
      yes: import.meta.noExamples ?? ['Setup completed successfully.', 'retry succeeded'],
      no: import.meta.noExamples ?? ['not successful'],
    },
    {
      id: 'forgiven',
      says: 'noise',
      pattern:
        /\b(?:ignor(?:ed|ing)|(?:will|going to) (?:retry|try)|retrying|continuing|non-?fatal|not fatal|skipp(?:ed|ing)|falling back|harmless|expected|optional)\b/i,
      yes: import.meta.noExamples ?? ['WARN error 0x80070002 ignored'],
      no: import.meta.noExamples ?? ['ERROR 0x80070005'],
    },
    SOURCE_LINE,
    {
      id: 'reported',
      says: 'result',
      needsCode: true,
      detects: true,
      pattern:
        /\b(?:exit(?:ing|ed)?|return(?:ing|ed)?|finished|final|overall|setup|installation) (?:\w+ ){0,3}?(?:code|status|result)\b/i,
      yes: import.meta.noExamples ?? ['Setup exit code: 1603'],
      no: import.meta.noExamples ?? ['error 5'],
    },
    {
      id: 'error',
      says: 'cause',
      rank: 60,
      needsCode: true,
      detects: true,
      sure: 'likely',
      pattern:
        /\b(?:error|fatal|critical|fail(?:ed|ure|s)?|exception|cannot|could not|unable|denied|crash(?:ed)?|hresult|ntstatus)\b|fehler|fehlgeschlagen|erreur|échec|errore|błąd|ошибк|сбой|エラー|失敗|错误|失败|오류/i,
      yes: import.meta.noExamples ?? ['ERROR CreateFile failed: 0x80070005', 'Fehler 0x80070005'],
      no: import.meta.noExamples ?? ['all is well'],
    },
    {
      id: 'code',
      says: 'cause',
      rank: 45,
      needsCode: true,
      detects: true,
      sure: 'likely',
      pattern:
        /\b(?:result|status|hr|codes?|returned|retval|rc)\b|\b(?:EXCEPTION|STATUS|ERROR)_[A-Z_]{4,60}\b/i,
      yes: import.meta.noExamples ?? ['result 0x80070005'],
      no: import.meta.noExamples ?? ['0x1234'],
    },
  ],
};
