import type { SourceEntry } from '../entry.ts';
import { type Problem, shown } from './problem.ts';

/** The file that lists what people call codes: `FAMILY:VALUE …<TAB>phrase; phrase`, the likeliest code first. */
export const KEYWORDS_FILE = 'keywords.tsv';

/** The file that lists words and phrases that mean the same. */
export const SYNONYMS_FILE = 'synonyms.txt';

/** How people describe an error in their own words, and the codes it can be, likeliest first. */
export interface Keywords {
  readonly entries: readonly SourceEntry[];
  readonly phrases: readonly string[];
}

/** Reads the list of keywords; rows about codes that are not in the catalog are reported. */
export function parseKeywords(
  text: string,
  entries: readonly SourceEntry[],
  problems: Problem[],
): Keywords[] {
  const byId = new Map<string, SourceEntry>();
  for (const entry of entries) {
    const id = `${entry.family}:${entry.value}`;
    if (!byId.has(id)) byId.set(id, entry);
    byId.set(`${id}:${entry.name}`, entry);
  }
  return text.split('\n').flatMap((row, index) => {
    if (row === '') return [];
    const report = (message: string) => problems.push({ file: KEYWORDS_FILE, line: index + 1, message });
    const [codes, list, ...more] = row.split('\t');
    const phrases = list?.split('; ').filter(Boolean);
    if (codes === undefined || !phrases?.length || more.length > 0) {
      report(`"${shown(row)}" is not FAMILY:VALUE …, a tab, and phrases separated by "; "`);
      return [];
    }
    const found = codes.split(' ').flatMap((code) => {
      const [family, value, ...name] = code.split(':');
      const entry = byId.get([family, Number(value), ...name].join(':'));
      if (!entry) report(`${shown(code)} is not in the catalog`);
      return entry ? [entry] : [];
    });
    return [{ entries: found, phrases }];
  });
}

/** Words that stand in two groups of synonyms would mean something else each time. */
export function checkSynonyms(text: string, problems: Problem[]): void {
  const seen = new Map<string, number>();
  text.split('\n').forEach((row, index) => {
    for (const form of row.split(', ').filter(Boolean)) {
      const line = seen.get(form);
      if (line !== undefined)
        problems.push({
          file: SYNONYMS_FILE,
          line: index + 1,
          message: `"${shown(form)}" is already on line ${line}`,
        });
      seen.set(form, index + 1);
    }
  });
}
