import type { Candidate } from '../candidate.ts';
import { type Rule, sameAsBefore } from '../classify/rule.ts';
import { countsOrNames } from '../sentence.ts';
import { AND_OR } from '../vocabulary/words.ts';

/** Words between two numbers join them only where they are no counts. */
const MIN_SOFT = 100;

/** A range of at most so many codes is a list of them. */
const MAX_RANGE = 5;

const LIST_JOINT = new RegExp(
  `^(?:\\s?[,/;、，]\\s?|\\s?,?\\s\\(?(?:${AND_OR})\\s|\\s?(?:和|或|及|と|または|또는)\\s?)$`,
  'iu',
);

/** "error 1068 and now it's 1053", "1068; sometimes 1069", "1603. After the reboot: 1618". */
const SOFT_JOINT =
  /^[,;.]?\s(?:(?:and|or|but|then|und|oder|aber|dann|et|puis|ou|y|o|luego|e|poi|и|или|потом)\s)?(?:(?:now|then|once|also|later|sometimes|even|just|jetzt|manchmal|später|mal|maintenant|parfois|après|ahora|luego|veces|agora|adesso|poi|talvolta|теперь|потом|иногда)[,:]?\s){1,2}(?:(?:it's|it is|a|an|the|with|get|got|ein|es|ist|kommt)\s){0,2}$/iu;

/** `1726 (the call failed) and 9036 (`, `1603 = fatal, 1618 = `: each number is explained in the same way. */
const EXPLAINED_JOINT = new RegExp(
  `^(\\s?[=:(→]|\\s[–—-]\\s)[^\\d\\n]{2,80}?(?:[),;.\\n]{1,2}\\s{0,8}|,? )(?:(?:${AND_OR}),? )?$`,
  'iu',
);

/** The same sign follows this number as the one before it. */
function isExplainedAlike({ context: { text }, token }: Candidate, joint: string): boolean {
  const [, mark] = EXPLAINED_JOINT.exec(joint) ?? [];
  return mark !== undefined && text.startsWith(mark, token.end);
}

const RANGE_JOINT = /^\s?(?:-|–|—|to|through|bis)\s?$/u;

/** "errors 1601, 1603 and 1618", "1603/1618": the next of its kind after a mention. */
function continuesList(candidate: Candidate): boolean {
  const { context, codeBefore, token, value } = candidate;
  const before = codeBefore?.token.code;
  if (before?.kind !== 'number' || token.code.kind !== 'number') return false;
  if ((before.form === 'hex') !== (token.code.form === 'hex') || value < 2) return false;
  const joint = context.text.slice(codeBefore?.token.end ?? 0, token.start);
  if (isExplainedAlike(candidate, joint)) return true;
  if (SOFT_JOINT.test(joint)) return value >= MIN_SOFT && !countsOrNames(candidate);
  return LIST_JOINT.test(joint) || (RANGE_JOINT.test(joint) && value - before.value <= MAX_RANGE);
}

/** "1067–1069" names three codes; "1300 to 1699" names a chapter. */
export function isNarrowRange({ context: { text }, token, value }: Candidate): boolean {
  const [, next] = /^\D{1,9}(\d{1,5})(?!\d)/.exec(text.slice(token.end, token.end + 32)) ?? [];
  const [, last] = /(\d{1,5})\D{1,9}$/.exec(text.slice(Math.max(0, token.start - 64), token.start)) ?? [];
  return [next, last].some((other) => other !== undefined && Math.abs(Number(other) - value) <= MAX_RANGE);
}

export const LISTS: readonly Rule[] = [
  {
    id: 'continues-list',
    is: [continuesList],
    says: sameAsBefore('likely'),
    yes: import.meta.noExamples ?? [
      "error 1068 and now it's «1053»",
      'exit code 1603 or sometimes «1618»',
      'errors 1601, «1603» and 1618',
      'errors 1920 (and «1923» now)',
      'errors 1067–«1069»',
      'Error: 1726 (the call failed) and «9036» (paused for a backup)',
      'exit codes: 1603 = fatal, «1618» = busy',
      'error 53: no such host; «67»: no such share',
    ],
    no: import.meta.noExamples ?? [
      'errors 1601, in «1603»',
      'error 1068, then «300» people',
      'error 1068 (the fourth one), «300» people',
    ],
  },
];
