import { parseNumber } from '../../codes/parse.ts';
import type { Token } from '../tokens.ts';

/** Between a name and the number that a program gives it: `= 5`, `: u32 = 0x3E5`, `= (DWORD)5`, `5L` after a #define. */
const ASSIGNED =
  /^(?:\s{0,40}(?::\s?[\w.<>]{1,30}\s?)?:?=\s{0,8}|[ \t]{1,60})(?:\(\(?\w{1,20}\)\s?|_\w{1,30}\(|\w{1,20}\()?\(?(0[xX][0-9A-Fa-f]{1,8}|\d{1,10})(?:[uUlL]{0,3}|_?[iu](?:16|32|64))(?![\w.])/;

/** How much text after a name is looked at. */
const REACH = 160;

/** Where a program gives a name its number. */
export interface Definition {
  /** Offsets of the number in the text. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** `ERROR_IO_PENDING = 997`, `#define ERROR_X 5L`: the number that the text after a name gives it. */
export function definitionAfter(text: string, name: Token): Definition | undefined {
  const rest = text.slice(name.end, name.end + REACH);
  const match = ASSIGNED.exec(rest);
  const [all, written = ''] = match ?? [];
  if (all === undefined) return undefined;
  const at = all.lastIndexOf(written);
  if (!/[=]/.test(all.slice(0, at)) && !isDefined(text, name)) return undefined;
  const value = parseNumber(written)?.value;
  if (value === undefined) return undefined;
  return { start: name.end + at, end: name.end + at + written.length, value };
}

/** The line of the name begins with `#define`. */
function isDefined(text: string, { start }: Token): boolean {
  return /#\s?define\s{1,20}$/.test(text.slice(Math.max(0, start - 32), start));
}
