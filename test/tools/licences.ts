// `npm run licences`, a part of `npm test`: fails when a package that is installed here, or one that is built into the extension, has a licence we don't take.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readImports } from './module-imports.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What ships to readers asks for no more than that its notice is kept. */
const BUNDLED = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0']);

/** What only works for us may also ask that changes to itself stay open; it is never changed here, nor passed on. */
const TOOLS = new Set([
  ...BUNDLED,
  ...['BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-3.0', 'CC-BY-4.0', 'MPL-2.0', 'Python-2.0', 'Zlib'],
]);

/** Packages that don't name their licence so that a machine understands it, and what their licence file says. */
const READ_BY_HAND: Readonly<Record<string, string>> = { winreg: 'BSD-2-Clause' };

interface Installed {
  readonly name: string;
  readonly licence: string;
  readonly path: string;
}

function installed(): Installed[] {
  const { stdout } = spawnSync(
    join(ROOT, 'node_modules/.bin/license-checker-rseidelsohn'),
    ['--json', '--excludePrivatePackages', '--start', ROOT],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  const found = JSON.parse(stdout) as Record<string, { licenses: string | string[]; path: string }>;
  return Object.entries(found).map(([id, { licenses, path }]) => {
    const name = id.slice(0, id.lastIndexOf('@'));
    return { name, path, licence: READ_BY_HAND[name] ?? [licenses].flat().join(' AND ') };
  });
}

/** Whether one of the ways to take an expression such as `(MIT OR GPL-2.0)` is allowed in full. */
function isAllowed(expression: string, allowed: ReadonlySet<string>): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(bare)) return false;
  return bare.split(' OR ').some((way) => way.split(' AND ').every((licence) => allowed.has(licence)));
}

/** The packages that lib and the entrypoints import, and what these depend on in turn. */
function bundledNames(packages: ReadonlyMap<string, Installed>): Set<string> {
  const names = new Set<string>();
  const add = (name: string) => {
    const found = packages.get(name);
    if (!found || names.has(name)) return;
    names.add(name);
    const { dependencies = {} } = JSON.parse(readFileSync(join(found.path, 'package.json'), 'utf8'));
    // Of the build tool only the wrappers of entrypoints get into the extension, and these stand alone.
    if (name !== 'wxt') for (const dependency of Object.keys(dependencies)) add(dependency);
  };
  for (const folder of ['lib', 'entrypoints']) {
    for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file)) continue;
      const source = readFileSync(join(ROOT, folder, file), 'utf8');
      for (const specifier of readImports(file, source).specifiers) {
        const [scope = '', name = ''] = specifier.split('/');
        if (!specifier.startsWith('.')) add(scope.startsWith('@') ? `${scope}/${name}` : scope);
      }
    }
  }
  return names;
}

const packages = installed();
const bundled = bundledNames(new Map(packages.map((one) => [one.name, one])));
const wrong = packages.filter(
  ({ name, licence }) => !isAllowed(licence, bundled.has(name) ? BUNDLED : TOOLS),
);
for (const { name, licence } of wrong) {
  console.error(`${name}: ${licence} is not allowed ${bundled.has(name) ? 'in the extension' : 'here'}`);
}
console.log(
  `${packages.length} packages, of which ${bundled.size} may get into the extension: ${[...bundled].sort().join(', ')}`,
);
process.exitCode = wrong.length > 0 || packages.length < 100 || bundled.size === 0 ? 1 : 0;
