import type { SourceEntry } from '../entry.ts';
import { type Problem, shown } from './problem.ts';

/** The file that says what names are about by how they begin: `BEGINNING …<TAB>words` a line. */
export const AREAS_FILE = 'areas.tsv';

/** What the codes of a part of Windows are about, in the words of people: names only have the initials of it. */
export interface Area {
  /** How the names begin. */
  readonly beginnings: readonly string[];
  readonly words: string;
}

/** Reads the list of areas; beginnings that no name has are reported. */
export function parseAreas(text: string, entries: readonly SourceEntry[], problems: Problem[]): Area[] {
  return text.split('\n').flatMap((row, index) => {
    if (row === '') return [];
    const report = (message: string) => problems.push({ file: AREAS_FILE, line: index + 1, message });
    const [list, words, ...more] = row.split('\t');
    const beginnings = list?.split(' ').filter(Boolean);
    if (!beginnings?.length || !words || more.length > 0) {
      report(`"${shown(row)}" is not BEGINNING …, a tab, and words`);
      return [];
    }
    for (const beginning of beginnings)
      if (!entries.some(({ name }) => name.startsWith(beginning)))
        report(`no name begins with ${shown(beginning)}`);
    return [{ beginnings, words }];
  });
}

/** What a name is about; "" where the list doesn't say. */
export function areaOf(name: string, areas: readonly Area[]): string {
  return areas
    .filter(({ beginnings }) => beginnings.some((beginning) => name.startsWith(beginning)))
    .map(({ words }) => words)
    .join('. ');
}
