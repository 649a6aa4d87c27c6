import type { Row } from './run.ts';

/** The rows of a build, and those of the build it is compared with, as a table for people. */
export function* report(rows: readonly Row[], against?: readonly Row[]): Generator<string> {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const title = `${'verdict'.padEnd(8)}${['on', 'idle', 'more', 'gc', 'marked']
    .map((text) => text.padStart(8))
    .join('')
    .padEnd(46)}`;
  yield `${' '.repeat(width)}  ${title}${against ? `| ${title}` : ''}`;
  for (const [index, row] of rows.entries()) {
    const other = against?.[index];
    yield `${row.name.padEnd(width)}  ${cells(row)}${other ? `| ${cells(other)}` : ''}`;
    if (row.faults.length > 0) yield `  ${row.faults.join('; ')}`;
    if (other && other.faults.length > 0) yield `  | ${other.faults.join('; ')}`;
  }
  yield summary(rows);
  if (against) yield `against: ${summary(against)}`;
}

/** `idle` is the page under an observer that does nothing, `gc` the part of `on` that collected garbage. */
function cells({ verdict, on, off, marked, wanted }: Row): string {
  const more = on && off ? on.ms - off.ms : undefined;
  const times = [on?.ms, off?.ms, more, on?.gcMs].map((ms) =>
    (ms === undefined ? '–' : ms.toFixed(1)).padStart(8),
  );
  return `${verdict.padEnd(8)}${times.join('')}  ${`${marked}/${wanted}`.padEnd(12)}`;
}

function summary(rows: readonly Row[]): string {
  const count = (verdict: Row['verdict']) => rows.filter((row) => row.verdict === verdict).length;
  return `${rows.length} pages: ${count('ok')} ok, ${count('stopped')} stopped, ${count('faults')} with faults, ${count('frozen')} frozen`;
}
