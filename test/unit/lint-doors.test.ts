import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Lints lines of a made-up file, given by its path in the project, and gives those that the linter refuses. */
function refused(path: string, lines: readonly string[]): string[] {
  const scratch = mkdtempSync(join(tmpdir(), 'errgloss-'));
  for (const name of ['biome.json', 'tools/lint'])
    cpSync(join(ROOT, name), join(scratch, name), { recursive: true });
  mkdirSync(join(scratch, path, '..'), { recursive: true });
  writeFileSync(join(scratch, path), lines.join('\n'));
  const { stdout } = spawnSync(
    join(ROOT, 'node_modules/.bin/biome'),
    [
      'lint',
      '--vcs-enabled=false',
      '--reporter=github',
      '--only=style/noRestrictedGlobals',
      '--only=plugin',
      path,
    ],
    { cwd: scratch, encoding: 'utf8' },
  );
  rmSync(scratch, { recursive: true });
  const numbers = new Set([...stdout.matchAll(/\bline=(\d+)/g)].map(([, line]) => Number(line)));
  return lines.filter((_, index) => numbers.has(index + 1));
}

const EXTENSION = [
  'export const id = chrome.runtime.id;',
  'export const { runtime } = chrome;',
  'export type Tab = chrome.tabs.Tab;',
  "export const ofGlobal = globalThis['chrome'];",
  'export const withDot = globalThis.browser.runtime.id;',
  'export const ofWindow = window.chrome.runtime.id;',
];
const DOM = ['export const title = () => document.title;', 'export type Root = HTMLElement;'];
const SOUND = ["export const text = 'chrome.runtime';", 'export const facts = { chrome: 1 };'];

it.each<[path: string, refusedLines: readonly string[]]>([
  ['lib/codes/made-up.ts', [...EXTENSION, ...DOM]],
  ['lib/ui/made-up.tsx', EXTENSION],
  ['lib/browser/windows/made-up.ts', []],
])('the linter lets %s name the globals of its place alone', (path, refusedLines) => {
  expect(refused(path, [...EXTENSION, ...DOM, ...SOUND])).toEqual(refusedLines);
});
