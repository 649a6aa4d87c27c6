// `npm run coverage`: how much of lib the tests run, unit tests and tests in the browser together, and which lines they
// don't. It tells of the last `npm test`; where there was none, it runs what is measured first. `--gate`, as `npm test`
// calls it, fails below what is demanded and runs nothing.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CoverageMap, default as istanbul } from 'istanbul-lib-coverage';
import { createContext } from 'istanbul-lib-report';
import { create } from 'istanbul-reports';
import { instrument, isMeasured } from './build/instrument.ts';
import { readCounts } from './coverage-store.ts';
import { MEASURED_STEPS } from './measured-steps.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Per cent of the lines, and of the branches, of lib that tests have to run. */
const DEMANDED = 95;

/** Counts of every file of lib, also of those that no test has loaded. */
function withAllFiles(counts: CoverageMap): CoverageMap {
  const all = istanbul.createCoverageMap({});
  for (const name of readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' }).sort()) {
    const path = `lib/${name.replaceAll('\\', '/')}`;
    if (!isMeasured(path)) continue;
    all.addFileCoverage(instrument(path).empty);
    if (counts.files().includes(path)) all.addFileCoverage(counts.fileCoverageFor(path));
  }
  return all;
}

function report(coverageMap: CoverageMap): boolean {
  const context = createContext({ coverageMap });
  create('text', { skipFull: true, maxCols: 200 }).execute(context);
  const { lines, branches } = coverageMap.getCoverageSummary();
  return lines.pct >= DEMANDED && branches.pct >= DEMANDED;
}

const isGate = process.argv.includes('--gate');
if (!isGate && !readCounts()) for (const step of MEASURED_STEPS) step();
const counts = readCounts();
if (!counts) throw new Error('nothing was measured');
const isEnough = report(withAllFiles(counts));
console.log(`\n${isEnough ? 'At least' : 'Not'} ${DEMANDED} % of lines and branches`);
if (isGate && !isEnough) process.exitCode = 1;
