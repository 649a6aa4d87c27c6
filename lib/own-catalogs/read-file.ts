import { MAX_FILE } from './limits.ts';
import { type ReadOwn, textOf, unread } from './own-source.ts';
import { parseOwnCatalog } from './parse.ts';

/** What a file begins with that is an archive, whatever it is called. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];

/** Reads a table, or an archive with a table and articles; never rejects for what is in it. */
export async function readOwnFile(name: string, bytes: Uint8Array): Promise<ReadOwn> {
  if (bytes.length > MAX_FILE)
    return unread({ file: name, line: 1, kind: 'largeFile', given: [MAX_FILE / 1_000_000] });
  if (!ARCHIVE.every((byte, at) => bytes[at] === byte)) {
    const text = textOf(bytes);
    if (text === undefined) return unread({ file: name, line: 1, kind: 'notText', given: [] });
    return { ...parseOwnCatalog(name, text), source: { text, articles: {} } };
  }
  // Few catalogs have articles; what reads Markdown is loaded for those alone.
  const { readArchive } = await import('./read-archive.ts');
  return readArchive(name, bytes);
}
