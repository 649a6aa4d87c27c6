import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files } from './zip.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What is made of the sources, and what the sources were fetched with. */
const MADE = new Set(['node_modules', '.output', '.wxt', 'coverage', '.git']);

const BUILD_FILE = 'BUILD.md';

/** Everything that the packages are built of, with a page that says how. */
export function sourceFiles(version: string): Files {
  const files = new Map<string, Uint8Array>();
  for (const path of sourcePaths()) files.set(path, readFileSync(join(ROOT, path)));
  return files.set(BUILD_FILE, Buffer.from(howToBuild(version)));
}

/** Where there is no repository, as in the packed sources themselves, everything that was not made. */
function sourcePaths(): string[] {
  if (!existsSync(join(ROOT, '.git'))) return pathsBelow(ROOT);
  const listed = spawnSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  if (listed.status !== 0) throw new Error(`git does not list the sources: ${listed.stderr}`);
  return listed.stdout.split('\0').filter((path) => path !== '' && existsSync(join(ROOT, path)));
}

function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (MADE.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? pathsBelow(path) : [relative(ROOT, path).replaceAll('\\', '/')];
  });
}

function howToBuild(version: string): string {
  return `# How to build Errgloss ${version} from these sources

You need Node 20 or later with npm, on Linux, macOS or Windows. Everything else, a newer Node for the build among it, is
a dependency that package-lock.json fixes.

\`\`\`
npm ci --no-audit --no-fund
npx wxt build --browser firefox
\`\`\`

The extension for Firefox is then in \`.output/firefox-mv3\`, file by file what the package holds. To get the package itself:

\`\`\`
npm run package
\`\`\`

This writes \`.output/errgloss-${version}-firefox.zip\`, the same bytes as the package that was handed in, and prints its
SHA-256. (It also builds the package for Chromium, and builds both a second time to compare.)

The scripts in the package are minified and otherwise made of the TypeScript files in \`entrypoints/\` and
\`lib/\` alone; the files in \`catalog/\` are compiled from \`assets/catalog/\` by \`tools/build/catalog.ts\`. Nothing is
fetched at run time.
`;
}
