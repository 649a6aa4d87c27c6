import type { Code } from '../codes/code.ts';
import { REACH_AFTER, REACH_BEFORE } from './evidence.ts';
import { speaksAgainst } from './evidence-against.ts';
import type { Mention } from './mention.ts';
import { withoutOverlaps } from './overlaps.ts';
import { type Token, tokenize } from './tokens.ts';

/** Gives those tokens of a text that have a wanted code, in order. */
export type FreeTokens = (isWanted: (code: Code) => boolean) => readonly Token[];

/** The tokens of a text that overlap nothing of what was found in it, and that nothing beside them speaks against. */
export function freeTokens(text: string, found: readonly Mention[]): FreeTokens {
  return (isWanted) =>
    withoutOverlaps(tokenize(text), found).filter(
      (token) => isWanted(token.code) && !isSomethingElse(text, token),
    );
}

function isSomethingElse(text: string, token: Token): boolean {
  const before = text.slice(Math.max(0, token.start - REACH_BEFORE), token.start);
  const after = text.slice(token.end, token.end + REACH_AFTER);
  return speaksAgainst(before, after, token.shape === 'decimal' ? 'decimal' : 'hex');
}
