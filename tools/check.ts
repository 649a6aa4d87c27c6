// `npm run check`: what is quick to know, without a build or a browser: types, lint, unused code, licences, unit tests.
// `npm run check -- FILTER …` runs only the unit tests whose path holds a filter.
import { quickSteps } from './quick-steps.ts';
import { runSteps } from './steps.ts';

runSteps(quickSteps(process.argv.slice(2)));
