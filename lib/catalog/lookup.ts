import { describeAnatomy, hresultAnatomy, ntstatusAnatomy, WRAPPED_FAMILIES } from '../codes/anatomy.ts';
import type { Code } from '../codes/code.ts';
import { FAMILY_TITLES, type Family } from '../codes/families.ts';
import { ntstatusFromHresult, win32FromHresult } from '../codes/hresult.ts';
import { toHex, type Uint32 } from '../codes/int32.ts';
import { win32FromNtstatus } from '../codes/ntstatus.ts';
import { win32OfNtstatus } from '../codes/ntstatus-win32.ts';
import type { WrittenNumber } from '../codes/parse.ts';
import { describeSetupExtend, setupExtend } from '../codes/setup-extend.ts';
import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';
import { noteFor } from './notes.ts';
import type { Reading } from './reading.ts';

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
];

const HRESULT_FAMILIES: readonly Family[] = ['hresult', 'servicing', 'setup', 'winget'];

/** The header of the general meanings; what other headers define belongs to single components. */
const GENERAL_HEADER = 'winerror.h';

/**
 * All readings of a code, likeliest first; empty when nothing is known about it.
 * `hints` are the families that the words around the code point to, strongest first.
 */
export function readCode(catalog: Catalog, code: Code, hints: readonly Family[] = []): Reading[] {
  const readings = code.kind === 'name' ? readName(catalog, code.name) : readNumber(catalog, code);
  const extend = hints.includes('setup') ? readExtend(code) : [];
  return withNotes([...extend, ...byHints(withoutRepeats(readings), hints)]);
}

/** The reading of an entry that was asked for by itself. */
export function readEntry(entry: Entry): Reading {
  return withNote(plainReading(entry), []);
}

function plainReading(entry: Entry): Reading {
  return reading(entry, FAMILY_TITLES[entry.family]);
}

function withNotes(readings: readonly Reading[]): Reading[] {
  return readings.map((read) =>
    withNote(
      read,
      readings.filter((other) => other !== read),
    ),
  );
}

function withNote(read: Reading, rivals: readonly Reading[]): Reading {
  return { ...read, note: noteFor(read, rivals) };
}

/** The second number of an upgrade result; it means something only beside the first. */
function readExtend(code: Code): Reading[] {
  if (code.kind !== 'number') return [];
  const extend = setupExtend(code.value);
  if (!extend) return [];
  return [{ ...bare('setup', code.value, describeSetupExtend(code.value, extend)), catalogued: true }];
}

function readName(catalog: Catalog, name: string): Reading[] {
  const entries = catalog.byName(name);
  const exact = entries.filter((entry) => entry.name === name || entry.aliases.includes(name));
  // Those named twice are dropped with all other repeats.
  return [...exact, ...entries].map(plainReading);
}

function readNumber(catalog: Catalog, { value, form }: WrittenNumber): Reading[] {
  if (value < WIDE) {
    const readings = direct(catalog, value, SMALL_FAMILIES);
    return readings.length > 0 || form !== 'hex' ? readings : [unlistedSmall(value)];
  }
  const readings = readWide(catalog, value);
  return readings.length > 0 || value < FAILURE ? readings : [unlisted(value)];
}

/**
 * Values of 32 bits. Severity 3 is NTSTATUS before HRESULT. In an HRESULT that wraps a system error code that
 * code comes before meanings which single components give the same number.
 */
function readWide(catalog: Catalog, value: Uint32): Reading[] {
  const hresults = direct(catalog, value, HRESULT_FAMILIES);
  const ntstatuses = [...direct(catalog, value, ['ntstatus', 'bugcheck']), ...fromHresult(catalog, value)];
  const others = direct(catalog, value, ['sdk']);
  const dos = reportedAs(catalog, value);
  if (value >>> 30 === 3)
    return [...ntstatuses, ...dos, ...fromNtstatus(catalog, value), ...hresults, ...others];
  const wrapped = wrappedCodes(
    catalog,
    win32FromHresult(value),
    `HRESULT ${toHex(value, 8)}: facility Win32`,
  );
  const isGeneral = (read: Reading) => wrapped.length === 0 || read.header === GENERAL_HEADER;
  return [
    ...hresults.filter(isGeneral),
    ...wrapped,
    ...hresults.filter((read) => !isGeneral(read)),
    ...ntstatuses,
    ...dos,
    ...others,
  ];
}

function direct(catalog: Catalog, value: Uint32, families: readonly Family[]): Reading[] {
  return families.flatMap((family) => catalog.byValue(family, value).map(plainReading));
}

function wrappedCodes(catalog: Catalog, code: number | undefined, wrapping: string): Reading[] {
  if (code === undefined) return [];
  return WRAPPED_FAMILIES.flatMap((family) => catalog.byValue(family, code)).map((entry) =>
    reading(entry, `${wrapping}, code ${code}`),
  );
}

function fromNtstatus(catalog: Catalog, value: Uint32): Reading[] {
  return wrappedCodes(catalog, win32FromNtstatus(value), `NTSTATUS ${toHex(value, 8)}: facility Win32`);
}

/** What functions of the Windows API report for an NTSTATUS. */
function reportedAs(catalog: Catalog, value: Uint32): Reading[] {
  const code = win32OfNtstatus(value);
  if (code === undefined) return [];
  const derivation = `NTSTATUS ${toHex(value, 8)}: programs see it as system error code ${code}`;
  return catalog.byValue('win32', code).map((entry) => reading(entry, derivation));
}

/** HRESULT_FROM_NT adds a bit to an NTSTATUS. */
function fromHresult(catalog: Catalog, value: Uint32): Reading[] {
  const status = ntstatusFromHresult(value);
  if (status === undefined) return [];
  return catalog
    .byValue('ntstatus', status)
    .map((entry) => reading(entry, `HRESULT ${toHex(value, 8)}: NTSTATUS ${toHex(status, 8)}`));
}

/** Severity 3 is what NTSTATUS failures have; HRESULT failures have 2. */
function unlisted(value: Uint32): Reading {
  const isNtstatus = value >>> 30 === 3;
  const anatomy = isNtstatus ? ntstatusAnatomy(value) : hresultAnatomy(value);
  return bare(isNtstatus ? 'ntstatus' : 'hresult', value, describeAnatomy(anatomy));
}

/** A small hex number is no HRESULT; where one is given as an error it is a system error code or a component's. */
function unlistedSmall(value: Uint32): Reading {
  return bare('win32', value, `System error code ${value}`);
}

/** A reading of a value that has no entry. */
function bare(family: Family, value: Uint32, derivation: string): Reading {
  return { family, value, name: '', aliases: [], header: '', derivation, note: '', catalogued: false };
}

function reading(entry: Entry, derivation: string): Reading {
  const { family, value, name, aliases, header } = entry;
  return { family, value, name, aliases, header, derivation, note: '', catalogued: true };
}

/** Several headers give some codes the same name and number; the first says it all. */
function withoutRepeats(readings: readonly Reading[]): Reading[] {
  const seen = new Set<string>();
  return readings.filter(({ name, value, family }) => {
    const key = name ? `${name} ${value}` : `${family} ${value}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Stable: readings of hinted families move to the front, in the order of the hints. */
function byHints(readings: readonly Reading[], hints: readonly Family[]): Reading[] {
  const rank = ({ family }: Reading) => {
    const position = hints.indexOf(family);
    return position < 0 ? hints.length : position;
  };
  return readings.toSorted((a, b) => rank(a) - rank(b));
}
