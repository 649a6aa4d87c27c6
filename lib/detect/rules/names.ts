import { type Candidate, isAlone, isRootOrMask, JOINT, jointOf, tokenBeside } from '../candidate.ts';
import { after, before, code, NO_CODE, type Rule, VALUE_OF_NAME } from '../classify/rule.ts';
import { isNear } from '../context.ts';
import { definitionAfter } from '../notations/definitions.ts';
import { FAILURE, SMALL } from '../sizes.ts';

/** Names that are made like the names of errors, known or not. */
export const ERROR_NAME =
  /^(?:ERROR|STATUS|NERR|DNS_ERROR|WSA\w*|RPC_[SX]|E|S|CM_PROB|wbemErr\w*)(?:_|$)|_(?:E|ERROR|S)_/;

/** Of these, those that Windows itself gives small numbers. */
const OWN_ERROR_NAME =
  /^(?:ERROR|STATUS|NERR|DNS_ERROR|WSA\w*|RPC_[SX]|E|S|CM_PROB|wbemErr\w*)(?:_|$)|_[ES]_/;

/** A symbolic name that is the last thing before the block, as in lists of definitions. */
const LAST_NAME = /\b[A-Z][A-Za-z0-9]{0,30}(?:_[A-Za-z0-9]{1,40}){1,8}\s*$/;

/** How much text before the block is looked at for a name. */
const LAST_NAME_REACH = 100;

/** The symbolic name that is the last thing before the block; "" when it is something else. */
export function lastName({ context, token }: Candidate): string {
  const [name = ''] = LAST_NAME.exec(context.pageAround(token).preceding.slice(-LAST_NAME_REACH)) ?? [];
  return name.trim();
}

/** Names of NTSTATUS and HRESULT values. */
const WIDE_NAME = /^(?:STATUS|E)_|_E_/;

/** Below this, `3 (ERROR_X)` may count something. */
const MIN_NAMED = 100;

/** Columns are filled up with spaces. */
const MAX_JOINT = 80;

/** What ends a statement, and the beginning of a comment: `ERROR_IO_PENDING) { // 997`. */
const COMMENT_JOINT = /^[\s);:,{]{0,6}(?:\/\/|\/\*|#|;) ?$/;

/** `ERROR_ACCESS_DENIED (5)`, `ERROR_X - 1640`, and the second number of `ERROR_X (1605, 0x64D)`. */
function followsErrorName(candidate: Candidate): boolean {
  const { context, token, codeBefore, value } = candidate;
  const previous = tokenBeside(candidate, -1);
  if (!previous) return false;
  const joint = jointOf(context, previous, token)
    .slice(0, MAX_JOINT)
    .replace(/[ \t]+/g, ' ');
  if (!JOINT.test(joint) && !COMMENT_JOINT.test(joint)) return false;
  if (previous.code.kind === 'name') {
    // Its codes have eight digits of hex: a small number behind a dash counts something.
    if (value <= SMALL && /[–—-]/.test(joint) && WIDE_NAME.test(previous.code.name)) return false;
    // So do one or two digits behind a dash that typesetters use.
    if (value < MIN_NAMED && token.shape === 'decimal' && /[–—]/.test(joint)) return false;
    const isSuccess = /(?:^|_)S_/.test(previous.code.name) && value < 2;
    const isNamed = value > SMALL && !isRootOrMask(candidate) ? ERROR_NAME : OWN_ERROR_NAME;
    return isNamed.test(previous.code.name) && !joint.includes('=') && !isSuccess;
  }
  const isInBrackets = /[([]/.test(context.text.slice(Math.max(0, previous.start - 2), previous.start));
  return codeBefore !== undefined && isInBrackets && joint.trim() === ',';
}

/** `0x80070005 E_ACCESSDENIED`, `0x80000003: STATUS_BREAKPOINT`: the same line names the number. */
function precedesErrorName(candidate: Candidate): boolean {
  const next = tokenBeside(candidate, 1);
  if (next?.code.kind !== 'name' || !ERROR_NAME.test(next.code.name)) return false;
  const joint = jointOf(candidate.context, candidate.token, next);
  if (candidate.token.shape === 'decimal') return candidate.value >= MIN_NAMED && /^ ?[([]$/.test(joint);
  return JOINT.test(joint) && !joint.includes('\n');
}

/** How many tokens to each side are looked at for a name. */
const NAME_REACH = 6;

/** A name of an error near a token, or as the last thing before the block. */
export function namesAnError(candidate: Candidate): boolean {
  const { context, index, token } = candidate;
  const names = context.tokens
    .slice(Math.max(0, index - NAME_REACH), index + NAME_REACH + 1)
    .map((other) => (other.code.kind === 'name' && isNear(other, token) ? other.code.name : ''));
  return [...names, lastName(candidate)].some((name) => ERROR_NAME.test(name));
}

/** The number of a list or table of constants that are named like no errors. */
function definesOtherConstant(candidate: Candidate): boolean {
  const { context, token } = candidate;
  if (!isAlone(candidate) || /stop|bug ?check/i.test(context.pageAround(token).header)) return false;
  const name = lastName(candidate);
  return name !== '' && !ERROR_NAME.test(name);
}

function isStopToken({ token }: Candidate): boolean {
  return token.shape === 'stop';
}

/** `ERROR_IO_PENDING = 997`: the number that a program gives the name right before. */
function isValueOfName(candidate: Candidate): boolean {
  const previous = tokenBeside(candidate, -1);
  if (previous?.code.kind !== 'name') return false;
  return definitionAfter(candidate.context.text, previous)?.start === candidate.token.start;
}

/** What is settled by a name, whatever else is said. */
export const DEFINITIONS: readonly Rule[] = [
  {
    id: 'value-of-name',
    is: [isValueOfName],
    says: VALUE_OF_NAME,
    yes: import.meta.noExamples ?? ['ERROR_IO_PENDING = «997»', '#define ERROR_X_Y «5L»'],
    no: [],
  },
];

/** What a symbolic name beside a number makes of it. */
export const NAMES: readonly Rule[] = [
  {
    id: 'follows-error-name',
    is: [followsErrorName],
    says: code('likely'),
    yes: import.meta.noExamples ?? [
      'ERROR_ACCESS_DENIED («5»)',
      'ERROR_INSTALL_USEREXIT (1623, «0x657»)',
      'if err == windows.ERROR_IO_PENDING { // «997»',
    ],
    no: import.meta.noExamples ?? [
      'MAX_RETRIES («5»)',
      'S_FALSE («1»)',
      'STATUS_REPORT_WEEKLY — «5»',
      'ERROR_PAGE_TEMPLATE — «9»',
    ],
  },
  {
    id: 'precedes-error-name',
    shapes: ['hex', 'decimal'],
    is: [precedesErrorName],
    says: code('likely'),
    yes: import.meta.noExamples ?? ['«0x5» ERROR_ACCESS_DENIED', '«10054» (WSAECONNRESET)'],
    no: import.meta.noExamples ?? ['«0x5» MY_NAME_HERE'],
  },
];

/** What a name beside a number says against it. */
export const OTHER_NAMES: readonly Rule[] = [
  {
    // `System error: [3]` of the installer's templates, and footnotes.
    id: 'template-field',
    shapes: ['decimal'],
    values: [1, 9],
    before: before(/(?<!SQL Server |exit code:? )\[/i),
    after: after(/\]/),
    unless: [followsErrorName],
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['ERROR_ACCESS_DENIED [«5»]'],
    no: import.meta.noExamples ?? [
      'Could not open key: [2]. System error [«3»].',
      'see the error [«2»] below',
    ],
  },
  {
    id: 'other-constant',
    values: [0, FAILURE - 1],
    // `wbemFlagForwardOnly (32`, `SPSVCINST_ASSOCSERVICE (0x2`: named like no error.
    before: before(
      /(?<![\w.])(?!\w*(?:[Ee]rr|ERR|[Ff]ail|FAIL|[Ss]tatus|STATUS|[Cc]ode|CODE|[Rr]esult|RESULT|[Vv]alue|[Ee]xit|[Rr]eturn|Hr\b))(?:[a-z]{2,20}[A-Z]\w{1,60}|(?!(?:NERR|CM_PROB|WSA\w*|RPC_X)_|\w*_[ES]_|[ES]_)[A-Z][A-Z0-9]{1,30}_[A-Z0-9_]{1,60})\s?[-–=:(]?\s?\(?/,
    ),
    unless: [isStopToken],
    says: NO_CODE,
    yes: import.meta.noExamples ?? ['the error NERR_FLAG («1603»)'],
    no: import.meta.noExamples ?? ['error wbemFlagForwardOnly («32»)'],
  },
  {
    id: 'other-constant-of-list',
    values: [0, FAILURE - 1],
    is: [definesOtherConstant],
    unless: [isStopToken],
    says: NO_CODE,
    yes: [],
    no: [],
  },
];
