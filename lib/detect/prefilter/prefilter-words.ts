import { LaterPattern, later } from '../later.ts';
import { INSTALLER_RESULTS } from '../vocabulary/installer-results.ts';
import { beginningsIn } from '../vocabulary/stems.ts';
import { BLUE_SCREEN, STOP_NAMES, STOP_WORDS, WEAK_STOP_NAMES } from '../vocabulary/stop-codes.ts';
import { WINSOCK_NUMBERS } from '../vocabulary/winsock.ts';
import { ERROR_BEHIND, ERROR_BEHIND_WITH_ENDING, TRIGGER_WORDS } from '../vocabulary/words.ts';
import { casesOf } from './character-tables.ts';
import { WordBeginnings } from './word-beginnings.ts';
import { WordScanner } from './word-scanner.ts';

/** The few codes that have no digit or underscore: `wbemErrFailed`, "stop code: IRQL NOT LESS OR EQUAL". */
const NAMES = `${STOP_NAMES}|${WEAK_STOP_NAMES}`;
const NAMING_WORDS = `${STOP_WORDS}|blue ?screen`;
const PLAIN_CODE = new LaterPattern(
  () => new RegExp(`(?-i:wbemErr[A-Z])|(?<![a-z])(?:${NAMING_WORDS}|${NAMES})(?![a-z])`, 'iuy'),
);
/** The shortest of them with what can follow, since the more characters are looked at the more are passed over. */
const SEPARATORS = [...' :：(="\'“„«,.-–—\n\t\u00A0、「（'];
const MIN_LENGTH = 5;

function lengthened(word: string): string[] {
  return word.length < MIN_LENGTH ? SEPARATORS.map((separator) => word + separator) : [word];
}

const plainCodes = later(
  () =>
    new WordScanner(
      [
        'wbemErr',
        // In lower case they are words of prose; those with underscores are found by these.
        ...beginningsIn(NAMES)
          .filter((name) => !name.includes('_'))
          .map((name) => name.charAt(0).toUpperCase() + name.slice(1)),
        ...beginningsIn(NAMING_WORDS).flatMap((word) =>
          casesOf(word.charAt(0)).map((first) => first + word.slice(1)),
        ),
      ].flatMap(lengthened),
    ),
);

/** Words without which a plain number is none. */
const NEAR_WORDS = `${TRIGGER_WORDS}|stop|livekernel|case |win32|%%|errno|data [567]|info (?=[12]\\d{3})|sql server \\[|${STOP_WORDS}|${BLUE_SCREEN}`;
/** What only begins like a word of the vocabulary: prices that fell, and not the Swedish error. */
const NOT_NEAR = '(?!fell(?!\\p{L})|ended without)';
const NEAR = new LaterPattern(() => new RegExp(`${NOT_NEAR}(?:${NEAR_WORDS})`, 'iuy'));
const nearBeginnings = later(() => new WordBeginnings(NEAR_WORDS));

/** What makes a number a code that follows it, and the letters that it begins with. */
const ERROR_BEHIND_NUMBER = new LaterPattern(
  () => new RegExp(`${ERROR_BEHIND}|${ERROR_BEHIND_WITH_ENDING}`, 'iuy'),
);
const FIRST_OF_ERROR = /[ehnks]/i;

/** Words of what the system says: behind marks that explain, or as the next sentence. */
const TEXT =
  /den[iy]|access|file|path|violation|in use|process|network|param|space|module|win32|elevation|timely|not? |depend|logon|multiple|cancel|password|another|rpc|locked|closed|reset|time|refus|negad|egato|verweigert|geweigerd|odm|odep|nekad|nægtet|tilgang|megtag|engel|отказ|拒|거부/i;

/** How far behind a number the text may begin, how long one before it may be, and how many marks may stand between. */
const MAX_APART = 48;
const MAX_TEXT = 96;
const MAX_MARKS_BEHIND = 6;
const MARK = 1;
const EXPLAINING_MARK = 2;
const MARKS = new Uint8Array(0x1_0000);
for (const mark of ' \u00A0"\'”“)„«,.') MARKS[mark.charCodeAt(0)] = MARK;
for (const mark of '-–—:=([') MARKS[mark.charCodeAt(0)] = EXPLAINING_MARK;

/** The same, before brackets around it. */
const IN_BRACKETS = /(?<=[\s.!"'”][([])/y;

/** SCHED_S_TASK_READY and its kin, 0x413xx. */
const TASK_STATUSES = Array.from({ length: 0x26 }, (_, index) => 0x4_1300 + index);

/** Numbers that are talked about without any word: results of installations, of sockets and of tasks. */
const SPEAKING = new Set(
  [...INSTALLER_RESULTS, ...WINSOCK_NUMBERS, ...TASK_STATUSES].filter((value) => value >= 1000).map(String),
);

/** In a word right before a number, but for some marks, there are at most so many letters. */
const MAX_LETTERS = 16;
const MAX_MARKS = 5;

/** True when a sticky pattern matches at a place. */
export function isAt(text: string, offset: number, pattern: RegExp): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
}

const WINSOCK_NAME = /WSA[A-Z]{3}/g;

/** The next name like `WSAECONNRESET`; -1 when there is none. */
export function nextWinsockName(text: string, from: number): number {
  WINSOCK_NAME.lastIndex = from;
  return WINSOCK_NAME.exec(text)?.index ?? -1;
}

/** The next of the other codes without digits and underscores; -1 when there is none. */
export function nextPlainCode(text: string, from: number): number {
  const codes = plainCodes();
  let at = codes.next(text, from);
  while (at >= 0 && !PLAIN_CODE.matchesAt(text, at)) at = codes.next(text, at + 1);
  return at;
}

/** The last word of the vocabulary that begins before an offset, down to another; -1 when there is none. */
export function lastWord(text: string, from: number, before: number): number {
  const beginnings = nearBeginnings();
  let at = beginnings.last(text, from, before);
  while (at >= 0 && !NEAR.matchesAt(text, at)) at = beginnings.last(text, from, at);
  return at;
}

/** The word right before a number is one of the vocabulary. Asked for each time of a log, so it goes by characters. */
export function followsCloseWord(text: string, start: number): boolean {
  let end = start;
  while (start - end < MAX_MARKS && !isLetter(text.charCodeAt(end - 1))) end--;
  let from = end;
  while (end - from < MAX_LETTERS && isLetter(text.charCodeAt(from - 1))) from--;
  return from < end && nearBeginnings().mayBeginAt(text, from) && NEAR.matchesAt(text, from);
}

/** A letter, or any character beyond ASCII. */
export function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return code >= 0x80 || (lower >= 0x61 && lower <= 0x7a);
}

/** The number is known by itself, or what stands beside it is an error's word or text. */
export function speaksForItself(text: string, start: number, end: number): boolean {
  if (end - start >= 4 && SPEAKING.has(text.slice(start, end))) return true;
  if (saysBehind(text, end)) return true;
  return isAt(text, start, IN_BRACKETS) && TEXT.test(text.slice(Math.max(0, start - MAX_TEXT), start));
}

/** The word for an error, or what the system says, stands behind a number. */
function saysBehind(text: string, end: number): boolean {
  let at = end;
  let marks = 0;
  for (let mark = MARK; mark > 0 && at < end + MAX_MARKS_BEHIND; at++) {
    mark = MARKS[text.charCodeAt(at)] ?? 0;
    marks |= mark;
  }
  at--;
  if (at === end || !isLetter(text.charCodeAt(at))) return false;
  const letter = text.charAt(at);
  if ((FIRST_OF_ERROR.test(letter) || text.charAt(end) === '-') && ERROR_BEHIND_NUMBER.matchesAt(text, end)) {
    return true;
  }
  if (marks >= EXPLAINING_MARK) return TEXT.test(text.slice(at, at + MAX_APART));
  return letter !== letter.toLowerCase() && TEXT.test(text.slice(at, at + MAX_APART));
}
