import { parseNumber, plainName } from '../codes/parse.ts';
import { words } from '../words/words.ts';
import type { ReadText } from './site.ts';

/** A code to ignore from what somebody typed: a symbolic name or a number in any notation, in capitals. */
export function readIgnoredCode(text: string): ReadText {
  const typed = text.trim();
  if (typed === '') return { ok: false, problem: words('typeCode') };
  if (typed.length <= 100 && parseNumber(typed)) return { ok: true, value: typed.toUpperCase() };
  const name = plainName(typed);
  if (name.length <= 100 && /^[a-z_]\w*$/i.test(name)) return { ok: true, value: name.toUpperCase() };
  return { ok: false, problem: words('noCodeTyped', typed.slice(0, 80)) };
}

/** An ignored code as people write it: the mark of a hex number is small. */
export function ignoredCodeTitle(code: string): string {
  return code.replace(/^0X/, '0x');
}
