import type { Entry } from '../catalog/entry.ts';
import type { Catalog } from '../catalog/read/catalog.ts';
import { type Role, roleByValue } from '../catalog/role.ts';
import { WRAPPED_FAMILIES } from '../codes/anatomy.ts';
import { carriedNumber } from '../codes/carried.ts';
import { type Family, isFamily } from '../codes/families.ts';
import { ntstatusFromHresult, win32FromHresult } from '../codes/hresult.ts';
import type { Uint32 } from '../codes/int32.ts';
import { win32FromNtstatus } from '../codes/ntstatus.ts';
import { parseNumber, plainName } from '../codes/parse.ts';
import type { ChainLink, Place } from './answer.ts';

/** A code that a line states, or that one of its codes carries. */
export type StatedCode = Omit<ChainLink, 'place'> & { readonly role: Role };

const WIDE = 0x1_0000;
const FAILURE = 0x8000_0000;

/** Families that share the numbers of HRESULTs; the first that lists a number names it. */
const HRESULT_FAMILIES: readonly Family[] = ['hresult', 'servicing', 'setup', 'winget'];

/** What the named groups of a match state, from outer to inner; zero is no error and left out. */
export function codesOfGroups(
  catalog: Catalog,
  groups: Readonly<Record<string, string | undefined>>,
): StatedCode[] {
  return inOrder(groups).flatMap(([group, text]) => {
    if (text === undefined) return [];
    // `win32` ends with a digit of its own.
    const what = isFamily(group) ? group : group.replace(/\d$/, '');
    if (what === 'name') return codesOfName(catalog, text);
    const value = numberOf(what, text);
    if (value === undefined || value === 0) return [];
    return isFamily(what) ? codesOfValue(catalog, value, what) : codesOfValue(catalog, value);
  });
}

/** Groups with a digit by that, behind those without one; else as they stand in the pattern. */
function inOrder(groups: Readonly<Record<string, string | undefined>>): [string, string | undefined][] {
  const place = (group: string) => (isFamily(group) ? 0 : Number(/\d$/.exec(group)?.[0] ?? 0));
  return Object.entries(groups).toSorted(([a], [b]) => place(a) - place(b));
}

/** The codes of a symbolic name; none where the catalog doesn't know it. */
export function codesOfName(catalog: Catalog, text: string): StatedCode[] {
  const [entry] = catalog.byName(plainName(text));
  if (!entry || entry.role === 'success') return [];
  // Codes that are no numbers carry nothing.
  if (entry.family === 'ownword')
    return [{ family: entry.family, value: 0, name: entry.name, isCarried: false, role: entry.role }];
  return codesOfValue(catalog, entry.value, entry.family);
}

/** Stop codes are hex without a mark, and so are HRESULTs and NTSTATUS values of eight digits. */
function numberOf(what: string, text: string): Uint32 | undefined {
  const isHex = what === 'bugcheck' || (what !== 'win32' && what !== 'msi' && /^[0-9a-f]{8}$/i.test(text));
  return parseNumber(isHex && !/^0x/i.test(text) ? `0x${text}` : text)?.value;
}

/** A number with what it carries: 0x80070643 and 1603. Without a family the number tells it. */
export function codesOfValue(catalog: Catalog, value: Uint32, family?: Family): StatedCode[] {
  if (value >= SMALL_NEGATIVE) return [];
  const own = value < WIDE ? (family ?? smallFamily(catalog, value)) : wideFamily(catalog, value, family);
  const inner = value >= WIDE && own !== 'bugcheck' ? carriedBy(catalog, own, value) : [];
  return [stated(catalog, own, value, false), ...inner];
}

/** Results of Windows upgrades, 0xC19xxxxx, are HRESULTs with the severity of an NTSTATUS. */
const UPGRADE = 0xc19;

/** From here on a number is -1, -2 and the like: a program's own, and no code of Windows. */
const SMALL_NEGATIVE = 0xffff_0000;

/** Families whose large numbers are their own. */
const OWN_WIDE: readonly Family[] = ['bugcheck', 'ntstatus', 'sdk'];

/** Numbers of 32 bits by what lists them: programs give an NTSTATUS as their exit code, and call an HRESULT an error. */
function wideFamily(catalog: Catalog, value: Uint32, family: Family | undefined): Family {
  if (family && (OWN_WIDE.includes(family) || (family === 'setup' && value < FAILURE))) return family;
  const isNtstatus =
    value >>> 30 === 3 && value >>> 20 !== UPGRADE && ntstatusFromHresult(value) === undefined;
  if (isNtstatus && catalog.byValue('ntstatus', value).length > 0) return 'ntstatus';
  const listed = HRESULT_FAMILIES.find((each) => catalog.byValue(each, value).length > 0);
  return listed ?? (isNtstatus && family !== 'hresult' ? 'ntstatus' : 'hresult');
}

function smallFamily(catalog: Catalog, value: Uint32): Family {
  return WRAPPED_FAMILIES.find((each) => catalog.byValue(each, value).length > 0) ?? 'win32';
}

function carriedBy(catalog: Catalog, family: Family, value: Uint32): StatedCode[] {
  const product = carriedNumber(value);
  const code =
    family === 'ntstatus'
      ? win32FromNtstatus(value)
      : (win32FromHresult(value) ?? (product?.kind === 'win32' ? product.code : undefined));
  if (code !== undefined && code > 0) return [stated(catalog, smallFamily(catalog, code), code, true)];
  const status = family === 'ntstatus' ? undefined : ntstatusFromHresult(value);
  if (status === undefined || catalog.byValue('ntstatus', status).length === 0) return [];
  return [stated(catalog, 'ntstatus', status, true)];
}

function stated(catalog: Catalog, family: Family, value: Uint32, isCarried: boolean): StatedCode {
  const entry = entryOf(catalog, family, value);
  return {
    family,
    value,
    name: entry?.name ?? '',
    isCarried,
    role: entry?.role ?? roleByValue(family, value),
  };
}

/** The header of the general meanings; what other headers call a wrapped code is a component's own word. */
const GENERAL_HEADER = 'winerror.h';

function entryOf(catalog: Catalog, family: Family, value: Uint32): Entry | undefined {
  const entries = catalog.byValue(family, value);
  const general = entries.find(({ header }) => header === GENERAL_HEADER);
  return general ?? (win32FromHresult(value) === undefined ? entries[0] : undefined);
}

/**
 * What a line says by its codes: the role of the innermost. A line without codes speaks by its words. The phase of an
 * upgrade tells when it failed, not why.
 */
export function roleOfCodes(codes: readonly StatedCode[]): Role {
  return codes.findLast(({ family, value }) => family !== 'setup' || value >= FAILURE)?.role ?? 'specific';
}

/** Links of a chain, all stated in one place. */
export function linksAt(place: Place, codes: readonly StatedCode[]): ChainLink[] {
  return codes.map(({ family, value, name, isCarried }) => ({ family, value, name, isCarried, place }));
}

/** `hresult:0x80070643`, `win32:1603`, `bugcheck:0x7B`: what carries the number names the family of what is carried. */
export function linkLabel({ family, value, name, isCarried }: ChainLink): string {
  const hex = value.toString(16).toUpperCase();
  if (family === 'ownword') return `own:${name}`;
  if (family === 'bugcheck') return `bugcheck:0x${hex}`;
  if (family === 'setup' && value < 0x8000_0000) return `setup:0x${hex}`;
  if (value < WIDE) return `${isCarried && WRAPPED_FAMILIES.includes(family) ? 'win32' : family}:${value}`;
  return `${HRESULT_FAMILIES.includes(family) ? 'hresult' : family}:0x${hex.padStart(8, '0')}`;
}
