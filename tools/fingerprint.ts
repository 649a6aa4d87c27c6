import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CatalogSource } from '../lib/catalog/compile/compile.ts';
import {
  type Fingerprint,
  type FingerprintSource,
  fingerprintFile,
  formatFingerprints,
  packHashes,
} from '../lib/catalog/compile/fingerprints.ts';
import type { SourceEntry } from '../lib/catalog/entry.ts';
import { FAMILIES, type Family, isFamily } from '../lib/codes/families.ts';
import { hashWord, messageWords } from '../lib/lookup/index/message-words.ts';

const ASSETS = fileURLToPath(new URL('../assets/catalog', import.meta.url));

/**
 * Tables that hold what the system itself says, in columns "value<TAB>hex<TAB>name<TAB>text"; others hold descriptions
 * and comments. The tables of a family are named like it; codes of the rest are found by number and name.
 */
const TABLES = [
  'win32',
  'hresult',
  'ntstatus',
  'msi',
  'winsock',
  'wininet',
  'winhttp',
  'netapi',
  'ras',
  'devicemanager',
  'sdk-2026',
] as const;

/** A published text of a code. */
export interface OfficialText {
  readonly table: string;
  readonly value: number;
  readonly name: string;
  readonly text: string;
}

/** The texts of all tables in a folder that hold messages. */
export function readOfficialTexts(dir: string): OfficialText[] {
  return TABLES.map((table) => ({ table, path: join(dir, `${table}.tsv`) }))
    .filter(({ path }) => existsSync(path))
    .flatMap(({ table, path }) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .slice(1)
        .flatMap((line) => {
          const [value = '', , name = '', text = ''] = line.split('\t');
          return text === '' ? [] : [{ table, value: Number(value), name, text: shownText(text) }];
        }),
    );
}

/** The reference of the Device Manager has whole pages, and on each the message in quotes. */
function shownText(text: string): string {
  return /Display Message[^"]{0,20}"([^"]+)"/i.exec(text)?.[1] ?? text;
}

/** Finds the entries of the catalog that a text belongs to. */
export function entryFinder(entries: readonly SourceEntry[]): (text: OfficialText) => SourceEntry[] {
  const byKey = new Map<string, SourceEntry[]>();
  for (const entry of entries) {
    for (const name of [entry.name, ...entry.aliases]) {
      const key = `${entry.value} ${name}`;
      byKey.set(key, [...(byKey.get(key) ?? []), entry]);
    }
  }
  return ({ table, value, name }) => {
    const found = byKey.get(`${value} ${name}`) ?? [];
    const own = found.filter(({ family }) => family === table);
    return own.length > 0 || name === '' ? own : found;
  };
}

export function fingerprintOf(
  entry: SourceEntry,
  text: string,
  source: FingerprintSource,
): Fingerprint | undefined {
  const words = packHashes(messageWords(text, true).map(hashWord));
  return words === '' ? undefined : { entry, source, words };
}

/** The fingerprints of a folder's tables, for the entries that the catalog has. */
function referenceFingerprints({ entries }: CatalogSource, dir: string): Fingerprint[] {
  const find = entryFinder(entries);
  return readOfficialTexts(dir).flatMap((official) =>
    find(official).flatMap((entry) => fingerprintOf(entry, official.text, 'reference') ?? []),
  );
}

function write(family: Family, fingerprints: readonly Fingerprint[]): void {
  const path = join(ASSETS, fingerprintFile(family));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, formatFingerprints(fingerprints));
}

/** Makes all fingerprints of published texts again from the tables of a folder; those of message boxes stay. */
export function rebuildFingerprints(source: CatalogSource, dir: string): number {
  const made = referenceFingerprints(source, dir);
  const kept = source.fingerprints.filter((fingerprint) => fingerprint.source === 'screen');
  const all = [...made, ...kept];
  for (const family of FAMILIES) {
    const own = all.filter(({ entry }) => entry.family === family);
    if (own.length > 0) write(family, own);
  }
  return made.length;
}

/** Adds what a message box says for a code, named as `win32:1260` or `hresult:0x80070005:E_ACCESSDENIED`. */
export function addFingerprint({ entries, fingerprints }: CatalogSource, code: string, text: string): string {
  const [family = '', value = '', name] = code.split(':');
  const entry = entries.find(
    (candidate) =>
      candidate.family === family &&
      candidate.value === Number(value) &&
      (name === undefined || candidate.name === name),
  );
  if (!isFamily(family) || !entry) throw new Error(`${code} is not in the catalog`);
  const added = fingerprintOf(entry, text, 'screen');
  if (!added) throw new Error('this text has no words that could be recognised');
  write(family, [...fingerprints.filter((own) => own.entry.family === family), added]);
  return `${fingerprintFile(family)}: ${entry.value} ${entry.name}`;
}

/** How the fingerprints differ from what the tables of a folder give. */
export function fingerprintDifferences(source: CatalogSource, dir: string): string[] {
  const wanted = rowsOf(referenceFingerprints(source, dir));
  const present = rowsOf(source.fingerprints.filter((fingerprint) => fingerprint.source === 'reference'));
  return [
    ...[...wanted].filter((row) => !present.has(row)).map((row) => `missing: ${row}`),
    ...[...present].filter((row) => !wanted.has(row)).map((row) => `not in the tables: ${row}`),
  ];
}

function rowsOf(fingerprints: readonly Fingerprint[]): Set<string> {
  return new Set(
    fingerprints.map(({ entry, words }) => `${entry.family}:${entry.value} ${entry.name} ${words}`),
  );
}
