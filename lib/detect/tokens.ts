import type { Code } from '../codes/code.ts';
import { parseNumber, plainName } from '../codes/parse.ts';

/** The shapes that codes have in text. */
export type Shape =
  | 'name'
  /** `0x…`, `&H…`, `…h`: hex by its own mark. */
  | 'hex'
  /** Eight hex digits without a mark: `80070643`, `c0000005`. */
  | 'bare-hex'
  /** `0x8007 0643`: a space has slipped in. */
  | 'split-hex'
  | 'decimal'
  /** A stop code, hex with or without a mark, that the words before it reveal. */
  | 'stop'
  /** A number beside its facility: `facility 7, code 1603`. */
  | 'pair'
  | 'negative';

/** A piece of text with the shape of a code; whether it is one is for the evidence around it to say. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
  readonly code: Code;
}

/** One row for each notation, tried in this order. `yes` and `no` are its tests: «» marks what is found. */
export interface Notation {
  readonly shape: Shape;
  readonly pattern: RegExp;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/**
 * Each pattern begins where no word character precedes and has bounded repetition, so that one pass over the
 * text costs in proportion to its length.
 */
export const NOTATIONS: readonly Notation[] = [
  {
    shape: 'name',
    pattern:
      /(?<![\w\\$%@])_?[A-Z][A-Za-z0-9]{0,30}(?:\\?_[A-Za-z0-9]{1,40}){1,16}(?!\w|\\_|%)|\bWSA[A-Z]{4,30}\b/,
    yes: [
      '«ERROR_ACCESS_DENIED»',
      '«ERROR\\_ACCESS\\_DENIED»',
      "«STATUS_ACCESS_DENIED»'s",
      'Win32Error.«ERROR_FILE_NOT_FOUND»',
      '`«E_FAIL»`',
      '«WSAECONNRESET».',
      '«NERR_NetNotStarted»,',
      'HCS/«HCS_E_SERVICE_NOT_AVAILABLE»',
    ],
    no: ['$ERROR_CODE', '%ERROR_LEVEL%', 'some_function', 'ERROR'],
  },
  {
    shape: 'split-hex',
    pattern: /(?<![\w#$%.])0[xX][89C][0-9A-Fa-f]{3}[ \u00A0][0-9A-Fa-f]{4}(?![\w`])/,
    yes: ['«0x8007 0643»'],
    no: ['0x80070643', '0x12 0x34'],
  },
  {
    shape: 'hex',
    pattern:
      /(?<![\w#$%.])[0Oo][xX][0-9A-Fa-f][0-9A-Fa-fOo]{0,15}(?:[uU]?[lL]{0,2})?(?![\w`])|(?<!\w)&[Hh][0-9A-Fa-f]{1,8}&?(?!\w)|(?<![\w.#-])[0-9][0-9A-Fa-f]{3,8}[hH](?!\w)/,
    yes: [
      '«0x80070643»',
      '«0X643»',
      '«Ox80070005»',
      '«0x8OO70005»',
      '«0x00041300L»',
      '«0xC0000005UL»',
      '«&H80070005»',
      '«80070643h»',
      'HCS/«0x80370102»',
      '(«0x643»)',
    ],
    no: ['#0x123', '0xDEADBEEF`00000000', '0x80070643x', '0x123456789abcdef01'],
  },
  {
    shape: 'bare-hex',
    pattern: /(?<![\w#$%.:`'-])(?:[89CDEcde][0-9A-Fa-f]{7}|0000[0-9A-Fa-f]{4})(?![\w`-]|\.\d)/,
    yes: ['[«80072EE2»]', 'memory: «80070643»,', '«c000021a» {Fatal'],
    no: ['00000000`c0000005', '80073cf9-1c2d', '#80070005', 'dword:80070005', '20240205'],
  },
  {
    shape: 'negative',
    pattern: /(?<![\w.,:#/\\$€£%)\]-])[-\u2010-\u2013\u2212]\d{5,10}(?![\w%°€]|[.,:]\d)/,
    yes: ['«-2147023293»', 'code «–2147023293».', '(«−1073740791»)'],
    no: ['-13', 'a-2147023293', '2020-2147023293'],
  },
  {
    shape: 'decimal',
    pattern: /(?<![\w.,:#\\$€£%-]|(?<!\d)\/)\d{1,10}(?![\w%°€²³]|[.,:]\d|-\d|\/\d{1,2}\/\d)/,
    yes: ['error «1603»', '(«1603»)', '«1603»/«1618»', '[WinError «5»]', '«5».'],
    no: ['1603s', '#1603', '10.0.0.1603', '16:03', '1,603', '12%', '2024-01-18', '$1603'],
  },
];

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
      return { kind: 'name', name: plainName(raw) };
    case 'bare-hex':
      return numberCode(`0x${raw}`);
    case 'split-hex':
      return numberCode(raw.replace(/\s/, ''));
    case 'hex':
      return numberCode(raw.replace(/&$/, ''));
    case 'decimal':
    case 'negative':
    case 'stop':
    case 'pair':
      return numberCode(raw);
  }
}

function numberCode(text: string): Code | undefined {
  const number = parseNumber(text);
  return number && { kind: 'number', ...number };
}
