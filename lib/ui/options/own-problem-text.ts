import type { OwnProblem } from '../../own-catalogs/problem.ts';
import { words } from '../../words/words.ts';

/** "agent.tsv, line 12: …", in the language of the interface. */
export function ownProblemText({ file, line, kind, given }: OwnProblem): string {
  return words('ownProblemAt', file, line, words(`ownProblem_${kind}`, ...given));
}
