import { type Candidate, candidateOf, type FoundCode } from './candidate.ts';
import { classify, classifyEager, type Decision } from './classify/classify.ts';
import { likelyFamilies } from './classify/likely-families.ts';
import { DetectionContext } from './context.ts';
import { withoutInvisible } from './invisible.ts';
import type { Certainty, Mention } from './mention.ts';
import { definitionAfter } from './notations/definitions.ts';
import { facilityTokens } from './notations/facility-pairs.ts';
import { ldapTokens } from './notations/ldap-data.ts';
import { setupTokens } from './notations/setup-pairs.ts';
import { stopTokens } from './notations/stop-codes.ts';
import { merge } from './overlaps.ts';
import { NO_PAGE_CONTEXT, type PageContext } from './page-context.ts';
import { productsNear } from './products.ts';
import { type Token, tokenize } from './tokens.ts';

/** What was decided about one candidate of a text; for whoever asks why. */
export interface TraceStep {
  /** Offsets in the text that was searched, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Undefined for what is no code. */
  readonly certainty: Certainty | undefined;
  /** Ids of the rules that decided; none where nothing speaks for a code. */
  readonly reasons: readonly string[];
}

/**
 * Finds the mentions of codes in one block of text, in order and without overlaps. Whether a name exists or a number is
 * catalogued is not known here. `askPage` is called at the most once, and only when it matters. With `isEager`, plain
 * numbers in texts about trouble count as possible. `trace` is called for each candidate, code or not.
 */
export function detect(
  original: string,
  askPage: () => PageContext = () => NO_PAGE_CONTEXT,
  isEager = false,
  trace?: (step: TraceStep) => void,
): Mention[] {
  const { text, originalOffset } = withoutInvisible(original);
  const context = new DetectionContext(text, merge(revealedTokens(text), tokenize(text)), askPage);
  const mentions: Mention[] = [];
  let codeBefore: FoundCode | undefined;
  context.tokens.forEach((token, index) => {
    const candidate = candidateOf(context, index, token, codeBefore);
    const { certainty, families, reasons, isValueOfName } = decisionOn(candidate, isEager);
    const span = { start: originalOffset(token.start), end: originalOffset(token.end - 1) + 1 };
    trace?.({ ...span, certainty, reasons });
    codeBefore = certainty && { token, certainty, families };
    if (!certainty) return;
    const named = isValueOfName ? context.tokens[index - 1] : token;
    const { code } = named ?? token;
    const statedValue = code.kind === 'name' ? definitionAfter(text, named ?? token)?.value : undefined;
    const products = productsNear(text, token.start);
    mentions.push({
      kind: 'code',
      ...span,
      code,
      likelyFamilies: families,
      products,
      certainty,
      statedValue,
      reasons,
    });
  });
  return mentions;
}

function decisionOn(candidate: Candidate, isEager: boolean): Decision {
  // The catalog tells which names are codes.
  if (candidate.token.code.kind === 'name') {
    return { certainty: 'certain', families: likelyFamilies(candidate)?.families ?? [], reasons: ['name'] };
  }
  const decision = classify(candidate);
  return isEager && !decision.certainty ? classifyEager(candidate) : decision;
}

/** Numbers whose words give them another value than their digits. */
function revealedTokens(text: string): Token[] {
  return [setupTokens, stopTokens, ldapTokens].reduce(
    (found, reveal) => merge(found, reveal(text)),
    facilityTokens(text),
  );
}
