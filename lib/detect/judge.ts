import { isDeviceCode } from './device-codes.ts';
import { REACH_AFTER, REACH_BEFORE } from './evidence.ts';
import { speaksAgainst } from './evidence-against.ts';
import { FOR, TRIGGER } from './evidence-for.ts';
import type { Certainty, Mention } from './mention.ts';
import {
  definesOtherConstant,
  ERROR_NAME,
  followsErrorName,
  lastName,
  OTHER_CONSTANT,
  precedesErrorName,
} from './naming.ts';
import { FAILURE, isAlone, numberOf, type Scene, SMALL, trouble } from './scene.ts';
import { isExtendCode } from './setup-codes.ts';
import type { Token } from './tokens.ts';
import { isProvedByTwin } from './twins.ts';

/** A number that may be a code, with the text right beside it. */
interface Candidate {
  readonly scene: Scene;
  /** Position of the token in the scene. */
  readonly index: number;
  readonly token: Token;
  readonly before: string;
  readonly after: string;
}

function candidateAt(scene: Scene, index: number): Candidate | undefined {
  const token = scene.tokens[index];
  if (!token || token.code.kind === 'name') return undefined;
  const before = scene.text.slice(Math.max(0, token.start - REACH_BEFORE), token.start);
  return { scene, index, token, before, after: scene.text.slice(token.end, token.end + REACH_AFTER) };
}

/**
 * Decides whether a token is a code, by its shape and by what stands near it; `previous` is the mention right before.
 * What speaks for it is asked first: most numbers of a page have nothing, and cost no more.
 */
export function judge(scene: Scene, index: number, previous: Mention | undefined): Certainty | undefined {
  if (scene.tokens[index]?.code.kind === 'name') return 'certain';
  const candidate = candidateAt(scene, index);
  if (!candidate || numberOf(candidate.token) === 0) return undefined;
  const certainty = judgeNeighbours(candidate, previous) ?? judgeShape(candidate);
  if (!certainty || isSomethingElse(candidate)) return undefined;
  const { token, before } = candidate;
  if (token.shape === 'stop' || numberOf(token) >= FAILURE) return certainty;
  return OTHER_CONSTANT.test(before) || definesOtherConstant(scene, token) ? undefined : certainty;
}

/** What the tokens right beside a number say. */
function judgeNeighbours(
  { scene, index, token }: Candidate,
  previous: Mention | undefined,
): Certainty | undefined {
  if (isProvedByTwin(scene, index)) return 'certain';
  const isProved =
    isExtendCode(scene, index) ||
    followsErrorName(scene.text, scene.tokens[index - 1], previous, token) ||
    continuesList(scene, previous, token);
  return isProved ? 'likely' : undefined;
}

/** What the shape of a number and the words around it say. */
function judgeShape(candidate: Candidate): Certainty | undefined {
  const { scene, token } = candidate;
  switch (token.shape) {
    case 'hex':
      return judgeHex(candidate);
    case 'stop':
    case 'pair':
      return 'likely';
    case 'split-hex':
    case 'bare-hex':
      return judgeBareHex(candidate);
    case 'negative':
      return speaksFor(candidate) || trouble(scene, token) ? 'likely' : 'possible';
    case 'decimal':
      return judgeDecimal(candidate);
    case 'name':
      return 'certain';
  }
}

/** Numbers below this are hardly ever codes without words that say so. */
const LEAST_GUESS = 100;

/** For readers who want everything plausible: a number among words of trouble, with nothing against it. */
export function guess(scene: Scene, index: number): Certainty | undefined {
  const candidate = candidateAt(scene, index);
  if (!candidate || numberOf(candidate.token) < LEAST_GUESS || isSomethingElse(candidate)) return undefined;
  return trouble(scene, candidate.token) ? 'possible' : undefined;
}

function judgeHex(candidate: Candidate): Certainty | undefined {
  const { scene, index, token, before } = candidate;
  const value = numberOf(token);
  if (speaksFor(candidate) || NAMED_TYPE.test(before) || precedesErrorName(scene, index)) return 'likely';
  const isDump = scene.says(token, DEBUGGER);
  if (value >= FAILURE) {
    if (isRootOrMask(value)) return fillsCell(scene, token) ? 'likely' : undefined;
    return trouble(scene, token) && !isDump ? 'likely' : 'possible';
  }
  if (isDump) return undefined;
  if (isStopNumber(scene, token, before) || fillsCell(scene, token)) return 'likely';
  const isPadded = token.end - token.start >= 10;
  return isPadded && trouble(scene, token) ? 'likely' : undefined;
}

/** `HRESULT 0x…`, `NTSTATUS: 0x…`, `_HRESULT_TYPEDEF_(0x…)`. */
const NAMED_TYPE = /(?:_HRESULT_TYPEDEF_\(|\b(?:hresult|nt ?status)\W{0,4})$/i;

/** The output of a debugger: a dump of memory has many numbers and few codes. */
const DEBUGGER =
  /(?:^|\s)[lk]?kd>|\w![A-Za-z_]\w|\b(?:RetAddr|ChildEBP|Child-SP|ntoskrnl|Handle table|ObjectHeader|FRAME_NAME)\b|(?:^|\s)![a-zA-Z]\w+ (?:0x)?[0-9a-f]{8}/;

function judgeBareHex(candidate: Candidate): Certainty | undefined {
  const { scene, token } = candidate;
  if (speaksFor(candidate)) return 'likely';
  if (scene.says(token, DEBUGGER) || numberOf(token) < FAILURE) return undefined;
  return trouble(scene, token) || scene.says(token, SETUP) ? 'possible' : undefined;
}

/** 0x80000000 to 0x8000000F are the registry's root keys and many a flag; 0xC0000000 is a mask. */
function isRootOrMask(value: number): boolean {
  return (value >= FAILURE && value <= FAILURE + 0xf) || value === 0xc000_0000;
}

function judgeDecimal(candidate: Candidate): Certainty | undefined {
  const { scene, token, before } = candidate;
  const value = numberOf(token);
  if (value >= FAILURE) return speaksFor(candidate) || trouble(scene, token) ? 'likely' : 'possible';
  if (value > SMALL) return undefined;
  const isCode =
    speaksFor(candidate, value) ||
    isStopNumber(scene, token, before) ||
    isDeviceCode(scene, token, before) ||
    fillsCell(scene, token);
  return isCode && !isForeign(candidate) ? 'likely' : undefined;
}

function isSomethingElse({ token, before, after }: Candidate): boolean {
  const isDecimal = token.shape === 'decimal' || token.shape === 'negative';
  return speaksAgainst(before, after, isDecimal ? 'decimal' : 'hex', isNarrowRange(before, after, token));
}

/** A range of at most so many codes is a list of them. */
const NARROW = 5;

/** "1067–1069" names three codes; "1300 to 1699" names a chapter. */
function isNarrowRange(before: string, after: string, token: Token): boolean {
  const value = numberOf(token);
  const [, next] = /^\D{1,9}(\d{1,5})(?!\d)/.exec(after) ?? [];
  const [, last] = /(\d{1,5})\D{1,9}$/.exec(before) ?? [];
  return [next, last].some((other) => other !== undefined && Math.abs(Number(other) - value) <= NARROW);
}

/** Words before or after a number make it a code; for some numbers only words that belong to Windows do. */
function speaksFor({ scene, token, before, after }: Candidate, value?: number): boolean {
  if (!scene.says(token, TRIGGER)) return false;
  if (value !== undefined && isCommonElsewhere(value) && !WINDOWS.test(before) && !SYSTEM_TEXT.test(after)) {
    return value >= LEAST_PLAIN ? false : EXIT.test(before);
  }
  return FOR.some(({ side, pattern }) => pattern.test(side === 'before' ? before : after));
}

/** Texts call their own errors "Error 1" to "Error 4", and calls return small numbers that are no codes. */
const LEAST_PLAIN = 5;

/** Also the statuses of HTTP that pages mention; the system error codes of these numbers are rare. */
function isCommonElsewhere(value: number): boolean {
  return value < LEAST_PLAIN || (value >= 400 && value < 430) || (value >= 500 && value < 506);
}

const EXIT = /(?:exit|return|error|result)[ -]?(?:code|status|value)\W{0,4}(?:(?:is|was|of)\s)?$/i;

/** How the system's own message for a small code begins. */
const SYSTEM_TEXT =
  /^[:.)]{0,2}\s{0,2}["“(]?(?:the system (?:cannot|could)|the (?:file|path|specified)|incorrect function|too many open)/i;

/** Words of a dialog or an installation, among which eight hex digits are hardly anything but a code. */
const SETUP = /\b(?:pop-?up|message box|dialog|wizard|setup|install\w*|update\w*|upgrade\w*)\b/i;

/** Words of other systems, whose small codes mean something else. */
const FOREIGN =
  /\b(?:linux|ubuntu|debian|alpine|kubernetes|k8s|docker|container|pod|npm|bash|zsh|sigterm|sigkill|oomkilled|cgroup|gcc|clang|cargo|rustc?|java\.\w+|android|logcat|kotlin|ios|macos|steam(?:os)?|nginx|apache|upstream|postgres\w*|mysql|mariadb|oracle|ora-\d+|sql server|sqlstate|set -euo|terraform|ansible|php|django|ruby|node)\b/i;

/** Words that can only be about Windows, right before the number. */
const WINDOWS =
  /win(?:32|dows)?_?(?:error|exception)|getlasterror|hresult|ntstatus|system error|msi|setup\.exe|\.exe|\.msi|net helpmsg|winget|windows|0x8007/i;

function isForeign({ scene, token, before }: Candidate): boolean {
  if (WINDOWS.test(before)) return false;
  if (!scene.saysAround(token, FOREIGN)) return false;
  return isSignalCode(numberOf(token)) || !scene.saysAround(token, WINDOWS);
}

/** Shells report 126 and 127 for commands that did not run, and 128 + n for signal n. */
function isSignalCode(value: number): boolean {
  return value >= 126 && value <= 165;
}

const LIST_JOINT = /^(?:\s?[,/;]\s?|\s?,?\s(?:and|or|und|oder|et|ou|y|o|e|i|и|ve|&)\s)$/iu;

const RANGE_JOINT = /^\s?(?:-|–|—|to|through|bis)\s?$/u;

/** "errors 1601, 1603 and 1618", "1603/1618": the next of its kind after a mention. */
function continuesList(scene: Scene, previous: Mention | undefined, token: Token): boolean {
  if (previous?.code.kind !== 'number' || token.code.kind !== 'number') return false;
  if (previous.code.form !== token.code.form || token.code.value < 2) return false;
  const joint = scene.text.slice(previous.end, token.start);
  return (
    LIST_JOINT.test(joint) || (RANGE_JOINT.test(joint) && token.code.value - previous.code.value <= NARROW)
  );
}

/** Headers of columns, and headings, that announce codes. */
export const CODE_HEADER =
  /(?:error|exit|return|result|stop|bug ?check|fehler|erreur|erro|błęd|ошибк|hata|错误|エラー|오류)[ -]?(?:code|value|number|kod|nummer|код|代码|コード|코드)?s?|hresult|ntstatus|win32/i;

const OTHER_HEADER = /http|parameter|string|message|count|machines|description|text/i;

/** True when the block is nothing but the number, and a header, a heading or the text before announces codes. */
function fillsCell(scene: Scene, token: Token): boolean {
  if (!isAlone(scene, token)) return false;
  const { header, inTable, heading, preceding } = scene.around(token);
  const name = lastName(scene, token);
  if (/stop|bug ?check/i.test(header)) return true;
  if (name) return ERROR_NAME.test(name) && !/(?:^|_)S_/.test(name);
  if (header) return CODE_HEADER.test(header) && !OTHER_HEADER.test(header);
  if (inTable) {
    return token.shape === 'hex' && /last run result|(?:error|exit|return) ?codes?/i.test(preceding);
  }
  return CODE_HEADER.test(heading) && preceding.trim().endsWith(heading.trim());
}

/** A small hex number among words about blue screens. */
function isStopNumber(scene: Scene, token: Token, before: string): boolean {
  if (token.shape === 'decimal') return /\bBugcheckCode[\s:=]{1,3}$/.test(before);
  const near = scene.text.slice(Math.max(0, token.start - 120), token.end + 60);
  return /\b(?:bsod|bug ?check|stop(?: ?code|:|\s0x)|blue ?screen|screen reads)\b/i.test(near);
}
