// `npm run eval -- [--json] [--why] [--messages] DIR…`: how well the detector and the resolver do on labelled pages. A folder holds
// HTML pages and a labels.json: [{ "page", "labels": [{ "start", "text", "label": "y" | "o", "canonical"? }] }],
// or pages whose labels stand in their source (test/support/labelled-pages.ts). Messages are
// left out unless asked for, since pages are labelled for codes.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type LabelledPage, readLabelledPages } from '../test/support/labelled-pages.ts';
import { readPage } from '../test/support/read-page.ts';
import { type Labels, type PageScore, scorePage, type Tally, tally, tallyBy } from './eval-score.ts';

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean' },
    why: { type: 'boolean' },
    messages: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

function percent(part: number, whole: number): string {
  return whole === 0 ? '      –' : `${((100 * part) / whole).toFixed(2).padStart(6)}%`;
}

function measures({ labels, found, falseAlarms, judgedReadings, rightReadings }: Tally): string {
  return [
    percent(found, found + falseAlarms),
    percent(found, labels),
    percent(rightReadings, judgedReadings),
    String(labels).padStart(6),
  ].join('  ');
}

function printTable(title: string, rows: ReadonlyMap<string, Tally>): void {
  console.log(`\n  precision   recall    first  labels  ${title}`);
  for (const [name, row] of rows) console.log(`    ${measures(row)}  ${name}`);
}

function printScores(dir: string, scores: readonly PageScore[]): void {
  console.log(`\n${dir}: ${scores.length} pages`);
  printTable('', new Map([['all', tally(scores.flatMap(({ outcomes }) => outcomes))]]));
  printTable(
    'family',
    tallyBy(scores, ({ family }) => family),
  );
  printTable(
    'notation',
    tallyBy(scores, ({ notation }) => notation),
  );
  printTable(
    'page',
    tallyBy(scores, (_, page) => page),
  );
  console.log('\nmisses, false alarms and wrong readings');
  for (const page of scores) {
    for (const { kind, text, before, after, detail, why } of page.problems) {
      console.log(`  ${page.page}  ${kind.padEnd(13)} …${before}«${text}»${after}…  ${detail}`);
      if (values.why) for (const line of why) console.log(`      ${line}`);
    }
  }
}

/** Shares are null where there is nothing to share. */
function shares(row: Tally) {
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return {
    precision: share(row.found, row.found + row.falseAlarms),
    recall: share(row.found, row.labels),
    firstReading: share(row.rightReadings, row.judgedReadings),
    ...row,
  };
}

function summary(scores: readonly PageScore[]) {
  const table = (rows: ReadonlyMap<string, Tally>) =>
    Object.fromEntries([...rows].map(([name, row]) => [name, shares(row)]));
  return {
    ...shares(tally(scores.flatMap(({ outcomes }) => outcomes))),
    byFamily: table(tallyBy(scores, ({ family }) => family)),
    byNotation: table(tallyBy(scores, ({ notation }) => notation)),
    byPage: table(tallyBy(scores, (_, page) => page)),
  };
}

/** The pages of a folder with their labels, from its labels.json if there is one. */
function pagesOf(dir: string): LabelledPage[] {
  const list = join(dir, 'labels.json');
  if (!existsSync(list)) return readLabelledPages(dir);
  const labels = JSON.parse(readFileSync(list, 'utf8')) as Labels;
  return labels.map((row) => ({ ...row, html: readFileSync(join(dir, row.page), 'utf8') }));
}

if (positionals.length === 0) {
  console.error('usage: npm run eval -- [--json] [--why] [--messages] DIR…');
  process.exit(2);
}
for (const dir of positionals) {
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), dir);
  const scores: PageScore[] = [];
  for (const { page, html, labels } of pagesOf(path))
    scores.push(scorePage(page, labels, await readPage(html, { messages: values.messages })));
  if (values.json)
    console.log(
      JSON.stringify({
        dir,
        ...summary(scores),
        problems: scores.flatMap(({ page, problems }) => problems.map((problem) => ({ page, ...problem }))),
      }),
    );
  else printScores(dir, scores);
}
