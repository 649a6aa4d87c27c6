import { isFamily } from '../codes/families.ts';
import type { SourceEntry } from './entry.ts';
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
  text.split('\n').forEach((row, index) => {
    if (row === '') return;
    const [family = '', value = ''] = row.split(':');
    const entry =
      isFamily(family) && entries.find((other) => other.family === family && String(other.value) === value);
    if (!entry)
      problems.push({ file: COMMON_FILE, line: index + 1, message: `"${shown(row)}" is not in the catalog` });
    else if (common.has(entry))
      problems.push({ file: COMMON_FILE, line: index + 1, message: `${row} appears twice` });
    else common.add(entry);
  });
  return common;
}
