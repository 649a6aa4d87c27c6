// `npm run hostile -- [--against DIR] [--only NAMES] [--rounds N] [--json]`: opens pages that are made to freeze, slow
// or fool Errgloss, each with it and without it, and tells what came of it. With --against, the build of another
// checkout (set up there by `npm start`) is judged in the same run. --only takes parts of pages' names, with commas
// between.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { HostileBrowser } from '../test/hostile/drive/browser.ts';
import { PAGES } from '../test/hostile/pages.ts';
import { report } from '../test/hostile/report.ts';
import { judgePage, type Row } from '../test/hostile/run.ts';
import { buildExtension } from '../test/support/extension.ts';

const { values } = parseArgs({
  options: {
    against: { type: 'string' },
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
  },
});

const wanted = values.only.split(',');
const pages = PAGES.filter(({ name }) => wanted.some((part) => name.includes(part)));
const rounds = Number(values.rounds);
if (pages.length === 0) throw new Error(`no page's name has ${values.only} in it`);
if (!Number.isSafeInteger(rounds) || rounds < 0) throw new Error(`${values.rounds} is no number of rounds`);

const roots = [fileURLToPath(new URL('..', import.meta.url)), ...(values.against ? [values.against] : [])];
const builds: { readonly browser: HostileBrowser; readonly rows: Row[] }[] = [];
try {
  for (const root of roots)
    builds.push({ browser: await HostileBrowser.start(buildExtension(root)), rows: [] });
  for (const page of pages) {
    console.error(page.name);
    for (const { browser, rows } of builds) rows.push(await judgePage(browser, page, { rounds, scale: 1 }));
  }
} finally {
  for (const { browser } of builds) browser.end();
}
const [ours, against] = builds.map(({ rows }) => rows);
if (!ours) throw new Error('nothing was judged');
if (values.json) console.log(JSON.stringify({ ours, against }));
else for (const line of report(ours, against)) console.log(line);
if (ours.some(({ verdict }) => verdict === 'faults' || verdict === 'frozen')) process.exitCode = 1;
