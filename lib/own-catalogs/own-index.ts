import type { Entry } from '../catalog/entry.ts';
import type { Catalog } from '../catalog/read/catalog.ts';
import { detect } from '../detect/detect.ts';
import type { Mention } from '../detect/mention.ts';
import { joinMentions, type OwnMatcher } from './matcher.ts';

/** What own catalogs add to a catalog beside their entries. */
export interface OwnIndex {
  readonly matcher: OwnMatcher;
  /** The entries whose texts have all words of a question, the last of which may be unfinished. */
  search(text: string, limit: number): readonly Entry[];
}

const indexes = new WeakMap<Catalog, OwnIndex>();

/** What own catalogs have added to a catalog; undefined where there are none. */
export function ownIndexOf(catalog: Catalog): OwnIndex | undefined {
  return indexes.get(catalog);
}

export function setOwnIndex(catalog: Catalog, index: OwnIndex): void {
  indexes.set(catalog, index);
}

/** The mentions of a text by itself, those of own codes among them. */
export function mentionsOf(catalog: Catalog, text: string): Mention[] {
  const found = detect(text);
  const own = ownIndexOf(catalog)?.matcher.mentionsIn(text) ?? [];
  return joinMentions(own, found).filter((mention) => mention.kind === 'code');
}
