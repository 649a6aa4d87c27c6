import type { Code } from '../codes/code.ts';
import { spelledAsDefined } from '../codes/name-spellings.ts';
import { parseNumber, plainName } from '../codes/parse.ts';
import { NOTATIONS, type Shape } from './notations/notations.ts';

/** A piece of text with the shape of a code; whether it is one is for the evidence around it to say. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
  readonly code: Code;
}

const TOKEN = new RegExp(NOTATIONS.map(({ pattern }) => `(${pattern.source})`).join('|'), 'g');

/** All tokens of a text, in order, without overlaps. Linear in the length of the text. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [raw] = match;
    const row = match.findIndex((group, index) => index > 0 && group !== undefined) - 1;
    const shape = NOTATIONS[row]?.shape;
    const code = shape && toCode(raw, shape);
    if (code) tokens.push({ start: match.index, end: match.index + raw.length, shape, code });
  }
  return tokens;
}

function toCode(raw: string, shape: Shape): Code | undefined {
  switch (shape) {
    case 'name':
      return { kind: 'name', name: spelledAsDefined(plainName(raw)) };
    case 'bare-hex':
      return numberCode(`0x${raw.replace(/^[fF]{8}/, '')}`);
    case 'split-hex':
      return numberCode(raw.replace(/\s/, ''));
    case 'negative':
      return numberCode(raw.replace(/^0n|\s/, ''));
    case 'hex':
      return numberCode(raw.replace(/&$/, '').replace(/^[xX]/, '0x').replace('×', 'x'));
    case 'decimal':
      return numberCode(raw.replace(/^0n|[uUlL]+$|_?[iu](?:16|32|64)$/g, ''));
    case 'extend':
    case 'ldap':
    case 'stop':
    case 'pair':
      return numberCode(raw);
  }
}

function numberCode(text: string): Code | undefined {
  const number = parseNumber(text);
  return number && { kind: 'number', ...number };
}
