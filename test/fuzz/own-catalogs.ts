import fc from 'fast-check';
import { zipSync } from 'fflate';
import { openCatalog } from '../../lib/catalog/read/catalog.ts';
import { detect } from '../../lib/detect/detect.ts';
import { meaningsIn } from '../../lib/lookup/answer.ts';
import { answer, withAllTexts } from '../../lib/lookup/ask.ts';
import { joinMentions, OwnMatcher } from '../../lib/own-catalogs/matcher.ts';
import { parseOwnCatalog } from '../../lib/own-catalogs/parse.ts';
import { PROBLEM_KINDS } from '../../lib/own-catalogs/problem.ts';
import { readOwnFile } from '../../lib/own-catalogs/read-file.ts';
import { codeTable } from '../../lib/own-catalogs/table.ts';
import { withOwnCatalogs } from '../../lib/own-catalogs/with-own.ts';
import { assetsOf, smallSource } from '../unit/small-catalog.ts';
import { fuzzed, insist } from './property.ts';
import { text } from './text.ts';

const code = fc.oneof(
  fc.constantFrom(
    'ACME-1042',
    'E4711',
    '1618',
    '60001',
    '69000-69999',
    '0x8004C001',
    '-1',
    '#17/B',
    'OFFLINE',
    'Ä-1',
  ),
  fc.string({ unit: fc.constantFrom(...'AZaz09-_./#: Äß٣中'), maxLength: 12 }),
  fc.string({ maxLength: 70 }),
);

const cell = fc.oneof(
  text,
  fc.constantFrom('', 'near', 'a, b-c/d', '"x"', '"', '""', '(', '.*', '\\'),
  fc.string(),
);

const row = fc
  .tuple(code, cell, cell, cell, fc.constantFrom('\t', '\t', '\t', ' ', ''))
  .map(([first, summary, name, near, tab]) => [first, summary, name, near].join(tab));

/** Tables as their authors would have them, and what becomes of them by accident. */
const table = fc
  .tuple(
    fc.constantFrom('', '# near: agent\n', '# catalog: X\n# sites: a.b\n', '\uFEFF', '#\n'),
    fc.constantFrom('code\tsummary\tname\tnear', 'code\tsummary', 'summary\tcode', '', 'x'),
    fc.array(row, { maxLength: 8 }),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([head, columns, rows, end]) => head + [columns, ...rows].join(end));

const bytes = fc.oneof(
  table.map((each) => new TextEncoder().encode(each)),
  fc.uint8Array({ maxLength: 400 }),
  fc.uint8Array({ maxLength: 400 }).map((each) => new Uint8Array([0x50, 0x4b, 3, 4, ...each])),
  fc
    .tuple(table, text, fc.array(fc.tuple(fc.nat(1000), fc.nat(255)), { maxLength: 4 }))
    .map(([rows, article, damages]) => {
      const encoder = new TextEncoder();
      const zip = zipSync({ 'a.tsv': encoder.encode(rows), 'articles/E4711.md': encoder.encode(article) });
      for (const [at, byte] of damages) zip[at % zip.length] = byte;
      return zip;
    }),
);

const base = openCatalog(assetsOf(smallSource({ win32: [[1618, 'ERROR_INSTALL_ALREADY_RUNNING']] })));

/** What somebody imports as a catalog of their own. */
export const OWN_CATALOGS = [
  fuzzed(
    'a file of an own catalog is read, or refused in words',
    { few: 300, share: 2 },
    bytes,
    async (file) => {
      const { problems, catalog } = await readOwnFile('x', file);
      for (const { line, kind } of problems) {
        insist(line >= 1, 'a problem has a line');
        insist(PROBLEM_KINDS.includes(kind), 'there are words for a problem');
      }
      insist(problems.length > 0 || catalog.entries.length > 0, 'nothing is refused without a word');
    },
  ),

  fuzzed(
    'own codes are found in order, and where they stand',
    { few: 300, share: 2 },
    fc.tuple(table, text),
    (one) => {
      const [rows, around] = one;
      const { catalog } = parseOwnCatalog('x', rows);
      const matcher = new OwnMatcher(codeTable([catalog]));
      const codes = catalog.entries.filter(({ near }) => near.length === 0).map((entry) => entry.code);
      const written = `${around} ${codes.join(' | ')} agent 60001`;
      const own = matcher.mentionsIn(written);
      for (const mentions of [own, joinMentions(own, detect(written))]) {
        let end = 0;
        for (const mention of mentions) {
          insist(mention.start >= end && mention.end > mention.start, 'mentions are in order');
          insist(mention.end <= written.length, 'mentions are in the text');
          end = mention.end;
        }
      }
      const found = new Set(own.map((mention) => written.slice(mention.start, mention.end)));
      for (const each of codes) insist(isInside(each, found), `${each} is found`);
      for (let at = matcher.next(written, 0); at >= 0; at = matcher.next(written, at + 1))
        insist(at < written.length, 'places are in the text');
    },
  ),

  fuzzed(
    'every own code is looked up',
    { few: 60, share: 1 },
    fc.tuple(table, text),
    async ([rows, query]) => {
      const { catalog } = parseOwnCatalog('x', rows);
      const joined = withOwnCatalogs(await base, [catalog]);
      for (const entry of joined.entries)
        insist(
          joined.find(entry) !== undefined,
          `${entry.family} ${entry.value} ${entry.name} is found again`,
        );
      const answered = await answer(joined, query);
      await withAllTexts(joined, meaningsIn(answered));
    },
  ),
];

/** Whether a code was found, by itself or as a part of a longer code that has it. */
function isInside(each: string, found: ReadonlySet<string>): boolean {
  return [...found].some((text) => text.includes(each));
}
