import { hresultFromWin32 } from '../../codes/hresult.ts';
import { type Candidate, JOINT, tokenBeside } from '../candidate.ts';
import { code, type Rule } from '../classify/rule.ts';
import { SMALL } from '../sizes.ts';
import type { Token } from '../tokens.ts';
import { TROUBLE } from '../vocabulary/words.ts';
import { ERROR_NAME, lastName, namesAnError } from './names.ts';

/** Two spellings of one number stand at most this many characters apart. */
const MAX_APART = 8;

/** Two spellings of the same value side by side: they prove each other. */
export function isSpeltTwice(text: string, a: Token | undefined, b: Token | undefined): boolean {
  if (!a || !b || !(isWrappedIn(a, b) || isSameValue(a, b))) return false;
  const joint = text.slice(a.end, b.start);
  return joint.length <= MAX_APART && JOINT.test(joint);
}

/** One value in two notations. */
function isSameValue(a: Token, b: Token): boolean {
  if (a.code.kind !== 'number' || b.code.kind !== 'number') return false;
  return a.code.value === b.code.value && a.shape !== b.shape;
}

/** One code in two notations: one value, or a code and the HRESULT that wraps it. */
export function isSameCode(a: Token, b: Token): boolean {
  return isSameValue(a, b) || isWrappedIn(a, b) || isWrappedIn(b, a);
}

/** `0x102, 0x80070102`: a code and the HRESULT that wraps it. */
export function isWrappedIn(a: Token | undefined, b: Token | undefined): boolean {
  if (a?.code.kind !== 'number' || b?.code.kind !== 'number' || a.code.value > SMALL) return false;
  return a.code.value > 0 && hresultFromWin32(a.code.value) === b.code.value;
}

/** Below this a decimal and its hex are as likely a flag or a count as a code. */
const MIN_PAIR = 1000;

/** From here on a power of two is a flag or half of a range, whatever is said around. */
const MIN_MASK = 4096;

/** And below this words in the neighbourhood do not help. */
const MIN_PAIR_WITH_WORDS = 10;

/** `5 (0x00000005)`: eight digits are how Windows writes its codes. */
function isPadded({ shape, start, end }: Token): boolean {
  return shape === 'hex' && end - start === 10;
}

/** Two spellings of one value prove each other, unless the value is small or a power of two: then words must help. */
function isProvedByPair(candidate: Candidate): boolean {
  const { context, token, value } = candidate;
  const [previous, next] = [tokenBeside(candidate, -1), tokenBeside(candidate, 1)];
  if (!isSpeltTwice(context.text, previous, token) && !isSpeltTwice(context.text, token, next)) return false;
  if (value < MIN_PAIR_WITH_WORDS && !isPadded(token) && !(next && isPadded(next))) {
    return ERROR_NAME.test(lastName(candidate));
  }
  if (isWrappedIn(token, next) || isWrappedIn(previous, token)) return true;
  if (namesAnError(candidate)) return true;
  const isPowerOfTwo = (value & (value - 1)) === 0;
  if (isPowerOfTwo && value >= MIN_MASK) return false;
  return (value >= MIN_PAIR && !isPowerOfTwo) || context.saysAround(token, TROUBLE);
}

export const PAIRS: readonly Rule[] = [
  {
    id: 'two-spellings',
    is: [isProvedByPair],
    says: code('certain'),
    yes: import.meta.noExamples ?? ['«1603» (0x643)', '«258», 0x80070102'],
    no: import.meta.noExamples ?? ['«1024» (0x400)', 'Fehler: 50,00 Hz = «16384» (0x4000)'],
  },
];
