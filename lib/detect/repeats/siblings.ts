import { FAMILIES, type Family } from '../../codes/families.ts';
import type { Candidate } from '../candidate.ts';
import { after, before } from '../classify/rule.ts';
import type { Mention } from '../mention.ts';
import { countsOrNames, isInSentence } from '../sentence.ts';
import { MET_CODES, type MetGroup } from '../vocabulary/met-codes.ts';
import { ENDS_PHRASE, REPORTED, STANDS_FOR_NOUN } from '../vocabulary/told.ts';

/** Fewer digits stand for too many things: something must have said them, and nothing may follow. */
const MIN_DIGITS = 3;
const MIN_VALUE = 5;

const AFTER_REPORT = before(`(?:${REPORTED}|${STANDS_FOR_NOUN})["'“„«»\`(]?`);
const AFTER_CLEAR_REPORT = before(`(?:${REPORTED})["'“„«»\`(]?`);
const BEFORE_END = after(ENDS_PHRASE);

const siblings = new Map<MetGroup, readonly Mention[]>();

/** What people tell of in one breath with a code that they meet; nothing for other codes. */
export function siblingsOf({ code, likelyFamilies }: Mention): readonly Mention[] {
  if (code.kind !== 'number' || code.form !== 'decimal') return [];
  // Without words that tell it, a number is a system error code.
  const families: readonly Family[] = likelyFamilies[0] ? [likelyFamilies[0]] : ['win32', 'winsock'];
  const group = MET_CODES.find((numbers) => families.some((family) => numbers[family]?.includes(code.value)));
  if (!group) return [];
  const known = siblings.get(group) ?? FAMILIES.flatMap((other) => asSiblings(group, other));
  siblings.set(group, known);
  return known;
}

function asSiblings(group: MetGroup, family: Family): readonly Mention[] {
  return (group[family] ?? []).map((value) => ({
    kind: 'code',
    start: 0,
    end: 0,
    code: { kind: 'number', value, form: 'decimal' },
    likelyFamilies: [family],
    products: [],
    certainty: 'likely',
    statedValue: undefined,
    reasons: ['sibling'],
  }));
}

/** Between a code and the next that is told of with it: "787, 835". */
const JOINT = /^["”»'’`]?\s?[,/;、，]\s?["“«'`]?$/u;

/** Goes on with a list of codes that the page has proved, or that are told of like them. */
export function continuesTelling(last: Mention, text: string, start: number): boolean {
  return JOINT.test(text.slice(last.end, start));
}

/** So many digits at the end of a phrase are told of, where the same text has a code beside which people meet them. */
const MIN_CLEAR = 1000;

/** The word before is no name of a product. */
const AFTER_PLAIN_WORD = before("(?<![\\p{L}\\d])(?-i:\\p{Ll})[\\p{L}'’-]{1,30} ");

/**
 * "On the second node it's 1069 instead", "mit PPTP kommt 619": what programs say is told by its number.
 * `isBesideCode`: the same text has a code of the kind.
 */
export function isToldLikeCode(candidate: Candidate, isBesideCode: boolean): boolean {
  const { context, token, value } = candidate;
  if (value < MIN_VALUE || !isInSentence(candidate) || countsOrNames(candidate)) return false;
  const { text } = context;
  const isAtEnd = BEFORE_END.matchesAt(text, token.end);
  if (isBesideCode && value >= MIN_CLEAR && isAtEnd && AFTER_PLAIN_WORD.matchesAt(text, token.start))
    return true;
  if (token.end - token.start >= MIN_DIGITS) return AFTER_REPORT.matchesAt(text, token.start);
  return isAtEnd && AFTER_CLEAR_REPORT.matchesAt(text, token.start);
}
