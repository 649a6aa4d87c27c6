import { type Candidate, tokenBeside } from '../candidate.ts';
import { after, before, code, type Rule } from '../classify/rule.ts';
import { SMALL } from '../sizes.ts';
import { ANY_SYSTEM_TEXT, tellsOf } from '../vocabulary/system-texts.ts';
import { SYSTEM_MESSAGE } from '../vocabulary/windows.ts';
import {
  CODE_WORD,
  ERROR_BEHIND,
  ERROR_BEHIND_WITH_ENDING,
  ERROR_WORD,
  EXIT_CODE,
} from '../vocabulary/words.ts';
import { isWrappedIn } from './pairs.ts';

/** The statuses of HTTP are called errors by their number more than any code. */
function isStatusOfHttp({ value }: Candidate): boolean {
  return value >= 400 && value < 600;
}

/** How far beside a number its own text begins and ends. */
const MAX_TEXT = 80;

/** The text in brackets behind the number, or before the brackets around it, is what the system says for it. */
export function isBesideItsText({ context: { text }, token, value }: Candidate): boolean {
  const [behind = ''] =
    /^\)?\s?[-–—:=([]{0,2}\s?["'“„«]?[^\n]*/u.exec(text.slice(token.end, token.end + MAX_TEXT)) ?? [];
  const [phrase = ''] = /^[^.!?;\d]*/.exec(behind) ?? [];
  const [before = ''] =
    /[^.!?;\d\n]*[.!]?["'”]?\s?[([-]$/.exec(text.slice(Math.max(0, token.start - MAX_TEXT), token.start)) ??
    [];
  return tellsOf(value, phrase) || tellsOf(value, before);
}

/** `0x80070005 means 5`: the number explains the HRESULT right before. */
function explainsCodeBefore(candidate: Candidate): boolean {
  const previous = tokenBeside(candidate, -1);
  return (
    previous !== undefined &&
    candidate.token.start - previous.end < 24 &&
    isWrappedIn(candidate.token, previous)
  );
}

/** The same the other way round. */
function isExplainedByCodeBehind(candidate: Candidate): boolean {
  const next = tokenBeside(candidate, 1);
  return next !== undefined && next.start - candidate.token.end < 24 && isWrappedIn(candidate.token, next);
}

/** Numbers that the text beside them makes codes: the system's own words, or an "error" behind. */
export const BESIDE: readonly Rule[] = [
  {
    id: 'beside-its-text',
    needs: new RegExp(ANY_SYSTEM_TEXT, 'iu'),
    shapes: ['decimal', 'hex'],
    values: [2, SMALL],
    is: [isBesideItsText],
    says: code('likely', 'win32'),
    yes: import.meta.noExamples ?? [
      'We got «5» (access denied)',
      'it says access denied («5»)',
      'The system cannot find the file specified. («2»)',
      '«1722»: the RPC server',
      '«0x5» (Access is denied)',
    ],
    no: import.meta.noExamples ?? ['We got «7» (access denied)', 'access was denied to «5» people'],
  },
  {
    id: 'explains-code-before',
    shapes: ['decimal', 'hex'],
    values: [2, SMALL],
    is: [explainsCodeBefore],
    before: before(
      /\s(?:means|is|i\.e\.|equals|wraps|or|aka|that is|bedeutet|ist|entspricht|soit|es decir|es|è|cioè|oznacza|это|то есть|also|hides|contains)[\s,:]{1,2}(?:just |only |really |actually |the |a |win32 )?["'“(]?|[-–—=→>] ?/iu,
    ),
    says: code('likely', 'win32'),
    yes: import.meta.noExamples ?? ['error 0x80070005 means «5»', 'It ends with 0x80070643, i.e. «1603»'],
    no: import.meta.noExamples ?? ['error 0x80070005 means «6»'],
  },
  {
    id: 'explained-by-code-behind',
    shapes: ['decimal', 'hex'],
    values: [2, SMALL],
    is: [isExplainedByCodeBehind],
    says: code('likely', 'win32'),
    after: after(
      / (?:means|is|i\.e\.|equals|or|aka|in|wrapped as|as an? hresult|as|ist|entspricht|soit|es|è|oznacza|это)\b/iu,
    ),
    yes: import.meta.noExamples ?? ['the log has «1603» wrapped as 0x80070643'],
    no: import.meta.noExamples ?? ['the log has «1604» wrapped as 0x80070643'],
  },
  {
    // "1603 is an all-purpose error", "1603 ist ein Fehlercode"
    id: 'called-a-code',
    shapes: ['decimal'],
    values: [5, SMALL],
    after: after(
      ` (?:is|was|means|ist|war|est|es|é|è|to|är|er|on)(?: (?:an?|the|ein|der|die|une?|l[ea']|el|una|uma?|o|il))?(?: [\\p{L}-]{3,20})? ?(?:${EXIT_CODE}|${ERROR_WORD})`,
    ),
    says: code('likely'),
    yes: import.meta.noExamples ?? [
      '«1603» is an all-purpose error',
      'Here «1603» is an exit code that setups return',
    ],
    no: import.meta.noExamples ?? ['«1603» is a number without an error'],
  },
  {
    // `32 (8614) The Active Directory cannot replicate …`, `1722: The RPC server is unavailable`
    id: 'before-system-message',
    shapes: ['decimal', 'hex'],
    values: [2, SMALL],
    after: after(
      `\\)?[:,.]? {1,4}[-–—]? ?["“']?(?:(?:The )?(?:${SYSTEM_MESSAGE})|The Active Directory cannot replicate)`,
    ),
    says: code('likely'),
    yes: import.meta.noExamples ?? [
      '60 days 8 / 25 32 («8614») The Active Directory cannot replicate',
      '«1722»: The RPC server is unavailable',
    ],
    no: import.meta.noExamples ?? ['«1722»: The server is unavailable'],
  },
  {
    // `Win32 error: The network path was not found. Code: 53`
    id: 'code-after-system-message',
    shapes: ['decimal', 'hex'],
    values: [1, SMALL],
    spoken: before(`(?:${SYSTEM_MESSAGE})[.!]?["'”’]? {1,3}\\(?${CODE_WORD}[:=]? ?`),
    says: code('likely', 'win32'),
    yes: import.meta.noExamples ?? [
      'The network path was not found. Code: «53»',
      'Access is denied. Code «5»',
    ],
    no: import.meta.noExamples ?? ['The path through the hills was not found. Code: «53»'],
  },
  {
    // "the 1603 error", "the 1069 error again": one error, called by its number.
    id: 'before-error-word',
    shapes: ['decimal'],
    values: [5, SMALL],
    before: before(/(?<!\p{L})(?:the|an?|this|that|same|with|got|getting|of) ["'“]?/iu),
    after: after(ERROR_BEHIND),
    unless: [isStatusOfHttp],
    says: code('likely'),
    yes: import.meta.noExamples ?? ['it is the «1603» error again', 'I am getting a «1069» error'],
    no: import.meta.noExamples ?? ['the «404» error', 'the «53» errors', 'found «53» error'],
  },
  {
    // Hungarian and Turkish say the number first: „53. számú rendszerhiba”, “86-os hibakód”, “1722 hatası”.
    id: 'before-error-word-with-ending',
    shapes: ['decimal'],
    values: [5, SMALL],
    after: after(ERROR_BEHIND_WITH_ENDING),
    unless: [isStatusOfHttp],
    says: code('likely'),
    yes: import.meta.noExamples ?? [
      '„«53». számú rendszerhiba történt',
      'jelszó után «86»-os hibakód',
      'A «384»-es hiba szokott lenni',
      'yazıcıda «1722» hatası veriyor',
      '«1603» numaralı hata',
    ],
    no: import.meta.noExamples ?? ['«53» hiba volt', '«404»-es hiba', '«53» hata bulundu'],
  },
  {
    id: 'after-system-message',
    needs: /[([]/,
    shapes: ['decimal', 'hex'],
    values: [1, SMALL],
    before: before(`(?:${SYSTEM_MESSAGE})[.!]?["'”]? ?[(\\[](?:error |code |errno |0x)?`),
    after: after('[)\\]]'),
    says: code('likely'),
    yes: import.meta.noExamples ?? [
      'The handle is invalid. («0x6»)',
      'Access is denied («5»)',
      'Access is denied. (errno «5»)',
    ],
    no: import.meta.noExamples ?? ['The handle is not mine («6»)'],
  },
];
