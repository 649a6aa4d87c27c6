// `npm run mutation`: changes lib/codes, lib/detect and lib/catalog in thousands of small ways, one at a time, and
// tells which changes no unit test notices. `npm run mutation -- detect lib/catalog/source/tsv.ts …` looks at parts alone.
// What was tried before is remembered and tried again only when the code or its tests have changed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** What each folder of lib is tested with: tests that need no more than that folder, since each mutant runs them. */
const TESTS = {
  codes: ['codes*', 'anatomy'],
  detect: ['detect*'],
  catalog: ['catalog-*'],
} as const;

/** The least share of mutants, in percent, that the tests of a folder must notice. */
const MIN_SCORE = 85;

type Folder = keyof typeof TESTS;

const FOLDERS: readonly Folder[] = ['codes', 'detect', 'catalog'];

/** The files to change in a folder: all of them, or those that the command names. */
function filesIn(folder: Folder, wanted: readonly string[]): string[] {
  if (wanted.length === 0 || wanted.includes(folder)) return [`lib/${folder}/**/*.ts`];
  return wanted.filter((path) => path.startsWith(`lib/${folder}/`));
}

/** What later runs need not try again, as long as the code and the test that noticed it stay the same. */
const SETTLED: ReadonlySet<unknown> = new Set(['Killed', 'Timeout', 'RuntimeError']);

/**
 * Makes the next run try the survivors of the last again. Stryker would do so by itself where a new test reaches
 * them, but it doesn't know that for code that runs when a module is loaded, such as tables.
 */
function forgetSurvivors(report: string): void {
  if (!existsSync(report)) return;
  const settled: unknown = JSON.parse(readFileSync(report, 'utf8'), (key, value) =>
    key === 'mutants' && Array.isArray(value) ? value.filter(({ status }) => SETTLED.has(status)) : value,
  );
  writeFileSync(report, JSON.stringify(settled));
}

async function mutate(folder: Folder, files: readonly string[]): Promise<void> {
  console.log(`\nMutants of lib/${folder}`);
  const report = `.output/mutation/${folder}.json`;
  forgetSurvivors(report);
  process.env['ERRGLOSS_MUTATION_TESTS'] = TESTS[folder].map((name) => `test/unit/${name}.test.ts`).join();
  await new Stryker({
    mutate: [...files],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', './tools/mutation-examples.ts'],
    ignorers: ['examples'],
    vitest: { configFile: 'tools/mutation-vitest.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    incremental: true,
    incrementalFile: report,
    tempDirName: `.output/mutation/sandbox-${folder}`,
    ignorePatterns: ['docs', '.output', 'test/browser', 'test/pages'],
    // Stryker rewrites a tsconfig with TypeScript's own API, which TypeScript 7 no longer has.
    tsconfigFile: 'none',
    reporters: ['progress-append-only', 'clear-text', 'html'],
    clearTextReporter: { allowColor: process.stdout.isTTY, logTests: false, reportTests: false },
    htmlReporter: { fileName: `.output/mutation/${folder}.html` },
    thresholds: { high: 95, low: MIN_SCORE, break: MIN_SCORE },
  }).runMutationTest();
}

const wanted = process.argv.slice(2);
for (const folder of FOLDERS) {
  const files = filesIn(folder, wanted);
  if (files.length > 0) await mutate(folder, files);
}
