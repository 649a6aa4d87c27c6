import { describeAnatomy, hresultAnatomy, ntstatusAnatomy, WRAPPED_FAMILIES } from '../../codes/anatomy.ts';
import { carriedNumber, describeCarried } from '../../codes/carried.ts';
import type { Code } from '../../codes/code.ts';
import { FAMILY_TITLES, type Family, PRODUCT_FAMILIES } from '../../codes/families.ts';
import { ntstatusFromHresult, win32FromHresult } from '../../codes/hresult.ts';
import { toHex, type Uint32 } from '../../codes/int32.ts';
import { win32FromNtstatus } from '../../codes/ntstatus.ts';
import { win32OfNtstatus } from '../../codes/ntstatus-win32.ts';
import type { WrittenNumber } from '../../codes/parse.ts';
import { setupExtend } from '../../codes/setup-extend.ts';
import type { Entry } from '../entry.ts';
import type { Meaning } from '../meaning.ts';
import type { Catalog } from './catalog.ts';
import { noteFor } from './notes.ts';

/** Values from here on are written with eight digits and carry a severity and a facility. */
const WIDE = 0x1_0000;
const FAILURE = 0x8000_0000;

/** Likeliest first when nothing near the number says which family it belongs to. */
const SMALL_FAMILIES: readonly Family[] = [
  ...WRAPPED_FAMILIES,
  'msi',
  'bugcheck',
  'devicemanager',
  'hresult',
  'ntstatus',
  'sdk',
  ...PRODUCT_FAMILIES,
];

const HRESULT_FAMILIES: readonly Family[] = ['hresult', 'servicing', 'setup', 'winget'];

/** The header of the general meanings; what other headers define belongs to single components. */
const GENERAL_HEADER = 'winerror.h';

/**
 * All meanings of a code, likeliest first; empty when nothing is known about it.
 * The words around the code may point to families, strongest first, and to products that use numbers in their own way.
 */
export function meaningsOf(
  catalog: Catalog,
  code: Code,
  likelyFamilies: readonly Family[] = [],
  products: readonly string[] = [],
): Meaning[] {
  const meanings = code.kind === 'name' ? readName(catalog, code.name) : readNumber(catalog, code);
  const extend = likelyFamilies.includes('setup') ? readExtend(code) : [];
  const own = ownMeanings(code, meanings, likelyFamilies);
  const ranked = own ?? byLikelihood(meanings, likelyFamilies, products);
  return withNotes([...extend, ...withoutRepeats(ranked)]);
}

/** The meaning of an entry that was asked for by itself. */
export function meaningOfEntry(entry: Entry): Meaning {
  return withNote(plainReading(entry), []);
}

function plainReading(entry: Entry): Meaning {
  return meaning(entry, FAMILY_TITLES[entry.family]);
}

function withNotes(meanings: readonly Meaning[]): Meaning[] {
  return meanings.map((read) =>
    withNote(
      read,
      meanings.filter((other) => other !== read),
    ),
  );
}

function withNote(read: Meaning, rivals: readonly Meaning[]): Meaning {
  return { ...read, note: noteFor(read, rivals) };
}

/** The second number of an upgrade result; it means something only beside the first. */
function readExtend(code: Code): Meaning[] {
  if (code.kind !== 'number') return [];
  if (!setupExtend(code.value)) return [];
  return [{ ...bare('setup', code.value, FAMILY_TITLES.setup), catalogued: true }];
}

function readName(catalog: Catalog, name: string): Meaning[] {
  const entries = catalog.byName(name);
  const exact = entries.filter((entry) => entry.name === name || entry.aliases.includes(name));
  // Those named twice are dropped with all other repeats.
  return [...exact, ...entries].map(plainReading);
}

function readNumber(catalog: Catalog, { value, form }: WrittenNumber): Meaning[] {
  if (value < WIDE) {
    const meanings = direct(catalog, value, SMALL_FAMILIES);
    return meanings.length > 0 || form !== 'hex' ? meanings : [unlistedSmall(value)];
  }
  const meanings = readWide(catalog, value);
  return meanings.length > 0 || value < FAILURE ? meanings : [unlisted(value)];
}

/**
 * Values of 32 bits. Severity 3 is NTSTATUS before HRESULT. In an HRESULT that wraps a system error code that
 * code comes before meanings which single components give the same number.
 */
function readWide(catalog: Catalog, value: Uint32): Meaning[] {
  const hresults = direct(catalog, value, HRESULT_FAMILIES);
  const ntstatuses = [...direct(catalog, value, ['ntstatus', 'bugcheck']), ...fromHresult(catalog, value)];
  const others = direct(catalog, value, ['sdk', ...PRODUCT_FAMILIES]);
  const dos = reportedAs(catalog, value);
  const carried = byProduct(catalog, value);
  if (value >>> 30 === 3)
    return [...ntstatuses, ...dos, ...fromNtstatus(catalog, value), ...hresults, ...carried, ...others];
  const wrapped = wrappedCodes(
    catalog,
    win32FromHresult(value),
    `HRESULT ${toHex(value, 8)}: facility Win32`,
  );
  const isGeneral = (read: Meaning) => wrapped.length === 0 || read.header === GENERAL_HEADER;
  return [
    ...hresults.filter(isGeneral),
    ...wrapped,
    ...hresults.filter((read) => !isGeneral(read)),
    ...ntstatuses,
    ...dos,
    ...carried,
    ...others,
  ];
}

function direct(catalog: Catalog, value: Uint32, families: readonly Family[]): Meaning[] {
  return families.flatMap((family) => catalog.byValue(family, value).map(plainReading));
}

function wrappedCodes(catalog: Catalog, code: number | undefined, wrapping: string): Meaning[] {
  if (code === undefined) return [];
  return WRAPPED_FAMILIES.flatMap((family) => catalog.byValue(family, code)).map((entry) =>
    meaning(entry, `${wrapping}, code ${code}`),
  );
}

/** A code of Windows that a product puts into numbers of its own. */
function byProduct(catalog: Catalog, value: Uint32): Meaning[] {
  const carried = carriedNumber(value);
  if (carried?.kind !== 'win32' && carried?.kind !== 'winhttp') return [];
  return catalog
    .byValue(carried.kind, carried.code)
    .map((entry) => meaning(entry, `${toHex(value, 8)}: ${describeCarried(carried).replace(/\.$/, '')}`));
}

function fromNtstatus(catalog: Catalog, value: Uint32): Meaning[] {
  return wrappedCodes(catalog, win32FromNtstatus(value), `NTSTATUS ${toHex(value, 8)}: facility Win32`);
}

/** What functions of the Windows API report for an NTSTATUS. */
function reportedAs(catalog: Catalog, value: Uint32): Meaning[] {
  const code = win32OfNtstatus(value);
  if (code === undefined) return [];
  const derivation = `NTSTATUS ${toHex(value, 8)}: programs see it as system error code ${code}`;
  return catalog.byValue('win32', code).map((entry) => meaning(entry, derivation));
}

/** HRESULT_FROM_NT adds a bit to an NTSTATUS. */
function fromHresult(catalog: Catalog, value: Uint32): Meaning[] {
  const status = ntstatusFromHresult(value);
  if (status === undefined) return [];
  return catalog
    .byValue('ntstatus', status)
    .map((entry) => meaning(entry, `HRESULT ${toHex(value, 8)}: NTSTATUS ${toHex(status, 8)}`));
}

/** Severity 3 is what NTSTATUS failures have; HRESULT failures have 2. */
function unlisted(value: Uint32): Meaning {
  const isNtstatus = value >>> 30 === 3;
  const anatomy = isNtstatus ? ntstatusAnatomy(value) : hresultAnatomy(value);
  return bare(isNtstatus ? 'ntstatus' : 'hresult', value, describeAnatomy(anatomy));
}

/** A small hex number is no HRESULT; where one is given as an error it is a system error code or a component's. */
function unlistedSmall(value: Uint32): Meaning {
  return bare('win32', value, `System error code ${value}`);
}

/** A meaning of a value that has no entry. */
function bare(family: Family, value: Uint32, derivation: string): Meaning {
  return { family, value, name: '', aliases: [], header: '', derivation, note: '', catalogued: false };
}

function meaning(entry: Entry, derivation: string): Meaning {
  const { family, value, name, aliases, header } = entry;
  return { family, value, name, aliases, header, derivation, note: '', catalogued: true };
}

/** Several headers give some codes the same name and number; the first says it all. */
function withoutRepeats(meanings: readonly Meaning[]): Meaning[] {
  const seen = new Set<string>();
  return meanings.filter(({ name, value, family }) => {
    const key = name ? `${name} ${value}` : `${family} ${value}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Families whose numbers mean nothing else where the words around say that they are meant. */
const OWN_NUMBERS: readonly Family[] = ['bugcheck', 'devicemanager'];

/**
 * The meanings of a small number in such a family alone: a stop code is never the system error of the same value.
 * Undefined where another family may be meant.
 */
function ownMeanings(
  code: Code,
  meanings: readonly Meaning[],
  [first, second]: readonly Family[],
): Meaning[] | undefined {
  if (code.kind === 'name' || code.value >= WIDE || second) return undefined;
  if (!first || !OWN_NUMBERS.includes(first)) return undefined;
  const own = meanings.filter(({ family }) => family === first);
  if (own.length > 0 || first !== 'bugcheck') return own;
  const unlisted = bare('bugcheck', code.value, `${FAMILY_TITLES.bugcheck} ${toHex(code.value)}`);
  return [{ ...unlisted, catalogued: true }];
}

/** Stable: meanings of the products come first, then those of the likely families in their order. */
function byLikelihood(
  meanings: readonly Meaning[],
  likelyFamilies: readonly Family[],
  products: readonly string[],
): Meaning[] {
  const rank = ({ family, header }: Meaning) => {
    if (products.includes(header)) return -1;
    const position = likelyFamilies.indexOf(family);
    return position < 0 ? likelyFamilies.length : position;
  };
  return meanings.toSorted((a, b) => rank(a) - rank(b));
}
