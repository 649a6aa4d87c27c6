// `npm test`: types, lint, unused code, licences, unit tests, the builds, their tests in real browsers, and coverage.
// `npm test -- FILTER …` runs only the test files whose path holds a filter, after the same checks, without coverage.
import { BUILDS, FIREFOX_LINT } from './builds.ts';
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
  ...BUILDS,
  () => check('Package for Firefox', 'web-ext', FIREFOX_LINT),
  ...onlyWhole(COUNTING_BUILD),
  () => vitest('browser', filters, environment),
  ...onlyWhole(() => check('Coverage', 'node', ['tools/coverage.ts', '--gate'])),
]);
