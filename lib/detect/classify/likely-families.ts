import type { Family } from '../../codes/families.ts';
import type { Candidate } from '../candidate.ts';
import { type Distance, FAMILY_RULES, type FamilyRule } from '../rules/families.ts';
import { SMALL } from '../sizes.ts';
import { after, before } from './rule.ts';

/** Families that words point to, and the rule that told so. */
export interface LikelyFamilies {
  readonly families: readonly Family[];
  readonly rule: string;
}

const DISTANCES: readonly Distance[] = ['beside', 'near', 'around'];

/** Families told by the closest words: those beside the number, then the block, then what stands around it. */
export function likelyFamilies(candidate: Candidate): LikelyFamilies | undefined {
  const { token, value } = candidate;
  if (token.code.kind !== 'number' || value > SMALL) return wideStopCode(candidate);
  for (const distance of DISTANCES) {
    const row = FAMILY_RULES.find((rule) => fits(rule, candidate, distance));
    if (row) return { families: row.families, rule: row.id };
  }
  return undefined;
}

function fits({ words, values, is }: FamilyRule, candidate: Candidate, distance: Distance): boolean {
  const { context, token, value } = candidate;
  if (values && (value < values[0] || value > values[1])) return false;
  if (is && !is(candidate, distance)) return false;
  switch (distance) {
    case 'beside':
      return words.test(context.text.slice(Math.max(0, token.start - 80), token.end + 40));
    case 'near':
      return context.says(token, words);
    case 'around':
      return context.saysOnPage(token, words);
  }
}

const AFTER_STOP = before(/(?:stop(?: ?code)?|bug ?check(?: ?code)?|bccode)\W{0,4}(?:0x)?/i);
const FATAL_SYSTEM_ERROR = after(/ \{Fatal System Error\}/i);

/** Stop codes above 16 bits: 0xC000021A is also an NTSTATUS. */
function wideStopCode({ context: { text }, token }: Candidate): LikelyFamilies | undefined {
  const isStop = AFTER_STOP.matchesAt(text, token.start) || FATAL_SYSTEM_ERROR.matchesAt(text, token.end);
  return isStop ? { families: ['bugcheck'], rule: 'stop-code' } : undefined;
}
