import type { Family } from '../../codes/families.ts';
import { isUint32 } from '../../codes/int32.ts';
import { entryHex, entryId, type SourceEntry } from '../entry.ts';
import { type Problem, shown } from './problem.ts';

/** The columns of a family's file, in order. */
export const COLUMNS = ['value', 'hex', 'name', 'header', 'summary'] as const;

export interface ParsedFamily {
  readonly entries: readonly SourceEntry[];
  readonly problems: readonly Problem[];
}

/** Families in which codes may have no symbolic name, as may those of products anywhere. */
const NAMELESS: readonly Family[] = ['msi', 'setup'];

/** What a header file is called; any other origin of a code is a component or a product. */
const HEADER_FILE = /\.h$/;

/** A symbolic name: a C identifier. */
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * Reads a family's TSV file. Rows are sorted by value, values and names are unique; `hex` repeats `value` so
 * that a slip in one of them is caught. Bad rows are reported and left out; nothing throws.
 */
export function parseFamily(family: Family, file: string, text: string): ParsedFamily {
  const problems: Problem[] = [];
  const entries: SourceEntry[] = [];
  const names = new Map<string, SourceEntry[]>();
  const lines = text.split('\n');
  const report = (line: number, message: string) => problems.push({ file, line, message });

  if (lines[0] !== COLUMNS.join('\t')) report(1, `the first line must be the columns: ${COLUMNS.join(', ')}`);
  if (lines.at(-1) !== '') report(lines.length, 'the file must end with a line break');

  lines.slice(1, -1).forEach((row, index) => {
    const line = index + 2;
    const entry = parseRow(family, row, line, (message) => report(line, message));
    if (!entry) return;
    const previous = entries.at(-1);
    if (previous && previous.value > entry.value) {
      report(line, `not sorted: ${entry.value} comes after ${previous.value}`);
    }
    checkUnique(entry, entries, names, (message) => report(line, message));
    entries.push(entry);
  });
  return { entries, problems };
}

/**
 * Components give some numbers meanings of their own, and some names other numbers: rows may share a value or a
 * name when their headers differ.
 */
function checkUnique(
  entry: SourceEntry,
  earlier: readonly SourceEntry[],
  names: Map<string, SourceEntry[]>,
  report: (message: string) => void,
): void {
  for (let index = earlier.length - 1; earlier[index]?.value === entry.value; index--) {
    const other = earlier[index];
    if (other?.header === entry.header) {
      report(`duplicate id ${entryId(entry)}, already on line ${other.line} for ${shown(other.header)}`);
    }
  }
  for (const name of [entry.name, ...entry.aliases].filter(Boolean)) {
    const others = names.get(name) ?? [];
    const clash = others.find(({ header, value }) => header === entry.header || value === entry.value);
    if (clash) report(`the name ${shown(name)} is already on line ${clash.line}`);
    names.set(name, [...others, entry]);
  }
}

function parseRow(
  family: Family,
  row: string,
  line: number,
  report: (message: string) => void,
): SourceEntry | undefined {
  const cells = row.split('\t');
  const [decimal = '', hex = '', nameCell = '', header = '', summary = ''] = cells;
  if (cells.length !== COLUMNS.length) {
    report(`${cells.length} columns instead of ${COLUMNS.length}, separated by one tab each`);
    return undefined;
  }
  const value = Number(decimal);
  if (!/^\d+$/.test(decimal) || !isUint32(value)) {
    report(`"${shown(decimal)}" is no number from 0 to 4294967295`);
    return undefined;
  }
  if (decimal !== String(value)) report(`${value} is written "${shown(decimal)}"`);
  const expected = entryHex({ family, value });
  if (hex !== expected)
    report(`decimal ${value} is ${expected} in hex, but the row says ${shown(hex) || 'nothing'}`);
  const names = nameCell.split(' ').filter(Boolean);
  if (nameCell !== names.join(' ')) report('the names have stray spaces');
  for (const name of names) if (!NAME.test(name)) report(`"${shown(name)}" is no symbolic name`);
  if (names.length === 0 && !NAMELESS.includes(family) && (header === '' || HEADER_FILE.test(header)))
    report('the name is missing');
  if (header === '') report('the header is missing');
  for (const message of summaryFaults(summary)) report(message);
  const [name = '', ...aliases] = names;
  return { family, value, name, aliases, header, summary, line };
}

function summaryFaults(summary: string): string[] {
  if (summary === '') return [];
  const faults: string[] = [];
  if (summary !== summary.trim() || / {2}/.test(summary)) faults.push('the summary has stray spaces');
  if (!/[.!?)]$/.test(summary)) faults.push('the summary must end with a full stop');
  return faults;
}

/** The file's text for a family's entries: the inverse of `parseFamily`. */
export function formatFamily(entries: readonly SourceEntry[]): string {
  const rows = entries.map((entry) =>
    [
      entry.value,
      entryHex(entry),
      [entry.name, ...entry.aliases].join(' '),
      entry.header,
      entry.summary,
    ].join('\t'),
  );
  return `${[COLUMNS.join('\t'), ...rows].join('\n')}\n`;
}
