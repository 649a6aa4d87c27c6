import { shown } from '../catalog/source/problem.ts';
import { cellsOf } from './cells.ts';
import {
  MAX_CODE,
  MAX_ENTRIES,
  MAX_NAME,
  MAX_NEAR,
  MAX_NEAR_WORD,
  MAX_SITES,
  MAX_SUMMARY,
  MAX_TITLE,
} from './limits.ts';
import type { OwnCatalog, OwnEntry } from './own-catalog.ts';
import { needsNear, type ParsedCode, parseCode } from './parse-code.ts';
import type { OwnProblem, ReportProblem } from './problem.ts';

/** What came of reading a table: what is right of it, and all that is not. */
export interface ParsedOwn {
  readonly catalog: OwnCatalog;
  readonly problems: readonly OwnProblem[];
}

/** The columns, by the names in the first line; in any order, and the last two may be missing. */
const COLUMNS = ['code', 'summary', 'name', 'near'] as const;
const REQUIRED = 2;

/** What lines above the columns say of the whole catalog: `# near: ACME agent, acmed`. */
const ABOUT = /^#\s*(catalog|near|sites)\s*:(.*)$/i;

/** Below the columns, `#17` may be a code. */
const COMMENT = /^#(?:\s|$)/;

/** The code begins and ends with what is no space, and has nothing that nobody sees. */
const CODE = /^[^\p{C}\p{Z}](?:[^\p{C}\p{Zl}\p{Zp}]*[^\p{C}\p{Z}])?$/u;

/** Host names, also of one label. */
const HOST = /^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/;

interface About {
  readonly title: string;
  readonly near: readonly string[];
  readonly sites: readonly string[];
}

/**
 * Reads the table of an own catalog: text with tabs between the cells, as spreadsheets write it. Bad rows are reported
 * and left out; nothing throws.
 */
export function parseOwnCatalog(file: string, text: string): ParsedOwn {
  const problems: OwnProblem[] = [];
  const report: ReportProblem = (line, kind, ...given) => problems.push({ file, line, kind, given });
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (text.includes('\0')) report(1, 'notText');
  const head = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'));
  const about = readAbout(lines.slice(0, head < 0 ? 0 : head), titleOfFile(file), report);
  const columns = cellsOf(lines[head] ?? '')?.map((cell) => cell.trim().toLowerCase()) ?? [];
  const places = COLUMNS.map((column) => columns.indexOf(column));
  const entries: OwnEntry[] = [];
  if (places.slice(0, REQUIRED).includes(-1)) {
    report(head + 1 || 1, 'noColumns', COLUMNS.join(', '));
  } else {
    readRows(lines, head + 1, { count: columns.length, places, near: about.near }, entries, report);
    if (entries.length === 0 && problems.length === 0) report(head + 1, 'noEntries');
  }
  return { catalog: { title: about.title, sites: about.sites, entries, articles: new Map() }, problems };
}

/** `Contoso agent.tsv` is the catalog "Contoso agent" unless it says otherwise. */
function titleOfFile(file: string): string {
  const name = file.replace(/^.*[\\/]/, '').replace(/\.[a-z]{2,4}$/i, '');
  return name.slice(0, MAX_TITLE).trim() || 'catalog';
}

function readAbout(lines: readonly string[], title: string, report: ReportProblem): About {
  const about = { title, near: [] as string[], sites: [] as string[] };
  lines.forEach((line, index) => {
    const [, key = '', value = ''] = ABOUT.exec(line) ?? [];
    const text = value.replaceAll('\t', ' ').trim();
    if (text === '') return;
    if (key.toLowerCase() === 'catalog') {
      if (text.length > MAX_TITLE) report(index + 1, 'longTitle', MAX_TITLE);
      else about.title = text;
    } else if (key.toLowerCase() === 'near') {
      about.near.push(...nearWords(text, index + 1, report));
    } else {
      about.sites.push(...hostsIn(text, index + 1, report));
    }
  });
  return about;
}

function nearWords(text: string, line: number, report: ReportProblem): string[] {
  const words = text
    .split(',')
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length <= MAX_NEAR && words.every((word) => word.length <= MAX_NEAR_WORD)) return words;
  report(line, 'manyNear', MAX_NEAR, MAX_NEAR_WORD);
  return [];
}

function hostsIn(text: string, line: number, report: ReportProblem): string[] {
  const hosts = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((host) =>
      host
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/[:/].*$/, ''),
    );
  const wrong = hosts.find((host) => !HOST.test(host));
  if (wrong === undefined && hosts.length <= MAX_SITES) return hosts;
  report(line, 'badSite', shown(wrong ?? ''), MAX_SITES);
  return [];
}

interface Table {
  /** How many cells a row has. */
  readonly count: number;
  /** The cell of each of `COLUMNS`; -1 for one that the table has not. */
  readonly places: readonly number[];
  /** The words that count for rows without any. */
  readonly near: readonly string[];
}

function readRows(
  lines: readonly string[],
  from: number,
  table: Table,
  entries: OwnEntry[],
  report: ReportProblem,
): void {
  const known = new Map<string, number>();
  const ranges: OwnEntry[] = [];
  for (let index = from; index < lines.length; index++) {
    const text = lines[index] ?? '';
    if (text.trim() === '' || COMMENT.test(text)) continue;
    const line = index + 1;
    if (entries.length === MAX_ENTRIES) {
      report(line, 'manyEntries', MAX_ENTRIES);
      return;
    }
    const entry = readRow(text, line, table, report);
    if (!entry) continue;
    const key = keyOf(entry);
    const earlier = known.get(key);
    if (earlier !== undefined) {
      report(line, 'twice', shown(entry.code), earlier);
      continue;
    }
    known.set(key, line);
    entries.push(entry);
    if (isRange(entry)) ranges.push(entry);
  }
  reportOverlaps(ranges, report);
}

/** Equal for codes that are looked up alike. */
function keyOf({ code, numbers }: OwnEntry): string {
  return numbers ? numbers.join('-') : code.toUpperCase();
}

function isRange({ numbers }: OwnEntry): boolean {
  return numbers !== undefined && numbers[0] !== numbers[1];
}

/** A number may lie in a range and have a row of its own, but not in two ranges. */
function reportOverlaps(ranges: readonly OwnEntry[], report: ReportProblem): void {
  const inOrder = ranges.toSorted((a, b) => (a.numbers?.[0] ?? 0) - (b.numbers?.[0] ?? 0));
  inOrder.forEach((range, index) => {
    const before = inOrder[index - 1];
    if (before?.numbers && range.numbers && range.numbers[0] <= before.numbers[1])
      report(range.line, 'overlaps', shown(range.code), before.line);
  });
}

function readRow(text: string, line: number, table: Table, report: ReportProblem): OwnEntry | undefined {
  const cells = cellsOf(text);
  if (!cells) {
    report(line, 'quote');
    return undefined;
  }
  const isTooLong = cells.slice(table.count).some((cell) => cell.trim() !== '');
  if (cells.length < REQUIRED || isTooLong) {
    report(line, 'cells', cells.length, table.count);
    return undefined;
  }
  const [code = '', summary = '', name = '', nearCell = ''] = table.places.map((place) =>
    (cells[place] ?? '').trim(),
  );
  const parsed = parseCode(code);
  const own = nearCell === '' ? [] : nearWords(nearCell, line, report);
  const isUnsure = needsNear(code, parsed);
  const near = own.length === 0 && isUnsure ? table.near : own;
  if (!isSound(line, { code, summary, name }, parsed, report)) return undefined;
  if (isUnsure && near.length === 0) {
    report(line, 'needsNear', shown(code));
    return undefined;
  }
  const numbers = parsed.kind === 'numbers' ? parsed.numbers : undefined;
  return { code, numbers, name, summary, near, line };
}

function isSound(
  line: number,
  { code, summary, name }: Pick<OwnEntry, 'code' | 'summary' | 'name'>,
  parsed: ParsedCode,
  report: ReportProblem,
): boolean {
  if (code === '') report(line, 'noCode');
  else if (code.length > MAX_CODE) report(line, 'longCode', MAX_CODE);
  else if (!CODE.test(code) || !/[\p{L}\p{N}]/u.test(code)) report(line, 'badCode', shown(code));
  else if (parsed.kind === 'bad range') report(line, 'badRange', shown(code));
  else if (summary === '') report(line, 'noSummary', shown(code));
  else if (summary.length > MAX_SUMMARY) report(line, 'longSummary', MAX_SUMMARY);
  else if (name.length > MAX_NAME) report(line, 'longName', MAX_NAME);
  else return true;
  return false;
}
