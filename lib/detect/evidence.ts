/** Characters of text before and after a token that may speak for or against it. */
export const REACH_BEFORE = 48;
export const REACH_AFTER = 24;

/** One row of evidence: words near a number that make it a code, or make it something else. */
export interface Evidence {
  readonly id: string;
  /** Matched against the text before (ending at the token) or after (beginning at it). */
  readonly side: 'before' | 'after';
  readonly pattern: RegExp;
  readonly says: 'code' | 'not a code';
  /** Texts in which the number in «» is and is not decided by this row. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** Rows that speak against come first: one of them outweighs any that speaks for. */
export const EVIDENCE: readonly Evidence[] = [
  {
    id: 'a range of numbers',
    side: 'before',
    pattern: /\d\s?(?:-|–|to|through|bis)\s?$/,
    says: 'not a code',
    yes: ['errors 1300 to «1699»'],
    no: ['error «1603»'],
  },
  {
    id: 'the start of a range',
    side: 'after',
    pattern: /^\s?(?:-|–|to|through|bis)\s?\d/,
    says: 'not a code',
    yes: ['errors «1300» to 1699', 'System error codes («1300»-1699)'],
    no: ['error «1603» - the installation failed'],
  },
  {
    id: 'a quantity',
    side: 'after',
    pattern: /^\s?(?:times|seconds|minutes|hours|ms|[KMGT]i?B|bytes|files|rows|users|percent|errors)\b/i,
    says: 'not a code',
    yes: ['failed «5» times', 'failed after «30» seconds'],
    no: ['error «5» (the file is open)'],
  },
  {
    id: 'a line, port, event, version or HTTP status',
    side: 'before',
    pattern:
      /\b(?:line|port|event(?: ?id)?|version|build|page|step|http(?:\/[\d.]+)?(?: status| error)?(?: code)?|sql|errno|pid|vlan)[:#= ]{0,2}$/i,
    says: 'not a code',
    yes: ['error on line «1603»', 'HTTP error «404»'],
    no: ['error code «1603»'],
  },
  {
    id: 'the word for an error or a result',
    side: 'before',
    pattern:
      /\b(?:errors?|err|error ?codes?|exit ?codes?|return(?:ed|s|ing)?(?: ?(?:code|value))?|code|status|result|GetLastError\(?\)?|last ?error|win32 ?error|WinError|failed(?: with)?)(?:(?: (?:code|number|status|value|was|is|of|with))?[\s:=#([\-–"'`]{0,4}){1,2}$/i,
    says: 'code',
    yes: ['error «1603»', 'Exit code: «1603»', 'Error status = «1603»', 'failed with error code «1603»'],
    no: ['bought for «1603» euros'],
  },
  {
    id: 'a value that is said to be the code',
    side: 'before',
    pattern:
      /\b(?:numeric value|decimal value|hexadecimal representation|hex value|representation) (?:of|is) $/i,
    says: 'code',
    yes: ['with the numeric value of «1640»'],
    no: ['a value of «1640»'],
  },
];
