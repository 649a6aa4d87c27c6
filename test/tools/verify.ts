// `npm test`: types, lint, unused code, licences, unit tests, the build, its tests in real browsers, and coverage.
// `npm test -- FILTER …` runs only the test files whose path holds a filter, after the same checks, without coverage.
import { forgetCounts } from './coverage-store.ts';
import { COUNTING_BUILD, MEASURING } from './measured-steps.ts';
import { quickSteps } from './quick-steps.ts';
import { check, runSteps, type Step, vitest } from './steps.ts';

const filters = process.argv.slice(2);
const isWhole = filters.length === 0;
const environment = isWhole ? MEASURING : {};
const onlyWhole = (...steps: readonly Step[]) => (isWhole ? steps : []);

forgetCounts();
runSteps([
  ...quickSteps(filters, environment),
  () => vitest('cost', filters),
  () => check('Build', 'wxt', ['build']),
  ...onlyWhole(COUNTING_BUILD),
  () => vitest('browser', filters, environment),
  ...onlyWhole(() => check('Coverage', 'node', ['test/tools/coverage.ts', '--gate'])),
]);
