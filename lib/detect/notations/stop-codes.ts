import { parseNumber } from '../../codes/parse.ts';
import { nearText } from '../context.ts';
import type { Token } from '../tokens.ts';
import { stemPattern } from '../vocabulary/stems.ts';
import {
  BLUE_SCREEN,
  LIVE_CODES,
  STOP_NAMES,
  STOP_WORDS,
  WEAK_STOP_NAMES,
} from '../vocabulary/stop-codes.ts';

const FLAGS = 'giu';

/** One to eight hex digits, with their mark or without, that are no part of a longer word. */
const NUMBER = '((?:0[xX×])?[0-9A-Fa-f]{1,8})(?![\\p{L}\\d_]|[.,][\\p{L}\\d_])';

/**
 * Stop codes are written in hex without a mark: "Bugcheck 9F", "a stop 7B", "BUGCHECK_CODE: 133",
 * "BCCode: 1000007e". A number of decimal digits alone counts only after words that stand for nothing else.
 */
const STOP_NUMBER = new RegExp(
  `(?<![\\p{L}\\d_])(?:(${STOP_WORDS}|${BLUE_SCREEN})|stop(?: error)?)(?: (?:is|was))?[\\s:=("'“„«‘-]{1,3}${NUMBER}`,
  FLAGS,
);

/** The fields of reports and events that hold a stop code: "BlueScreen Code: 3b", "LiveKernelEvent 141". */
const FIELD = new RegExp(
  `(?:(?:BlueScreen|LiveKernelEvent),?\\s{1,4}(?:code|Code):\\s{1,3}|Sig\\[0\\]\\.Name=Code\\s{0,4}Sig\\[0\\]\\.Value=|LiveKernelEvents?(?: code)?[\\s:=(]{1,3}(?:code[:\\s]{1,2})?|BUGCHECK_CODE:\\s{1,4}|Bugcheck\\.Code\\.\\w{1,20}\\s{1,20}Value:\\s|BUGCHECK_STR:\\s{1,4})${NUMBER}`,
  'gu',
);

/** "On Sunday code 117": what live dumps are made for, where the text tells of them. */
const LIVE_CODE = new RegExp(`(?<!\\p{L})code:? (${LIVE_CODES})(?![\\p{L}\\d_]|[.,][\\p{L}\\d_])`, FLAGS);
const LIVE = /LiveKernelEvent|(?<![a-z])LKE(?![a-z])/i;

/** `DPC_WATCHDOG_VIOLATION (133)` as the debugger prints it, and people after it. */
const NAMED_NUMBER =
  /\b(?!ERROR_|STATUS_)[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,30}){1,10} \(([0-9a-f]{1,8})\)(?![\w(])/g;

/** Begins with the name of a stop code. */
const KNOWN_SNAKE = new RegExp(`^(?:${STOP_NAMES}) `, 'u');

/** "0133 watchdog violation", "9F Driver Power State Failure": the number before a name in words. */
const NUMBER_OF_NAME = new RegExp(
  `(?<![\\p{L}\\d_.,:/-])((?=[A-Fa-f]*\\d)[0-9A-Fa-f]{2,4})(?= [("']?(?:${STOP_NAMES})(?!\\p{L}))`,
  FLAGS,
);

/** "The screen reads stop code: IRQL NOT LESS OR EQUAL". */
const SPACED_NAME = new RegExp(
  `(?:${STOP_WORDS}|blue ?screen)(?:[^\\p{L}\\d]{1,4}|\\s(?:is|was|reads|says|with|error)\\s["'“„]?)([A-Z][A-Z0-9]{1,24}(?: [A-Z0-9]{2,24}){1,9})(?![\\p{L}\\d])`,
  FLAGS,
);

/** The name of a stop code in words, in any case: "DPC Watchdog Violation". */
const KNOWN_NAME = new RegExp(`(?<![\\p{L}\\d_])(?:${STOP_NAMES})(?![\\p{L}\\d_])`, FLAGS);

/** Common words: something near must tell of blue screens, or be such a name that means nothing else. */
const WEAK_NAME = new RegExp(`(?<![\\p{L}\\d_])(?:${WEAK_STOP_NAMES})(?![\\p{L}\\d_])`, FLAGS);

const AMONG_NAMES = new RegExp(`${BLUE_SCREEN}|${STOP_NAMES}|${STOP_WORDS}`, 'iu');

/** What a text must have for any of this. */
const QUICK_NAME = /[A-Z0-9]_[A-Z0-9]+ \(/;
const quickWords = stemPattern(
  `stop|bug|sig\\[0\\]|bccode|bsod|blue ?screen|arguments:|livekernel|${STOP_WORDS}|${BLUE_SCREEN}|${STOP_NAMES}`,
);

/** Words of a blue screen or a debugger, without which a number behind a name is no hex. */
const NEAR = new RegExp(`bug ?check|windbg|arguments:|minidump|${BLUE_SCREEN}`, 'iu');

/** What a lone "stop 7B" needs near it: buses and trams have stops, too. */
const CRASH = new RegExp(
  `${BLUE_SCREEN}|bug ?check|windows|crash|boot|dump|driver|error|reboot|screen|bios|verifier|\\bpc\\b`,
  'iu',
);

/** Tokens that only a stop code's own words can reveal; all are hex or names. */
export function stopTokens(text: string): Token[] {
  if (!QUICK_NAME.test(text) && !quickWords().test(text)) return [];
  const tokens = [
    ...numbersAfterWords(text),
    ...[...text.matchAll(FIELD)].flatMap((match) => lastGroup(match)),
    ...(LIVE.test(text) ? [...text.matchAll(LIVE_CODE)].flatMap((match) => lastGroup(match)) : []),
    ...numbersAfterNames(text),
    ...numbersBeforeNames(text),
    ...namesInWords(text),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  return tokens.filter(
    ({ start }, index) =>
      start >= Math.max(0, ...tokens.slice(Math.max(0, index - 3), index).map(({ end }) => end)),
  );
}

function numbersAfterWords(text: string): Token[] {
  return [...text.matchAll(STOP_NUMBER)].flatMap((match) => {
    const [all, certainWord, number = ''] = match;
    const digits = number.replace(/^0[xX×]/, '');
    // Eight letters are no word: DEADDEAD is a stop code, "added" and "decade" are not.
    const isMixed = /[a-f]/i.test(digits) && (/\d/.test(digits) || digits.length === 8);
    const isMarked = number !== digits || /^STOP\b/.test(all);
    const isUnmistakable = /\d\d/.test(digits) || /^[A-F]{2}$|^0?\d$/.test(digits);
    const isClear = isMixed || number !== digits || (certainWord !== undefined && isUnmistakable);
    if (!isClear || (!certainWord && !isMarked && !CRASH.test(nearText(text, match.index)))) return [];
    return hexToken(number, match.index + all.length - number.length);
  });
}

function numbersAfterNames(text: string): Token[] {
  return [...text.matchAll(NAMED_NUMBER)].flatMap((match) => {
    const [all, digits = ''] = match;
    const isMixed = /[a-f]/.test(digits) && /\d/.test(digits);
    const isOfStop = isMixed || KNOWN_SNAKE.test(all) || NEAR.test(nearText(text, match.index));
    if (!isOfStop) return [];
    return hexToken(digits, match.index + all.lastIndexOf('(') + 1);
  });
}

function numbersBeforeNames(text: string): Token[] {
  return [...text.matchAll(NUMBER_OF_NAME)].flatMap((match) => hexToken(match[0], match.index));
}

function namesInWords(text: string): Token[] {
  const spaced = [...text.matchAll(SPACED_NAME)].flatMap((match) => {
    const [all, name = ''] = match;
    return name === name.toUpperCase() ? nameToken(name, match.index + all.length - name.length) : [];
  });
  const known = [...text.matchAll(KNOWN_NAME)].flatMap(({ 0: name, index }) => {
    // Prose has these words in lower case.
    if (/^[a-z]+(?:_[a-z]+){2,}$/.test(name)) return nameToken(name, index);
    if (!/^[A-Z]/.test(name) || name.includes('_')) return [];
    const isTitle = /^\S+ \S+ \S/.test(name) && !/ [a-z]{4}/.test(name);
    const isClear = name === name.toUpperCase() || isTitle || BLUE.test(nearText(text, index));
    return isClear ? nameToken(name, index) : [];
  });
  const weak = [...text.matchAll(WEAK_NAME)].filter(
    ({ 0: name, index }) => /^[A-Z]/.test(name) && AMONG_NAMES.test(nearText(text, index)),
  );
  return [...spaced, ...known, ...weak.flatMap(({ 0: name, index }) => nameToken(name, index))];
}

const BLUE = new RegExp(BLUE_SCREEN, 'iu');

function nameToken(name: string, start: number): Token[] {
  const code = { kind: 'name', name: name.toUpperCase().replace(/\s+/g, '_') } as const;
  return [{ start, end: start + name.length, shape: 'name', code }];
}

function lastGroup({ 0: all, 1: number = '', index }: RegExpExecArray): Token[] {
  return hexToken(number, index + all.length - number.length);
}

function hexToken(text: string, start: number): Token[] {
  const number = parseNumber(`0x${text.replace(/^0[xX×]/, '')}`);
  if (!number || number.value === 0) return [];
  return [{ start, end: start + text.length, shape: 'stop', code: { kind: 'number', ...number } }];
}
