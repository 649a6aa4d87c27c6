import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** One part of `npm test`. */
export type Step = () => Counts;

/** Variables for the commands of a step, besides those of this process. */
type Environment = Readonly<Record<string, string>>;

/** A command that passes or fails as a whole counts as one test. */
export function check(
  title: string,
  command: string,
  args: readonly string[],
  environment: Environment = {},
): Counts {
  console.log(`\n${title}`);
  return run(command, args, environment) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Runs a Vitest project, or the files of it whose paths hold a filter, and counts its tests from its report; no report,
 * or no test in it, is a failure.
 */
export function vitest(
  project: string,
  filters: readonly string[] = [],
  environment: Environment = {},
): Counts {
  console.log(`\nTests: ${project}`);
  const folder = mkdtempSync(join(tmpdir(), 'errgloss-'));
  const report = join(folder, 'report.json');
  const args = [
    ...['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    ...(filters.length > 0 ? ['--passWithNoTests', ...filters] : []),
  ];
  const passes = run('vitest', args, environment);
  const counts = readReport(report, filters.length > 0);
  rmSync(folder, { recursive: true });
  return passes || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** Runs steps one after the other, says how long each took, and ends the process with the outcome of all. */
export function runSteps(steps: readonly Step[]): never {
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    const start = performance.now();
    const counts = step();
    console.log(`${((performance.now() - start) / 1000).toFixed(1)} s`);
    passed += counts.passed;
    failed += counts.failed;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}

function run(command: string, args: readonly string[], environment: Environment): boolean {
  const env = { ...process.env, ...environment };
  const { status } = spawnSync(join(ROOT, 'node_modules/.bin', command), args, {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  });
  return status === 0;
}

function readReport(path: string, mayBeEmpty: boolean): Counts {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(path, 'utf8'));
    const failed = numPassedTests + numFailedTests === 0 && !mayBeEmpty ? 1 : numFailedTests;
    return { passed: numPassedTests, failed };
  } catch {
    return { passed: 0, failed: mayBeEmpty ? 0 : 1 };
  }
}
