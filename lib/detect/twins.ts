import { hresultFromWin32 } from '../codes/hresult.ts';
import { namesAnError } from './naming.ts';
import { JOINT, numberOf, type Scene, SMALL, trouble } from './scene.ts';
import type { Token } from './tokens.ts';

/** Twins of one number stand at most this many characters apart. */
const TWIN_REACH = 8;

/** Two spellings of the same value side by side: they prove each other. */
export function twins(text: string, a: Token | undefined, b: Token | undefined): boolean {
  if (a?.code.kind !== 'number' || b?.code.kind !== 'number') return false;
  if (!wraps(a, b) && (a.code.value !== b.code.value || a.shape === b.shape)) return false;
  const joint = text.slice(a.end, b.start);
  return joint.length <= TWIN_REACH && JOINT.test(joint);
}

/** `0x102, 0x80070102`: a code and the HRESULT that wraps it. */
function wraps(a: Token | undefined, b: Token | undefined): boolean {
  if (a?.code.kind !== 'number' || b?.code.kind !== 'number' || a.code.value > SMALL) return false;
  return a.code.value > 0 && hresultFromWin32(a.code.value) === b.code.value;
}

/** Below this a decimal and its hex are as likely a flag or a count as a code. */
const LEAST_TWIN = 1000;

/** And below this words in the neighbourhood do not help. */
const LEAST_TWIN_WITH_WORDS = 10;

/** Two spellings of one value prove each other, unless the value is small or a power of two: then words must help. */
export function isProvedByTwin(scene: Scene, index: number): boolean {
  const [previous, token, next] = [scene.tokens[index - 1], scene.tokens[index], scene.tokens[index + 1]];
  if (!token || !(twins(scene.text, previous, token) || twins(scene.text, token, next))) return false;
  const value = numberOf(token);
  if (value < LEAST_TWIN_WITH_WORDS) return false;
  if (wraps(token, next) || wraps(previous, token)) return true;
  const isPowerOfTwo = (value & (value - 1)) === 0;
  return (value >= LEAST_TWIN && !isPowerOfTwo) || namesAnError(scene, index) || trouble(scene, token);
}
