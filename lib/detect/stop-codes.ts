import { parseNumber } from '../codes/parse.ts';
import { nearText } from './scene.ts';
import type { Token } from './tokens.ts';

/**
 * Stop codes are written in hex without a mark: "Bugcheck 9F", "a stop 7B", "BUGCHECK_CODE: 133",
 * "BCCode: 1000007e". A number of decimal digits alone counts only after words that stand for nothing else.
 */
const STOP_NUMBER =
  /\b(?:(stop ?codes?|bug ?check(?:[ _]codes?)?|bccode|bsod)|stop(?: error)?)(?: (?:is|was))?[\s:=#("'-]{1,3}((?:0[xX])?[0-9A-Fa-f]{1,8})(?![\w.,]?\w)/gi;

/** `DPC_WATCHDOG_VIOLATION (133)` as the debugger prints it. */
const NAMED_NUMBER =
  /\b(?!ERROR_|STATUS_)[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,30}){1,10} \(([0-9a-f]{1,8})\)(?=\s|$)/g;

/** "The screen reads stop code: IRQL NOT LESS OR EQUAL". */
const SPACED_NAME =
  /(?:stop ?code|bug ?check|blue ?screen|bsod)(?:[^A-Za-z0-9]{1,4}|\s(?:is|was|reads|says|with|error)\s["'“„]?)([A-Z][A-Z0-9]{1,24}(?: [A-Z0-9]{2,24}){1,9})\b/gi;

/** Words of a debugger's output, without which a number behind a name is no hex. */
const DEBUGGER = /bug ?check|windbg|arguments:|minidump|blue ?screen/i;

/** Tokens that only a stop code's own words can reveal; all are hex or names. */
export function stopCodeTokens(text: string): Token[] {
  if (!/stop|bug ?check|bccode|bsod|blue ?screen|arguments:/i.test(text)) return [];
  const tokens = [...text.matchAll(STOP_NUMBER)].flatMap((match) => {
    const [all, certainWord, number = ''] = match;
    const digits = number.replace(/^0x/i, '');
    // Eight letters are no word: DEADDEAD is a stop code, "added" and "decade" are not.
    const isMixed = /[a-f]/i.test(digits) && (/\d/.test(digits) || digits.length === 8);
    const isClear = isMixed || certainWord !== undefined || number !== digits;
    return isClear ? hexToken(digits, match.index + all.length - number.length, number.length) : [];
  });
  for (const match of text.matchAll(NAMED_NUMBER)) {
    if (!DEBUGGER.test(nearText(text, match.index))) continue;
    const [all, digits = ''] = match;
    tokens.push(...hexToken(digits, match.index + all.length - digits.length - 1, digits.length));
  }
  for (const match of text.matchAll(SPACED_NAME)) {
    const [all, name = ''] = match;
    if (name !== name.toUpperCase()) continue;
    const start = match.index + all.length - name.length;
    const code = { kind: 'name', name: name.replaceAll(' ', '_') } as const;
    tokens.push({ start, end: start + name.length, shape: 'name', code });
  }
  return tokens.sort((a, b) => a.start - b.start);
}

function hexToken(digits: string, start: number, length: number): Token[] {
  const number = parseNumber(`0x${digits}`);
  if (!number || number.value === 0) return [];
  return [{ start, end: start + length, shape: 'stop', code: { kind: 'number', ...number } }];
}
