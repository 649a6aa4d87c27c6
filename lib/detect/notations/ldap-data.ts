import { parseNumber } from '../../codes/parse.ts';
import type { Token } from '../tokens.ts';

/**
 * What a domain controller adds to a refused bind: `AcceptSecurityContext error, data 52e, v2580`. The number after
 * "data" is a system error code in hex, and people quote it the same way.
 */
const DATA = /\bdata (?=[0-9a-f]{3}\b)(52[5e]|53[0-3]|568|57[67]|701|77[35])\b/gi;

/** Tokens for these numbers, where the text is about such a bind. */
export function ldapTokens(text: string): Token[] {
  if (!/AcceptSecurityContext|LDAP|\bdata 52e\b/i.test(text)) return [];
  return [...text.matchAll(DATA)].flatMap(({ 0: all, 1: digits = '', index }): Token[] => {
    const number = parseNumber(`0x${digits}`);
    const end = index + all.length;
    return number
      ? [{ start: end - digits.length, end, shape: 'ldap', code: { kind: 'number', ...number } }]
      : [];
  });
}
