import type { Code } from '../../codes/code.ts';
import { toUint32 } from '../../codes/int32.ts';
import { parseNumber } from '../../codes/parse.ts';
import { isAboutPrinting, isHexTopic } from './topics.ts';

/** A number in a question that can be a code. */
export interface AskedNumber {
  /** As it is written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What it can stand for, likeliest first. */
  readonly codes: readonly Code[];
  /** How much speaks for it; the highest is what the question is about. */
  readonly strength: number;
}

/** Strengths: what proves a number, what it looks like, and a number that just stands there. */
const PROVED = 100;
const FAILURE_HEX = 80;
const LARGE = 70;
const PADDED_HEX = 62;
export const AFTER_ERROR = 60;
const SHORT_HEX = 50;
const AFTER_CODE = 45;
export const PLAIN_NUMBER = 20;

const WIDE = 0x1_0000;
const FAILURE = 0x8000_0000;

/** What a rule finds: the digits and how to read them. */
interface Notation {
  readonly pattern: RegExp;
  readonly strength: number | ((text: string, question: string, at: number) => number);
  readonly read: (digits: string, question: string) => readonly Code[];
  /** Asked only of questions that match. */
  readonly when?: RegExp;
}

/** The first rule that takes a part of the question keeps it. The first group holds the digits. */
const NOTATIONS: readonly Notation[] = [
  // AcceptSecurityContext error, data 52e: the system error code of a failed LDAP bind, in hex.
  {
    pattern: /\bdata ([0-9a-f]{3,4})\b/gi,
    when: /ldap|securitycontext|dsid/i,
    strength: PROVED,
    read: (digits) => number(`0x${digits}`),
  },
  // BugcheckCode 278: events tell stop codes in decimal
  { pattern: /\bbugcheckcode\W{1,3}(\d{1,10})(?!\w)/gi, strength: PROVED, read: number },
  // %%1058 in an event, (os error 2) in Rust, [WinError 5] in Python.
  {
    pattern: /%%(\d{1,10})\b|\bos error (\d{1,5})\b|\bWinError (\d{1,5})\b/gi,
    strength: PROVED - 5,
    read: number,
  },
  // 0x80070643, Ox80070005, 0x8007 0643, 0xFFFFFFFF80070005, &H80070005, 80070643h
  {
    pattern:
      /(?<![\w#])((?:[0Oo][xX]|&[hH])[0-9A-Fa-fOo]{4}[ \u00A0][0-9A-Fa-f]{4}(?![\w])|(?:[0Oo][xX]|&[hH])[0-9A-Fa-fOo]{1,16}(?:[uU]?[lL]{0,2})?(?!\w)|[0-9][0-9A-Fa-f]{3,8}[hH](?!\w))/g,
    strength: hexStrength,
    read: (digits) => number(digits.replace(/[ \u00A0]/, '')),
  },
  // resultMapped=80070643, c0000005, 0000009f
  {
    pattern: /(?<![\w#{-])((?:[89C-Fc-f][0-9A-Fa-f]{7}|0000[0-9A-Fa-f]{4}))(?![\w}-])/g,
    strength: (text) => (/^[8C]/i.test(text) ? FAILURE_HEX - 2 : PADDED_HEX - 4),
    read: (digits) => number(`0x${digits}`),
  },
  // -2147023293
  {
    pattern: /(?<![\w.,:])([-\u2010-\u2013\u2212]\d{5,10})(?![\w%]|[.,]\d)/g,
    strength: LARGE + 6,
    read: number,
  },
  // 2,147,942,405
  {
    pattern: /(?<![\w.,:#$€£])(\d{1,3}(?:[,.' \u00A0]\d{3}){2,3})(?![\w%]|[.,]\d)/g,
    strength: LARGE,
    read: (digits) => large(digits.replace(/\D/g, '')),
  },
  {
    pattern: /(?<![\w.,:#$€£\\/-]|\d\/)(\d{7,10})(?![\w%]|[.,:]\d|-\d)/g,
    strength: LARGE,
    read: (digits) => (isDate(digits) ? [] : large(digits)),
  },
  // bluescreen 9F, stop 7B, bugcheck 1a
  {
    pattern: /(?<![\w.#-])([0-9A-Fa-f]{1,4})(?![\w%]|[.,:]\d|-\d)/g,
    when: /bsod|blue ?screen|stop|bug ?check|bccode|livekernelevent/i,
    strength: (text) => (/\d/.test(text) ? AFTER_CODE + 10 : 0),
    read: (digits, question) => (/\d/.test(digits) && isHexTopic(question) ? hexFirst(digits) : []),
  },
  // printer 11b, printer error 709: system error codes in hex, as the dialogs of printing show them
  {
    pattern: /(?<![\w.#-])([0-9A-Fa-f]{2,3})(?![\w%]|[.,:]\d|-\d)/g,
    strength: (text, question, at) =>
      /[a-f]/i.test(text) ? AFTER_CODE + 10 : decimalStrength(text, question, at),
    read: (digits, question) =>
      isAboutPrinting(question) && /\d/.test(digits) && (digits.length > 2 || /[a-f]/i.test(digits))
        ? hexFirst(digits)
        : [],
  },
  // 1603, "1603", #1603, [5], (43), error:1603
  {
    pattern: /(?<![\w.,$€£\\%]|\d[:/-])#?(\d{1,6})(?![\w%°]|[.,:]\d|[-/]\d)/g,
    strength: decimalStrength,
    read: number,
  },
];

/** A word before a number that makes it something else: a version, a place, a count. */
const ELSEWHERE =
  /(?:\b(?:windows(?: server)?|win|server|office|outlook|excel|word|visual studio|vs|visual c\+\+|vc\+\+|exchange|sharepoint|sql|version|v|ver|build|release|kb|event(?: ?id)?s?|eventid|ids?|port|ports|udp|tcp|vlan|line|lines|row|page|step|pid|tid|thread|session|attempt|protocol|ipv|directx|dx|opengl|rtx|gtx|rx|geforce|radeon|core|ryzen|nvidia|python|node|java|jdk|php|\.net(?: framework| core)?|net framework|framework|room|building|chapter|figure|drive|disk|disc|partition|volume|cpu|level|severity|phase|stage|process|generation|gen|sp|service pack|update|patch|release|model|galaxy|iphone|ps|xbox|parameter|param|arg\d?|p)|\d{1,2}h)[ #:=.-]{0,2}(?:id[ :=#]{0,2})?$/i;

/** A word after a number that makes it a count. */
const COUNTED =
  /^[ -]?(?:%|gb|mb|kb|tb|gib|mib|bytes?|bits?|ghz|mhz|hz|fps|ms|s|sec(?:ond)?s?|min(?:ute)?s?|h|hours?|days?|weeks?|months?|years?|times?|x|files?|users?|clients?|pcs?|computers?|machines?|devices?|servers?|connections?|attempts?|retries|percent|euros?|dollars|mm|cm|km|°|watts?|volts?|pages?|rows?|lines?|characters?|cores?|threads?|ports?)(?![\w])/i;

const ERROR_BEFORE =
  /(?:err(?:or|eur|o|ore|no)?s?|fehler(?:code|nummer)?|b[łl][ąa]d|hata|ошибк\p{L}*|错误|錯誤|エラー|오류|getlasterror|lasterror|exit|exitcode|errorlevel|return(?:ed)?|rc|hr|hresult|win32|system error|result|status|failed|failure|exception|msi|installer|ras|vpn|wininet|winhttp|winsock|net use|stop|bugcheck|bsod)[^\p{L}\d]{0,4}(?:with[^\p{L}\d]{1,2})?(?:(?:code|status|number|value|result|nr|no|system|kodu|kod|código|codice|код|代码|コード|코드|was|is|of|win32)[^\p{L}\d]{0,4}){0,2}$/iu;

const CODE_BEFORE = /\b(?:code|kod|código|codice|nummer|number|nr|no)[^\p{L}\d]{0,3}$|%%$/iu;

/** All numbers of a question that can be codes, the strongest first. */
export function askedNumbers(question: string): AskedNumber[] {
  const taken: AskedNumber[] = [];
  const ignored = parameters(question);
  for (const { pattern, strength, read, when } of NOTATIONS) {
    if (when && !when.test(question)) continue;
    for (const match of question.matchAll(pattern)) {
      const text = match.slice(1).find((group) => group !== undefined) ?? '';
      const start = match.index + match[0].indexOf(text);
      const end = start + text.length;
      if ([...taken, ...ignored].some((other) => start < other.end && end > other.start)) continue;
      const score = typeof strength === 'number' ? strength : strength(text, question, start);
      const codes = score > 0 ? read(text, question) : [];
      if (codes.length > 0) taken.push({ text, start, end, codes, strength: score });
    }
  }
  return taken.sort((a, b) => b.strength - a.strength || a.start - b.start);
}

/** The parameters of a stop code are addresses and details: `0x0000009f (0x3, 0xffffe001, …)`. */
const PARAMETERS =
  /(?:0x)?[0-9a-f]{1,16}\W{1,3}\(((?:\s*(?:0x)?[0-9a-f`]{1,18}\s*,){1,3}\s*(?:0x)?[0-9a-f`]{1,18})/gi;

/** All four of them in full are parameters whatever the question says. */
const ALL_PARAMETERS =
  /(?:0x)?[0-9a-f]{1,16}\W{1,3}\(((?:\s*0x[0-9a-f`]{1,18}\s*,){3}\s*0x[0-9a-f`]{1,18})/gi;

function parameters(question: string): { start: number; end: number }[] {
  const lists = question.matchAll(isHexTopic(question) ? PARAMETERS : ALL_PARAMETERS);
  return [...lists].map(({ 0: all, 1: list = '', index }) => {
    const start = index + all.length - list.length;
    return { start, end: start + list.length };
  });
}

function number(text: string): Code[] {
  const parsed = parseNumber(text);
  return parsed ? [{ kind: 'number', ...parsed }] : [];
}

/** Digits of a stop code: hex first. */
function hexFirst(digits: string): Code[] {
  const hex = number(`0x${digits}`);
  return /^\d+$/.test(digits) ? [...hex, ...number(digits)] : hex;
}

/** A large decimal, and the negative one that it may have been: logs lose the minus sign. */
function large(digits: string): Code[] {
  const value = Number(digits);
  const codes = number(digits);
  if (value === 0 || value >= FAILURE || value < 1_000_000) return codes;
  return [...codes, { kind: 'number', value: toUint32(-value), form: 'negative' }];
}

function isDate(digits: string): boolean {
  return /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits);
}

/** `[2]` in the middle of a message of Windows Installer. */
function isPlaceholder(question: string, before: string, after: string): boolean {
  return before.endsWith('[') && after.startsWith(']') && question.split(' ').length > 2;
}

/** What stands before an address in a program, or a place in a file; no code. */
const ADDRESS_BEFORE =
  /\b(?:(?:instruction|memory|address|offset|pointer|location|base)(?: (?:at|of|is))?|(?:referenced|reading|writing|executing)(?: (?:at|from|to|location))?|[er]ip)[^\p{L}\d]{0,3}$/iu;

function hexStrength(text: string, question: string, at: number): number {
  if (ADDRESS_BEFORE.test(question.slice(Math.max(0, at - 40), at))) return 0;
  const value = number(text.replace(/[ \u00A0]/, ''))[0];
  if (value?.kind !== 'number') return 0;
  if (value.value >= FAILURE) return FAILURE_HEX;
  const digits = text.replace(/^(?:0x|&h|ox)/i, '').length;
  const before = question.slice(Math.max(0, at - 40), at);
  const said = ERROR_BEFORE.test(before) || CODE_BEFORE.test(before) ? 4 : 0;
  if (value.value >= WIDE) return PADDED_HEX + said;
  return (digits >= 8 ? PADDED_HEX : SHORT_HEX) + said;
}

function decimalStrength(text: string, question: string, at: number): number {
  const before = question.slice(Math.max(0, at - 40), at);
  const after = question.slice(at + text.length, at + text.length + 16);
  if (/\b(?:ntstatus|status|error|result|code)[:=]? $/i.test(before) && /^ ?\(0x/.test(after))
    return AFTER_ERROR;
  if (isPlaceholder(question, before, after)) return 0;
  if (COUNTED.test(after)) return 0;
  if (ERROR_BEFORE.test(before)) return AFTER_ERROR;
  if (CODE_BEFORE.test(before)) return AFTER_CODE;
  if (ELSEWHERE.test(before.toLowerCase())) return 0;
  return PLAIN_NUMBER;
}
