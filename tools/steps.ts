import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface Counts {
  readonly passed: number;
  /** What failed, each in a line: a step, or a test with its file and the first line of its error. */
  readonly failures: readonly string[];
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
  return run(command, args, environment) ? { passed: 1, failures: [] } : { passed: 0, failures: [title] };
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
  if (passes || counts.failures.length > 0) return counts;
  return { ...counts, failures: [`${project} tests: the run failed, and none of its tests`] };
}

/**
 * Runs steps one after the other, says how long each took, and ends the process with the outcome of all: what failed
 * stands last, where it is found.
 */
export function runSteps(steps: readonly Step[]): never {
  let passed = 0;
  const failures: string[] = [];
  for (const step of steps) {
    const start = performance.now();
    const counts = step();
    console.log(`${((performance.now() - start) / 1000).toFixed(1)} s`);
    passed += counts.passed;
    failures.push(...counts.failures);
  }
  if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`);
  console.log(`\n${passed} passed, ${failures.length} failed`);
  process.exit(failures.length > 0 ? 1 : 0);
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

/** What is read of Vitest's report. */
interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

function readReport(path: string, mayBeEmpty: boolean): Counts {
  try {
    const { numPassedTests, testResults }: Report = JSON.parse(readFileSync(path, 'utf8'));
    const failures = testResults.flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      const lines = failed.map(({ fullName, failureMessages }) => [fullName, firstLine(failureMessages[0])]);
      // A file that can't be loaded has no tests.
      if (lines.length === 0 && message !== '') lines.push([firstLine(message)]);
      return lines.map((line) => [relative(ROOT, name), ...line].join(': '));
    });
    const isMissing = numPassedTests + failures.length === 0 && !mayBeEmpty;
    return { passed: numPassedTests, failures: isMissing ? ['no test was found'] : failures };
  } catch {
    return { passed: 0, failures: mayBeEmpty ? [] : ['no report of the tests'] };
  }
}

function firstLine(message = ''): string {
  return message.split('\n', 1)[0]?.slice(0, 300) ?? '';
}
