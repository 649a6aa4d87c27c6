import { type EntryKey, entryStem } from '../entry.ts';

/** The file in the project's sources that an entry's words come from: its article, or the table of its family. */
export function sourcePath(entry: EntryKey, hasArticle: boolean): string {
  const folder = 'assets/catalog';
  return hasArticle
    ? `${folder}/articles/${entry.family}/${entryStem(entry)}.md`
    : `${folder}/${entry.family}.tsv`;
}
