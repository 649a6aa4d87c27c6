import type { Meaning } from '../catalog/meaning.ts';
import type { Catalog } from '../catalog/read/catalog.ts';
import { meaningOfEntry, meaningsOf } from '../catalog/read/meanings.ts';
import { type Code, codeKey } from '../codes/code.ts';
import { OWN_FAMILIES } from '../codes/families.ts';
import { type OwnIndex, ownIndexOf } from '../own-catalogs/own-index.ts';
import type { Answer } from './answer.ts';
import { type Asked, foundCodes, isOneCode } from './asked.ts';
import { distinct, without } from './meaning-lists.ts';

/** How many entries of own catalogs are shown beside those of Windows. */
const MAX_HITS = 12;

/**
 * An answer with what own catalogs have to say. A code of theirs that stands in the question is what it is about; where
 * their words stand beside a number, their meaning of it comes first.
 */
export function withOwnAnswer(catalog: Catalog, text: string, answered: Answer): Answer {
  const own = ownIndexOf(catalog);
  if (!own) return answered;
  const asked = askedCodes(catalog, own, text);
  if (asked.length === 0) return withHits(own, text, answered);
  const others = othersIn(answered).filter((other) => !asked.some((each) => isOneCode(each, other)));
  const all = [...asked, ...others];
  const [only] = all;
  if (only && all.length === 1) {
    const besides = answered.kind === 'code' ? answered.besides : undefined;
    return { kind: 'code', text: only.text, meanings: only.meanings, besides };
  }
  return { kind: 'codes', found: foundCodes(all, all) };
}

/** The codes of own catalogs in a question, each once. */
function askedCodes(catalog: Catalog, { matcher }: OwnIndex, text: string): Asked[] {
  const asked = new Map<string, Asked>();
  for (const { code, start, end, products } of matcher.mentionsIn(text)) {
    const meanings = ownFirst(meaningsOf(catalog, code, [], products), products);
    if (meanings.length > 0) asked.set(codeKey(code), { text: text.slice(start, end), meanings });
  }
  // Typed alone, a code needs neither capitals nor words near it.
  const whole: Code = { kind: 'name', name: text };
  const named = meaningsOf(catalog, whole).filter(isOwn);
  if (asked.size === 0 && named.length > 0) return [{ text, meanings: distinct(named) }];
  return [...asked.values()];
}

/** Whether a meaning is of an own catalog. */
function isOwn({ family }: Meaning): boolean {
  return OWN_FAMILIES.includes(family);
}

function ownFirst(meanings: readonly Meaning[], titles: readonly string[]): Meaning[] {
  const meant = meanings.filter((meaning) => isOwn(meaning) && titles.includes(meaning.header));
  return [...meant, ...without(meanings, meant)];
}

/** The codes that an answer has found by itself. */
function othersIn(answered: Answer): readonly Asked[] {
  if (answered.kind === 'codes') return answered.found;
  return answered.kind === 'code' ? [answered] : [];
}

/** Entries whose words are asked for come before those of Windows: there are few, and all words of the question are in them. */
function withHits(own: OwnIndex, text: string, answered: Answer): Answer {
  if (answered.kind !== 'search') return answered;
  const hits = own.search(text, MAX_HITS).map(meaningOfEntry);
  const all = answered.by === 'message' ? [...answered.hits, ...hits] : [...hits, ...answered.hits];
  return { ...answered, hits: distinct(all) };
}
