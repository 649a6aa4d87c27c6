// `npm run package`: builds and checks what the stores get, below .output: the package for Chrome and Edge, the one for
// Firefox, and the sources that Mozilla reviews. Both are built once more, from the packed sources; other bytes than
// the first time are a failure, and so is whatever Mozilla's own linter remarks.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FIREFOX_LINT } from './builds.ts';
import { sourceFiles } from './source-files.ts';
import { type Files, unzip, zip } from './zip.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(ROOT, '.output');

/** Where the packed sources are unpacked; inside the project, so that they find its dependencies. */
const AGAIN = join(OUT, 'sources');

const TARGETS = [
  { name: 'chromium', browser: 'chrome' },
  { name: 'firefox', browser: 'firefox' },
] as const;

/** Runs a tool, whose messages are of interest only when it fails. */
function run(command: string, args: readonly string[], cwd = ROOT): void {
  const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin', command), args, {
    cwd,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
}

/** Builds the extension for a browser from the sources in a folder and packs it. */
function build(browser: string, root: string): Buffer {
  run('wxt', ['build', '--browser', browser], root);
  return zip(filesBelow(join(root, `.output/${browser}-mv3`)));
}

function filesBelow(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)];
    }),
  );
}

/** Lays files out below a folder that is emptied first. */
function layOut(files: Files, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, contents] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents);
  }
}

/** Writes an archive and says what it is. */
function save(name: string, archive: Buffer): void {
  writeFileSync(join(OUT, name), archive);
  const sum = createHash('sha256').update(archive).digest('hex');
  console.log(`.output/${name}\t${archive.length} bytes\tsha256 ${sum}`);
}

const { version }: { version: string } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const sources = zip(sourceFiles(version));
layOut(unzip(sources), AGAIN);
for (const { name, browser } of TARGETS) {
  const archive = build(browser, ROOT);
  if (!archive.equals(build(browser, AGAIN))) throw new Error(`the sources make another package for ${name}`);
  save(`errgloss-${version}-${name}.zip`, archive);
}
rmSync(AGAIN, { recursive: true });
run('web-ext', FIREFOX_LINT);
save(`errgloss-${version}-sources.zip`, sources);
