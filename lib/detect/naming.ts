import type { Mention } from './mention.ts';
import { isAlone, isNear, JOINT, numberOf, type Scene } from './scene.ts';
import type { Token } from './tokens.ts';

/** Names that are made like the names of errors, known or not. */
export const ERROR_NAME =
  /^(?:ERROR|STATUS|NERR|DNS_ERROR|WSA\w*|RPC_[SX]|E|S|CM_PROB|wbemErr\w*)(?:_|$)|_(?:E|ERROR|S)_/;

/** A symbolic name that is the last thing before the block, as in lists of definitions. */
const LAST_NAME = /\b[A-Z][A-Za-z0-9]{0,30}(?:_[A-Za-z0-9]{1,40}){1,8}\s*$/;

/** How much text before the block is looked at for a name. */
const LAST_NAME_REACH = 100;

/** The symbolic name that is the last thing before the block; "" when it is something else. */
export function lastName(scene: Scene, token: Token): string {
  const [name = ''] = LAST_NAME.exec(scene.around(token).preceding.slice(-LAST_NAME_REACH)) ?? [];
  return name.trim();
}

/** `wbemFlagForwardOnly (32`, `SPSVCINST_ASSOCSERVICE (0x2`: the value of a constant that is named like no error. */
export const OTHER_CONSTANT =
  /(?<![\w.])(?!\w*(?:[Ee]rr|ERR|[Ff]ail|FAIL|[Ss]tatus|STATUS|[Cc]ode|CODE|[Rr]esult|RESULT|[Vv]alue|[Ee]xit|[Rr]eturn|Hr\b))(?:[a-z]{2,20}[A-Z]\w{1,60}|(?!(?:NERR|CM_PROB|WSA\w*|RPC_X)_|\w*_[ES]_|[ES]_)[A-Z][A-Z0-9]{1,30}_[A-Z0-9_]{1,60})\s?[-–=:(]?\s?\(?$/;

/** `ERROR_ACCESS_DENIED (5)`, `ERROR_X - 1640`, and the second number of `ERROR_X (1605, 0x64D)`. */
export function followsErrorName(
  text: string,
  previous: Token | undefined,
  mention: Mention | undefined,
  token: Token,
): boolean {
  if (!previous) return false;
  const joint = text.slice(previous.end, token.start);
  if (!JOINT.test(joint)) return false;
  if (previous.code.kind === 'name') {
    const isSuccess = /(?:^|_)S_/.test(previous.code.name) && numberOf(token) < 2;
    return ERROR_NAME.test(previous.code.name) && !joint.includes('=') && !isSuccess;
  }
  const isInBrackets = /[([]/.test(text.slice(Math.max(0, previous.start - 2), previous.start));
  return mention !== undefined && isInBrackets && joint.trim() === ',';
}

/** `0x80070005 E_ACCESSDENIED`, `0x80000003: STATUS_BREAKPOINT`: the same line names the number. */
export function precedesErrorName(scene: Scene, index: number): boolean {
  const [token, next] = [scene.tokens[index], scene.tokens[index + 1]];
  if (!token || next?.code.kind !== 'name' || !ERROR_NAME.test(next.code.name)) return false;
  const joint = scene.text.slice(token.end, next.start);
  return JOINT.test(joint) && !joint.includes('\n');
}

/** How many tokens to each side are looked at for a name. */
const NAME_REACH = 6;

/** A name of an error near a token, or as the last thing before the block. */
export function namesAnError(scene: Scene, index: number): boolean {
  const token = scene.tokens[index];
  if (!token) return false;
  const names = scene.tokens
    .slice(Math.max(0, index - NAME_REACH), index + NAME_REACH + 1)
    .map((other) => (other.code.kind === 'name' && isNear(other, token) ? other.code.name : ''));
  return [...names, lastName(scene, token)].some((name) => ERROR_NAME.test(name));
}

/** The number of a list or table of constants that are named like no errors. */
export function definesOtherConstant(scene: Scene, token: Token): boolean {
  if (!isAlone(scene, token) || /stop|bug ?check/i.test(scene.around(token).header)) return false;
  const name = lastName(scene, token);
  return name !== '' && !ERROR_NAME.test(name);
}
