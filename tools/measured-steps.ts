import { BUILDS } from './builds.ts';
import { MEASURE } from './coverage-store.ts';
import { check, type Step, vitest } from './steps.ts';

/** The environment in which tests count what they run. */
export const MEASURING = { [MEASURE]: 'yes' };

/** The build in which lib counts what runs. It is for tests alone; sizes and speed are measured on the real one. */
export const COUNTING_BUILD: Step = () => check('Build for coverage', 'wxt', ['build', '--mode', 'coverage']);

/** What `npm test` runs to measure coverage, and nothing else. */
export const MEASURED_STEPS: readonly Step[] = [
  () => vitest('unit', [], MEASURING),
  ...BUILDS,
  COUNTING_BUILD,
  () => vitest('browser', [], MEASURING),
];
