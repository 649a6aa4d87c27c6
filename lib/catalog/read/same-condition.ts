import { WRAPPED_FAMILIES } from '../../codes/anatomy.ts';
import { carriedNumber } from '../../codes/carried.ts';
import type { Family } from '../../codes/families.ts';
import { ntstatusFromHresult, win32FromHresult } from '../../codes/hresult.ts';
import { win32FromNtstatus } from '../../codes/ntstatus.ts';
import { win32OfNtstatus } from '../../codes/ntstatus-win32.ts';
import type { Entry } from '../entry.ts';
import type { Catalog } from './catalog.ts';

/**
 * How it is known that two codes stand for one condition. `carried`: one holds the other in its bits; `mapped`: Windows
 * itself turns one into the other, and both have the name but for its first word; `shared`: two headers give one number
 * the same name. `beside`: no other code, but the second number of one, which is explained there.
 */
export type Sameness = 'carried' | 'mapped' | 'shared' | 'beside';

/** Another code for the condition of an entry. */
export interface SameCondition {
  readonly entry: Entry;
  readonly how: Sameness;
}

/** Smaller numbers carry nothing. */
const WIDE = 0x1_0000;

/** Families in which a number is an HRESULT. */
const HRESULTS: readonly Family[] = ['hresult', 'servicing', 'setup', 'winget'];

/** What stands before the part of a name that says what happened. */
const PREFIX = /^(?:ERROR_(?:INTERNET_|WINHTTP_)?|STATUS_)/;

/** Other codes for exactly the condition of an entry, the closest first; what these stand for follows them. */
export function sameConditions(catalog: Catalog, entry: Entry): SameCondition[] {
  const next = closest(catalog, entry);
  const further = next.flatMap((same) => closest(catalog, same.entry));
  const seen = new Set<Entry>([entry]);
  return [...next, ...further].filter((same) => {
    if (seen.has(same.entry)) return false;
    seen.add(same.entry);
    return true;
  });
}

function closest(catalog: Catalog, entry: Entry): SameCondition[] {
  return [...carried(catalog, entry), ...mapped(catalog, entry), ...shared(catalog, entry)];
}

function carried(catalog: Catalog, { family, value }: Entry): SameCondition[] {
  const inner = value < WIDE ? undefined : carriedNumber(value);
  if (inner?.kind === 'win32' || inner?.kind === 'winhttp')
    return catalog
      .byValue(inner.kind, inner.code)
      .slice(0, 1)
      .map((entry) => ({ entry, how: 'carried' }));
  const isHresult = HRESULTS.includes(family);
  const code = isHresult
    ? win32FromHresult(value)
    : family === 'ntstatus'
      ? win32FromNtstatus(value)
      : undefined;
  const status = isHresult ? ntstatusFromHresult(value) : undefined;
  return [
    // The system's own meaning of the number, not that of single components.
    ...(code === undefined
      ? []
      : WRAPPED_FAMILIES.flatMap((each) => catalog.byValue(each, code)).slice(0, 1)),
    ...(status === undefined ? [] : catalog.byValue('ntstatus', status)),
  ].map((entry) => ({ entry, how: 'carried' }));
}

function mapped(catalog: Catalog, { family, value, name }: Entry): SameCondition[] {
  const code = family === 'ntstatus' ? win32OfNtstatus(value) : undefined;
  if (code === undefined) return [];
  return catalog
    .byValue('win32', code)
    .filter((entry) => stem(entry.name) === stem(name))
    .map((entry) => ({ entry, how: 'mapped' }));
}

function shared(catalog: Catalog, { family, value, name, aliases }: Entry): SameCondition[] {
  if (!WRAPPED_FAMILIES.includes(family)) return [];
  const stems = new Set([name, ...aliases].map(stem));
  return WRAPPED_FAMILIES.filter((other) => other !== family)
    .flatMap((other) => catalog.byValue(other, value))
    .filter((entry) => [entry.name, ...entry.aliases].some((each) => stems.has(stem(each))))
    .map((entry) => ({ entry, how: 'shared' }));
}

function stem(name: string): string {
  return name.replace(PREFIX, '');
}
