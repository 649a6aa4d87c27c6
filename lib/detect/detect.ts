import { EVIDENCE, REACH_AFTER, REACH_BEFORE } from './evidence.ts';
import { withoutInvisible } from './invisible.ts';
import type { Certainty, Mention } from './mention.ts';
import { type Token, tokenize } from './tokens.ts';

/** Values from here on have the severity bit of a failing HRESULT or NTSTATUS set. */
const FAILURE = 0x8000_0000;

/** Twins of one number stand at most this many characters apart. */
const TWIN_REACH = 8;

/** The joint between two spellings of one code: `1300 (0x514)`, `0x514 = 1300`, `NAME - 1640`. */
const JOINT = /^[\s([{:=,\-–—/|`'"]{1,8}$/;

/** The words of the shape of an error name: `ERROR_…`, `STATUS_…`, `…_E_…`, `…_ERROR_…`. */
const ERROR_NAME = /^(?:ERROR|STATUS|NERR|DNS_ERROR|WSA|RPC_[SX]|E)_|_(?:E|ERROR|S)_/;

/**
 * Finds the mentions of codes in one block of text, in order and without overlaps. Whether a name exists or a
 * number is catalogued is not known here.
 */
export function detect(original: string): Mention[] {
  const { text, originalOffset } = withoutInvisible(original);
  const tokens = tokenize(text);
  return tokens.flatMap((token, index): Mention[] => {
    const certainty = judge(text, token, tokens[index - 1], tokens[index + 1]);
    if (!certainty) return [];
    const start = originalOffset(token.start);
    const end = originalOffset(token.end - 1) + 1;
    return [{ start, end, code: token.code, hints: [], certainty }];
  });
}

function judge(
  text: string,
  token: Token,
  previous: Token | undefined,
  next: Token | undefined,
): Certainty | undefined {
  if (token.code.kind === 'name') return 'certain';
  if (isTwin(text, previous, token) || isTwin(text, token, next)) return 'certain';
  if (token.code.form !== 'decimal' && token.code.value >= FAILURE) return 'certain';
  if (followsErrorName(text, previous, token)) return 'likely';
  return evidenceFor(text, token) ? 'likely' : undefined;
}

/** Decimal and hex of the same value side by side: they prove each other. */
function isTwin(text: string, a: Token | undefined, b: Token | undefined): boolean {
  if (a?.code.kind !== 'number' || b?.code.kind !== 'number') return false;
  if (a.code.value !== b.code.value || a.code.form === b.code.form) return false;
  const joint = text.slice(a.end, b.start);
  return joint.length <= TWIN_REACH && JOINT.test(joint);
}

/** `ERROR_ACCESS_DENIED (5)`, `ERROR_X - 1640`, and the second number of `ERROR_X (1605, 0x64D)`. */
function followsErrorName(text: string, previous: Token | undefined, token: Token): boolean {
  if (!previous) return false;
  const joint = text.slice(previous.end, token.start);
  if (!JOINT.test(joint)) return false;
  if (previous.code.kind === 'name') return ERROR_NAME.test(previous.code.name);
  return /[([]/.test(text.slice(previous.start - 2, previous.start)) && joint.trim() === ',';
}

function evidenceFor(text: string, token: Token): boolean {
  const before = text.slice(Math.max(0, token.start - REACH_BEFORE), token.start);
  const after = text.slice(token.end, token.end + REACH_AFTER);
  const row = EVIDENCE.find(({ side, pattern }) => pattern.test(side === 'before' ? before : after));
  return row?.says === 'code';
}
