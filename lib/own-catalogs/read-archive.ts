import type { Article } from '../catalog/article.ts';
import { shown } from '../catalog/source/problem.ts';
import { MAX_ARTICLE } from './limits.ts';
import { parseOwnArticle } from './own-article.ts';
import { type ReadOwn, textOf, unread } from './own-source.ts';
import { parseOwnCatalog } from './parse.ts';
import type { OwnProblem } from './problem.ts';
import { unpack } from './unpack.ts';

/** What an article's file is called: the code, in which `_` may stand for what names of files can't have. */
export function articleFile(code: string): string {
  return `articles/${code.replace(/[^\p{L}\p{N}._-]/gu, '_')}.md`;
}

/** Reads an archive with one table, and articles in Markdown, each called as its code. */
export function readArchive(name: string, bytes: Uint8Array): ReadOwn {
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return unread({ file: name, line: 1, kind: unpacked.kind, given: unpacked.given });
  const tables = [...unpacked.files.keys()].filter((file) => /\.(?:tsv|txt)$/i.test(file));
  const [table, second] = tables;
  if (table === undefined) return unread({ file: name, line: 1, kind: 'noTable', given: [] });
  if (second !== undefined)
    return unread({ file: name, line: 1, kind: 'manyTables', given: [shown(table), shown(second)] });
  const text = textOf(unpacked.files.get(table) ?? new Uint8Array());
  if (text === undefined) return unread({ file: table, line: 1, kind: 'notText', given: [] });
  const parsed = parseOwnCatalog(table, text);
  const problems: OwnProblem[] = [...parsed.problems];
  const codes = new Map(
    parsed.catalog.entries.map(({ code }) => [articleFile(code).replace(/^.*\//, '').toLowerCase(), code]),
  );
  const articles = new Map<string, Article>();
  const sources: Record<string, string> = {};
  for (const [file, content] of unpacked.files) {
    if (file === table) continue;
    const report = (line: number, kind: OwnProblem['kind'], ...given: readonly (string | number)[]) =>
      problems.push({ file, line, kind, given });
    if (!/\.md$/i.test(file)) {
      report(1, 'strangeFile');
      continue;
    }
    const code = codes.get(file.replace(/^.*\//, '').toLowerCase());
    const markdown = textOf(content);
    if (code === undefined) report(1, 'articleWithoutCode');
    else if (markdown === undefined) report(1, 'notText');
    else if (markdown.length > MAX_ARTICLE) report(1, 'longArticle', MAX_ARTICLE);
    else {
      articles.set(code, parseOwnArticle(markdown, report));
      sources[code] = markdown;
    }
  }
  return { catalog: { ...parsed.catalog, articles }, problems, source: { text, articles: sources } };
}
