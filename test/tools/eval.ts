// `npm run eval -- [--json] DIR…`: how well the detector and the resolver do on labelled pages. A folder holds
// HTML pages and a labels.json: [{ "page", "labels": [{ "start", "text", "label": "y" | "o", "canonical"? }] }].
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Labels, type PageScore, scorePage, summarize } from './eval-score.ts';
import { readPage } from './read-page.ts';

function percent(part: number, whole: number): string {
  return whole === 0 ? '   –  ' : `${((100 * part) / whole).toFixed(2).padStart(6)}%`;
}

function printTable(
  title: string,
  rows: ReadonlyMap<string, { readonly right: number; readonly all: number }>,
): void {
  console.log(`\n${title}`);
  for (const [name, { right, all }] of [...rows].sort()) {
    console.log(`  ${percent(right, all)}  ${String(right).padStart(5)} of ${String(all).padEnd(5)} ${name}`);
  }
}

function printScores(dir: string, scores: readonly PageScore[]): void {
  const total = summarize(scores);
  console.log(`\n${dir}: ${scores.length} pages`);
  console.log(`  precision      ${percent(total.right, total.right + total.falseAlarms)}`);
  console.log(`  recall         ${percent(total.found, total.labels)}`);
  console.log(`  first reading  ${percent(total.rightReadings, total.judgedReadings)}`);
  printTable('recall by family', total.byFamily);
  printTable('recall by notation', total.byNotation);
  printTable(
    'recall by page, where it is not perfect',
    new Map(
      scores
        .filter((page) => page.found < page.labels)
        .map((page) => [page.page, { right: page.found, all: page.labels }]),
    ),
  );
  console.log('\nmisses, false alarms and wrong readings');
  for (const page of scores) {
    for (const { kind, text, before, after, detail } of page.problems) {
      console.log(`  ${page.page}  ${kind.padEnd(13)} …${before}«${text}»${after}…  ${detail}`);
    }
  }
}

/** Maps as plain objects, with the three shares that matter first. */
function summarizeForJson(scores: readonly PageScore[]) {
  const total = summarize(scores);
  return {
    precision: total.right / (total.right + total.falseAlarms),
    recall: total.found / total.labels,
    firstReading: total.rightReadings / total.judgedReadings,
    ...total,
    byFamily: Object.fromEntries(total.byFamily),
    byNotation: Object.fromEntries(total.byNotation),
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
  if (values.json) console.log(JSON.stringify({ dir, total: summarizeForJson(scores), pages: scores }));
  else printScores(dir, scores);
}
