import type { Code } from '../codes/code.ts';
import { FAMILY_TITLES, type Family, isWideFamily } from '../codes/families.ts';
import { hresultFields, win32FromHresult } from '../codes/hresult.ts';
import { toHex, type Uint32 } from '../codes/int32.ts';
import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';
import type { Reading } from './reading.ts';

/** Values from here on are written with eight digits and carry a severity and a facility. */
const WIDE = 0x1_0000;
const FAILURE = 0x8000_0000;

/** Likeliest first when nothing near the number says which family it belongs to. */
const SMALL_FAMILIES: readonly Family[] = [
  'win32',
  'winsock',
  'winhttp',
  'wininet',
  'netapi',
  'ras',
  'msi',
  'bugcheck',
  'devicemanager',
];
const WIDE_FAMILIES: readonly Family[] = ['hresult', 'servicing', 'setup', 'winget', 'ntstatus', 'bugcheck'];

/**
 * All readings of a code, likeliest first; empty when nothing is known about it.
 * `hints` are the families that the words around the code point to, strongest first.
 */
export function readCode(catalog: Catalog, code: Code, hints: readonly Family[] = []): Reading[] {
  const readings = code.kind === 'name' ? readName(catalog, code.name) : readNumber(catalog, code.value);
  return byHints(readings, hints);
}

/** The reading of an entry that was asked for by itself. */
export function readEntry(entry: Entry): Reading {
  return reading(entry, FAMILY_TITLES[entry.family]);
}

function readName(catalog: Catalog, name: string): Reading[] {
  const entries = catalog.byName(name);
  const exact = entries.filter((entry) => entry.name === name || entry.aliases.includes(name));
  return [...exact, ...entries.filter((entry) => !exact.includes(entry))].map(readEntry);
}

function readNumber(catalog: Catalog, value: Uint32): Reading[] {
  if (value < WIDE) return direct(catalog, value, SMALL_FAMILIES);
  const readings = [...direct(catalog, value, WIDE_FAMILIES), ...unwrapped(catalog, value)];
  return readings.length > 0 || value < FAILURE ? readings : [unlisted(value)];
}

function direct(catalog: Catalog, value: Uint32, families: readonly Family[]): Reading[] {
  return families.flatMap((family) => {
    const entry = catalog.byValue(family, value);
    return entry ? [readEntry(entry)] : [];
  });
}

function unwrapped(catalog: Catalog, value: Uint32): Reading[] {
  const code = win32FromHresult(value);
  const entry = code === undefined ? undefined : catalog.byValue('win32', code);
  return entry ? [reading(entry, `HRESULT ${toHex(value, 8)}: facility Win32, code ${code}`)] : [];
}

function unlisted(value: Uint32): Reading {
  const { facility, code } = hresultFields(value);
  return {
    family: 'hresult',
    value,
    name: '',
    aliases: [],
    header: '',
    derivation: `HRESULT: failure, facility ${facility}, code ${toHex(code)}`,
    catalogued: false,
  };
}

function reading(entry: Entry, derivation: string): Reading {
  const { family, value, name, aliases, header } = entry;
  return { family, value, name, aliases, header, derivation, catalogued: true };
}

/** Stable: readings of hinted families move to the front, in the order of the hints. */
function byHints(readings: readonly Reading[], hints: readonly Family[]): Reading[] {
  const rank = ({ family }: Reading) => {
    const position = hints.indexOf(family);
    return position < 0 ? hints.length : position;
  };
  return readings.toSorted((a, b) => rank(a) - rank(b));
}

/** The hex of a reading in the width of its family. */
export function readingHex(read: Reading): string {
  return toHex(read.value, isWideFamily(read.family) ? 8 : 1);
}
