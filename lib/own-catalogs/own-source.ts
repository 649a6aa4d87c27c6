import type { ParsedOwn } from './parse.ts';
import type { OwnProblem } from './problem.ts';

/** The sources of an own catalog, as they were imported. */
export interface OwnSource {
  /** The table. */
  readonly text: string;
  /** The Markdown of articles, by the code as the table has it. */
  readonly articles: Readonly<Record<string, string>>;
}

/** What came of reading a file: the catalog and its sources, and all that is wrong. */
export interface ReadOwn extends ParsedOwn {
  readonly source: OwnSource;
}

/** A file that could not be read at all. */
export function unread(problem: OwnProblem): ReadOwn {
  const catalog = { title: problem.file, sites: [], entries: [], articles: new Map() };
  return { catalog, problems: [problem], source: { text: '', articles: {} } };
}

/** The text of a file in UTF-8, or in UTF-16 as Windows' programs write it; undefined for anything else. */
export function textOf(bytes: Uint8Array): string | undefined {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
