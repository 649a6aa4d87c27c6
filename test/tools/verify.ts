// `npm test`: types, lint, unit tests, the build, and the tests of the built extension in real browsers.
// `npm test -- FILTER …` runs only the test files whose path holds a filter, after the same checks.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** A command that passes or fails as a whole counts as one test. */
function check(title: string, command: string, args: readonly string[]): Counts {
  console.log(`\n${title}`);
  const { status } = spawnSync(join(ROOT, 'node_modules/.bin', command), args, {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs a Vitest project and counts its tests from its report; no report, or no test in it, is a failure. */
function vitest(project: string, filters: readonly string[]): Counts {
  console.log(`\nTests: ${project}`);
  const folder = mkdtempSync(join(tmpdir(), 'errgloss-'));
  const report = join(folder, 'report.json');
  const args = [
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { status } = spawnSync(join(ROOT, 'node_modules/.bin/vitest'), [...args, ...filters], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  const counts = readReport(report, filters.length > 0);
  rmSync(folder, { recursive: true });
  return status === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
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

const filters = process.argv.slice(2);
const pass = filters.length > 0 ? ['--passWithNoTests', ...filters] : [];
const steps = [
  () => check('Types', 'tsc', ['--noEmit']),
  () => check('Lint', 'biome', ['check', '--error-on-warnings']),
  () => vitest('unit', pass),
  () => vitest('cost', pass),
  () => check('Build', 'wxt', ['build']),
  () => vitest('browser', pass),
];
let passed = 0;
let failed = 0;
for (const step of steps) {
  const counts = step();
  passed += counts.passed;
  failed += counts.failed;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
