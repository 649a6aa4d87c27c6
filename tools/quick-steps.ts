import { check, type Step, vitest } from './steps.ts';

/** What needs neither a build nor a browser. */
export function quickSteps(
  filters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Step[] {
  return [
    () => check('Types', 'tsc', ['--noEmit']),
    () => check('Lint', 'biome', ['check', '--error-on-warnings']),
    () => check('Unused code and dependencies', 'knip', []),
    () => check('Licences', 'node', ['tools/licences.ts']),
    () => vitest('unit', filters, environment),
  ];
}
