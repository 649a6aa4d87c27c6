// `npm run eval -- [--json] DIR…`: how well the detector and the resolver do on labelled pages. A folder holds
// HTML pages and a labels.json: [{ "page", "labels": [{ "start", "text", "label": "y" | "o", "canonical"? }] }].
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Labels, type PageScore, scorePage, type Tally, tally, tallyBy } from './eval-score.ts';
import { readPage } from './read-page.ts';

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
    for (const { kind, text, before, after, detail } of page.problems) {
      console.log(`  ${page.page}  ${kind.padEnd(13)} …${before}«${text}»${after}…  ${detail}`);
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

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
if (positionals.length === 0) {
  console.error('usage: npm run eval -- [--json] DIR…');
  process.exit(2);
}
for (const dir of positionals) {
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), dir);
  const labels = JSON.parse(readFileSync(join(path, 'labels.json'), 'utf8')) as Labels;
  const scores: PageScore[] = [];
  for (const { page, labels: wanted } of labels) {
    const html = readFileSync(join(path, page), 'utf8');
    scores.push(scorePage(page, wanted, await readPage(html)));
  }
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
