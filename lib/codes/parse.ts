import { isUint32, toUint32, type Uint32 } from './int32.ts';

/** How a number was written; it decides which readings are likely. */
export type NumberForm = 'decimal' | 'negative' | 'hex' | 'bare-hex';

/** A number somebody wrote, with the way it was written. */
export interface WrittenNumber {
  readonly value: Uint32;
  readonly form: NumberForm;
}

/** After a hyphen-minus, hyphen, non-breaking hyphen, figure dash, en dash, minus sign, small or fullwidth hyphen. */
const NEGATIVE = /^[-\u2010\u2011\u2012\u2013\u2212\uFE63\uFF0D]\d{1,10}$/;

/** Characters that pages put inside a code without meaning to: soft hyphen, zero-width space and joiners. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

const LOWEST_INT32 = -0x8000_0000;

/** Without the invisible characters that break a code for line wrapping. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** A code on one line as a user sees it: no invisible characters, single spaces. */
export function tidyText(text: string): string {
  return stripInvisible(text).replace(/\s+/g, ' ').trim();
}

/** `0x643`, `0X80070643L`, `Ox80070005` (letter O), `&H80070005`, `80070643h`: the digits, or undefined. */
function hexDigits(text: string): string | undefined {
  const prefixed = /^(?:[0Oo][xX×]|&[hH])([0-9A-Fa-fOo]{1,16})(?:[uU]?[lL]{0,2}|[lL][uU])$/.exec(text);
  const suffixed = /^([0-9A-Fa-f]{1,16})[hH]$/.exec(text);
  return (prefixed?.[1] ?? suffixed?.[1])?.replace(/[oO]/g, '0');
}

/** Sign-extended 64-bit spellings (`0xFFFFFFFF80070005`) and leading zeros count as their low 32 bits. */
function uint32FromHex(digits: string): Uint32 | undefined {
  const extended = /^F{8}([89A-F][0-9A-F]{7})$/i.exec(digits);
  const value = Number.parseInt(extended?.[1] ?? digits, 16);
  return isUint32(value) ? value : undefined;
}

/**
 * Reads one number in any notation people use for codes. The whole text must be the number; surrounding
 * white space and invisible characters are ignored. Decimals from -2147483648 to 4294967295. Digits with a
 * letter A-F and no prefix (`c0000005`) come back as `bare-hex`; undefined when it is no such number.
 */
export function parseNumber(text: string): WrittenNumber | undefined {
  const trimmed = stripInvisible(text).trim();
  const digits = hexDigits(trimmed);
  if (digits !== undefined) return written(uint32FromHex(digits), 'hex');
  if (/^\d{1,10}$/.test(trimmed)) {
    const value = Number(trimmed);
    return isUint32(value) ? { value, form: 'decimal' } : undefined;
  }
  if (NEGATIVE.test(trimmed)) {
    const value = -Number(trimmed.slice(1));
    return value < 0 && value >= LOWEST_INT32 ? { value: toUint32(value), form: 'negative' } : undefined;
  }
  if (/^[0-9A-Fa-f]{2,8}$/.test(trimmed)) return written(uint32FromHex(trimmed), 'bare-hex');
  return undefined;
}

function written(value: Uint32 | undefined, form: NumberForm): WrittenNumber | undefined {
  return value === undefined ? undefined : { value, form };
}

/** `ERROR\_ACCESS\_DENIED` and `Win32Error.ERROR_ACCESS_DENIED` as the plain symbolic name. */
export function plainName(text: string): string {
  const bare = stripInvisible(text).replaceAll('\\_', '_').trim();
  return bare.slice(Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(':')) + 1);
}
