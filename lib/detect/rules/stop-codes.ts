import { type Candidate, isAlone, jointOf, tokenBeside } from '../candidate.ts';
import { after, before, code, type Rule } from '../classify/rule.ts';
import { FAILURE } from '../sizes.ts';
import {
  COMMON_STOP_CODES,
  STOP_CODE,
  STOP_NAMES,
  STOP_NEAR,
  WEAK_STOP_NAMES,
} from '../vocabulary/stop-codes.ts';
import { lastName } from './names.ts';
import { isInDump, isPadded } from './shapes.ts';

/** A small hex number among words about blue screens. */
function isAmongStopWords({ context, token }: Candidate): boolean {
  return STOP_NEAR.test(context.text.slice(Math.max(0, token.start - 120), token.end + 60));
}

/** 0xC0000001 to 0xC000FFFF, and the breakpoint: an NTSTATUS of the system itself. */
export function isNtstatus({ value }: Candidate): boolean {
  return (value > 0xc000_0000 && value < 0xc001_0000) || value === 0x8000_0003;
}

const STOP_NAME = new RegExp(`^(?:${STOP_NAMES}|${WEAK_STOP_NAMES.replaceAll(' ', '_')})\\s*$`, 'iu');

/** The name of a stop code stands right before, in the text or as the last thing before it. */
function followsStopName(candidate: Candidate): boolean {
  const previous = tokenBeside(candidate, -1);
  if (!previous) return isAlone(candidate) && STOP_NAME.test(lastName(candidate));
  if (previous.code.kind !== 'name' || !STOP_NAME.test(previous.code.name)) return false;
  return /^["'”»]?[\s([:=,»-]{1,4}$/.test(jointOf(candidate.context, previous, candidate.token));
}

/** The name of a stop code stands right behind. */
function precedesStopName(candidate: Candidate): boolean {
  const next = tokenBeside(candidate, 1);
  if (next?.code.kind !== 'name' || !STOP_NAME.test(next.code.name)) return false;
  return /^[\s)\]:=,–—-]{1,4}["'“«(]?$/.test(jointOf(candidate.context, candidate.token, next));
}

function isCommonStopCode({ value }: Candidate): boolean {
  return COMMON_STOP_CODES.includes(value);
}

/** Fields that hold an NTSTATUS where they hold one at all. */
const EXCEPTION_FIELD =
  /arg(?:ument)? ?\d|BUGCHECK_P\d|(?:bug ?check)?parameter ?\d|param[èéêa]tr[eo] ?\d|параметр ?\d|参数 ?\d|參數 ?\d|パラメー?ター? ?\d|매개 ?변수 ?\d|BCP\d|P[78]|Sig\[\d\]\.Value|ExceptionCode|exception[ _]?code(?:_STR)?|code/iu;

/** Numbers that only a stop code's words reveal. None has another meaning. */
export const STOP_CODES: readonly Rule[] = [
  {
    id: 'stop-code',
    shapes: ['stop'],
    says: code('likely', 'bugcheck'),
    yes: import.meta.noExamples ?? [
      'Bugcheck «9F»',
      'SYSTEM_SERVICE_EXCEPTION («3b»)',
      'BlueScreen Code: «3b»',
      'LiveKernelEvent «141»',
    ],
    no: import.meta.noExamples ?? ['we stop at «7»', 'from the bus stop «7B» to the arena'],
  },
  {
    id: 'bugcheck-event',
    needs: /BugcheckCode/,
    shapes: ['decimal'],
    values: [1, 0xffff],
    before: before(/\bBugcheckCode["'>\s:=]{1,4}/),
    says: code('likely', 'bugcheck'),
    yes: import.meta.noExamples ?? ['BugcheckCode «159»', 'BugcheckCode">«239»<'],
    no: import.meta.noExamples ?? ['bugcheckcode «159»'],
  },
  {
    // `0x0000008E (0xC0000005, 0x8054B78F, …`: the number before its parameters.
    id: 'stop-line',
    needs: /\(0x/,
    shapes: ['hex'],
    values: [1, 0x1000_ffff],
    after: after(/ ?\(0x[0-9A-Fa-f]{1,16}, ?0x/),
    is: [isPadded],
    says: code('likely', 'bugcheck'),
    yes: import.meta.noExamples ?? ['«0x0000008E» (0xC0000005, 0x8054B78F, 0x0, 0x0)'],
    no: import.meta.noExamples ?? ['«0x8E» (0xC0000005)'],
  },
  {
    id: 'stop-code-of-name',
    shapes: ['hex'],
    values: [1, 0x2_ffff],
    is: [followsStopName],
    says: code('likely', 'bugcheck'),
    yes: import.meta.noExamples ?? ['UNEXPECTED_STORE_EXCEPTION («0x154»)', 'HYPERVISOR_ERROR («0x20001»)'],
    no: import.meta.noExamples ?? ['SOME_OTHER_NAME («0x154»)'],
  },
  {
    id: 'stop-code-before-name',
    shapes: ['hex'],
    values: [1, 0x2_ffff],
    is: [precedesStopName],
    says: code('likely', 'bugcheck'),
    yes: import.meta.noExamples ?? ['«0x3B» SYSTEM_SERVICE_EXCEPTION', '«0x0000001A» - MEMORY_MANAGEMENT'],
    no: import.meta.noExamples ?? ['«0x3B» SYSTEM_SERVICE_TABLE'],
  },
  {
    id: 'exception-parameter',
    needs: EXCEPTION_FIELD,
    shapes: ['hex', 'bare-hex'],
    before: before(`(?<![\\p{L}\\d])(?:${EXCEPTION_FIELD.source})["'\\s:=(：]{1,4}`),
    is: [isNtstatus],
    says: code('likely', 'ntstatus'),
    yes: import.meta.noExamples ?? [
      'Arg1: «00000000c0000005»',
      'P7: «c0000374»',
      'Parameter 1: «c0000005»',
      'ExceptionCode: «c0000005»',
      'Access violation - code «c0000005» (first chance)',
      'Параметр 3: «ffffffffc000009a»',
      'Sig[2].Value=«ffffffffc000000e»',
    ],
    no: import.meta.noExamples ?? ['Arg2: «fffff801»', 'P8: «00000000000ff449»'],
  },
];

/** Hex among words of blue screens, where nothing else is said of it. */
export const HEX_AMONG_STOP_WORDS: readonly Rule[] = [
  {
    id: 'hex-among-stop-words',
    shapes: ['hex'],
    values: [1, FAILURE - 1],
    is: [isAmongStopWords],
    unless: [isInDump],
    says: code('likely'),
    yes: import.meta.noExamples ?? ['a BSOD with «0x50»', 'STOP «0×24»'],
    no: import.meta.noExamples ?? ['a stop at «0x50»'],
  },
  {
    id: 'stop-code-of-page',
    shapes: ['hex'],
    values: [0xa, 0xfff],
    page: STOP_CODE,
    is: [isCommonStopCode],
    unless: [isInDump],
    says: code('likely', 'bugcheck'),
    yes: [],
    no: [],
  },
];
