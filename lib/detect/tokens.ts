import type { Code } from '../codes/code.ts';
import { parseNumber, plainName } from '../codes/parse.ts';

/** A piece of text with the shape of a code; whether it is one is for the evidence around it to say. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly code: Code;
}

/**
 * One pass over the text finds every token. Each alternative begins where no word character precedes and has
 * bounded repetition, so the cost is linear in the length of the text.
 */
const TOKEN = new RegExp(
  [
    // Symbolic names: upper-case words joined by underscores, Markdown-escaped or not; WSAE… and NERR_… too.
    /(?<![\w\\])(?:_?[A-Z][A-Z0-9]{0,30}(?:\\?_[A-Za-z0-9]{1,40}){1,16}|WSA[A-Z]{4,30})(?![\w\\]|[([]?\))/,
    // 0x hex with optional L or UL suffix; letter O for the zero only before x and a digit.
    /(?<![\w#$])[0Oo][xX][0-9A-Fa-f]{1,16}(?:[uU]?[lL]{0,2})?(?!\w)/,
    // Decimals with optional minus sign.
    /(?<![\w.,:#/\\$€£-])[-–−]?\d{1,10}(?![\w%°€]|[.,:]\d)/,
  ]
    .map((part) => part.source)
    .join('|'),
  'g',
);

/** All tokens of a text, in order, without overlaps. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [raw] = match;
    const code = toCode(raw);
    if (code) tokens.push({ start: match.index, end: match.index + raw.length, code });
  }
  return tokens;
}

function toCode(raw: string): Code | undefined {
  if (/^[\dOo–−-]/.test(raw)) {
    const number = parseNumber(raw);
    return number && { kind: 'number', ...number };
  }
  return { kind: 'name', name: plainName(raw) };
}
