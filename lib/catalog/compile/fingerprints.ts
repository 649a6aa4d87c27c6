import { type Family, isFamily } from '../../codes/families.ts';
import { entryId, type SourceEntry } from '../entry.ts';
import { type Problem, shown } from '../source/problem.ts';
import type { MessagesAsset } from './assets.ts';
import { ASSET_VERSION } from './assets.ts';

/** The columns of a file of fingerprints, in order. */
const FINGERPRINT_COLUMNS = ['value', 'name', 'source', 'words'] as const;

/**
 * Where a fingerprint comes from: `reference`, a published table of texts, from which it can be made again; `screen`,
 * the wording of a message box that no table has.
 */
export const FINGERPRINT_SOURCES = ['reference', 'screen'] as const;

export type FingerprintSource = (typeof FINGERPRINT_SOURCES)[number];

/** The hashes of a message's words, two characters for each, and the entry that it belongs to. */
export interface Fingerprint {
  readonly entry: SourceEntry;
  readonly source: FingerprintSource;
  readonly words: string;
}

const DIGITS = 'abcdefghijklmnopqrstuvwxyz234567';

const WORDS = /^(?:[a-z2-7]{2})+$/;

/** Two characters for each hash of ten bits. */
export function packHashes(hashes: readonly number[]): string {
  return hashes.map((hash) => DIGITS.charAt(hash >> 5) + DIGITS.charAt(hash & 31)).join('');
}

/** The hash whose characters begin at `index`. */
export function unpackHash(packed: string, index: number): number {
  return (digitAt(packed, index) << 5) | digitAt(packed, index + 1);
}

function digitAt(packed: string, index: number): number {
  const code = packed.charCodeAt(index);
  return code >= 97 ? code - 97 : code - 24;
}

export function fingerprintFile(family: Family): string {
  return `fingerprints/${family}.tsv`;
}

/** The family whose fingerprints a file holds; undefined for another file. */
export function fingerprintFamily(file: string): Family | undefined {
  const [, family = ''] = /^fingerprints\/([^/]+)\.tsv$/.exec(file) ?? [];
  return isFamily(family) ? family : undefined;
}

/** Reads a family's fingerprints. Rows are sorted by value, none twice. Bad rows are reported and left out. */
export function parseFingerprints(
  family: Family,
  text: string,
  entries: readonly SourceEntry[],
  problems: Problem[],
): Fingerprint[] {
  const file = fingerprintFile(family);
  const lines = text.split('\n');
  const report = (line: number, message: string) => problems.push({ file, line, message });
  const byKey = new Map(
    entries
      .filter((entry) => entry.family === family)
      .map((entry): [string, SourceEntry] => [`${entry.value} ${entry.name}`, entry]),
  );
  if (lines[0] !== FINGERPRINT_COLUMNS.join('\t'))
    report(1, `the first line must be the columns: ${FINGERPRINT_COLUMNS.join(', ')}`);
  if (lines.at(-1) !== '') report(lines.length, 'the file must end with a line break');
  const seen = new Set<string>();
  let last = 0;
  return lines.slice(1, -1).flatMap((row, index) => {
    const line = index + 2;
    const [value, name, origin, words, ...more] = row.split('\t');
    const entry = byKey.get(`${value} ${name}`);
    const source = FINGERPRINT_SOURCES.find((known) => known === origin);
    if (more.length > 0 || !source || !words || !WORDS.test(words)) {
      report(line, `"${shown(row)}" is no fingerprint: ${FINGERPRINT_COLUMNS.join(', ')}`);
      return [];
    }
    if (!entry) {
      report(line, `${shown(`${family}:${value} ${name}`)} is not in the catalog`);
      return [];
    }
    if (entry.value < last) report(line, `not sorted: ${entry.value} comes after ${last}`);
    if (seen.has(row)) report(line, `${entryId(entry)} has this fingerprint twice`);
    seen.add(row);
    last = entry.value;
    return [{ entry, source, words }];
  });
}

/** The file's text for a family's fingerprints, in order: the inverse of `parseFingerprints`. */
export function formatFingerprints(fingerprints: readonly Fingerprint[]): string {
  const rows = fingerprints
    .toSorted((a, b) => a.entry.value - b.entry.value || a.entry.line - b.entry.line || order(a) - order(b))
    .map(({ entry, source, words }) => [entry.value, entry.name, source, words].join('\t'));
  return `${[FINGERPRINT_COLUMNS.join('\t'), ...new Set(rows)].join('\n')}\n`;
}

function order({ source }: Fingerprint): number {
  return FINGERPRINT_SOURCES.indexOf(source);
}

/** Every text once, with the positions of the entries that share it. */
export function compileMessages(
  fingerprints: readonly Fingerprint[],
  positions: ReadonlyMap<SourceEntry, number>,
): MessagesAsset {
  const byWords = new Map<string, Set<number>>();
  for (const { entry, words } of fingerprints) {
    const position = positions.get(entry);
    if (position === undefined) continue;
    const sharing = byWords.get(words);
    if (sharing) sharing.add(position);
    else byWords.set(words, new Set([position]));
  }
  const entries = [...byWords.values()].map((sharing) => [...sharing]);
  return { version: ASSET_VERSION, words: [...byWords.keys()].join('\n'), entries };
}
