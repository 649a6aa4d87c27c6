import type { SourceEntry } from '../entry.ts';
import { type Problem, shown } from './problem.ts';

/** The file that lists the codes people meet often, one `FAMILY:VALUE` a line. */
export const COMMON_FILE = 'common.txt';

/** The entries that the list names; a search shows them before others that match as well. */
export function parseCommon(
  text: string,
  entries: readonly SourceEntry[],
  problems: Problem[],
): ReadonlySet<SourceEntry> {
  const common = new Set<SourceEntry>();
  const first = new Map(entries.toReversed().map((entry) => [`${entry.family}:${entry.value}`, entry]));
  text.split('\n').forEach((row, index) => {
    if (row === '') return;
    const entry = first.get(row);
    if (!entry)
      problems.push({ file: COMMON_FILE, line: index + 1, message: `"${shown(row)}" is not in the catalog` });
    else if (common.has(entry))
      problems.push({ file: COMMON_FILE, line: index + 1, message: `${row} appears twice` });
    else common.add(entry);
  });
  return common;
}
