// `npm run bench -- [--against DIR] [--json]`: what annotation costs a page, and how fast the extension starts and looks
// things up, measured in the browser. With --against, the build of another checkout (set up there by `npm start`) is measured in the same run, and
// each of its figures stands beside ours.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureBackground } from '../test/bench/background-tabs.ts';
import { measureLogFiles } from '../test/bench/log-files.ts';
import { measureLookup } from '../test/bench/lookup.ts';
import { measurePages } from '../test/bench/page-engine.ts';
import { measureFelt } from '../test/bench/real/felt-cost.ts';
import { measureScans } from '../test/bench/real/scan-cost.ts';
import { type Measured, report } from '../test/bench/report.ts';
import { measureStarts } from '../test/bench/start/start.ts';
import { openSubject, type Subject } from '../test/bench/subjects.ts';

const { values } = parseArgs({
  options: { against: { type: 'string' }, json: { type: 'boolean', default: false } },
});

const roots = [fileURLToPath(new URL('..', import.meta.url)), ...(values.against ? [values.against] : [])];
const subjects: Subject[] = [];
try {
  for (const root of roots) subjects.push(await openSubject(root));
  const starts = await measureStarts(subjects);
  const scans = await measureScans(subjects);
  const felt = await measureFelt(subjects);
  const pages = await measurePages(subjects);
  const lookups = await measureLookup(subjects);
  const backgrounds = await measureBackground(subjects);
  const logs = await measureLogFiles(subjects);
  const [ours, other] = pages.flatMap((times, index): Measured[] => {
    const [lookup, start, background] = [lookups[index], starts[index], backgrounds[index]];
    const of = <T>(rows: readonly (readonly T[])[]) => rows.flatMap((row) => row.slice(index, index + 1));
    return lookup && start && background
      ? [
          {
            start,
            scans: of(scans),
            felt: of(felt),
            pages: times,
            lookup,
            background,
            logs: logs[index] ?? [],
          },
        ]
      : [];
  });
  if (!ours) throw new Error('nothing was measured');
  if (values.json) console.log(JSON.stringify(other ? { ...ours, against: other } : ours));
  else for (const line of report(ours, other)) console.log(line);
} finally {
  for (const { browser } of subjects) await browser.context.close();
}
