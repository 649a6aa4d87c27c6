import type { Candidate } from '../candidate.ts';
import { before, GLUE, NO_CODE, type Rule } from '../classify/rule.ts';
import { MAPI, THREAT } from '../vocabulary/other-systems.ts';
import { ERROR_WORD } from '../vocabulary/words.ts';

const AFTER_ERROR_WORD = before(`${ERROR_WORD}${GLUE}`);

function followsErrorWord({ context, token }: Candidate): boolean {
  return AFTER_ERROR_WORD.matchesAt(context.text, token.start);
}

/** The types of MAPI properties, in the low half of their tags. */
const MAPI_TYPES = [
  0x2, 0x3, 0x5, 0xb, 0xd, 0x14, 0x1e, 0x1f, 0x40, 0x48, 0x102, 0x1003, 0x101e, 0x101f, 0x1102,
];

function isLikePropertyTag({ value }: Candidate): boolean {
  return MAPI_TYPES.includes(value & 0xffff);
}

/** Numbers of other systems that look like codes and never are, whatever speaks for them. */
export const OTHER_NUMBERS: readonly Rule[] = [
  {
    id: 'threat-id',
    shapes: ['decimal'],
    values: [0x8000_0000, 0xffff_ffff],
    around: THREAT,
    unless: [followsErrorWord],
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['Trojan:Win32/Foo was found, error «2147942405»'],
    no: import.meta.noExamples ?? ['ThreatID: «2147735503» failed to be removed'],
  },
  {
    id: 'property-tag',
    shapes: ['hex', 'bare-hex'],
    values: [0x8000_0000, 0xffff_ffff],
    page: MAPI,
    is: [isLikePropertyTag],
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['MAPI failed with «0x8004010F»'],
    no: import.meta.noExamples ?? ['the MAPI property «0x8005001E» failed'],
  },
];
