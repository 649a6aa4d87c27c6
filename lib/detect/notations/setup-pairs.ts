import { parseNumber } from '../../codes/parse.ts';
import type { Token } from '../tokens.ts';
import type { Shape } from './notations.ts';

/**
 * The two numbers of an upgrade result, with or without their marks: `0xC1900101 - 0x20017`, `C1900101-20017`,
 * `0x80070003 – 0xA001B`. The first has its mark or is a result of the upgrade itself.
 */
const PAIR =
  /(?<![\w#$%.])(0[xX](?:C19\d{5}|80[0-9A-F]{6})|C19\d{5})\s?[-–—]\s?((?:0[xX])?0{0,3}[0-9A-F][0-9A-F]{4})(?![\w-]|\.\d)/gi;

/** Both numbers of each pair, the second as phase and operation of the upgrade. */
export function setupTokens(text: string): Token[] {
  return [...text.matchAll(PAIR)].flatMap(({ 0: all, 1: result = '', 2: extend = '', index }) => [
    ...hexToken(result, index, 'hex'),
    ...hexToken(extend, index + all.length - extend.length, 'extend'),
  ]);
}

function hexToken(text: string, start: number, shape: Shape): Token[] {
  const number = parseNumber(/^0x/i.test(text) ? text : `0x${text}`);
  if (!number) return [];
  return [{ start, end: start + text.length, shape, code: { kind: 'number', ...number } }];
}
