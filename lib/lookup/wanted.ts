import type { Mention } from '../detect/mention.ts';
import type { MeaningSummary } from './question.ts';

/**
 * How much is annotated. `strict`: names and codes that prove themselves; `balanced`: also what the words
 * around make likely; `eager`: everything plausible.
 */
export const SENSITIVITIES = ['strict', 'balanced', 'eager'] as const;

export type Sensitivity = (typeof SENSITIVITIES)[number];

const WIDE = 0x1_0000;

/** Eight digits and their mark, as Windows writes hex codes in its messages. */
const PADDED_HEX = 10;

/** Whether a mention is annotated, now that the catalog has said what it knows. */
export function isWanted(
  mention: Mention,
  head: MeaningSummary | null,
  sensitivity: Sensitivity,
): head is MeaningSummary {
  if (!head) return false;
  const { certainty, statedValue, code } = mention;
  if (statedValue !== undefined && statedValue !== head.value) return false;
  const isWide = code.kind === 'number' && code.value >= WIDE;
  switch (sensitivity) {
    case 'strict':
      return head.catalogued && (certainty === 'certain' || (isWide && certainty === 'likely'));
    case 'balanced':
      if (certainty === 'possible') return head.catalogued && isWide;
      return head.catalogued || isWide || mention.end - mention.start >= PADDED_HEX;
    case 'eager':
      return true;
  }
}
