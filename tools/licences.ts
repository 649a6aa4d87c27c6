// `npm run licences`, a part of `npm test`: fails when a package that is installed here, or one that is built into the
// extension, has a licence we don't take.
import { type Counts, check } from './steps.ts';

/** What ships to users asks for no more than that its notice is kept. */
const BUNDLED = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];

/** What only works for us may also ask that changes to itself stay open; it is never changed here, nor passed on. */
const TOOLS = [
  ...BUNDLED,
  ...['BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-3.0', 'CC-BY-4.0', 'MPL-2.0', 'Python-2.0', 'Zlib'],
];

/** The file says what the licences are of packages that don't name theirs so that a machine understands it. */
function allow(title: string, licences: readonly string[], ...options: readonly string[]): Counts {
  return check(title, 'license-checker-rseidelsohn', [
    ...['--summary', '--excludePrivatePackages', '--clarificationsFile', 'tools/licences-read-by-hand.json'],
    ...['--onlyAllow', licences.join(';'), ...options],
  ]);
}

const results = [allow('Built into the extension', BUNDLED, '--production'), allow('Installed here', TOOLS)];
process.exitCode = results.some(({ failures }) => failures.length > 0) ? 1 : 0;
