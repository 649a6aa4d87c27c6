import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, type Step } from './steps.ts';

/** Where the build puts the extension for Firefox. */
export const FIREFOX_DIR = join(fileURLToPath(new URL('..', import.meta.url)), '.output/firefox-mv3');

/** Has Mozilla's linter look at it; a warning is a failure. */
export const FIREFOX_LINT = [
  'lint',
  '--no-config-discovery',
  '--warnings-as-errors',
  '--source-dir',
  FIREFOX_DIR,
] as const;

/** The builds that tests in browsers run on. */
export const BUILDS: readonly Step[] = [
  () => check('Build', 'wxt', ['build']),
  () => check('Build for Firefox', 'wxt', ['build', '--browser', 'firefox']),
];
