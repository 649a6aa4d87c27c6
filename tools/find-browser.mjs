import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What there is to look for: names on the PATH, other places, and the variable that names one. */
const CHROMIUM = {
  variable: 'ERRGLOSS_BROWSER',
  commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
  places: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...inProgramFiles('Google/Chrome/Application/chrome.exe'),
    ...inProgramFiles('Chromium/Application/chrome.exe'),
    ...inProgramFiles('Microsoft/Edge/Application/msedge.exe'),
  ],
};
const FIREFOX = {
  variable: 'ERRGLOSS_FIREFOX',
  commands: ['firefox-esr', 'firefox'],
  places: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...inProgramFiles('Mozilla Firefox/firefox.exe'),
  ],
};

function inProgramFiles(path) {
  return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, path));
}

/** Path of a browser to use: the one that the variable names, otherwise the first that is installed. */
function find({ variable, commands, places }) {
  const named = process.env[variable];
  if (named) return existsSync(named) ? named : undefined;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => commands.map((command) => join(folder, command)));
  return [...onPath, ...places].find((path) => existsSync(path));
}

/** On Debian and its kin, as root, installs packages; does nothing elsewhere. */
function install(run, title, packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.error(`Installing ${title} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
}

/** Path of Chromium, Chrome or Edge, installed first where that is possible; undefined where there is none. */
export function findBrowser(run) {
  const found = find(CHROMIUM);
  if (found || process.env[CHROMIUM.variable]) return found;
  install(run, 'Chromium', ['chromium', 'fonts-dejavu-core']);
  return find(CHROMIUM);
}

/** Path of Firefox, installed first where that is possible; undefined where there is none. */
export function findFirefox(run) {
  const found = find(FIREFOX);
  if (found || process.env[FIREFOX.variable]) return found;
  install(run, 'Firefox', ['firefox-esr']);
  return find(FIREFOX);
}
