import { MAX_FILE } from './limits.ts';
import { type ReadOwn, unread } from './own-source.ts';
import { parseOwnCatalog } from './parse.ts';

/**
 * Reads the catalogs of a company's policy. Unlike a file, whose maker is there to mend it, a text that is wrong in part
 * is used in its right parts; its problems name it by its place in the policy: `catalogs[0]`.
 */
export function readManagedCatalogs(texts: readonly string[]): readonly ReadOwn[] {
  return texts.map((text, index) => {
    const place = `catalogs[${index}]`;
    if (text.length > MAX_FILE)
      return unread({ file: place, line: 1, kind: 'largeFile', given: [MAX_FILE / 1_000_000] });
    return { ...parseOwnCatalog(place, text), source: { text, articles: {} } };
  });
}
