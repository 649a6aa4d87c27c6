import { pairTokens } from './facility-pairs.ts';
import { hintsFor } from './hints.ts';
import { withoutInvisible } from './invisible.ts';
import { guess, judge } from './judge.ts';
import type { Mention } from './mention.ts';
import { withoutOverlaps } from './overlaps.ts';
import { Scene } from './scene.ts';
import { stopCodeTokens } from './stop-codes.ts';
import { NO_SURROUNDINGS, type Surroundings } from './surroundings.ts';
import { type Token, tokenize } from './tokens.ts';

/**
 * Finds the mentions of codes in one block of text, in order and without overlaps. Whether a name exists or a
 * number is catalogued is not known here. `surroundings` is called at the most once, and only when it matters. With `isEager`,
 * plain numbers in texts about trouble count as possible.
 */
export function detect(
  original: string,
  surroundings: () => Surroundings = () => NO_SURROUNDINGS,
  isEager = false,
): Mention[] {
  const { text, originalOffset } = withoutInvisible(original);
  const scene = new Scene(text, merge(revealedTokens(text), tokenize(text)), surroundings);
  const mentions: Mention[] = [];
  let lastIndex = -1;
  scene.tokens.forEach((token, index) => {
    const previous = lastIndex >= 0 && lastIndex === index - 1 ? mentions.at(-1) : undefined;
    const certainty = judge(scene, index, previous) ?? (isEager ? guess(scene, index) : undefined);
    if (!certainty) return;
    lastIndex = index;
    mentions.push({
      start: token.start,
      end: token.end,
      code: token.code,
      hints: hintsFor(scene, index),
      certainty,
      claim: token.code.kind === 'name' ? claimFor(text, token) : undefined,
    });
  });
  return mentions.map((mention) => ({
    ...mention,
    start: originalOffset(mention.start),
    end: originalOffset(mention.end - 1) + 1,
  }));
}

/** Numbers whose words give them another value than their digits. */
function revealedTokens(text: string): Token[] {
  return merge(pairTokens(text), stopCodeTokens(text));
}

/** Both lists are in order; the first wins where two tokens overlap. */
function merge(first: readonly Token[], second: readonly Token[]): Token[] {
  if (first.length === 0) return [...second];
  const kept = withoutOverlaps(second, first);
  return [...first, ...kept].sort((a, b) => a.start - b.start);
}

/** `NAME = 5` in a program or a list of constants. */
function claimFor(text: string, token: Token): number | undefined {
  const [, digits] =
    /^\s?=\s?(0[xX][0-9A-Fa-f]{1,8}|\d{1,10})(?![\w.])/.exec(text.slice(token.end, token.end + 16)) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
