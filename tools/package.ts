// `npm run package`: builds and checks what the stores get, below .output: the package for Chrome and Edge, the one for
// Firefox, and the sources that Mozilla reviews. Both are built once more, from the packed sources; other bytes than
// the first time are a failure, and so is whatever Mozilla's own linter remarks.
//
// `npm run package -- --hosts FILE [--key FILE] [--firefox-id ID]` builds a company's own instead, which has access to
// the sites in the file from the start. The key (PEM) fixes the id in Chrome and Edge; docs/DEPLOYING.md says more.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FIREFOX_LINT } from './builds.ts';
import { COMPANY_VARIABLE, type CompanyBuild, identityOf, readHosts } from './company-build.ts';
import { sourceFiles } from './source-files.ts';
import { type Files, unzip, zip } from './zip.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
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

/** The values of the options; undefined for the build of the stores. */
function companyOptions() {
  const { values } = parseArgs({
    options: { hosts: { type: 'string' }, key: { type: 'string' }, 'firefox-id': { type: 'string' } },
  });
  return Object.keys(values).length > 0 ? values : undefined;
}

/** Reads a file that was named on the command line; what is wrong with it is said with its name. */
function readNamed<T>(file: string, read: (text: string) => T): T {
  try {
    return read(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}

function packageForCompany(version: string, options: NonNullable<ReturnType<typeof companyOptions>>): void {
  const { hosts: hostsFile, key: keyFile, 'firefox-id': firefoxId } = options;
  const hosts = hostsFile === undefined ? [] : readNamed(hostsFile, readHosts);
  const identity = keyFile === undefined ? undefined : readNamed(keyFile, identityOf);
  const company: CompanyBuild = {
    hosts,
    ...(identity && { key: identity.key }),
    ...(firefoxId !== undefined && { firefoxId }),
  };
  process.env[COMPANY_VARIABLE] = JSON.stringify(company);
  for (const { name, browser } of TARGETS) {
    save(`errgloss-${version}-company-${name}.zip`, build(browser, ROOT));
  }
  for (const host of hosts) console.log(`required access: ${host}`);
  if (identity) console.log(`id in Chrome and Edge: ${identity.id}`);
  if (firefoxId !== undefined) console.log(`id in Firefox: ${firefoxId}`);
}

function packageForStores(version: string): void {
  const sources = zip(sourceFiles(version));
  layOut(unzip(sources), AGAIN);
  for (const { name, browser } of TARGETS) {
    const archive = build(browser, ROOT);
    if (!archive.equals(build(browser, AGAIN)))
      throw new Error(`the sources make another package for ${name}`);
    save(`errgloss-${version}-${name}.zip`, archive);
  }
  rmSync(AGAIN, { recursive: true });
  run('web-ext', FIREFOX_LINT);
  save(`errgloss-${version}-sources.zip`, sources);
}

const { version }: { version: string } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
try {
  const company = companyOptions();
  if (company) packageForCompany(version, company);
  else packageForStores(version);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
