import fc from 'fast-check';
import { type CatalogSource, compile, readSource } from '../../lib/catalog/compile/compile.ts';
import type { SourceEntry } from '../../lib/catalog/entry.ts';
import { openCatalog } from '../../lib/catalog/read/catalog.ts';
import type { Problem } from '../../lib/catalog/source/problem.ts';
import { COLUMNS, formatFamily, parseFamily } from '../../lib/catalog/source/tsv.ts';
import { FAMILIES, type Family } from '../../lib/codes/families.ts';
import { fuzzed, insist, insistSame } from './property.ts';
import { ODD, text, uint32 } from './text.ts';

const family = fc.constantFrom(...FAMILIES);
const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,12}$/);

const summary = fc.oneof(
  fc.constant(''),
  fc
    .array(fc.constantFrom('The', 'file', 'is', 'gone', 'Größe', '😀', '“x”', '0x5', '\\n'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((words) => `${words.join(' ')}.`),
);

/** Entries of one family as their authors would have them: sorted, each number and name once. */
const entries: fc.Arbitrary<SourceEntry[]> = fc
  .tuple(
    family,
    fc.uniqueArray(uint32, { maxLength: 8 }),
    fc.uniqueArray(name, { minLength: 8, maxLength: 24 }),
    fc.array(fc.tuple(fc.constantFrom('winerror.h', 'ras error.h', 'ntstatus.h'), summary), {
      minLength: 8,
      maxLength: 8,
    }),
  )
  .map(([of, values, names, rest]) =>
    values
      .sort((a, b) => a - b)
      .map((value, row) => {
        const [header = '', words = ''] = rest[row] ?? [];
        const [first = '', ...aliases] = names.filter((_, index) => index % 8 === row);
        return { family: of, value, name: first, aliases, header, summary: words, line: row + 2 };
      }),
  );

/** One slip of a hand at the keyboard, at a place that a fraction tells. */
interface Slip {
  readonly kind: 'insert' | 'delete' | 'double';
  readonly at: number;
  readonly length: number;
  readonly typed: string;
}

const slip: fc.Arbitrary<Slip> = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'double'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 6 }),
  typed: fc.oneof(
    fc.constantFrom(
      ' ',
      '\t',
      '\n',
      '\r\n',
      '0',
      '0x',
      '-',
      ':',
      '#',
      '## ',
      '`',
      '**',
      '- ',
      '> ',
      '<b>',
      '"',
      '.',
    ),
    fc.constantFrom(...ODD),
    fc.string({ maxLength: 3 }),
  ),
});

/** A text after some slips. */
export function slipped(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(texts, fc.array(slip, { maxLength: 5 })).map(([clean, slips]) =>
    slips.reduce((before, { kind, at, length, typed }) => {
      const place = Math.floor(at * before.length);
      const [head, piece, tail] = [
        before.slice(0, place),
        before.slice(place, place + length),
        before.slice(place + length),
      ];
      if (kind === 'insert') return head + typed + piece + tail;
      return kind === 'delete' ? head + tail : head + piece + piece + tail;
    }, clean),
  );
}

/** Each problem says where it is, in a file that is there, and what it is, in a line. */
export function insistClear(problems: readonly Problem[], files: ReadonlyMap<string, string>): void {
  for (const { file, line, message } of problems) {
    const lines = files.get(file)?.split(/\r\n|\r|\n/).length;
    insist(lines !== undefined, `${file} is a file of the source`);
    insist(
      Number.isInteger(line) && line >= 1 && line <= lines,
      `${file} has a line ${line} for “${message}”`,
    );
    insist(message.trim() !== '' && !/[\r\n]/.test(message), `“${message}” is one line`);
    insist(message.length < 400, `a message of ${message.length} characters is read`);
  }
}

function insistReadsBack(of: Family, tsv: string): void {
  const file = `${of}.tsv`;
  const { entries: read, problems } = parseFamily(of, file, tsv);
  insistClear(problems, new Map([[file, tsv]]));
  for (const entry of read) insist(entry.family === of, 'an entry is of its file’s family');
  if (problems.length === 0)
    insistSame(formatFamily(read), tsv, 'a file without problems comes back as it is');
}

const row = (decimal: string, names: string) =>
  `${COLUMNS.join('\t')}\n${decimal}\t0x5\t${names}\twinerror.h\tNo.\n`;

/** What was once read as if it were written right. */
const KNOWN = [
  { of: 'win32', tsv: row('05', 'A') },
  { of: 'win32', tsv: row('5', 'A  B ') },
] as const;

export const TABLES = [
  fuzzed('tables: a sound table comes back as it is', { few: 100, share: 30 }, entries, (all) => {
    const of = all[0]?.family ?? 'win32';
    const { entries: read, problems } = parseFamily(of, 'x.tsv', formatFamily(all));
    insistSame(problems, [], 'problems of a sound table');
    insistSame(read, all, 'its entries');
  }),
  fuzzed(
    'tables: slips of the hand are told or change nothing',
    { few: 300, share: 60, known: KNOWN },
    fc.record({ of: family, tsv: slipped(entries.map(formatFamily)) }),
    ({ of, tsv }) => insistReadsBack(of, tsv),
  ),
  fuzzed(
    'tables: any text is read with clear problems',
    { few: 200, share: 30 },
    fc.record({
      of: family,
      tsv: fc.oneof(
        text,
        fc.tuple(text, text).map((parts) => [COLUMNS.join('\t'), ...parts, ''].join('\n')),
        fc.string(),
      ),
    }),
    ({ of, tsv }) => insistReadsBack(of, tsv),
  ),
  fuzzed(
    'tables: a sound source compiles to a catalog with the same in it',
    { few: 60, share: 12 },
    entries,
    async (all) => {
      const of = all[0]?.family ?? 'win32';
      const common = all.filter((_, index) => index % 3 === 0).map(({ value }) => `${of}:${value}\n`);
      const files = new Map([
        [`${of}.tsv`, formatFamily(all)],
        ['common.txt', common.join('')],
      ]);
      const source = readSource(files);
      insistSame(source.problems, [], 'problems of a sound source');
      await insistCompiles(source);
    },
  ),
  fuzzed(
    'tables: files of any name with anything in them are read with clear problems',
    { few: 100, share: 15 },
    fc.dictionary(
      fc.oneof(
        fc.constantFrom(
          'win32.tsv',
          'msi.tsv',
          'common.txt',
          'x.tsv',
          'articles/win32/A.md',
          'articles/x/B.md',
          'a/b',
        ),
        fc.string(),
      ),
      fc.oneof(
        text,
        slipped(entries.map(formatFamily)),
        fc.constantFrom('win32:5\n', 'win32:5\nwin32:5\n', ''),
      ),
      { maxKeys: 5 },
    ),
    (files) => {
      const all = new Map(Object.entries(files));
      insistClear(readSource(all).problems, all);
    },
  ),
];

async function insistCompiles(source: CatalogSource): Promise<void> {
  const compiled = compile(source);
  const catalog = await openCatalog(async (path) => JSON.parse(compiled.get(path) ?? 'null'));
  insist(catalog.entries.length === source.entries.length, 'no entry is lost');
  for (const entry of source.entries) {
    const found = catalog.find(entry);
    insist(found !== undefined, `${entry.name} is found`);
    insistSame(
      [found.aliases, found.header, found.isCommon, await catalog.summary(found)],
      [entry.aliases, entry.header, source.common.has(entry), entry.summary],
      'what the catalog says of an entry',
    );
  }
}
