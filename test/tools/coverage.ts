// `npm run coverage`: how much of lib the tests run, unit tests and tests in the browser together, by folder, and which
// lines and branches they don't. It tells of the last `npm test`; where there was none, it runs what is measured first.
// `--gate`, as `npm test` calls it, fails below what is demanded and runs nothing.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CoverageMap, default as istanbul } from 'istanbul-lib-coverage';
import { type Gap, gapsOf, type Share, shareOf } from './coverage-gaps.ts';
import { readCounts } from './coverage-store.ts';
import { instrument } from './instrument.ts';
import { MEASURED_STEPS } from './measured-steps.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Per cent of the lines, and of the branches, of lib that tests have to run. */
const DEMANDED = 95;

/** Counts of every file of lib, also of those that no test has loaded. */
function withAllFiles(counts: CoverageMap): CoverageMap {
  const all = istanbul.createCoverageMap({});
  for (const name of readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' }).sort()) {
    const path = `lib/${name.replaceAll('\\', '/')}`;
    if (!/(?<!\.d)\.tsx?$/.test(path)) continue;
    all.addFileCoverage(instrument(path).empty);
    if (counts.files().includes(path)) all.addFileCoverage(counts.fileCoverageFor(path));
  }
  return all;
}

function percent({ covered, total }: Share): number {
  return total === 0 ? 100 : (covered / total) * 100;
}

function row(title: string, lines: Share, branches: Share): string {
  const cells = [lines, branches].map(
    (share) => `${percent(share).toFixed(1).padStart(7)} % of ${String(share.total).padStart(4)}`,
  );
  return `${title.padEnd(14)}${cells[0]} lines${cells[1]} branches`;
}

function place({ from, to }: Gap): string {
  return from === to ? String(from) : `${from}–${to}`;
}

function report(coverage: CoverageMap): boolean {
  const files = coverage.files();
  const folders = [...new Set(files.map((file) => file.split('/').slice(0, 2).join('/')))];
  for (const file of files) {
    const { lines, branches } = gapsOf(coverage.fileCoverageFor(file));
    if (lines.length > 0) console.log(`${file}: lines ${lines.map(place).join(', ')}`);
    if (branches.length > 0) console.log(`${file}: branches at ${branches.join(', ')}`);
  }
  console.log('');
  for (const folder of [...folders, 'lib']) {
    const own = files
      .filter((file) => file.startsWith(`${folder}/`))
      .map((file) => coverage.fileCoverageFor(file));
    console.log(row(folder, shareOf(own, 'lines'), shareOf(own, 'branches')));
  }
  const all = files.map((file) => coverage.fileCoverageFor(file));
  return percent(shareOf(all, 'lines')) >= DEMANDED && percent(shareOf(all, 'branches')) >= DEMANDED;
}

const isGate = process.argv.includes('--gate');
if (!isGate && !readCounts()) for (const step of MEASURED_STEPS) step();
const counts = readCounts();
if (!counts) throw new Error('nothing was measured');
const isEnough = report(withAllFiles(counts));
console.log(`\n${isEnough ? 'At least' : 'Not'} ${DEMANDED} % of both`);
if (isGate && !isEnough) process.exitCode = 1;
