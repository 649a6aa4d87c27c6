// Prepares everything a command needs on a fresh machine, then runs it: `node tools/setup.mjs start …`.
// Plain JavaScript for the system's own Node (20 or later); the commands run on the project's Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, findFirefox } from './find-browser.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const STAMP = join(ROOT, 'node_modules/.errgloss-lock');

/** Set-up talks on standard error: standard output belongs to the command. */
function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], ...options }).status ?? 1;
}

function installDependencies() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  console.error('Installing dependencies …');
  const status = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail('Could not install the dependencies: see the messages above.');
  writeFileSync(STAMP, lock);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Commands that work without a browser. */
const WITHOUT_BROWSER = new Set([
  'catalog',
  'check',
  'eval',
  'eval-lookup',
  'licences',
  'lookup',
  'package',
  'triage',
]);

/** Commands that test in Firefox too. */
const WITH_FIREFOX = new Set(['coverage', 'verify']);

const [command, ...args] = process.argv.slice(2);
installDependencies();
const browser = WITHOUT_BROWSER.has(command) ? undefined : findBrowser(run);
if (!browser && !WITHOUT_BROWSER.has(command)) {
  fail('No browser found: install Chrome, Chromium or Edge, or name one in ERRGLOSS_BROWSER.');
}
const firefox = WITH_FIREFOX.has(command) ? findFirefox(run) : undefined;
if (!firefox && WITH_FIREFOX.has(command)) {
  fail('No Firefox found: install Firefox 140 or later, or name one in ERRGLOSS_FIREFOX.');
}

const bin = join(ROOT, 'node_modules/.bin');
const node = join(ROOT, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
const result = spawnSync(
  existsSync(node) ? node : process.execPath,
  [join(ROOT, `tools/${command}.ts`), ...args],
  {
    // Paths on the command line are the caller's, so the working directory stays as it is.
    stdio: 'inherit',
    env: {
      ...process.env,
      ERRGLOSS_BROWSER: browser ?? '',
      ERRGLOSS_FIREFOX: firefox ?? '',
      PATH: `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
    },
  },
);
process.exit(result.status ?? 1);
