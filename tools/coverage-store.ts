import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CoverageMap, type CoverageMapData, default as istanbul } from 'istanbul-lib-coverage';

/** Where the counts of a test run lie, one file for each file of tests. */
const FOLDER = join(import.meta.dirname, '../.output/coverage');

/** Set when a run measures coverage. */
export const MEASURE = 'ERRGLOSS_COVERAGE';

export function isMeasuring(): boolean {
  return process.env[MEASURE] !== undefined && process.env[MEASURE] !== '';
}

/** An expression for the counts of the place where it is evaluated, as JSON; falsy where none of lib runs. */
export const COUNTS = 'globalThis.__coverage__ && JSON.stringify(globalThis.__coverage__)';

let collected = istanbul.createCoverageMap({});

/** Adds the counts of one place where code of lib has run, as JSON. */
export function addCounts(json: unknown): void {
  if (typeof json === 'string') collected.merge(JSON.parse(json) as CoverageMapData);
}

/** Writes down all that was added, and what this process itself has counted. */
export function saveCounts(): void {
  const { __coverage__: own } = globalThis as { __coverage__?: CoverageMapData };
  if (own) collected.merge(own);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${crypto.randomUUID()}.json`), JSON.stringify(collected));
  collected = istanbul.createCoverageMap({});
}

export function forgetCounts(): void {
  rmSync(FOLDER, { recursive: true, force: true });
}

/** The sum of all counts that were written down; undefined when nothing was. */
export function readCounts(): CoverageMap | undefined {
  let files: string[] = [];
  try {
    files = readdirSync(FOLDER);
  } catch {
    return undefined;
  }
  const sum = istanbul.createCoverageMap({});
  for (const file of files)
    sum.merge(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as CoverageMapData);
  return sum;
}
